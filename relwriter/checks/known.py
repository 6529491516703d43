"""The facts of a release with the intervals that they stand for: typed ones as exactly as they are typed, computed
ones as exactly as what they are computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from relwriter.checks.amounts import Amount
from relwriter.checks.interval import Interval
from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError, find_period, quarters_of
from relwriter.model.figure import Figure
from relwriter.model.formula import Constant, Operand, Operation, Term
from relwriter.model.period import Period
from relwriter.model.release import Release


class Known:
    """Looks up amounts; what is pending, missing or cannot be computed is None."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self._amounts: dict[tuple[str, Period], Amount | None] = {}
        self._finest: dict[str, int] = {}

    @property
    def stated(self) -> Release:
        """The release with the figures that it states."""
        return self.facts.release

    def amount(self, key: str, period: Period) -> Amount | None:
        """A figure's amount in a period."""
        try:
            return self._amounts[key, period]
        except KeyError:
            found = self._amounts[key, period] = self._find(key, period)
            return found

    def _find(self, key: str, period: Period) -> Amount | None:
        if not self.facts.has(key, period):
            return None
        try:
            fact = self.facts.fact(key, period)
            return None if fact.amount is None else Amount(((1, fact),), self._interval(fact))
        except (FactError, ZeroDivisionError):
            return None

    def _interval(self, fact: Fact) -> Interval:
        entry = fact.figure.entry(fact.period)
        formula = entry.formula if entry is not None else fact.figure.formula
        if formula is None:
            assert fact.amount is not None
            return Interval.around(fact.amount, None if _is_counted(fact) else self._finest_of(fact))
        return self.work_out(fact.id, fact.period, formula.term)

    def _finest_of(self, fact: Fact) -> int:
        """To which power of ten a figure is known, worked out once."""
        if fact.id not in self._finest:
            self._finest[fact.id] = finest_of(fact.figure)
        return self._finest[fact.id]

    def work_out(self, key: str, period: Period, term: Term) -> Interval:
        """What a formula gives in a period. Raises FactError for what is missing or pending, ZeroDivisionError."""
        match term:
            case Constant():
                return Interval.around(Fraction(term.text), None)
            case Operand():
                return self._take(term.id, find_period(period, term.step))
            case Operation():
                left, right = self.work_out(key, period, term.left), self.work_out(key, period, term.right)
                return _OPERATIONS[term.sign](left, right)
            case _:
                return self._call(key, period, term.name, term.arguments)

    def _take(self, key: str, period: Period) -> Interval:
        found = self.amount(key, period)
        if found is None:
            raise FactError(f"{key} is not known for {period}")
        return found.interval

    def _call(self, key: str, period: Period, name: str, arguments: tuple[Term, ...]) -> Interval:
        first = arguments[0]
        if name in ("margin", "growth"):
            return self._ratio(key, period, name, arguments)
        if name == "abs":
            return abs(self.work_out(key, period, first))
        periods = [period, period.opening] if name == "average" else quarters_of(period)
        if name == "trailing":
            periods = periods[-1:]
            while len(periods) < 4:
                periods.append(periods[-1].linked)
        total = _add([self.work_out(key, one, first) for one in periods])
        return total * Interval.around(Fraction(1, 2), None) if name == "average" else total

    def _ratio(self, key: str, period: Period, name: str, arguments: tuple[Term, ...]) -> Interval:
        now = self.work_out(key, period, arguments[0])
        if name == "growth" and len(arguments) == 1:
            base = self.work_out(key, period.prior, arguments[0])
        else:
            base = self.work_out(key, period, arguments[1])
        part = now - base if name == "growth" else now
        return part * Interval.around(Fraction(100), None) / (abs(base) if name == "growth" else base)


_OPERATIONS: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
}


def _add(intervals: list[Interval]) -> Interval:
    total = intervals[0]
    for interval in intervals[1:]:
        total = total + interval
    return total


_FEW = 10_000


def _is_counted(fact: Fact) -> bool:
    """Whether an amount was counted one by one, as stores are, and so is exact."""
    figure, amount = fact.figure, fact.amount
    is_exact = figure.unit == "count" and figure.finest is None and figure.scale in (None, "ones")
    return is_exact and amount is not None and amount == int(amount) and abs(amount) < _FEW


def finest_of(figure: Figure) -> int:
    """The power of ten to which a figure's typed values are known: as stated, or as its most exact value is typed."""
    if figure.finest is not None:
        return figure.finest
    return min((int(entry.value.as_tuple().exponent) for entry in figure.entries if entry.value is not None), default=0)


def periods_of(figure: Figure) -> Iterator[Period]:
    """The periods that a figure was given values for, pending ones too."""
    yield from figure.values
