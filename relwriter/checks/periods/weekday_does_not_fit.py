"""A weekday stands before a date that falls on another one.

What it flags:
    "Tuesday, February 28, 2020", which was a Friday. A date without a year is taken as the nearest to the release date.

Why:
    Last year's date is copied with its weekday, or the weekday is typed from memory.

Example:
    A call "on Wednesday, November 5, 2026": it is a Thursday.

How to clear it:
    Correct the weekday or the date. In the section `call` the weekday is computed; prose refers to it as
    `{{ call.weekday }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.typed_days import known_day
from relwriter.model.fiscal import WEEKDAYS

CODE = "P111"
NAME = "weekday-does-not-fit"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each weekday that is not its date's."""
    for told in draft.told:
        for mention in told.days:
            if mention.weekday is not None and told.is_typed(mention) and (real := _weekday(draft, mention)):
                yield told.sight(mention, f"falls on a {real}", "correct the weekday, or the date")


def _weekday(draft: CheckedDraft, mention: DayMention) -> str:
    """The weekday of a date that is called by another one; empty where it is called right."""
    released = known_day(draft.release.release.date)
    day = mention.near(released) if released else mention.date()
    return WEEKDAYS[day.weekday()] if day is not None and day.weekday() != mention.weekday else ""
