"""How a fact came to be: its exact amount, and for a computed one the facts of its formula, down to the typed ones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.formulas import work_out
from relwriter.model.formula import Formula
from relwriter.model.period import Period, read_period
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.model.sources import Provenance
from relwriter.source import Place

PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Support:
    """What backs a number: words; or a file, its hash when it was imported, and the sheet and cell in it."""

    text: str = ""
    file: str = ""
    sheet: str = ""
    cell: str = ""
    concept: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        """`figures.xlsx!Income statement!C7`, or the words."""
        return self.text or "!".join(part for part in (self.file, self.sheet or self.concept, self.cell) if part)


@dataclass(frozen=True, slots=True)
class Working:
    """A fact and where it is from: `exact` in ones or pending, the formula and the facts that it was computed from."""

    figure: str
    period: str
    exact: str
    unit: str
    status: str
    source: Place | None
    support: Support | None = None
    formula: str = ""
    operands: tuple[Working, ...] = ()
    shown: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    title: str = ""
    """What the formula gives, where it is not the figure itself: its change."""

    def lines(self) -> list[str]:
        """The formula, and below it each fact that it was computed from, once, down to the typed ones."""
        if not self.formula:
            return []
        head = f"{self.title or f'{self.figure} {self.period}'} = {self.formula}"
        below = (line for operand in self.operands for line in operand._stated())
        return list(dict.fromkeys([head, *below]))

    def lines_once(self, stated: set[str]) -> list[str]:
        """The same for one of several workings after each other: a figure whose formula was `stated` before stands with
        its amount alone. Adds to `stated`."""
        if not self.formula:
            return []
        if not self.title and self.name in stated:
            return [f"{self.name}, computed as above"]
        head = f"{self.title or self.name} = {self.formula}"
        if not self.title:
            stated.add(self.name)
        below = (line for operand in self.operands for line in operand._stated(stated))
        return list(dict.fromkeys([head, *below]))

    @property
    def name(self) -> str:
        """The figure and its period."""
        return f"{self.figure} {self.period}".strip()

    def _stated(self, stated: set[str] | None = None) -> list[str]:
        """The fact with its formula, its exact amount and its cell, and those that it was computed from; of one that
        was `stated` before, its amount."""
        cell = f" ({self.support})" if self.support and self.support.file else ""
        if not self.formula or (stated is not None and self.name in stated):
            return [f"{self.name} = {self.exact}{cell}"]
        if stated is not None:
            stated.add(self.name)
        below = (line for operand in self.operands for line in operand._stated(stated))
        return [f"{self.name} = {self.formula} = {self.exact}{cell}", *below]


def work(facts: Facts, fact: Fact) -> Working:
    """The working of a fact."""
    entry = fact.figure.entry(fact.period)
    formula = entry.formula if entry is not None else fact.figure.formula
    operands = tuple(work(facts, operand) for operand in _operands(facts, fact, formula)) if formula else ()
    return Working(
        fact.id,
        "" if fact.figure.is_timeless else str(fact.period),
        write_exact(fact.amount),
        fact.figure.unit,
        _status(fact, entry),
        fact.origin.place,
        None if formula else _support(facts.release, fact, entry),
        str(formula) if formula else "",
        operands,
        tuple((scale, str(number)) for scale, number in fact.shown.items()),
        str(entry.reason or "") if entry is not None else "",
    )


def write_exact(amount: Decimal | None) -> str:
    """An amount without an exponent; of one without an end, twelve decimals."""
    if amount is None:
        return PENDING
    if -int(amount.as_tuple().exponent) > 12:
        amount = amount.quantize(Decimal(1).scaleb(-12)).normalize()
    return f"{amount:f}"


class _Recorder:
    """Gives a formula its facts, and remembers which it took."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self.taken: dict[tuple[str, Period], Fact] = {}

    def fact(self, key: str, period: Period) -> Fact:
        found = self.facts.fact(key, period)
        self.taken[key, period] = found
        return found


def _operands(facts: Facts, fact: Fact, formula: Formula) -> list[Fact]:
    """The facts that a formula takes, each once, in its order."""
    recorder = _Recorder(facts)
    work_out(recorder, fact.id, fact.period, formula.term)
    return list(recorder.taken.values())


def _status(fact: Fact, entry: FigureValue | None) -> str:
    if fact.amount is None:
        return PENDING
    return (entry.status if entry is not None else None) or fact.figure.status


def _support(release: Release, fact: Fact, entry: FigureValue | None) -> Support | None:
    """What backs a typed or imported number: its own source, or its figure's."""
    source: Provenance | None = (entry.source if entry is not None else None) or fact.figure.source
    if source is None:
        return None
    if source.file is None:
        return Support(text=str(source.text))
    stored = fact.figure.find(fact.period)
    cell = source.cell_of(stored) if stored is not None else ""
    hash = release.sources.get(str(source.file), "")
    return Support("", str(source.file), str(source.sheet or ""), cell, str(source.concept or ""), hash)


def find_fact(facts: Facts, name: str) -> Fact | None:
    """The fact of an origin such as `net_income FY 2019`; None for a name that is none."""
    key, _, label = name.partition(" ")
    if key not in facts.release.figures:
        return None
    try:
        return facts.fact(key, read_period(label))
    except ValueError:
        return None
