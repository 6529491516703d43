"""Numbers that are the named figure's, but of another period, or its change instead of its amount."""

from __future__ import annotations

import re

from relwriter.checks.literals.allowed import is_from, is_since
from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.glue import compares
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict
from relwriter.model.period import Period

_YEAR = 12
_LENGTH = re.compile(r"(?i)\b(?:months?|half|year|annual|ytd|weeks|to[- ]date)\b|20\d\d")
_STATED = {("was",), ("were",), ("at",), ("to",), ("reached",), ("totaled",), ("totalled",)}
"""The last word before an amount that is no change."""


def of_another_slot(books: Books, reading: Reading, other: Candidate, allowed: list[Candidate]) -> Verdict:
    """A number that is the figure's in another period, or its change."""
    if other.form == "amount" and any(one.form == "amount" for one in allowed):
        if other.fact.period in reading.free and not (reading.periods and compares(reading.before)):
            return Verdict("agrees", other)
        meant = next(one for one in allowed if one.form == "amount")
        return Verdict("other period", other, meant, sure=not reading.headed)
    if other.form == "change" and reading.slot == "amount" and reading.before[-1:] in _STATED:
        return Verdict("other period", other, allowed[0], sure=True)
    if other.form != "amount" and not is_from(other, reading):
        return Verdict("other period", other, allowed[0])
    if other.form == "change" and not is_since(other, reading):
        return Verdict("other period", other, allowed[0], sure=True)
    if other.form == "amount" and reading.slot == "change" and reading.before[-1:] in (("by",), ("of",)):
        return Verdict("differs", None, allowed[0], sure=True)
    if other.form != "amount" and reading.slot == "change" and other.fact.period not in reading.free:
        return Verdict("other period", other, next((one for one in allowed if one.form == other.form), allowed[0]))
    return Verdict("agrees", other)


def of_unsaid_length(books: Books, reading: Reading, verdict: Verdict) -> Verdict | None:
    """Of a headline that names no period: whether its amount is that of the year to date, and not of the quarter that
    the release reports."""
    found, current = verdict.found, books.current
    is_whole = current.ytd == current or current.ends_after == _YEAR
    if is_whole or found is None or found.form != "amount" or found.fact.period != current.ytd:
        return None
    told = reading.direct and reading.literal and not (reading.said or reading.headed)
    if not told or reading.passage.role not in ("headline", "subhead") or _LENGTH.search(reading.passage.text):
        return None
    own = books.candidates.amounts(found.fact.id)
    meant = next((one for one in own if one.fact.period == current), None)
    return Verdict("other period", found, meant) if meant is not None else None


def of_said_period(books: Books, reading: Reading, found: Candidate, allowed: list[Candidate]) -> Verdict | None:
    """Of a number of the figure named last, whether the period that is said right behind it is another one."""
    if found.form != "amount" and reading.literal and not is_since(found, reading):
        return Verdict("other period", found, next(iter(allowed), None))
    if found.form != "amount" and _is_of_past_year(books, reading, found):
        return Verdict("other period", found, next(iter(allowed), None))
    meant = next((one for one in allowed if one.form == "amount"), None)
    past = (books.current.year, books.current.ends_after)
    said = reading.periods or _said_of_named_behind(reading)
    is_of_day = found.fact.figure.nature == "balance"
    if (
        found.form != "amount"
        or not said
        or any((one.year, one.ends_after) > past for one in said)
        or not reading.literal
        or not reading.mention
        or not (reading.mention.alone or reading.mention.start > reading.numeral.start)
        or len(reading.keys) > 1
        or any(found.fact.period.ends_with(one) for one in (said if is_of_day else reading.periods))
        or found.fact.period in said
    ):
        return None
    return Verdict("other period", found, meant)


_LONG = 100
_IN_YEAR = re.compile(r"(?:^|[.;] )(?:In|For|During) [^.,;]{0,40}(?:19|20)\d\d\b[^.;]*$")


def _is_of_past_year(books: Books, reading: Reading, found: Candidate) -> bool:
    """Whether a change is told of a year before that of which it is: in 2018 our revenue grew 7.8%."""
    past = bool(reading.leading) and all(one.year < books.current.year for one in reading.leading)
    told = past and reading.literal and reading.direct and reading.slot == "change" and not reading.looks_back
    begins = told and _IN_YEAR.search(reading.passage.text, 0, reading.numeral.start) is not None
    return begins and found.fact.period.year not in {one.year for one in reading.leading}


def _said_of_named_behind(reading: Reading) -> tuple[Period, ...]:
    """The period that a sentence begins with, of a long amount before its name: in the first half, $195.0 million of
    cash flow."""
    behind = reading.mention is not None and reading.mention.start > reading.numeral.start
    is_long = reading.numeral.value // reading.numeral.unit >= _LONG
    return reading.leading if behind and is_long and reading.slot == "amount" and not reading.looks_back else ()
