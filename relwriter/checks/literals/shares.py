"""A percentage right behind an amount that says which part of another it is: $19.7 million, or 13% of revenue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.known import Known
from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.implied import find_concept
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.share import Share, measure_share
from relwriter.checks.phrase import Phrase
from relwriter.checks.ties.names import name_of
from relwriter.model.period import Period

_OR = Phrase(
    r"(?: (?:for|in|during|as of) [^.;$€£%]{1,70})?"
    r"(?:,? (?:or|representing|equal to|equivalent to)(?: approximately| about)? \(?|,? \()"
)
_MAKES_UP = Phrase(
    r"(?: [^.;:$€£,]{0,30}\d(?:\.\d+)?%)?,? (?:and|which|that) "
    r"(?:accounted for|represented|represents|makes? up|made up|comprised|constituted)(?: approximately| about)? "
)
_MARGIN = Phrase(
    r"(?: (?:for|in|during) [^.;$€£%]{1,50})?"
    r"(?:,? (?:up|down|an? (?:increase|decrease|decline|growth) of)(?: \d[\d.]*%| \d[\d.]* percent))?"
    r",? (?:and |with |or |for |representing )?an? (?:[\w-]+ ){0,3}margin of (?:approximately )?"
    r"(?P<before>\d[\d.]*(?:%| percent),? (?:compared (?:to|with)|versus|up from|down from|from|against) "
    r"(?:an? (?:[\w-]+ ){0,3}margin of )?)?"
)
_COMPANY = Phrase(r"(?:(?:non-gaap|adjusted) )?(?:ebitda|gross profit|operating income|net income)")
"""Measures of the company as a whole, whose margin is of its revenue."""
_OF = Phrase(
    r"\)? of (?:(?:the|its|our|their|total|net|consolidated|group) )*"
    r"(?P<year>(?:trailing|last)[- ]twelve[- ]months?[’']? )?(?:total )?"
)
_END = Phrase(
    r"\s*(?:$|[.,;:)]|(?:compared|versus|vs|while|and|as|at|from (?=[\d$€£(])|(?:in|for|during) "
    r"(?=the (?:first|second|third|fourth|same|prior|three|six|nine|quarter|year|current|comparable)|Q\d|20\d\d"
    r"|fiscal))\b)"
)
"""What follows the name of a whole; other words make it the name of another."""
_OF_TOTAL = Phrase(r"\)? of (?:the|our|its) total\s*(?:$|[.,;:)])", signs="total")
_OF_WHICH = Phrase(r"\bof which\b[^;]{0,60}$")
_COMPARED_MARGIN = Phrase(r"\bmargin of [\d.]+(?:%| percent),? (?:\w+ )?(?:with|to|from|versus|against) [\d.]+%?$")
_REVENUE = frozenset(("revenue", "sale"))
_MEASURE = frozenset(
    ("adjusted", "operating", "income", "ebitda", "oibda", "profit", "segment", "earning", "contribution", "loss",
     "net", "total", "from")
)  # fmt: skip
_NEAR = 90
_NO_SHARE = Phrase(r"[^.;]{0,40}\bannuali[sz]ed", re.IGNORECASE)


def says_share(before: Reading, one: Reading) -> bool:
    """Whether a percentage says an amount right before it again, as a part of something."""
    if before.passage is not one.passage or before.numeral.kind not in ("money", "plain"):
        return False
    between = one.passage.text[before.numeral.end : one.numeral.start]
    is_near = one.numeral.kind == "percent" and len(between) < _NEAR
    is_base = before.slot == "comparative" or before.compares
    return is_near and bool(
        _OR.fullmatch(between) or _MARGIN.fullmatch(between) or (not is_base and _MAKES_UP.fullmatch(between))
    )


def of_year_before(candidates: Candidates, before: Reading, one: Reading, stated: Candidate) -> Candidate | None:
    """The amount whose margin a percentage says: that which is stated, or of a margin that it is compared with, that
    of a year before; None where the release has none."""
    found = _MARGIN.fullmatch(one.passage.text, before.numeral.end, one.numeral.start)
    if found is None or not found["before"]:
        return stated
    past = {stated.fact.period.prior} if not one.periods else set(one.periods)
    return next((each for each in candidates.amounts(stated.fact.id) if each.fact.period in past), None)


def find_shares(candidates: Candidates, reading: Reading, part: Candidate) -> list[Share]:
    """What a percentage may be by its words: the part of the figure after `of`, or of the one before `of which`, in the
    period of the amount before it. Empty where the words name no such figure."""
    if part.form != "amount" or _NO_SHARE.match(reading.passage.text, reading.numeral.end):
        return []
    wholes = _wholes(candidates, reading, part)
    return [share for whole, size in wholes if (share := measure_share(part, whole, size)) is not None]


def _wholes(candidates: Candidates, reading: Reading, part: Candidate) -> Iterator[tuple[Candidate, tuple[int, int]]]:
    """The amounts that may be the whole, each with its size; that of four quarters where a year is said."""
    of = _OF.match(reading.passage.text, reading.numeral.end)
    keys = _find_named(candidates, reading, part, of)
    for key in (*keys, *_parts_of(candidates, keys, part)):
        for one in candidates.amounts(key) if key != part.fact.id else ():
            if one.fact.period == part.fact.period and _is_alike(one, part):
                size = _of_year(candidates.known, key, part.fact.period) if of and of["year"] else (one.low, one.high)
                if size is not None:
                    yield one, size


def _is_alike(whole: Candidate, part: Candidate) -> bool:
    """Whether two amounts are of one kind, both of a day or both of a period."""
    first, second = whole.fact.figure.nature, part.fact.figure.nature
    return whole.kind == part.kind and first != "change" and (first == "balance") == (second == "balance")


def _find_named(candidates: Candidates, reading: Reading, part: Candidate, of: re.Match[str] | None) -> tuple[str, ...]:
    """The figures that the words around a percentage name as the whole."""
    text, end = reading.passage.text, reading.numeral.end
    if reading.before[-2:] == ("margin", "of") or _COMPARED_MARGIN.search(text, max(0, end - _NEAR), end):
        return _revenue_of(candidates, part)
    if _OF_TOTAL.match(text, end):
        return tuple(_totals_of(candidates, part))
    if of is not None:
        named = next((one for one in reading.near if one.start <= of.end() <= one.end and one.start >= end), None)
        return named.keys if named is not None and _END.match(text, named.end) else ()
    is_behind = reading.mention is not None and _OF_WHICH.search(text, reading.mention.end, reading.numeral.start)
    return reading.keys if is_behind else ()


def _revenue_of(candidates: Candidates, part: Candidate) -> tuple[str, ...]:
    """The revenue of which a result has a margin: the company's, or that of the segment which its name says."""
    if _COMPANY.fullmatch(name_of(str(part.fact.figure.label))):
        revenue = find_concept(candidates.known.stated, "revenue")
        return (revenue,) if revenue else ()
    own = name_words(part.fact.figure) - _MEASURE
    named = ((key, name_words(one)) for key, one in candidates.known.stated.figures.items())
    return tuple(key for key, words in named if own and words & _REVENUE and words - _REVENUE - _MEASURE == own)


def _totals_of(candidates: Candidates, part: Candidate) -> Iterator[str]:
    """The figures that are called as a part is, but for the name of the part: net sales, of those of a segment."""
    own = name_words(part.fact.figure)
    named = ((key, name_words(one)) for key, one in candidates.known.stated.figures.items())
    yield from (key for key, words in named if len(words) > 1 and words < own)


def _parts_of(candidates: Candidates, keys: tuple[str, ...], part: Candidate) -> Iterator[str]:
    """The figures that are a whole of the part's own kind: net sales of a segment, for the earnings of that segment."""
    figures, own = candidates.known.stated.figures, name_words(part.fact.figure)
    for whole in (name_words(figures[key]) for key in keys if key in figures):
        yield from (key for key, one in figures.items() if whole < name_words(one) and (name_words(one) - whole) <= own)


def states_share(candidates: Candidates, reading: Reading, part: Candidate) -> bool:
    """Whether a percentage is that of a figure which is called as a part of something: earnings as a share of sales."""
    figures, own = candidates.known.facts.release.figures, name_words(part.fact.figure)
    keys = (key for key, one in figures.items() if one.unit == "percent" and own < name_words(one))
    amounts = (one for key in keys for one in candidates.amounts(key) if one.fact.period == part.fact.period)
    return any(one.agrees(reading.numeral) for one in amounts)


def _of_year(known: Known, key: str, period: Period) -> tuple[int, int] | None:
    """Least and most of the sum of the four quarters up to a period, in millionths; None where one is not known."""
    total, quarter = None, period
    for _ in range(4):
        amount = known.amount(key, quarter)
        if amount is None or quarter.kind != "Q":
            return None
        total, quarter = amount.interval if total is None else total + amount.interval, quarter.linked
    return total.within(10**MICRO) if total is not None else None
