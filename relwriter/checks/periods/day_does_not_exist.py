"""A day stands in the text that the calendar does not have.

What it flags:
    A day such as September 31 or February 29, 2023, wherever it is typed in prose, in a name, or in a head of a table.

Why:
    The month was changed for the new quarter, and the day was not.

Example:
    "For the three months ended September 31, 2026".

How to clear it:
    Correct the day; better, refer to it: `{{ period.end }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "P110"
NAME = "day-does-not-exist"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day that there is not."""
    for told in draft.told:
        for day in told.days:
            if not day.exists or (day.year and day.date() is None):
                yield told.sight(day, "is no day of the calendar", "correct it, or refer to it as {{ period.end }}")
