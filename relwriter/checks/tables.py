"""Statements as checks read them: rows with their labels, roles and amounts in each column that shows amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from relwriter.checks.amounts import Amount
from relwriter.checks.interval import Interval
from relwriter.checks.known import Known
from relwriter.compose.formulas import FactError
from relwriter.compose.prose import bind_prose
from relwriter.compose.statements.columns import PlannedColumn, plan_columns
from relwriter.compose.statements.readings import Reader, Reading
from relwriter.document.tree import plain_text
from relwriter.model.period import read_period
from relwriter.model.prose import Prose
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import Row
from relwriter.model.statement_style import TableStyle


@dataclass(frozen=True)
class TableRow:
    """A row: its label as it is printed, its role, its heading, and its amount in each column of amounts, or None."""

    row: Row
    field: str
    label: str
    heading: str
    amounts: tuple[Amount | None, ...]

    @cached_property
    def first(self) -> Amount | None:
        """The first amount."""
        return next((amount for amount in self.amounts if amount is not None), None)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The figures that it shows."""
        return frozenset(fact.id for amount in self.amounts if amount is not None for _, fact in amount.terms)

    @cached_property
    def unit(self) -> str:
        """The unit of its amounts; empty for a row without any."""
        return self.first.unit if self.first else ""

    @cached_property
    def is_total(self) -> bool:
        """Whether it stands under a rule, or is called a total."""
        return self.row.role in ("subtotal", "total") or bool(re.match(r"(?i)total\b", self.label))

    @cached_property
    def is_summed(self) -> bool:
        """Whether the row itself adds up others, by `of`, so that it cannot be wrong."""
        return bool(self.row.of)


class CheckedTable(NamedTuple):
    """A statement with its field, its columns of amounts, and its rows."""

    field: str
    statement: Statement
    columns: tuple[PlannedColumn, ...]
    rows: tuple[TableRow, ...]


def read_tables(known: Known) -> tuple[CheckedTable, ...]:
    """Every statement of a release: those of `statements`, and those that stand in a section alone."""
    release = known.facts.release
    named = [(f"statements.{key}", statement) for key, statement in release.statements.items()]
    for number, section in enumerate(release.closed_sections):
        if section.statement is not None and section.statement.id is None:
            named.append((f"sections[{number}].statement", section.statement))
    return tuple(_read(known, field, statement) for field, statement in named)


def _read(known: Known, field: str, statement: Statement) -> CheckedTable:
    columns = plan_columns(statement, known.facts.release.period)
    shown = tuple(column for column in columns if column.shows == "amount")
    rows, heading = [], ""
    reader = Reader(known.facts, statement.rows)
    style = known.facts.release.style.tables.overridden(statement.style)
    for number, row in enumerate(statement.rows):
        found = _row(known, reader, style, row, shown)
        label = _label(known, row, found, is_figure=bool(row.of) and reader.names_figure(row))
        found = tuple(Amount(one.terms, one.interval, label) if one is not None else None for one in found)
        heading = label if row.role == "heading" else heading
        rows.append(TableRow(row, f"{field}.rows[{number}]", label, heading, found))
    return CheckedTable(field, statement, shown, tuple(rows))


def _row(
    known: Known, reader: Reader, style: TableStyle, row: Row, columns: Sequence[PlannedColumn]
) -> tuple[Amount | None, ...]:
    style = style.overridden(row.style)
    readings = (reader.read(row, column.number, column.period, style) for column in columns)
    return tuple(_amount(known, reading) if reading is not None else None for reading in readings)


def _amount(known: Known, reading: Reading) -> Amount | None:
    """The amount of a reading, from the facts that its origin names."""
    fact = reading.fact
    if reading.origin.figure == str(fact) and not fact.figure.is_per_share:
        return known.amount(fact.id, fact.period)
    found = [(sign, known.amount(key, read_period(period))) for sign, key, period in _terms(reading.origin.figure)]
    if not found or any(amount is None for _, amount in found):
        return None
    parts = [amount if sign > 0 else amount.negated() for sign, amount in found if amount is not None]
    interval = parts[0].interval
    for part in parts[1:]:
        interval = interval + part.interval
    if reading.fact.figure.is_per_share:
        interval = _widened(interval)
    return Amount(tuple(term for part in parts for term in part.terms), interval)


def _widened(interval: Interval) -> Interval:
    """The interval of an amount per share, as wide as its printed cents: rows of it have shares of different kinds."""
    printed = Interval.around(interval.middle, -2)
    return Interval(min(interval.low, printed.low), max(interval.high, printed.high))


def _terms(words: str) -> Iterator[tuple[int, str, str]]:
    """Sign, id and period of each term of `-revenue Q4 2019 + costs Q4 2019`."""
    for mark, key, period in re.findall(r"([-+]?) ?([a-z][A-Za-z0-9_-]*) ((?:[QH][1-4]|FY|9M) \d{4})", words):
        yield (-1 if mark == "-" else 1), key, period


def _label(known: Known, row: Row, amounts: Sequence[Amount | None], *, is_figure: bool) -> str:
    """The row's label as it is printed; `is_figure` where a sum is typed as the id of the figure that it must be."""
    if row.label is not None or (row.is_label and row.subject is not None and not is_figure):
        return _words(known, row.label or row.subject)
    first = next((amount for amount in amounts if amount is not None), None)
    return str(first.fact.figure.label) if first is not None else str(row.subject or "")


def _words(known: Known, prose: Prose | None) -> str:
    try:
        return plain_text(bind_prose(known.facts, prose)) if prose is not None else ""
    except FactError:
        return ""
