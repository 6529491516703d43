"""Slips of the hand: what somebody may have typed instead of a number that would tie out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import show
from relwriter.checks.interval import Interval
from relwriter.checks.known import finest_of
from relwriter.compose.fact import Fact
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES

EXCHANGED, REPEATED, LIKELY, POSSIBLE = 6, 5, 3, 1
_STANDS_STILL = re.compile(r"goodwill|stock|capital|land|premium|preferred|treasury", re.IGNORECASE)
"""What has the same amount on many days."""
_NARROW = 200
"""An interval is narrow where its width is at most this part of the number."""


class Slip(NamedTuple):
    """What may have happened, in words without figures, the number that would fit, and how likely it is."""

    words: str
    fitting: str
    weight: int


def find_slip(fact: Fact, wanted: Interval, *, coarse: bool = False) -> Slip | None:
    """The likeliest slip by which a typed number missed the interval that would fit; None where it looks like none.
    `coarse` looks for slips of a digit in a wide interval too, for a number of few digits."""
    entry = fact.figure.entry(fact.period)
    if entry is None or entry.value is None or wanted.high - wanted.low > abs(Fraction(fact.amount or 0)) / 2:
        return None
    scale = Fraction(10) ** SCALES[fact.figure.scale]
    digits = len(entry.value.normalize().as_tuple().digits)
    repeated = _find_repeated(fact, entry.value) if digits > (1 if coarse else 2) else None
    if repeated and _is_near(Fraction(fact.amount or 0), wanted.middle):
        weight = REPEATED if digits > 2 and repeated.months == fact.period.months else LIKELY
        return Slip(f"it repeats that of {repeated}", show(wanted.middle, fact), weight)
    finest = finest_of(fact.figure)
    size = max(abs(Fraction(fact.amount or 0)), abs(wanted.middle))
    width = wanted.high - wanted.low
    is_narrow, is_close = coarse or width <= size / _NARROW, width <= Fraction(10) ** finest
    for words, number, weight in spell_slips(entry.value, is_narrow=is_narrow, is_close=is_close):
        exact = Fraction(number) * scale
        is_other = number != entry.value and 2 * abs(exact) >= wanted.high - wanted.low
        if is_other and Interval.around(exact, finest if coarse else None).meets(wanted):
            return Slip(words, show(exact, fact), weight)
    return None


def find_exchange(fact: Fact, exact: Fraction, missed: Mapping[Period, Collection[Fraction]]) -> Slip | None:
    """The slip of an amount for which that of another period would fit: the two changed places where that one is
    `missed` by this one. None where no period has what would fit."""
    figure = fact.figure
    for period in figure.values if abs(exact) >= 100 * Fraction(10) ** finest_of(figure) else ():
        amount = figure.exact(period)
        if amount is not None and Fraction(amount) == exact and not _is_one(fact, period, figure.find(fact.period)):
            if Fraction(fact.amount or 0) in missed[period]:
                return Slip(f"it and that of {period} seem to have changed places", show(exact, fact), EXCHANGED)
            is_alike = figure.nature == "balance" or period.months == fact.period.months
            return Slip(f"that of {period} would fit", show(exact, fact), LIKELY if is_alike else POSSIBLE)
    return None


def spell_slips(typed: Decimal, *, is_narrow: bool, is_close: bool = False) -> Iterator[tuple[str, Decimal, int]]:
    """Numbers that are one slip away, the likeliest first; slips of a digit only for a narrow interval, since one of
    many digits fits any wide one, and two that are swapped for one as close as a unit."""
    yield "its sign seems lost or turned", -typed, LIKELY
    digits = str(abs(typed))
    for n in range(len(digits) - 1 if is_narrow or is_close else 0):
        if digits[n] != digits[n + 1] and digits[n].isdigit() and digits[n + 1].isdigit():
            swapped = digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :]
            yield "two of its digits seem swapped", _signed(swapped, typed), LIKELY
    for power in (3, -3, 1, -1, 2, -2, 6, -6):
        yield "its scale seems wrong by a power of ten", typed.scaleb(power), LIKELY
    if is_narrow:
        yield from _of_one_digit(digits, typed)


def _find_repeated(fact: Fact, typed: Decimal) -> Period | None:
    """The other period that has the same amount; None where none has."""
    if fact.figure.nature == "change" or _STANDS_STILL.search(fact.figure.label):
        return None
    own = fact.figure.find(fact.period)
    others = [(period, entry.value) for period, entry in fact.figure.values.items() if not _is_one(fact, period, own)]
    if len(others) > 1 and all(value == typed for _, value in others):
        return None
    return next((period for period, value in others if value == typed), None)


def _is_one(fact: Fact, period: Period, own: Period | None) -> bool:
    """Whether a figure's amount in a period is its own one: a balance is one on the last day of quarter and year."""
    same_day = (period.year, period.ends_after) == (fact.period.year, fact.period.ends_after)
    return period == own or (fact.figure.nature == "balance" and same_day)


def _is_near(one: Fraction, other: Fraction) -> bool:
    """Whether two amounts have one sign, and neither is more than five times the other."""
    return one * other > 0 and max(abs(one), abs(other)) <= 5 * min(abs(one), abs(other))


def _of_one_digit(digits: str, typed: Decimal) -> Iterator[tuple[str, Decimal, int]]:
    for n, old in enumerate(digits):
        for new in "0123456789" if old.isdigit() else "":
            yield "one of its digits seems wrong", _signed(digits[:n] + new + digits[n + 1 :], typed), POSSIBLE
            yield "a digit seems missing", _signed(digits[:n] + new + digits[n:], typed), POSSIBLE
        if old.isdigit() and len(digits) > 2:
            yield "it seems to have a digit too many", _signed(digits[:n] + digits[n + 1 :], typed), POSSIBLE


def _signed(digits: str, like: Decimal) -> Decimal:
    return Decimal(digits) * (-1 if like < 0 else 1)
