"""A day of a section is outside of what it can be.

What it flags:
    What remained of a buyback `as_of` a day after the release, or before the period ended; an event after the period
    that was before its end, or is after the release; the board's signature after the release, or before the period
    ended; a draft dated after the release. A day that is the end of the period with day and month the other way round.

Why:
    Each is a day that was carried over, or a year typed wrong.

Example:
    `as_of: 2026-06-30` in the release of the third quarter of 2026.

How to clear it:
    Correct the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.typed_days import OpenDay, known_day, sight
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.dates import Events
from relwriter.model.sections.paragraphs import BoardStatement
from relwriter.model.sections.returns import Buyback

CODE = "P109"
NAME = "day-of-section-does-not-fit"
SEVERITY = Severity.ERROR

_MONTHS = 12


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day before the period's end or after the release."""
    released, ended = known_day(draft.release.release.date), draft.facts.fiscal.end(draft.release.period)
    for open_day in _days(draft):
        day = known_day(open_day)
        if day and day < ended:
            yield sight(day, f"is before the end of {draft.release.period}", "correct the day", released)
        elif day and day.day <= _MONTHS and day != ended and (day.day, day.month) == (ended.month, ended.day):
            message = f"is the end of {draft.release.period} with day and month the other way round"
            yield sight(day, message, "correct the day", severity=Severity.WARNING)
        elif day and released and day > released:
            yield sight(day, "is after the release date", "correct the day, or release.date", released)
    yield from _events(draft, ended)
    dated = draft.release.draft.date
    if dated and released and dated > released:
        yield sight(dated, "is after the release date", "correct the day of the draft, or release.date", released)


def _events(draft: CheckedDraft, ended: date) -> Iterator[Sighting]:
    """An event after the period whose text begins with a day before its end: `On September 8, 2025, …`."""
    for told in draft.told:
        first = next(iter(told.days), None) if told.passage.section == "events" else None
        day = first.date() if first is not None and first.start <= len("On Thursday, ") else None
        if first is not None and day is not None and day <= ended and told.is_typed(first):
            message = f"is before the end of {draft.release.period}, and stands among events after it"
            yield told.sight(first, message, "correct the day, or move the event")


def _days(draft: CheckedDraft) -> Iterator[OpenDay]:
    for section in sections_of(draft.release, "buyback"):
        assert isinstance(section, Buyback)
        yield section.as_of
    for section in sections_of(draft.release, "events"):
        assert isinstance(section, Events)
        yield from (item.date for item in section.items)
    for section in sections_of(draft.release, "board"):
        assert isinstance(section, BoardStatement)
        yield section.date
