"""Makes random edits of the examples in Word's own forms, reads them back, applies what can be applied: everything that
differs from what went out must be told, and what is applied must read as it did in Word.

Run it from the checkout: `.venv/bin/python benchmarks/review_sessions.py [HOW_MANY [FIRST_SEED [read]]]`. It prints the
seeds of the failures and exits 1 if there are any. With `read` nothing is applied, which takes a fifth of the time.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from tests.review.sessions import Session, run_session  # noqa: E402  (the path of the tests comes first)

_REPORT = 100
"""After so many sessions what was found so far is printed."""


def main(count: int, first: int, *, applying: bool) -> int:
    """The exit code of so many sessions from a seed on."""
    start, made, told, applied, listed, lost = time.monotonic(), 0, 0, 0, 0, 0
    for number, seed in enumerate(range(first, first + count)):
        session = _run(seed, applying=applying)
        made, told = made + session.made, told + session.told
        applied, listed, lost = applied + session.applied, listed + session.listed, lost + len(session.lost)
        if session.lost:
            print(f"{seed}: {session.lost[0][:300]}", flush=True)
        if not (number + 1) % _REPORT:
            print(f"{number + 1} sessions: made {made}, told {told}, applied {applied}, lost {lost}", flush=True)
    print(f"{count} sessions in {time.monotonic() - start:.0f} s")
    print(f"edits made {made}, told {told}, applied {applied}, listed {listed}, lost {lost}")
    return 1 if lost else 0


def _run(seed: int, *, applying: bool) -> Session:
    """What became of the edits of a seed; an error of ours loses all of them."""
    try:
        return run_session(seed, applying=applying)
    except Exception as error:  # whatever goes wrong is a failure of this seed
        return Session(0, 0, 0, 0, [f"{type(error).__name__}: {error}"])


if __name__ == "__main__":
    given = [*sys.argv[1:3], *("2000", "1")[len(sys.argv[1:3]) :]]
    sys.exit(main(int(given[0]), int(given[1]), applying="read" not in sys.argv[3:]))
