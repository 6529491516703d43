"""Percentages that say the number before them again: as a part, a change, a growth at other rates."""

from __future__ import annotations

import re

from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate, kinds_meet
from relwriter.checks.literals.mentions import label_words, name_words
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.shares import find_shares, states_share
from relwriter.checks.literals.verdict import Verdict
from relwriter.model.figure import Figure

_VIEW = re.compile(
    r"(?i)(?: [\w-]+){0,3}? "
    r"(?P<view>FX[- ]neutral|currency[- ]neutral|constant[- ]currency|organic|like[- ]for[- ]like)"
    r"(?:ly|al+y)?(?: basis| terms)?\b"
)
_ADJUSTED = re.compile(r"(?i) (?:as adjusted|on an adjusted basis|adjusted\)|non-GAAP\))")
_STANDARD = re.compile(
    r"(?i) (?:above|below|over|under|warmer than|colder than|cooler than|hotter than|higher than|lower than|more than"
    r"|less than|greater than) (?:the |our )?(?:\d+-year )?(?P<what>normal|average|plan|budget)\b"
)
_SEPARATED = re.compile(r"[\s-]")


def judge_share(books: Books, reading: Reading, stated: Candidate) -> Verdict | None:
    """Of `or 13% of revenue` after an amount: whether the amount is that part; None where no figure is named."""
    shares = find_shares(books.candidates, reading, stated)
    if not shares or (reading.hedge and not shares[0].agrees(reading.numeral)):
        return None
    if any(share.agrees(reading.numeral) for share in shares) or states_share(books.candidates, reading, stated):
        return Verdict("agrees")
    return Verdict("other share", shares[0].part, shares[0].whole)


def judge_growth(books: Books, reading: Reading, stated: Candidate) -> Verdict | None:
    """Of `$2.10 per share, up 8.2%`: whether the percentage is the change of that amount from a year or a period
    before, or from the period that is said; None where that is not known."""
    every = [one for one in books.candidates.of(stated.fact.id) if one.fact.period == stated.fact.period]
    percents = [one for one in every if one.form == "percent" and one.base is not None]
    said = set(reading.periods)
    meant = [one for one in percents if not said or (one.base is not None and one.base.period in said)]
    if stated.form != "amount" or not meant or not reading.literal:
        return None
    found = books.meeting(meant, reading)
    return Verdict("agrees", found) if found is not None else Verdict("differs", None, meant[0], sure=True)


def judge_percent(books: Books, reading: Reading, before: Verdict, amount: Reading) -> Verdict | None:
    """Of a change in percent that says the change in amount before it again: whether it is that of the same two
    periods; None where that is not known."""
    stated = before.found
    if before.outcome != "agrees" or stated is None or stated.form != "change":
        return None
    every = books.candidates.of(stated.fact.id)
    meant = [one for one in every if one.form == "change" and one.agrees(amount.numeral, truncated=books.truncated)]
    pairs = {(one.fact.period, one.base and one.base.period) for one in meant}
    percents = [one for one in every if one.form == "percent"]
    allowed = [one for one in percents if (one.fact.period, one.base and one.base.period) in pairs]
    found = books.meeting(allowed, reading)
    if found is not None:
        return Verdict("agrees", found)
    other = books.meeting(percents, reading)
    return Verdict("other period", other, allowed[0]) if other is not None and allowed else None


def judge_view(books: Books, reading: Reading, amount: Verdict | None = None) -> Verdict | None:
    """Of `3% on an FX-neutral basis`: the growth that is called so, of the figure that is named; else None."""
    view = find_view(reading)
    figures = books.figures
    named = {word for key in reading.keys if key in figures for word in name_words(figures[key])}
    keys = [key for key, one in figures.items() if one.unit == "percent" and view and view in _folded(one)]
    own = [one for key in keys if named & name_words(figures[key]) for one in books.candidates.amounts(key)]
    allowed = books.allowed(own, reading)
    beside = amount.found if amount is not None and amount.outcome == "agrees" else None
    if beside is not None and beside.fact.id in reading.keys:
        own = [one for one in own if one.fact.period.months == beside.fact.period.months]
        allowed = [one for one in allowed if one in own]
    if not allowed or not reading.literal:
        return None
    found = books.meeting(allowed, reading) or books.meeting(own, reading)
    return Verdict("agrees", found) if found is not None else Verdict("differs", None, allowed[0])


def judge_adjusted(books: Books, reading: Reading) -> Verdict | None:
    """Of `$0.23 ($0.32 as adjusted)`: whether the second is that of the adjusted figure whose name holds the words of
    the one before, in its period; None where there is no such figure."""
    if not _ADJUSTED.match(reading.passage.text, reading.numeral.end) or not reading.literal or not reading.keys:
        return None
    own = label_words(books.figures[reading.keys[0]])
    keys = [key for key, one in books.figures.items() if "adjusted" in (words := label_words(one)) and own < words]
    meant = books.allowed(
        (one for key in keys for one in books.candidates.amounts(key)), reading._replace(slot="amount")
    )
    meant = [one for one in meant if kinds_meet(one.kind, reading.numeral.kind)]
    if not meant:
        return None
    found = books.meeting(meant, reading)
    return Verdict("agrees", found) if found is not None else Verdict("differs", None, meant[0])


def judge_standard(books: Books, reading: Reading) -> Verdict | None:
    """Of `1,042, or 21% above normal`: whether the figure that is named is so much more than that of like words which
    is called normal; None where there is no such figure."""
    found = _STANDARD.match(reading.passage.text, reading.numeral.end) if reading.numeral.kind == "percent" else None
    if found is None or not reading.literal:
        return None
    word = found["what"].lower()
    named = [key for key in reading.keys if word not in str(books.figures[key].label).lower()]
    standards = [key for key, one in books.figures.items() if word in str(one.label).lower()]
    pairs = [
        (own, other)
        for key in named
        for like in standards
        if name_words(books.figures[key]) <= name_words(books.figures[like])
        for own in books.allowed(books.candidates.amounts(key), reading._replace(slot="amount"))
        for other in books.candidates.amounts(like)
        if own.fact.period == other.fact.period and other.exact
    ]
    away = [abs(own.exact - other.exact) * 10**8 // other.exact for own, other in pairs]
    if not pairs or any(reading.numeral.meets(one - 1, one + 1) for one in away):
        return Verdict("agrees") if pairs else None
    return Verdict("differs", None, pairs[0][1])


def find_view(reading: Reading) -> str:
    """How a percentage is looked at by the words right behind it, without marks; empty where they say nothing."""
    found = _VIEW.match(reading.passage.text, reading.numeral.end) if reading.numeral.kind == "percent" else None
    return _SEPARATED.sub("", found["view"].lower()) if found else ""


def _folded(figure: Figure) -> str:
    return _SEPARATED.sub("", str(figure.label).lower())
