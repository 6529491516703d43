"""A period is said to end on a day on which it does not.

What it flags:
    A quarter, half-year, year, or a number of months or weeks that "ended" on a day which ends no such period in the
    company's fiscal calendar, or which ends another one than the text names. A day without a year is held against the
    days alone. A name in brackets behind a period ("Q2 FY24") that means another one. Twelve months that
    end with a quarter of the year before the one reported.

Why:
    Year, month and day are changed one by one from quarter to quarter. A retailer's quarter ends on another day each
    year.

Example:
    "Third quarter ended June 30, 2026"; "13 weeks ended July 30, 2023", where the quarter ended on July 29.

How to clear it:
    Correct the day or the name; better, refer to both: `{{ period.ended }}`, `{{ period.months_ended }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told

CODE = "P112"
NAME = "period-end-does-not-fit"
SEVERITY = Severity.ERROR

_ALIAS = re.compile(r"\s*\(\s*(?:the\s+)?[\"“‘']?")
_AND = re.compile(r"-?(?:[- ]months?)?,?\s+and\s+(?:the\s+)?")
_WEEKS = re.compile(r"\b(1[34]|2[67]|39|40|5[23])[- ]week\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_CLOSED = re.compile(r"[\"”’']?\s*\)")
_ADVICE = "correct it, or refer to it as {{ period.ended }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day on which a period did not end."""
    for told in draft.told:
        for mention in told.spans:
            if mention.ended and told.is_typed(mention):
                yield from _compare(draft.reckoning, told, mention)
                yield from _weeks(draft.reckoning, told, mention)
        yield from _pairs(draft.reckoning, told)
        yield from _aliases(draft.reckoning, told)


def _compare(reckoning: Reckoning, told: Told, mention: SpanMention) -> Iterator[Sighting]:
    for day in mention.ended:
        if not day.exists or (day.year and day.date() is None):
            continue
        fault = _trails(reckoning, told, day) if _is_trailing(told, mention) else _fault(reckoning, mention, day)
        if not reckoning.is_end(day):
            yield told.sight(day, "is no day on which a quarter of this company ends", _ADVICE)
        elif fault:
            yield told.sight(mention, fault, _ADVICE)


def _weeks(reckoning: Reckoning, told: Told, mention: SpanMention) -> Iterator[Sighting]:
    """The weeks of `the 14-week quarter ended January 28, 2023`, where the quarter has others."""
    found = _WEEKS.search(told.text[max(0, mention.start - 24) : mention.start])
    ends = reckoning.ends_of(mention.ended[0]) if found and mention.ended[0].year else []
    alike = [one for one in ends if one.months == reckoning.months_of(mention)]
    if found and alike and all(reckoning.fiscal.weeks(one) not in (None, int(found[1])) for one in alike):
        yield told.sight(mention, f"is not as long as {alike[0]}", _ADVICE)


def _trails(reckoning: Reckoning, told: Told, day: DayMention) -> str:
    """What is wrong with twelve months that end on a quarter's last day."""
    ends = reckoning.ends_of(day) if day.year and not told.is_compared(day) else []
    own = max(reckoning.own, key=lambda one: (one.year, one.ends_after))
    early = [one for one in ends if one.months == 3 and one.year == own.year and one.ends_after < own.ends_after]
    return f"ends with {early[0]}, a quarter before the one reported" if early else ""


def _is_trailing(told: Told, mention: SpanMention) -> bool:
    """Whether a text says twelve months, which may end with any quarter, where a year may not."""
    return mention.months == 12 and "month" in told.words(mention)


def _pairs(reckoning: Reckoning, told: Told) -> Iterator[Sighting]:
    """The second length of `three and twelve months ended June 30`, which goes back to the begin of the year and no
    further, though twelve months by themselves may end on any quarter's last day."""
    for one, other in pairwise(told.spans):
        months = reckoning.months_of(other)
        joined = one.ended == other.ended and months == 12 and reckoning.months_of(one) == 3
        if not joined or not other.ended or not _AND.fullmatch(told.text, one.end, other.start):
            continue
        ends = reckoning.ends_of(other.ended[0])
        if ends and all(period.ends_after != 12 for period in ends) and told.is_typed(other):
            yield told.sight(other, f"goes back further than the year; {ends[0]} does not", _ADVICE)


def _aliases(reckoning: Reckoning, told: Told) -> Iterator[Sighting]:
    """A short name in brackets behind a period, such as (“Q2 FY24”), that means another one."""
    for one, other in pairwise(told.spans):
        is_alias = _ALIAS.fullmatch(told.text, one.end, other.start) and _CLOSED.match(told.text, other.end)
        if not is_alias or not (told.is_chosen(one) or told.is_chosen(other)):
            continue
        meant, called = set(reckoning.meant(one)), set(reckoning.meant(other))
        if meant and called and not meant & called:
            blamed = other if told.is_typed(other) and any(map(reckoning.is_own, meant)) else one
            yield told.sight(blamed, "does not go with the name in brackets behind it", _ADVICE)


def _fault(reckoning: Reckoning, mention: SpanMention, day: DayMention) -> str:
    """What is wrong with a period that is said to end on a quarter's last day."""
    ends = reckoning.ends_of(day)
    if not ends:
        return ""
    length = reckoning.months_of(mention)
    alike = [period for period in ends if period.months == length] if length else ends
    if not alike and length != 12:
        return f"is a length of which no period ends on that day; {ends[0]} does"
    if not alike:
        return f"is no year that ends on that day; {ends[0]} does"
    if mention.number and all(period.number != mention.number for period in alike):
        return f"is called otherwise than what ends on that day: {alike[0]}"
    if mention.year and day.year and all(period.year != mention.year for period in alike):
        return f"is called by another year than what ends on that day: {alike[0]}"
    if mention.weeks and day.year and all(reckoning.fiscal.weeks(period) != mention.weeks for period in alike):
        return f"is not as long as {alike[0]}"
    return ""
