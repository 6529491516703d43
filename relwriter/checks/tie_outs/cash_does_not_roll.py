"""Cash does not roll from one balance to the next.

What it flags:
    A change in cash that is not the sum of operating, investing and financing cash flows; cash at the beginning of
    a period that is not that at the end of the one before; free cash flow and net debt that do not follow from
    their parts.

Why:
    Opening cash comes from last year's file, closing cash from this year's, and the flows from a third.

Example:
    Cash at the beginning of the year of 44,690 where last year's balance sheet closed with 44,609.

How to clear it:
    Correct the figure. Show a balance at both ends with one figure and `at: beginning`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T107"
NAME = "cash-does-not-roll"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps cash from rolling."""
    yield from find_breaks(draft, ("cash", "opening"), "does not roll", "correct the figure")
