"""Amounts as checks compare them: a figure in a period, or a sum of such, with the interval that it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from relwriter.checks.interval import Interval
from relwriter.compose.fact import Fact
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency
from relwriter.source import Place


@dataclass(frozen=True)
class Amount:
    """A sum of facts, each with its sign, the interval of the sum, and what it is called."""

    terms: tuple[tuple[int, Fact], ...]
    interval: Interval
    label: str = ""

    @property
    def fact(self) -> Fact:
        """The first fact of the sum."""
        return self.terms[0][1]

    @property
    def place(self) -> Place | None:
        """Where the first fact was typed."""
        return self.fact.origin.place

    @property
    def field(self) -> str:
        """The field of the first fact."""
        return self.fact.origin.field

    @property
    def unit(self) -> str:
        """The unit of the sum."""
        return self.fact.figure.unit

    @cached_property
    def keys(self) -> frozenset[tuple[str, str]]:
        """The facts by id and period."""
        return frozenset((fact.id, str(fact.period)) for _, fact in self.terms)

    @cached_property
    def exact(self) -> Fraction:
        """The sum without its tolerance."""
        if len(self.terms) == 1:
            sign, fact = self.terms[0]
            number = Fraction(fact.amount or 0)
            return number if sign > 0 else -number
        return sum((sign * Fraction(fact.amount or 0) for sign, fact in self.terms), Fraction(0))

    @property
    def is_typed(self) -> bool:
        """Whether it is one fact whose number was typed, and not computed."""
        return len(self.terms) == 1 and is_typed(self.fact)

    def negated(self) -> Amount:
        """The amount with its sign turned."""
        return Amount(tuple((-sign, fact) for sign, fact in self.terms), -self.interval, self.label)

    def __str__(self) -> str:
        name = self.label or str(self.fact.figure.label)
        return f"{name} {show(self.exact, self.fact)}"


def is_typed(fact: Fact) -> bool:
    """Whether a fact's number was typed, and not computed."""
    entry = fact.figure.entry(fact.period)
    return entry is not None and entry.formula is None


def show(number: Fraction, like: Fact) -> str:
    """A number in the scale in which a figure is typed, with its decimals and separators."""
    figure = like.figure
    scaled = number / Fraction(10) ** SCALES[figure.scale]
    typed = [-int(entry.value.as_tuple().exponent) for entry in figure.entries if entry.value is not None]
    decimals = max([0, *typed]) if typed else 2 if not is_currency(figure.unit) else 0
    rounded = round(scaled, decimals)
    return f"{Decimal(rounded.numerator) / Decimal(rounded.denominator):,.{decimals}f}"


@dataclass(frozen=True)
class Equation:
    """An amount and what should make it: parts with their signs, plus or minus."""

    total: Amount
    parts: tuple[tuple[int, Amount], ...]

    @cached_property
    def sum(self) -> Interval:
        """The interval of the parts together."""
        return Interval.total([(sign, part.interval) for sign, part in self.parts])

    @property
    def holds(self) -> bool:
        """Whether total and parts meet."""
        return self.total.interval.meets(self.sum)

    @property
    def exact(self) -> Fraction:
        """What the parts make, without tolerance."""
        return sum((sign * part.exact for sign, part in self.parts), Fraction(0))

    @property
    def amounts(self) -> Iterator[Amount]:
        """The total and the parts."""
        yield self.total
        yield from (part for _, part in self.parts)

    def arithmetic(self) -> str:
        """`total assets 15,318; cash 1,093 + receivables 856 = 1,949; 9 apart`, in the scale of the total."""
        like = self.total.fact
        words = " ".join(f"{'+' if sign > 0 else '-'} {part}" for sign, part in self.parts).removeprefix("+ ")
        apart = show(abs(self.total.exact - self.exact), like)
        return f"{self.total}\n{words} = {show(self.exact, like)}; {apart} apart"


def places_of(amounts: Sequence[Amount], without: Place | None) -> tuple[Place, ...]:
    """The places of typed facts, each once, but for one."""
    found = [fact.origin.place for amount in amounts for _, fact in amount.terms]
    return tuple(dict.fromkeys(place for place in found if place is not None and place != without))
