"""A figure is not what an earlier release said.

What it flags:
    With `--history` or `--against`: a figure that an earlier release gives otherwise for the same period, such as a
    column of the prior year or of the last year-end. Figures are matched by their id.

Why:
    Comparatives are copied. A comparative that changed without a word is a restatement, or a mistake.

Example:
    Revenue of the third quarter of 2025 is 74,475 here and was 74,457 in the release of that quarter.

How to clear it:
    Correct it. If it was restated, say so in the release and waive it with that reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T110"
NAME = "figure-differs-from-history"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that differs from earlier releases."""
    yield from find_breaks(
        draft, ("history",), "is not what the earlier release said", "correct it, or waive it if it was restated"
    )
