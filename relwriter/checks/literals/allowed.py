"""What a number in its place may say of the figure that is named before it: which form, of which period, how fine."""

from __future__ import annotations

import re

from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.reading import Reading
from relwriter.checks.phrase import Phrase
from relwriter.compose.fact import Fact
from relwriter.model.period import Period

_MOVE = r"(?: (?:higher|lower|increase|decrease|decline|growth|rise))?"
_SEQUENTIAL = Phrase(
    rf"{_MOVE} (?:sequentially|quarter[- ]over[- ]quarter"
    r"|(?:from|over|than|versus) the (?:prior|previous|preceding) quarter)\b"
)
_YEARLY = Phrase(rf"{_MOVE} (?:year[- ]over[- ]year|year[- ]on[- ]year|(?:from|than) (?:a year ago|the prior year))\b")
_YEAR = 12
_LONGER = re.compile(
    r"\b(?:half|months|weeks|to[- ]date|YTD|full[- ]year|[69]M|H1|first-half"
    r"|(?<!over[- ])(?<!prior[- ])(?<!a )year(?![- ](?:over|ago|earlier)))\b",
    re.I,
)
_COARSE = 20
"""A figure whose exact amount is open by more units of a number's last digit than this is not what it prints."""


def is_allowed(candidate: Candidate, reading: Reading, current: Period) -> bool:
    """Whether a number in its place may say this of its figure, in a release of a period."""
    if reading.numeral.kind == "points":
        return candidate.form == "change" and is_since(candidate, reading)
    form, slot = candidate.form, reading.slot
    is_level = candidate.kind == "percent" or candidate.fact.figure.nature == "change"
    if slot == "change" and not (is_level and form == "amount"):
        return form != "amount" and _fits(candidate, reading, current)
    if reading.numeral.kind == "percent" and candidate.kind == "percent" and form == "percent":
        return _fits(candidate, reading, current)
    return form == "amount" and _fits(candidate, reading, current)


def _fits(candidate: Candidate, reading: Reading, current: Period) -> bool:
    """Whether the candidate's period is one that is said or meant."""
    period, main = candidate.fact.period, reading.leading or _main(candidate, reading, current)
    if candidate.fact.figure.is_timeless:
        return True
    if candidate.form != "amount":
        told = bool(reading.leading) and reading.slot == "change"
        is_open = not (reading.periods or told or _tops_quarter(reading, current))
        meant = period in main or period in reading.periods or is_open
        return meant and is_since(candidate, reading) and is_from(candidate, reading)
    if reading.periods:
        return period in reading.periods
    if reading.slot == "comparative" or reading.compares:
        day = candidate.fact.figure.nature == "balance"
        meant = ((one.prior, one.linked, *((one.year_end,) if day else ())) for one in main)
        return any(period in some for some in meant)
    return period in main


def _main(candidate: Candidate, reading: Reading, current: Period) -> tuple[Period, ...]:
    """The release's own periods; of what flows that which the heading names, where the sentence names none."""
    if reading.headed and candidate.fact.figure.nature != "balance":
        return reading.headed
    return (current,) if _tops_quarter(reading, current) else (current, current.ytd)


def _tops_quarter(reading: Reading, current: Period) -> bool:
    """Whether a number stands above the text of a release of a quarter, which is what it then speaks of where no word
    says that it is of more."""
    is_top = reading.passage.role in ("headline", "subhead") and current.ends_after != _YEAR
    return is_top and _LONGER.search(reading.passage.text) is None


def is_since(candidate: Candidate, reading: Reading) -> bool:
    """Whether a change is from the day that the words behind it say, if it is of a balance, or from the year, if it is
    earlier than the last; so is any where they say none."""
    if not reading.since or candidate.base is None:
        return True
    last = candidate.fact.period.year - 1
    if candidate.fact.figure.nature != "balance" and any(one.year >= last for one in reading.since):
        return True
    return any(is_base(candidate.base, one) for one in reading.since)


def is_from(candidate: Candidate, reading: Reading) -> bool:
    """Whether a change is from the year or the quarter before, as the words right behind it say; so is any where they
    say none."""
    text, end = reading.passage.text, reading.numeral.end
    if candidate.base is None:
        return True
    base, period = candidate.base.period, candidate.fact.period
    if _SEQUENTIAL.match(text, end):
        return base.ends_with(period.linked)
    return not _YEARLY.match(text, end) or base.ends_with(period.prior)


def is_base(fact: Fact, said: Period) -> bool:
    """Whether a change from a fact is one from a period that is said; a year also stands for the same part of it."""
    if fact.period.ends_with(said):
        return True
    return said.kind == "FY" and said.year == fact.period.year and fact.figure.nature != "balance"


def is_as_fine(candidate: Candidate, reading: Reading) -> bool:
    """Whether a figure is known as finely as a number is printed, so that the two do not meet by chance: $0.41 is no
    amount of thousands that rounds to none."""
    if candidate.form != "amount" or candidate.kind not in ("money", "per share"):
        return True
    if reading.per_share and candidate.kind == "money":
        return False
    return candidate.high - candidate.low <= _COARSE * reading.numeral.unit
