"""The columns of parts do not make the column of the whole.

What it flags:
    A row of a table whose columns are parts, such as segments, and whose last column is called Consolidated, Total
    or Group, where the parts do not make the whole, although most rows of the table do.

Why:
    Segment tables are typed by hand from several books, and one cell is easily forgotten.

Example:
    Domestic 1,730 and International 149 beside Consolidated 1,789.

How to clear it:
    Correct the cell, or compute the whole with a `formula`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T103"
NAME = "columns-do-not-cross-foot"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a row from summing across."""
    yield from find_breaks(draft, ("cross",), "is not the sum of its columns", "correct the cell")
