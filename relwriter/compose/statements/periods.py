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
        keys = _keys(reader, rows, column.number)
        for period in _periods(column):
            if len(keys) > 1 and _lack_most(reader.facts, keys, period) and _tell(reader, keys, period, shown):
                told.add(period)
    reader.told = frozenset(told)


def _tell(reader: Reader, keys: Sequence[str], period: Period, shown: set[Period]) -> bool:
    """Whether there is a period that was meant, and so a problem where the other was typed: for the column, or for the
    release where the column follows the reported period and its figures have values for a later one."""
    facts, reported = reader.facts, reader.facts.release.period
    typed = reported if period.entry is None else period
    if period.entry is None:
        later = replace(reported, year=reported.year + 1, entry=None)
        meant = None if _lack_most(facts, keys, later) else later
    else:
        meant = None if period == reported else _find_meant(facts, keys, period, shown)
    if meant is None or typed.entry is None:
        return False
    advice = f"did you mean {meant}? or add {period} to the values of the figures"
    reader.refuse(typed.entry, FactError(f"most figures of the statement have no value for {period}", advice))
    return True


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
    """The same period of another year, which no column shows and most of the figures have a value for; else None."""
    others = (replace(period, year=period.year + years, entry=None) for years in _YEARS)
    return next((other for other in others if other not in shown and not _lack_most(facts, keys, other)), None)


def _lack_most(facts: Facts, keys: Sequence[str], period: Period) -> bool:
    """Whether more than half of the figures have no value for a period."""
    return sum(not facts.has(key, period) for key in keys) * 2 > len(keys)
