"""What the figures of a row amount to in a column: exact, before anything is rounded or printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.errors import Problem
from relwriter.model.entry import Entry
from relwriter.model.period import Period
from relwriter.model.statement_rows import BLANK, Row
from relwriter.model.statement_style import TableStyle
from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount in ones, None while it is pending; `fact` is the figure that says its unit, the first of a sum.

    `finest` is the power of ten to which it is known, None for exactly; `shown` how it is forced to print, by scale.
    """

    amount: Decimal | None
    fact: Fact
    origin: Origin
    finest: int | None = None
    shown: Mapping[str, Decimal] = field(default_factory=dict)
    tolerance: Decimal = Decimal(0)
    """By how much the amount may be another one: half of what it is known to, of a sum those of its parts together."""

    @property
    def unit(self) -> str:
        """The unit of the figure."""
        return self.fact.figure.unit


class Reader:
    """Reads the rows of one statement; what is wrong is added to `problems`, each with its place."""

    def __init__(self, facts: Facts, rows: Sequence[Row]):
        self.facts = facts
        self.problems: list[Problem] = []
        self._named = {row.id: row for row in rows if row.id}
        self._adding: list[str] = []
        self.told: frozenset[Period] = frozenset()
        """Periods that are told of where they are named: that a figure has no value for one is not told again."""

    def read(self, row: Row, number: int, period: Period, style: TableStyle) -> Reading | None:
        """What a row amounts to in the column of a number, in a period; None for a blank, for what is missing, and for
        what is wrong."""
        if row.figures and number >= len(row.figures):
            return None
        term = row.figures[number] if row.figures else row.subject
        if row.cells or row.role in ("heading", "text", BLANK) or term is None or term == BLANK:
            return None
        period = period.opening if row.at == "beginning" else period
        self._check_opening(row, [term, *row.of])
        if row.of and not self.names_figure(row):
            return self._turned(self._sum(row.of, number, period, style), row.negate)
        found = self._term(term, number, period, style)
        if found is not None and row.of:
            self._check_sum(row, found, self._sum(row.of, number, period, style))
        return self._turned(found, row.negate)

    def names_figure(self, row: Row) -> bool:
        """Whether the role holds the id of a figure, whatever else the row says."""
        return row.role not in ("heading", "text", BLANK) and str(row.subject) in self.facts.release.figures

    def check_subject(self, row: Row) -> None:
        """A problem for a row that names a figure, and gives its cells otherwise: its id would be a label."""
        given = "figures" if row.figures else "cells"
        if (row.figures or row.cells) and row.subject is not None and self.names_figure(row):
            advice = f"leave {given} out, or write a label that is no figure's id instead of {row.subject}"
            self.refuse(row.subject, FactError(f"names a figure, and the row has {given}", advice))

    def _sum(self, terms: Sequence[Entry], number: int, period: Period, style: TableStyle) -> Reading | None:
        """What terms amount to together; None where one of them has no amount."""
        parts = [self._term(term, number, period, style) for term in terms]
        found = [part for part in parts if part is not None]
        return self._added(found, terms) if found and len(found) == len(parts) else None

    def _check_sum(self, row: Row, figure: Reading, total: Reading | None) -> None:
        """A problem where the parts of a figure add up to another number, beyond what they are known to."""
        if total is None or figure.amount is None or total.amount is None:
            return
        if figure.unit != total.unit:
            message = f"{figure.fact.id} is in {figure.unit}, and its parts in {total.unit}"
            self.refuse(row.of[0], FactError(message, "add up figures of its unit"))
        elif abs(figure.amount - total.amount) > figure.tolerance + total.tolerance:
            message = f"{figure.fact.id} is not the sum of its parts in {figure.fact.period}"
            self.refuse(row.of[0], FactError(message, "mend a value or a part, or leave of out"))

    def _check_opening(self, row: Row, terms: Sequence[Entry]) -> None:
        """A problem for a figure at the beginning of a period that is no balance."""
        figures = self.facts.release.figures
        for term in terms if row.at == "beginning" else ():
            figure = figures.get(str(term).removeprefix("-"))
            if figure is not None and figure.nature != "balance":
                message = f"{term} is no balance, which alone has an amount at the beginning of a period"
                self.refuse(term, FactError(message, "give the figure nature: balance"))

    def refuse(self, entry: Entry, error: FactError) -> None:
        """Adds a problem at an entry."""
        problem = error.problem(entry.place(), entry.field)
        if problem not in self.problems:
            self.problems.append(problem)

    def _term(self, term: Entry, number: int, period: Period, style: TableStyle) -> Reading | None:
        """What one term of a row amounts to: a figure, or another row by its id, after a minus turned round."""
        key = str(term).removeprefix("-").strip()
        try:
            found = self._row(key, number, period, style) if key in self._named else self._fact(key, period, style)
        except FactError as error:
            if not self._is_told(key, period):
                self.refuse(term, error)
            return None
        return self._turned(found, str(term).startswith("-")) if found else None

    def _is_told(self, key: str, period: Period) -> bool:
        """Whether a figure lacks a value for a period of which the problem is told already."""
        known = key in self.facts.release.figures
        return known and period in self.told and not self.facts.has(key, period)

    def _row(self, key: str, number: int, period: Period, style: TableStyle) -> Reading | None:
        if key in self._adding:
            raise FactError(f"the row {key} adds up itself", "leave it out of its own sum")
        self._adding.append(key)
        try:
            return self.read(self._named[key], number, period, style)
        finally:
            self._adding.pop()

    def _fact(self, key: str, period: Period, style: TableStyle) -> Reading | None:
        """The figure's amount; None where it has none and the style says what stands for it."""
        if key not in self.facts.release.figures:
            close = get_close_matches(key, [*self.facts.release.figures, *self._named], 1)
            advice = (
                f"did you mean {close[0]}?" if close else "define it under figures:, or give a label with cells: or of:"
            )
            raise FactError(f"there is no figure '{key}'", advice)
        if style.missing != "refused" and not self.facts.has(key, period):
            return None
        try:
            fact = self.facts.fact(key, period)
        except FactError as error:
            if not self.facts.has(key, period) and "has no value for" in str(error):
                error.advice += ", or style: {missing: blank}"
            raise
        return read_fact(fact)

    def _added(self, parts: list[Reading], terms: Sequence[Entry]) -> Reading:
        """The sum of several readings; a problem where their units differ."""
        other = next((part for part in parts if part.unit != parts[0].unit), None)
        if other is not None:
            entry = terms[parts.index(other)]
            self.refuse(entry, FactError(f"adds {other.unit} to {parts[0].unit}", "add up figures of one unit"))
        amounts = [part.amount for part in parts]
        total = None if None in amounts else sum(amounts, Decimal(0))  # type: ignore[arg-type]
        words = " + ".join(part.origin.figure for part in parts).replace("+ -", "- ")
        first = terms[0]
        origin = Origin(first.field.rpartition("[")[0] or first.field, first.place(), words, "sum")
        finest = max((part.finest for part in parts if part.finest is not None), default=None)
        tolerance = sum((part.tolerance for part in parts), Decimal(0))
        return Reading(total, parts[0].fact, origin, finest, tolerance=tolerance)

    @staticmethod
    def _turned(reading: Reading | None, turn: bool) -> Reading | None:
        if reading is None or not turn:
            return reading
        amount = None if reading.amount is None else -reading.amount
        origin = replace(reading.origin, figure=_turned_terms(reading.origin.figure), form="sum")
        shown = {scale: -number for scale, number in reading.shown.items()}
        return replace(reading, amount=amount, origin=origin, shown=shown)


def read_fact(fact: Fact) -> Reading:
    """The reading of a figure in a period; it may be another number by half of what it is known to."""
    tolerance = Decimal(0) if fact.finest is None else Decimal(5).scaleb(fact.finest - 1)
    return Reading(fact.amount, fact, fact.value("").origin, fact.finest, fact.shown, tolerance)


def _turned_terms(terms: str) -> str:
    """The terms of a sum with their signs turned: `-revenue Q4 2019 + costs Q4 2019`."""
    turned = terms.replace(" - ", "\0").replace(" + ", " - ").replace("\0", " + ")
    return turned.removeprefix("-") if turned.startswith("-") else f"-{turned}"
