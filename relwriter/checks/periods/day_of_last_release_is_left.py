"""A day is still that of the last release.

What it flags:
    With `--against LAST`: the release date, the day of the call, the end of its replay, the days of a dividend, the day
    of a buyback's remainder, the board's signature, an embargo or a replay's begin that are as they were in the last
    release; and in sentences kept from it, days after the period that it reported. As a note the passcode of its call
    or replay.

Why:
    Days are what a carried-over release gets wrong most, since each looks like a day.

Example:
    A replay until August 20, 2026, as in the release of the quarter before.

How to clear it:
    Correct the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.carried import find_carried, last_release
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.compose.announcements import sections_of
from relwriter.model.entry import Entry
from relwriter.model.release import Release

CODE = "P132"
NAME = "day-of-last-release-is-left"
SEVERITY = Severity.ERROR

_DAYS = {
    "call": ("date", "replay.until", "replay.from", "passcode", "replay.passcode"),
    "dividend": ("declared", "record", "payable"),
    "buyback": ("as_of",),
    "board": ("date",),
}
_STANDING = ("legend", "about", "measures", "contacts", "notes")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day that was not moved on."""
    last = last_release(draft)
    if last is None:
        return
    before = {(name, _plain(value)) for name, value in _values(last.release)}
    for name, value in _values(draft.release):
        if (name, _plain(value)) in before:
            severity = Severity.NOTE if name.endswith("passcode") else None
            yield sight(value, "is that of the last release", "correct it", severity=severity)
    yield from _sentences(draft, last.facts.fiscal.end(last.release.period))


def _values(release: Release) -> Iterator[tuple[str, date | Entry]]:
    """Each day that a release has of its own, and each text that holds one, with its name."""
    opening = release.release
    embargo = opening.masthead.embargo if opening.masthead else None
    found: list[tuple[str, object]] = [("date", opening.date), ("embargo", embargo)]
    for kind, names in _DAYS.items():
        for section in sections_of(release, kind):
            found += [(f"{kind}.{name}", _value(section, name)) for name in names]
    for name, value in found:
        if known_day(value) or (isinstance(value, Entry) and re.search("[0-9]", value)):  # type: ignore[arg-type]
            yield name, value  # type: ignore[misc]


def _value(record: object, name: str) -> object:
    """The value at a path of fields; None where a record on the way is missing."""
    for step in name.split("."):
        record = getattr(record, step, None)
    return record


def _plain(value: date | Entry) -> str:
    return value.isoformat() if isinstance(value, date) else " ".join(value.split())


def _sentences(draft: CheckedDraft, before: date) -> Iterator[Sighting]:
    """Days in sentences that were kept, from the end of the last period to the release date."""
    released = known_day(draft.release.release.date)
    if released is None:
        return
    for carried in find_carried(draft):
        for mention in find_days(carried.text) if carried.kind not in _STANDING else ():
            day = mention.near(before)
            if day and before < day < released:
                message = "is a day of the last release, in a sentence kept from it"
                yield carried.sight(message, "correct the day, or write the sentence anew", at=mention.start)
