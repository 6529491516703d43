"""Makes random edits of the examples and compares before and after: accepted, a redline must be the new draft, and
rejected the old one; every tenth is validated too.

Run it from the checkout: `.venv/bin/python benchmarks/redlines.py [HOW_MANY [FIRST_SEED]]`. It prints the seeds of the
failures and exits 1 if there are any.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from tests.review.redlining import faults_of, law_breaches, redline  # noqa: E402  (the path of the tests comes first)
from tests.review.test_redline_laws import edited  # noqa: E402


def main(count: int, first: int) -> int:
    """The exit code of so many comparisons from a seed on."""
    failed, start = [], time.monotonic()
    for seed in range(first, first + count):
        pair = edited(seed)
        if found := [*law_breaches(*pair), *(faults_of(redline(*pair)) if seed % 10 == 0 else [])]:
            failed.append(seed)
            print(f"{seed}: {found[0][:300]}", flush=True)
    print(f"{count} redlines in {time.monotonic() - start:.0f} s, {len(failed)} failures: {failed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
