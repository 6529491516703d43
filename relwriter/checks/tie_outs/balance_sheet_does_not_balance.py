"""Assets are not liabilities and equity.

What it flags:
    Total assets that differ from total liabilities and equity, or from the sum of total liabilities, mezzanine and
    total equity; shares outstanding that are not those issued less those in treasury.

Why:
    A balance sheet that does not balance is the first thing that a reader sees, and the last that a team looks at.

Example:
    Total assets of 15,318 over total liabilities and equity of 15,381.

How to clear it:
    Correct the line that is wrong; T102 may name it.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T104"
NAME = "balance-sheet-does-not-balance"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a balance sheet from balancing."""
    yield from find_breaks(draft, ("balance",), "does not balance", "correct the line that is wrong")
