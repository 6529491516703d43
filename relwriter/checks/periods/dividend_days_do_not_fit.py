"""The days of a dividend do not go with the release.

What it flags:
    A dividend declared after the release date, or paid before it; as a warning one declared before the period began, or
    with a record or payment day more than a year after the release. Declared, record and payment days out of order
    are refused when the file is read. In a sentence on a dividend, as a warning a day most of a year away from others;
    a day to come that is not the one which the only dividend section has.

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
from relwriter.checks.phrase import Phrase
from relwriter.compose.announcements import sections_of
from relwriter.model.prose import Prose
from relwriter.model.sections.dates import Calendar
from relwriter.model.sections.returns import Dividend

CODE = "P106"
NAME = "dividend-days-do-not-fit"
SEVERITY = Severity.ERROR

_PAID = Phrase(r"\b(?:(?:was|were|and|been) paid|paid on)\b")
_YEAR = 366
_MOST = 270
"""Days from a declaration to the last payment; a dividend that is paid in two parts takes half a year."""
_OF_ANOTHER = re.compile(r"\b(?:special|supplemental|extraordinary|preferred|preference|series|interim|final)\b", re.I)
"""Words of a dividend beside which there may be a second one."""
_KINDS = re.compile(r"\b(?:payable|paid|distributed|distributable|record|register)\b", re.IGNORECASE)
_DAYS_OF = re.compile(r"\b(?:declared|payable|of\s+record|record\s+date|paid|ex-dividend)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day of a dividend that does not go with the release date."""
    released = known_day(draft.release.release.date)
    begun = draft.facts.fiscal.start(draft.release.period)
    sections = [section for section in sections_of(draft.release, "dividend") if isinstance(section, Dividend)]
    for section in sections if released is not None else ():
        yield from _compare(section, released, begun)
    yield from _in_calendar(draft)
    for told in draft.told if released is not None else ():
        if len(told.days) > 1 and "dividend" in told.text.casefold():
            for sentence in told.sentences:
                yield from _in_words(told, sentence, released)
                if _is_written(told, sentence):
                    yield from _disordered(told, _find_days(told, sentence, released), sections, released)


def _compare(dividend: Dividend, released: date, begun: date) -> Iterator[Sighting]:
    declared, record, payable = (known_day(day) for day in (dividend.declared, dividend.record, dividend.payable))
    advice = "correct the day, or release.date"
    if declared and declared > released:
        yield sight(declared, "is after the release date", advice, released)
    if declared and declared < begun:
        yield sight(declared, "is before the period began", advice, severity=Severity.WARNING)
    paid = dividend.verb.casefold() == "paid" or _PAID.search(str(dividend.text or "")) is not None
    if payable and payable < released and not paid:
        yield sight(payable, "is before the release date", "correct it, or write verb: paid", released)
    for day in (record, payable):
        if day and (day - released).days > _YEAR:
            yield sight(day, "is more than a year after the release date", advice, released, severity=Severity.WARNING)


_EVENTS = {
    "record": Phrase(r"\brecord (?:date|day)\b|\bdate of record\b", re.IGNORECASE),
    "payable": Phrase(
        r"\b(?:pay(?:ment|able|ing|s)?|paid)\b.*\bdividend|\bdividend\b.*\b(?:payment|payable|paid)\b", re.IGNORECASE
    ),
}


def _in_calendar(draft: CheckedDraft) -> Iterator[Sighting]:
    """A day of the calendar on which the one dividend is recorded or paid, and that is not the dividend's day."""
    dividends = [section for section in sections_of(draft.release, "dividend") if isinstance(section, Dividend)]
    for calendar in sections_of(draft.release, "calendar") if len(dividends) == 1 else ():
        assert isinstance(calendar, Calendar)
        for kind, form in _EVENTS.items():
            named = [item for item in calendar.items if form.search(str(item.event))]
            said, day = known_day(getattr(dividends[0], kind)), known_day(named[0].date) if len(named) == 1 else None
            ranks = {rank for rank in ("interim", "final") for item in named if rank in str(item.event).casefold()}
            if len(named) == 1 and len(ranks) == 1 and _ranks_of(dividends[0]) - ranks and said == day:
                message = "is the day of another dividend than the release declares"
                yield sight(named[0].event, message, "correct the event", said)
            if said and day and said != day:
                yield sight(day, "is not the day that the dividend has", "correct one of them", said)


def _ranks_of(dividend: Dividend) -> set[str]:
    """What a dividend is called, interim or final; empty where its section says neither or both."""
    words = f"{dividend.name} {dividend.text or ''} {dividend.title or ''}".casefold()
    found = {rank for rank in ("interim", "final") if rank in words}
    return found if len(found) == 1 else set()


def _find_days(told: Told, sentence: Sentence, released: date) -> dict[str, tuple[DayMention, date]]:
    """The first day of record and the first of payment that a sentence says."""
    found: dict[str, tuple[DayMention, date]] = {}
    for mention in told.days:
        before = told.text[sentence.start : mention.start] if sentence.start <= mention.start < sentence.end else ""
        kinds = list(_KINDS.finditer(before))
        day = mention.near(released)
        if kinds and day is not None:
            is_record = kinds[-1].group().casefold() in ("record", "register")
            found.setdefault("record" if is_record else "payable", (mention, day))
    return found


def _disordered(
    told: Told, found: dict[str, tuple[DayMention, date]], sections: list[Dividend], released: date
) -> Iterator[Sighting]:
    """The record day of a sentence that is after the day of payment, and a day to come that is not the one which the
    one dividend of the release has."""
    if len(found) == 2 and found["record"][1] >= found["payable"][1]:
        yield told.sight(found["record"][0], "is not before the day of payment", "correct one of them")
    is_only = len(sections) == 1 and not _OF_ANOTHER.search(told.text)
    for kind, (mention, day) in found.items():
        meant = known_day(getattr(sections[0], kind)) if is_only else None
        if meant is not None and day > released and day != meant:
            yield told.sight(mention, "is not the day that the dividend has", "correct one of them")


def _is_written(told: Told, sentence: Sentence) -> bool:
    """Whether an author wrote words of a sentence, and not only the days of a computed one."""
    pieces = told.pieces(sentence.start, sentence.end)
    return any(piece.typed is not None and isinstance(piece.typed.entry, Prose) for piece in pieces)


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
