"""Parts that are named after a whole do not make it.

What it flags:
    Figures that are called as a whole with a word before it (Shore Power revenue) or after it (adjusted EBITDA of
    Shore Power) and do not sum to it, while they do in another period.

Why:
    Revenue by segment, product or place is disclosed beside the total and must make it.

Example:
    Shore Power revenue of 131.2 and Ship Charging revenue of 84.3 beside revenue of 214.6.

How to clear it:
    Correct the part or the whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T108"
NAME = "parts-do-not-sum"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps parts from summing."""
    yield from find_breaks(draft, ("parts",), "is not the sum of its parts", "correct the part or the whole")
