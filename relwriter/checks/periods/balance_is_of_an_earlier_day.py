"""A balance is told as of the end of the quarter before.

What it flags:
    An amount "as of" the last day of the quarter before the one reported, where that is no year-end, in a sentence that
    compares it with nothing and names no later day; not where the release has a figure of that day with that amount.
    Cash as of the end of an earlier quarter that is said to fund what is to come. In a headline, a line under it or a
    quotation, also a balance of an earlier day where no day, period or change is told.

Why:
    The year is right and the month is last quarter's: a stale day looks like every other day.

Example:
    "We had $142.4 million of cash as of June 30, 2026" in the release of the third quarter of 2026.

How to clear it:
    Correct the day; better, refer to it: `{{ period.end }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.printed import find_printed
from relwriter.checks.mentions.sentences import Part, Sentence
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase

CODE = "P140"
NAME = "balance-is-of-an-earlier-day"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("legend", "measures", "about", "call", "calendar", "notes", "events")
_AMOUNT = Phrase(r"[$€£]\s?[(0-9]|\b(?:EUR|USD|GBP)\s[0-9]|\b[0-9.,]+ (?:million|billion|percent|shares)\b")
_LOOKS_AWAY = Phrase(
    r"\b(?:since|until|record|filed|dated|Form|report|previously|restat\w+|measured|valued|rate)\b", re.IGNORECASE
)
_HEADS = ("headline", "subhead", "quote")
_TELLS_TIME = Phrase(
    r"\b(?:(?:19|20)[0-9]{2}|from|than|versus|vs|up|down|over|prior|previous\w*|last|earlier|ago|began|beginning|was|were"
    r"|had|quarters?|half|year\w*|months?|grew|rose|fell|doubled|increase\w*|decrease\w*|reduce\w*|sequential\w*)\b",
    re.IGNORECASE,
)
_CASH = Phrase(r"\bcash\b", re.IGNORECASE)
_LASTS = Phrase(r"\b(?:fund|pay for|sufficient|support|finance|meet|enough|last|runway)\b", re.IGNORECASE)
_UNTIL = Phrase(
    r"\b(?:in)?(?:to|through|until|by|beyond)\s+(?:at\s+least\s+|the\s+)?(?:\w+\s+){0,4}(?:19|20)[0-9]{2}\b", re.I
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each balance of the quarter before, and in a headline or a quotation of any earlier day."""
    yield from _stale_days(draft)
    yield from _runways(draft)
    for told in draft.told:
        if told.passage.role in _HEADS:
            yield from _undated(draft, told)


def _undated(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    """The balances of an earlier day in sentences that tell no time but one until which."""
    ends = {draft.facts.fiscal.end(period) for period in draft.reckoning.own}
    for sentence in told.sentences:
        if _TELLS_TIME.search(_UNTIL.sub("", sentence.text)):
            continue
        figures = find_printed(draft, told, Part(sentence.start, sentence.end))
        if figures and all(one.is_balance and one.day < min(ends) for one in figures):
            advice = f"refer to {figures[0].id} of the period, or say of which day it is"
            message = f"states {figures[0].id} of {figures[0].period}, and tells no day"
            yield told.sight(Part(sentence.start, sentence.end), message, advice)


def _stale_days(draft: CheckedDraft) -> Iterator[Sighting]:
    """The balances told as of the end of the quarter before."""
    quarter = next((one for one in draft.reckoning.own if one.months == 3), None)
    if quarter is None or quarter.number == 1:
        return
    stale = {draft.facts.fiscal.end(period): period for period in (quarter.linked, quarter.prior)}
    for told in draft.told:
        if told.passage.section not in _ELSEWHERE and told.passage.role not in ("note", "table-title", "heading"):
            for day in told.as_of:
                date_of = day.date()
                if date_of in stale and told.is_chosen(day) and _is_alone(draft, told, day, date_of):
                    advice = "correct the day, or refer to it as {{ period.end }}"
                    message = f"is the end of {stale[date_of]}, which the release does not report"
                    yield told.sight(day, message, advice)


def _runways(draft: CheckedDraft) -> Iterator[Sighting]:
    """The cash that is said to last, as of the end of an earlier quarter."""
    own = max(draft.facts.fiscal.end(period) for period in draft.reckoning.own)
    for told in draft.told:
        for day in told.as_of if "cash" in told.text else ():
            found, sentence = day.date(), told.sentence_at(day.start)
            is_runway = sentence.looks_ahead and _CASH.search(sentence.text) and _LASTS.search(sentence.text)
            if found and found < own and draft.reckoning.is_end(day) and is_runway and told.is_chosen(day):
                others = [one for one in told.as_of if sentence.start <= one.start < sentence.end and one is not day]
                if not others:
                    message = "is the end of an earlier quarter, and the cash of that day is said to last"
                    yield told.sight(day, message, "correct the day, or refer to it as {{ period.end }}")


def _is_alone(draft: CheckedDraft, told: Told, day: DayMention, stale: date) -> bool:
    """Whether a sentence has an amount, compares it with nothing, and has no balance of that day."""
    sentence: Sentence = told.sentence_at(day.start)
    others = [one for one in told.days if sentence.start <= one.start < sentence.end and one is not day]
    compared = any(part.comparator for part in sentence.parts)
    if others or compared or not _AMOUNT.search(sentence.text) or _LOOKS_AWAY.search(sentence.text):
        return False
    figures = find_printed(draft, told, Part(sentence.start, sentence.end))
    return not any(one.is_balance and one.day == stale for one in figures)
