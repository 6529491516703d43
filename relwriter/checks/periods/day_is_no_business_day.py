"""The release, the call or a payment is on a day on which markets are closed.

What it flags:
    A release date, the day of a call, a record or payment date of a dividend on a weekend; for what is listed in the
    United States also on a holiday of the New York Stock Exchange.

Why:
    It is legal and rare. Mostly the day is one of last year's, typed with a new year.

Example:
    A release dated Sunday, November 8, 2026.

How to clear it:
    Correct the day, or waive it.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.business_days import name_closed
from relwriter.checks.mentions.typed_days import OpenDay, known_day, sight
from relwriter.compose.announcements import sections_of

CODE = "P105"
NAME = "day-is-no-business-day"
SEVERITY = Severity.NOTE

_DAYS = {"call": ("date",), "dividend": ("record", "payable")}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day on which markets are closed."""
    calls = [getattr(section, "date", None) for section in sections_of(draft.release, "call")]
    for open_day in _days(draft):
        day = known_day(open_day)
        closed = name_closed(day, draft.release.company) if day else ""
        if day and closed:
            severity = Severity.WARNING if open_day in calls and day.weekday() >= _SATURDAY else None
            yield sight(day, f"is {closed}", "correct the day, or waive it", severity=severity)


def _days(draft: CheckedDraft) -> Iterator[OpenDay]:
    yield draft.release.release.date
    for kind, names in _DAYS.items():
        for section in sections_of(draft.release, kind):
            yield from (getattr(section, name) for name in names)


_SATURDAY = 5
