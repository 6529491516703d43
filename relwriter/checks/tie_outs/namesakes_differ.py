"""Two amounts that are called alike differ.

What it flags:
    Two figures or rows of one name, unit and period with different amounts: net income, total assets, cash flows of a
    kind and others of which a company has one and its segments none. Those of any other name are held by T133. Columns
    that are parts of a whole, such as segments, may differ.

Why:
    Net loss stands in the statement of operations, the cash flows, the reconciliation and the headline; a late
    change reaches three of them.

Example:
    Net loss of 12,687 in the statement of operations and of 12,678 at the top of the cash flows.

How to clear it:
    Use one figure in all places, or correct the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T109"
NAME = "namesakes-differ"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that differs from its namesake."""
    yield from find_breaks(draft, ("named",), "is not what is called alike elsewhere", "use one figure in both places")
