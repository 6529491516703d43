"""A line of the cash flows is not the movement of its balance sheet line.

What it flags:
    A line of the cash flows that is called as a line of the balance sheet and is not the difference of its two
    balances, although at least two thirds of such lines are; net additions, of subscribers and the like, that are not
    the difference of what is counted, although they are in another period; and retained earnings that are a slip of
    the hand away from the last ones and net income.

Why:
    Where a company's balances and cash flows move together, a line that does not is a mistake in one of the two.

Example:
    Receivables fall from 83,417 to 71,902, and the cash flows show 11,551 where 11,515 is right.

How to clear it:
    Correct the line or the balance. Where an acquisition or exchange rates part the two, waive it with that reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T125"
NAME = "movement-differs-from-balances"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a movement from being that of its balances."""
    advice = "correct the line or the balance, or waive it with the reason"
    yield from find_breaks(draft, ("movement",), "is not the movement of its balances", advice)
