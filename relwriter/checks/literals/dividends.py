"""Numbers of a text on a dividend that follow from its amount: the rise, what it was before, and what a year has."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.literals.numerals import MICRO, Numeral, find_numerals
from relwriter.checks.literals.reading import Reading
from relwriter.checks.phrase import Phrase
from relwriter.model.release import Release

_DIVIDEND = Phrase(r"\b(?:dividend|distribution)s?\b", signs="dividend|distribution|Dividend|Distribution")
_ANNUAL = Phrase(r"\b(?:annual|annuali[sz]ed|yearly|a year|per year|per annum)\b", signs="annual|year|annum|Annual")
_TIMES = (1, 2, 4, 12)
"""How often in a year a dividend is paid."""
_HUNDRED = 100 * 10**MICRO


def follows_from_dividend(release: Release, reading: Reading, separators: str) -> bool:
    """Whether a number is the year's sum of a dividend that a section declares, or goes together with another number
    of its text: the rise and the amount before, the rise in percent and one of both."""
    numeral, text = reading.numeral, reading.passage.text
    if numeral.kind not in ("money", "percent") or numeral.power or not _DIVIDEND.search(text):
        return False
    near = text[max(0, numeral.start - 60) : numeral.end + 40]
    inside = [one for one in find_numerals(text, separators) if one.kind in ("money", "percent") and not one.power]
    for now in _amounts(release):
        years = {now * times for times in _TIMES} if _ANNUAL.search(near) else set()
        if numeral.value in years and numeral.kind == "money":
            return True
        if any(_go_together(numeral, other, now) for other in inside if other.start != numeral.start):
            return True
    return False


def _amounts(release: Release) -> Iterator[int]:
    """The dividends per share that sections declare, in millionths."""
    for section in release.closed_sections:
        amount = section.dividend.amount if section.dividend is not None else None
        if isinstance(amount, Decimal) and amount:
            yield int(amount.scaleb(MICRO))


def _go_together(one: Numeral, other: Numeral, now: int) -> bool:
    """Whether of a dividend two of these are told: what it was, by how much it rose, and by how many percent."""
    return _fit(one, other, now) or _fit(other, one, now)


def _fit(before: Numeral, change: Numeral, now: int) -> bool:
    if before.kind != "money" or not before.value or before.value == now:
        return False
    if change.kind == "percent":
        pasts = {before.value, now - before.value} - {0}
        return any(change.meets(rise - 1, rise + 1) for past in pasts if (rise := abs(now - past) * _HUNDRED // past))
    return abs(now - before.value) == change.value
