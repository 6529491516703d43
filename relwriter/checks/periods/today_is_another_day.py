"""The text calls another day than the release date today.

What it flags:
    "Today, November 4, 2026", "as of today, …" or "the date hereof, …" beside another day than the release date; a
    dateline typed into the opening sentence with another day; another one that statements
    "speak only as of"; "this morning" or "tonight" beside one; as a warning
    a copyright of another year, and the day and month of the release with the year before or after.

Why:
    The release moves by a day, and the text does not.

Example:
    "Acme today, November 4, 2026, announced …" in the release of November 5.

How to clear it:
    Correct the day; better, refer to it: `{{ release.date }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.phrase import Phrase

CODE = "P120"
NAME = "today-is-another-day"
SEVERITY = Severity.ERROR

_TODAY = Phrase(
    r"\b(?:today|this\s+(?:morning|afternoon|evening)|tonight|the\s+date\s+(?:hereof|of\s+this\s+(?:press\s+)?release))"
    r",?\s*(?:\(|on\s+|,\s*)?(?:at\s+[0-9:.]+\s*[ap]\.?m\.?\s*)?$"
    r"|\b(?:speaks?|are\s+made|is\s+made|are\s+provided|is\s+provided)\s+(?:only\s+)?as\s+of\s+$",
    re.I,
)
_COPYRIGHT = Phrase(r"(?:©|\(c\)|\bcopyright\b)\s*(?:20[0-9]{2}\s?[-–]\s?)?(20[0-9]{2})\b", re.IGNORECASE)
_LATER = Phrase(r"\s*[,)]?\s*(?:\(?today\)?\b)", re.I)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each other day that is called today."""
    released = known_day(draft.release.release.date)
    for told in draft.told if released else ():
        assert released is not None
        yield from _copyright(told, released)
        for mention in told.days:
            if told.is_typed(mention) and _is_today(told, mention) and mention.near(released) != released:
                advice = "correct it, or refer to it as {{ release.date }}"
                yield told.sight(mention, "is not the release date", advice)
            elif told.is_typed(mention) and _is_of_another_year(mention, released):
                message = "is the release date of another year"
                yield told.sight(mention, message, "correct the year, or waive it", Severity.WARNING)


def _copyright(told: Told, released: date) -> Iterator[Sighting]:
    """The year of a copyright that is not the one of the release."""
    for match in _COPYRIGHT.finditer(told.text):
        mention = SpanMention(match.start(1), match.end(1), 12, year=int(match[1]))
        if int(match[1]) != released.year and told.is_typed(mention):
            yield told.sight(mention, "is not the year of the release", "correct the year", Severity.WARNING)


def _is_of_another_year(mention: DayMention, released: date) -> bool:
    """Whether a day is that of the release, and its year the one before or after."""
    same = (mention.month, mention.day) == (released.month, released.day)
    return same and mention.year in (released.year - 1, released.year + 1)


def _is_today(told: Told, mention: DayMention) -> bool:
    before = told.text[: mention.start]
    if told.passage.role == "lede" and mention is told.days[0] and not re.search(r"[a-z]{4}", before):
        return True
    return bool(_TODAY.search(before[-60:]) or _LATER.match(told.text, mention.end))
