"""Makes random edits of whole paragraphs and rows of the examples as Word does, and applies what can be applied:
everything must be told, and where all of it is applied the release must say, line by line, what people saw.

Run it from the checkout: `.venv/bin/python benchmarks/paragraph_sessions.py [HOW_MANY [FIRST_SEED]]`. It prints the
seeds of the failures and exits 1 if there are any.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from tests.review.paragraph_sessions import run_session  # noqa: E402  (the path of the tests comes first)


def main(count: int, first: int) -> int:
    """The exit code of so many sessions from a seed on."""
    start, told, applied, whole, failed = time.monotonic(), 0, 0, 0, 0
    for seed in range(first, first + count):
        session = run_session(seed)
        told, applied, whole = told + session.told, applied + session.applied, whole + (session.holds is not None)
        if session.lost or session.holds is False:
            failed += 1
            print(f"{seed}: {(session.lost or ['it does not say what people saw'])[0][:300]}", flush=True)
    print(f"{count} sessions in {time.monotonic() - start:.0f} s")
    print(f"edits told {told}, applied {applied}; all applied in {whole} sessions; failed {failed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
