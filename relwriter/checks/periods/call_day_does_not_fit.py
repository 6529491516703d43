"""The conference call is before the release, or a week after it.

What it flags:
    A call whose day is before the release date, or on that day at an earlier time than `release.time`; as a warning one
    a week or more after it, also in an own text on the call.

Why:
    The day of last quarter's call stays in a release that is carried over, and callers hear silence.

Example:
    A release of November 5, 2026 with a call on August 6, 2026.

How to clear it:
    Correct the day of the call, or the release date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.checks.mentions.zones import read_zone
from relwriter.checks.phrase import Phrase
from relwriter.compose.announcements import sections_of
from relwriter.model.release import Release
from relwriter.model.sections.calls import Call

CODE = "P102"
NAME = "call-day-does-not-fit"
SEVERITY = Severity.ERROR

_LATEST = 6
_OWN = 31
"""Days after the release: the latest, and those in which another call is that of the next quarter."""
_HELD = Phrase(
    r"\bwill (?:host|hold|conduct) (?:a|its|an? \w+) (?:live )?(?:conference|earnings|investor) call"
    r"[^.;]{0,60}? (?=on )",
    re.IGNORECASE,
    signs=" call",
)
_NEAR = 16


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each call that is before the release, or late."""
    released = known_day(draft.release.release.date)
    for call in sections_of(draft.release, "call"):
        assert isinstance(call, Call)
        day = known_day(call.date)
        if day is None or released is None:
            continue
        advice = "correct the day of the call, or release.date"
        if day < released:
            yield sight(day, "is before the release date", advice, released)
        elif day == released and _is_earlier(draft.release, call, day):
            yield sight(call.times[0].time, "is not after the time of the release", "correct one of them")
        elif (day - released).days > _LATEST:
            message = f"is {(day - released).days} days after the release date"
            yield sight(day, message, advice, released, severity=Severity.WARNING)
    for told in draft.told if released else ():
        for match in _HELD.finditer(told.text):
            yield from _told(told, match.end(), released)


def _told(told: Told, start: int, released: date | None) -> Iterator[Sighting]:
    """The day that stands right behind the words that a call is held on."""
    for mention in told.days:
        day = mention.date() if start <= mention.start <= start + _NEAR and mention.year else None
        if day and released and _LATEST < (day - released).days <= _OWN and told.is_typed(mention):
            message = f"is {(day - released).days} days after the release date"
            yield told.sight(mention, message, "correct the day of the call, or release.date", Severity.WARNING)


def _is_earlier(release: Release, call: Call, day: date) -> bool:
    """Whether a call on the day of the release begins before it goes out, as far as both zones are known."""
    time = release.release.time
    zones = (read_zone(str(time.zone)), read_zone(str(call.times[0].zone))) if time else (None, None)
    if time is None or zones[0] is None or zones[1] is None:
        return False
    return zones[1].moment(str(call.times[0].time), day) <= zones[0].moment(str(time.time), day)
