"""What prose may say of a figure: its amounts, and its changes in amount and percent, in whole millionths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from relwriter.checks.interval import Interval
from relwriter.checks.known import Known
from relwriter.checks.literals.currencies import may_be
from relwriter.checks.literals.numerals import MICRO, Kind, Numeral
from relwriter.compose.fact import Fact
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency, is_money, is_per_share

Form = Literal["amount", "change", "percent"]
_MILLION = 10**MICRO
_CENT = _MILLION // 100


class Candidate(NamedTuple):
    """An amount of a figure, or its change from a base: the interval of its size, and whether it is negative."""

    fact: Fact
    form: Form
    kind: str
    low: int
    high: int
    negative: bool
    base: Fact | None = None

    def agrees(self, numeral: Numeral, *, truncated: bool = False) -> bool:
        """Whether a numeral prints it, whatever the sign."""
        if self.kind == "per share" and numeral.step > numeral.unit and not is_per_share(self.fact.figure.unit):
            return self.has_currency(numeral) and abs(self.exact - numeral.value) <= numeral.step // 2
        same = kinds_meet(self.kind, numeral.kind) and numeral.meets(self.low, self.high, truncated=truncated)
        return same and self.has_currency(numeral) and (self.kind != "per share" or self._is_to_the_cent(numeral))

    def _is_to_the_cent(self, numeral: Numeral) -> bool:
        """Whether an amount per share is printed to the cent, or has no more: $0.3 is not $0.27; and no finer than it
        is known, unless by noughts: $0.355 is not $0.35."""
        if numeral.unit < _CENT and self.high - self.low > numeral.unit:
            return abs(self.exact - numeral.value) <= numeral.unit // 2
        return numeral.unit <= _CENT or abs(self.exact - numeral.value) <= _CENT // 2

    def has_currency(self, numeral: Numeral) -> bool:
        """Whether the currency that is printed may be the figure's."""
        return (
            not numeral.code or self.kind not in ("money", "per share") or may_be(numeral.code, self.fact.figure.unit)
        )

    @property
    def exact(self) -> int:
        """Its size in millionths."""
        return (self.low + self.high) // 2

    def __str__(self) -> str:
        name = f"{self.fact.figure.label}, {self.fact.period}"
        if self.base is None:
            return name
        return f"{'change' if self.form == 'change' else 'change in percent'} of {name}, from {self.base.period}"


def find_meeting(candidates: Iterable[Candidate], numeral: Numeral, *, truncated: bool) -> Candidate | None:
    """The first candidate that a number prints."""
    return next((one for one in candidates if one.agrees(numeral, truncated=truncated)), None)


def kinds_meet(kind: str, printed: Kind) -> bool:
    """Whether what a candidate counts may be printed as a kind of numeral."""
    if kind in ("money", "per share"):
        return printed == "money"
    if kind == "number":
        return printed in ("plain", "multiple")
    return kind == printed


def kind_of(figure: Figure) -> str:
    """What a figure counts: money, money per share, percent, or a number of something."""
    if is_per_share(figure.unit) or (is_money(figure.unit) and not is_currency(figure.unit)):
        return "per share"
    if is_currency(figure.unit):
        return "money"
    return {"percent": "percent", "basis_points": "points"}.get(figure.unit, "number")


class Candidates:
    """What can be said of each figure, worked out once."""

    def __init__(self, known: Known):
        self.known = known
        self.current = known.facts.release.period
        self._facts: dict[str, dict[Period, tuple[Fact, Interval]]] = {}
        self._amounts: dict[str, tuple[Candidate, ...]] = {}
        self._of: dict[str, tuple[Candidate, ...]] = {}

    def of(self, key: str) -> tuple[Candidate, ...]:
        """Everything that can be said of a figure: amounts of its periods first."""
        if key not in self._of:
            self._of[key] = (*self.amounts(key), *self._find_changes(key))
        return self._of[key]

    def said(self, key: str, said: Iterable[Period]) -> tuple[Candidate, ...]:
        """Everything that can be said of a figure in a sentence that says periods."""
        return (*self.since(key, said), *self.of(key))

    def since(self, key: str, said: Iterable[Period]) -> Iterator[Candidate]:
        """The changes of a figure in the release's own periods from the same part of those earlier years that are said,
        two years ago and more: 8.7% above 2019."""
        figure, years = self.known.facts.release.figures[key], {period.year for period in said}
        bases = [one for one in self._earlier if one.year in years]
        if not bases or figure.is_timeless:
            return
        for period in dict.fromkeys((self.current, self.current.ytd)):
            now = self._fact(key, period)
            for base in bases:
                is_alike = (base.kind, base.number) == (period.kind, period.number) or figure.nature == "balance"
                before = self._fact(key, base) if is_alike else None
                if now is not None and before is not None:
                    yield from _changes(kind_of(figure), *now, *before)

    @cached_property
    def _earlier(self) -> tuple[Period, ...]:
        """The periods before last year for which the release has values."""
        figures, year = self.known.facts.release.figures, self.current.year - 1
        return tuple(dict.fromkeys(one for figure in figures.values() for one in figure.values if one.year < year))

    def amounts(self, key: str) -> tuple[Candidate, ...]:
        """The amounts of a figure."""
        if key not in self._amounts:
            figure = self.known.facts.release.figures[key]
            found = {period: self._fact(key, period) for period in self._periods(figure)}
            facts = self._facts[key] = {period: fact for period, fact in found.items() if fact is not None}
            kind = kind_of(figure)
            self._amounts[key] = tuple(
                _measure(fact, "amount", kind, _forced(fact, interval)) for fact, interval in facts.values()
            )
        return self._amounts[key]

    def _find_changes(self, key: str) -> Iterator[Candidate]:
        figure, facts = self.known.facts.release.figures[key], self._facts[key]
        for period, (fact, interval) in facts.items():
            for base in _bases(figure, period):
                if base in facts and base != period:
                    yield from _changes(kind_of(figure), fact, interval, *facts[base])

    def _periods(self, figure: Figure) -> tuple[Period, ...]:
        current = self.current
        usual = (current, current.ytd, current.prior, current.ytd.prior, current.linked, current.year_end)
        return (current,) if figure.is_timeless else tuple(dict.fromkeys((*usual, *figure.values)))

    def _fact(self, key: str, period: Period) -> tuple[Fact, Interval] | None:
        found = self.known.amount(key, period)
        return (found.fact, found.interval) if found is not None else None


def _forced(fact: Fact, interval: Interval) -> Interval:
    """The interval with what the fact is forced to print as."""
    if not fact.shown:
        return interval
    shown = [Fraction(number) * 10 ** SCALES[scale] for scale, number in fact.shown.items()]
    return Interval(min([interval.low, *shown]), max([interval.high, *shown]))


def _bases(figure: Figure, period: Period) -> tuple[Period, ...]:
    if figure.is_timeless:
        return ()
    bases = (period.prior, period.linked, *((period.year_end,) if figure.nature == "balance" else ()))
    return tuple(dict.fromkeys(bases))


def _changes(kind: str, fact: Fact, now: Interval, base: Fact, before: Interval) -> Iterator[Candidate]:
    """The change in amount, of sizes where both are negative, and in percent."""
    both = now.is_below_zero and before.is_below_zero
    sized = abs(now) - abs(before) if both else now - before
    yield _measure(fact, "change", {"percent": "points"}.get(kind, kind), sized, base)
    if kind in ("percent", "points"):
        return
    try:
        percent = sized * Interval.around(Fraction(100), None) / abs(before)
    except ZeroDivisionError:
        return
    yield _measure(fact, "percent", "percent", percent, base)


def _measure(fact: Fact, form: Form, kind: str, interval: Interval, base: Fact | None = None) -> Candidate:
    unit = _MILLION // 100 if fact.figure.unit == "basis_points" else _MILLION
    low, high = abs(interval).within(unit)
    return Candidate(fact, form, kind, low, high, interval.leans_below_zero, base)
