"""The days of a dividend do not go with the release.

What it flags:
    A dividend declared after the release date, or paid before it; as a warning one declared before the period began, or
    with a record or payment day more than a year after the release. Declared, record and payment days out of order
    are refused when the file is read. In a sentence on a dividend, as a warning a day most of a year away from others.

Why:
    The days are last quarter's, or a year is wrong.

Example:
    In the release of November 5, 2026 a dividend payable on September 10, 2026.

How to clear it:
    Correct the days; for a dividend that was paid in the quarter write a text, or `verb: paid`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.sentences import Sentence
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.returns import Dividend

CODE = "P106"
NAME = "dividend-days-do-not-fit"
SEVERITY = Severity.ERROR

_YEAR = 366
_MOST = 270
"""Days from a declaration to the last payment; a dividend that is paid in two parts takes half a year."""
_KINDS = re.compile(r"\b(?:payable|paid|record)\b", re.IGNORECASE)
_DAYS_OF = re.compile(r"\b(?:declared|payable|of\s+record|record\s+date|paid|ex-dividend)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day of a dividend that does not go with the release date."""
    released = known_day(draft.release.release.date)
    begun = draft.facts.fiscal.start(draft.release.period)
    for section in sections_of(draft.release, "dividend"):
        assert isinstance(section, Dividend)
        if released is not None:
            yield from _compare(section, released, begun)
    for told in draft.told if released is not None else ():
        if len(told.days) > 1 and "dividend" in told.text.casefold():
            for sentence in told.sentences:
                yield from _in_words(told, sentence, released)
                yield from _disordered(told, sentence, released)


def _compare(dividend: Dividend, released: date, begun: date) -> Iterator[Sighting]:
    declared, record, payable = (known_day(day) for day in (dividend.declared, dividend.record, dividend.payable))
    advice = "correct the day, or release.date"
    if declared and declared > released:
        yield sight(declared, "is after the release date", advice, released)
    if declared and declared < begun:
        yield sight(declared, "is before the period began", advice, severity=Severity.WARNING)
    paid = dividend.verb.casefold() == "paid"
    if payable and payable < released and not paid:
        yield sight(payable, "is before the release date", "correct it, or write verb: paid", released)
    for day in (record, payable):
        if day and (day - released).days > _YEAR:
            yield sight(day, "is more than a year after the release date", advice, released, severity=Severity.WARNING)


def _disordered(told: Told, sentence: Sentence, released: date) -> Iterator[Sighting]:
    """The record day of a sentence that is after the day of payment."""
    found: dict[str, tuple[DayMention, date]] = {}
    for mention in told.days:
        before = told.text[sentence.start : mention.start] if sentence.start <= mention.start < sentence.end else ""
        kinds = list(_KINDS.finditer(before))
        day = mention.near(released)
        if kinds and day is not None:
            found.setdefault("record" if "record" in kinds[-1].group().casefold() else "payable", (mention, day))
    if len(found) == 2 and found["record"][1] >= found["payable"][1] and told.is_typed(found["record"][0]):
        yield told.sight(found["record"][0], "is not before the day of payment", "correct one of them")


def _in_words(told: Told, sentence: Sentence, released: date) -> Iterator[Sighting]:
    """The day of a sentence that is farthest from the release, where its days are most of a year apart."""
    named = [day for day in told.days if sentence.start <= day.start < sentence.end and day.year and day.date()]
    days = [day.near(released) or released for day in named]
    if len(days) < 2 or (max(days) - min(days)).days <= _MOST or not _DAYS_OF.search(sentence.text):
        return
    far = max(named, key=lambda day: abs(((day.near(released) or released) - released).days))
    if told.is_typed(far):
        advice = "correct the day, or the others"
        yield told.sight(far, "is most of a year away from the others of this dividend", advice, Severity.WARNING)
