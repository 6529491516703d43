"""Periods that a statement names and most of its figures have no value for: told once, where the period is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.compose.statements.columns import PlannedColumn
from relwriter.compose.statements.readings import Reader
from relwriter.model.period import Period
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import Row
from relwriter.model.statement_style import TableStyle

_YEARS = (1, -1, 2, -2)
"""By how many years a period is looked for beside the one that was typed, the likeliest first."""


def check_periods(reader: Reader, statement: Statement, columns: Sequence[PlannedColumn], style: TableStyle) -> None:
    """A problem for each period that was typed for columns and that most of the figures have no value for, where they
    have values for the same period of another year; their rows are told nothing of it. The reported period may be
    without values yet, which is told figure by figure."""
    rows = [row for row in statement.rows if style.overridden(row.style).missing == "refused"]
    shown = {period for column in columns for period in _periods(column)}
    told = set()
    for column in columns:
        for period in _periods(column):
            meant = _find_meant(reader.facts, _keys(reader, rows, column.number), period, shown)
            if meant is None or period.entry is None or period == reader.facts.release.period:
                continue
            told.add(period)
            advice = f"did you mean {meant}? or add {period} to the values of the figures"
            reader.refuse(period.entry, FactError(f"most figures of the statement have no value for {period}", advice))
    reader.told = frozenset(told)


def _periods(column: PlannedColumn) -> tuple[Period, ...]:
    return (column.period, column.prior) if column.prior is not None else (column.period,)


def _keys(reader: Reader, rows: Sequence[Row], number: int) -> list[str]:
    """The figures that the rows show, or add up, in a column."""
    figures = reader.facts.release.figures
    terms = (term.removeprefix("-").strip() for row in rows for term in _terms(row, number))
    return list(dict.fromkeys(term for term in terms if term in figures))


def _terms(row: Row, number: int) -> Iterator[str]:
    """What a row reads in a column in that column's own period, as it was typed."""
    if row.cells or row.at == "beginning":
        return
    if row.figures:
        yield from map(str, row.figures[number : number + 1])
    elif row.subject is not None:
        yield str(row.subject)
    yield from map(str, row.of)


def _find_meant(facts: Facts, keys: Sequence[str], period: Period, shown: set[Period]) -> Period | None:
    """The same period of another year, which no column shows and most of the figures have a value for, where most have
    none for this one; else None."""
    if len(keys) < 2 or not _lack_most(facts, keys, period):
        return None
    others = (replace(period, year=period.year + years, entry=None) for years in _YEARS)
    return next((other for other in others if other not in shown and not _lack_most(facts, keys, other)), None)


def _lack_most(facts: Facts, keys: Sequence[str], period: Period) -> bool:
    """Whether more than half of the figures have no value for a period."""
    return sum(not facts.has(key, period) for key in keys) * 2 > len(keys)
