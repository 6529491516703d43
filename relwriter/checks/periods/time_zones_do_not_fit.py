"""Times of a call in several zones are not one moment, or a zone's name is out of season.

What it flags:
    Times of one call whose zones put them at different moments on its day, also where a text names one in brackets; as
    a warning a zone that is called standard time (EST, CET) while clocks stand an hour ahead, or daylight time (EDT)
    while they do not, and a time without its zone before one in brackets that has one.

Why:
    The second time is worked out by hand, and the weeks in which America and Europe change their clocks differ.

Example:
    5:00 p.m. Eastern Time (3:00 p.m. Pacific Time): it is 2:00 p.m. there.

How to clear it:
    Correct the time or the zone; Eastern Time and ET hold all year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.clocks import find_times
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.checks.mentions.zones import read_zone
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import is_typed
from relwriter.checks.wording.reading import sight as sight_words
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.calls import Call

CODE = "P104"
NAME = "time-zones-do-not-fit"
SEVERITY = Severity.ERROR

_HALF = Phrase(r"\b[ap]\.?\s?m\b", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*[AaPp]\.?[Mm]\b\.?"
_WITHOUT_ZONE = Phrase(rf"\b{_CLOCK}(?=\s*\((?:or\s+)?{_CLOCK},?\s+[A-Z])")
_BESIDE = Phrase(r"[\s,;/()–—-]*(?:or\s+|i\.e\.,?\s+)?")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each time that is another moment than the first, and each zone out of season."""
    for call in sections_of(draft.release, "call"):
        assert isinstance(call, Call)
        day = known_day(call.date)
        if day is not None:
            yield from _compare(call, day)
    released = known_day(draft.release.release.date)
    for passage in draft.passages if released else ():
        if passage.section != "call" and _HALF.search(passage.text):
            assert released is not None
            yield from _in_words(passage, released)


def _in_words(passage: Passage, released: date) -> Iterator[Sighting]:
    """A sighting for each time in a text that is another moment than the one right before it, or lacks its zone."""
    days = [day for one in find_days(passage.text) if (day := one.near(released)) is not None]
    day = days[0] if days else released
    for one, other in pairwise(find_times(passage.text)):
        if one.zone is None or other.zone is None or not _BESIDE.fullmatch(passage.text, one.end, other.start):
            continue
        apart = other.zone.moment(other.time, day) - one.zone.moment(one.time, day)
        if apart % timedelta(days=1) and is_typed(passage, other.start, other.end):
            message = "is not the same moment as the time before it"
            yield sight_words(passage, other.start, other.end, message, "correct one of them")
    for match in _WITHOUT_ZONE.finditer(passage.text):
        if is_typed(passage, *match.span()):
            advice = "write its zone behind it, such as Eastern Time"
            yield sight_words(passage, *match.span(), "has no time zone", advice, Severity.WARNING)


def _compare(call: Call, day: date) -> Iterator[Sighting]:
    zoned = [(time, zone) for time in call.times if (zone := read_zone(str(time.zone))) is not None]
    for time, zone in zoned:
        if not zone.fits(day) and time.zone not in ("MST", "Mountain Standard Time"):
            half = "standard" if zone.half == "standard" else "daylight"
            advice = "name the zone without it, such as Eastern Time"
            yield sight(
                time.zone, f"is {half} time, which does not hold on that day", advice, severity=Severity.WARNING
            )
    first = zoned[0] if zoned else None
    for time, zone in zoned[1:]:
        assert first is not None
        apart = zone.moment(str(time.time), day) - first[1].moment(str(first[0].time), day)
        if apart % timedelta(days=1):
            yield sight(time.time, "is not the same moment as the first time", "correct one of them", first[0].time)
