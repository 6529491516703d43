"""A total of a statement is not the sum of its lines.

What it flags:
    A subtotal, total or result in a statement that the lines above it do not make, in one of its columns. What a
    total is the sum of is found from headings, rules and labels, and from the columns in which it foots; where
    several readings are possible, nothing is said.

Why:
    A line is updated and its total is not, or two digits are swapped. Readers add up columns; so do machines.

Example:
    Current assets of 1,093, 856, 5,651 and 704 under a total of 8,340, where 8,304 is right.

How to clear it:
    Correct the line or the total; the finding says which of them looks like a slip of the hand. Better, let the
    total be computed: give the row `of:` or the figure a `formula`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T102"
NAME = "total-does-not-foot"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a total from footing."""
    yield from find_breaks(draft, ("foot",), "is not the sum of its lines", "correct the line or the total")
