"""What formulas give: exact amounts from other figures, in the period asked for, pending where one of them is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from operator import add, mul, sub
from typing import Protocol

from relwriter.errors import Problem
from relwriter.model.exact import EXACT
from relwriter.model.formula import Call, Constant, Formula, Operand, Operation, Term
from relwriter.model.period import Period, read_period
from relwriter.source import Place


class FactError(ValueError):
    """A fact that the release does not have, with what to do about it, and the formula that is wrong by itself, if one
    is."""

    def __init__(self, message: str, advice: str = "", formula: Formula | None = None):
        super().__init__(message)
        self.advice = advice
        self.formula = formula

    def problem(self, place: Place | None, field: str) -> Problem:
        """The problem, at the formula that is wrong, else at the place and field that ask for the fact."""
        if self.formula is not None:
            place, field = self.formula.place(), self.formula.field
        return Problem.at(place, field, str(self), self.advice)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in ones, None while it is pending, and the power of ten to which it is known, None for exactly."""

    amount: Fraction | None
    finest: int | None
    constant: bool = False

    @property
    def decimal(self) -> Decimal | None:
        """The amount as a number with decimals, to eighty digits where they have no end."""
        if self.amount is None:
            return None
        return EXACT.divide(Decimal(self.amount.numerator), Decimal(self.amount.denominator))


class _Fact(Protocol):
    """What a formula needs of a fact."""

    @property
    def amount(self) -> Decimal | None: ...

    @property
    def finest(self) -> int | None: ...


class Known(Protocol):
    """Where a formula finds its figures."""

    def fact(self, key: str, period: Period) -> _Fact: ...


def work_out(known: Known, key: str, period: Period, term: Term) -> Amount:
    """What the formula of a figure gives for a period. Raises FactError where a figure of it has no value, where it
    divides by zero, and where it comes back to itself."""
    return _Work(known, key, period).of(term)


@dataclass(frozen=True, slots=True)
class _Work:
    """The working out of one figure's formula in one period."""

    known: Known
    key: str
    period: Period

    def of(self, term: Term) -> Amount:
        match term:
            case Constant():
                return Amount(Fraction(term.text), None, constant=True)
            case Operand():
                return self.take(term.id, find_period(self.period, term.step))
            case Operation():
                return _combine(self, term.sign, self.of(term.left), self.of(term.right))
            case Call():
                return _CALLS[term.name](self, *term.arguments)

    def take(self, key: str, period: Period) -> Amount:
        """A figure's amount in a period."""
        try:
            fact = self.known.fact(key, period)
        except FactError as error:
            message = f"{self.key} cannot be computed for {self.period}: {error}"
            if str(error).startswith(self.key):
                raise
            raise FactError(message, error.advice, error.formula) from None
        return Amount(None if fact.amount is None else Fraction(fact.amount), fact.finest)

    def over(self, term: Term, periods: Iterable[Period]) -> list[Amount]:
        """What a term gives in each of these periods."""
        return [_Work(self.known, self.key, period).of(term) for period in periods]

    def divide(self, part: Amount, whole: Amount) -> Fraction | None:
        """The quotient; None while one is pending. Raises FactError for a whole of zero."""
        if part.amount is None or whole.amount is None:
            return None
        if not whole.amount:
            raise FactError(f"{self.key} would divide by zero for {self.period}", "say it in other words")
        return part.amount / whole.amount


def find_period(period: Period, step: str) -> Period:
    """The period that a step such as `prior` or `FY 2025` means, seen from another. Raises FactError."""
    if step in ("", "current"):
        return period
    if step in ("prior", "linked", "ytd", "year_end"):
        return getattr(period, step)
    try:
        return read_period(step)
    except ValueError:
        advice = "prior, linked, ytd, year_end, or a period in quotes such as 'FY 2025'"
        raise FactError(f"there is no period '{step}'", advice) from None


def _combine(work: _Work, sign: str, left: Amount, right: Amount) -> Amount:
    """Two terms added, subtracted, multiplied or divided. What two figures make together when they are multiplied or
    divided is taken as exact: how exactly it is known is for the checks to say."""
    finest = _coarsest(left, right) if sign in "+-" or left.constant or right.constant else None
    if sign == "/":
        return Amount(work.divide(left, right), finest)
    if left.amount is None or right.amount is None:
        return Amount(None, finest)
    return Amount({"+": add, "-": sub, "*": mul}[sign](left.amount, right.amount), finest)


def _coarsest(*amounts: Amount) -> int | None:
    """The power of ten to which a sum is known: that of the term known least exactly."""
    return max((amount.finest for amount in amounts if amount.finest is not None), default=None)


def _add(amounts: list[Amount]) -> Amount:
    known = [amount.amount for amount in amounts]
    total = None if None in known else sum(known, Fraction(0))  # type: ignore[arg-type]
    return Amount(total, _coarsest(*amounts))


def _margin(work: _Work, part: Term, whole: Term) -> Amount:
    quotient = work.divide(work.of(part), work.of(whole))
    return Amount(None if quotient is None else quotient * 100, None)


def _growth(work: _Work, now: Term, before: Term | None = None) -> Amount:
    """The change in percent of the base's size, so that a smaller loss is no fall."""
    new = work.of(now)
    old = work.over(now, [work.period.prior])[0] if before is None else work.of(before)
    if new.amount is None or old.amount is None:
        return Amount(None, None)
    quotient = work.divide(Amount(new.amount - old.amount, None), Amount(abs(old.amount), None))
    return Amount(None if quotient is None else quotient * 100, None)


def _quarters(work: _Work, term: Term) -> Amount:
    return _add(work.over(term, quarters_of(work.period)))


def _trailing(work: _Work, term: Term) -> Amount:
    quarters = [quarters_of(work.period)[-1]]
    while len(quarters) < 4:
        quarters.append(quarters[-1].linked)
    return _add(work.over(term, quarters))


def _average(work: _Work, term: Term) -> Amount:
    ends = _add(work.over(term, [work.period, work.period.opening]))
    return Amount(None if ends.amount is None else ends.amount / 2, ends.finest)


def _size(work: _Work, term: Term) -> Amount:
    found = work.of(term)
    return Amount(None if found.amount is None else abs(found.amount), found.finest)


def quarters_of(period: Period) -> list[Period]:
    """The quarters that a period is made of, in order."""
    first = (period.ends_after - period.months) // 3 + 1
    return [Period("Q", number, period.year) for number in range(first, period.ends_after // 3 + 1)]


_CALLS: dict[str, Callable[..., Amount]] = {
    "margin": _margin,
    "growth": _growth,
    "quarters": _quarters,
    "trailing": _trailing,
    "average": _average,
    "abs": _size,
}
