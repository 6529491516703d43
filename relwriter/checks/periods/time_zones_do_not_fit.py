"""Times of a call in several zones are not one moment, or a zone's name is out of season.

What it flags:
    Times of one call whose zones put them at different moments on its day; as a warning a zone that is called standard
    time (EST, CET) while clocks stand an hour ahead, or daylight time (EDT) while they do not.

Why:
    The second time is worked out by hand, and the weeks in which America and Europe change their clocks differ.

Example:
    5:00 p.m. Eastern Time (3:00 p.m. Pacific Time): it is 2:00 p.m. there.

How to clear it:
    Correct the time or the zone; Eastern Time and ET hold all year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.checks.mentions.zones import read_zone
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.calls import Call

CODE = "P104"
NAME = "time-zones-do-not-fit"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each time that is another moment than the first, and each zone out of season."""
    for call in sections_of(draft.release, "call"):
        assert isinstance(call, Call)
        day = known_day(call.date)
        if day is not None:
            yield from _compare(call, day)


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
