"""The financial calendar is out of order, past, or names a report that is out already.

What it flags:
    A day of the calendar before the release date, or before the one above it; an event that names the reported period
    or an earlier one; two events that name periods in the wrong order.

Why:
    A calendar is carried over with its first line left in.

Example:
    "Report for the third quarter of 2026" in the calendar of the release for the third quarter of 2026.

How to clear it:
    Take out what is past, and correct the days.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.checks.mentions.spans import find_spans
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.checks.phrase import Phrase
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.dates import Calendar, CalendarDay

CODE = "P107"
NAME = "calendar-does-not-fit"
SEVERITY = Severity.ERROR

_MEANS_ANOTHER = Phrase(r"\b(?:ended|ending|as of|as at|for|until|through|to)\b", re.IGNORECASE)
_RESULTS = Phrase(r"\b(?:results|figures|earnings)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day or event of a calendar that does not fit."""
    released = known_day(draft.release.release.date)
    for section in sections_of(draft.release, "calendar"):
        assert isinstance(section, Calendar)
        yield from _past(section, released)
        yield from _disordered(section)
        for item in section.items:
            yield from _reported(draft.reckoning, item)


def _past(section: Calendar, released: date | None) -> Iterator[Sighting]:
    for item in section.items:
        day = known_day(item.date)
        if day and released and day < released:
            yield sight(day, "is before the release date", "take the line out, or correct the day", released)


def _disordered(section: Calendar) -> Iterator[Sighting]:
    days = [day for item in section.items if (day := known_day(item.date))]
    for before, day in itertools.pairwise(days):
        if day < before:
            yield sight(day, "is before the day above it", "put the days in order, or correct it", before)


def _reported(reckoning: Reckoning, item: CalendarDay) -> Iterator[Sighting]:
    """An event that names a period which is reported already, on a day by which the next one is due."""
    day = known_day(item.date)
    days = [one for one in find_days(str(item.event)) if one.year]
    if day and len(days) == 1 and days[0].date() != day and not _MEANS_ANOTHER.search(str(item.event)):
        yield sight(item.event, "names another day than its own", "correct one of the two", item.date)
    for mention in find_spans(str(item.event)):
        meant = reckoning.meant(mention)
        reported = [one for one in meant if reckoning.fiscal.end(one) <= reckoning.fiscal.end(reckoning.current)]
        early = [one for one in meant if day and day <= reckoning.fiscal.end(one)]
        is_old = bool(reported) and reported[0].year < reckoning.current.year
        if reported and (mention.months < 12 or (is_old and _RESULTS.search(str(item.event)))):
            yield sight(item.event, f"names {reported[0]}, which is reported already", "name the next period")
        elif early:
            yield sight(item.date, f"is before the end of {early[0]}", "correct the day, or the event", item.event)
