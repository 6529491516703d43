"""The columns of a statement with the periods that they show."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.model.period import Period
from relwriter.model.relative_period import RelativePeriod, resolve_period
from relwriter.model.statement import Statement
from relwriter.model.statement_columns import Column
from relwriter.model.statement_rows import Row

_TO_DATE = {"ytd": "current", "ytd_prior": "prior"}
"""The columns of the year to date, and those that show the same in a first quarter."""


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A column: what it shows (amount, share, or a change: amount_change, percent, points, constant_currency), of which
    period, and of a change from which one."""

    number: int
    column: Column
    shows: str
    period: Period
    prior: Period | None = None

    @property
    def is_change(self) -> bool:
        """Whether it shows a change between two periods."""
        return self.prior is not None


def fit_columns(statement: Statement, current: Period) -> Statement:
    """The statement without columns that would say the same twice: a first quarter is its own year to date, and a year
    before a fourth quarter ends on the last year-end."""
    names = [str(column.period) for column in statement.columns]
    kept = [
        number
        for number, column in enumerate(statement.columns)
        if not isinstance(column.period, RelativePeriod) or not _repeats(column.period.name, names, statement, current)
    ]
    if len(kept) == len(names):
        return statement
    columns = tuple(statement.columns[number] for number in kept)
    rows = tuple(_fit_row(row, len(names), kept) for row in statement.rows)
    return statement.model_copy(update={"columns": columns, "rows": rows})


def _repeats(name: str, names: list[str], statement: Statement, current: Period) -> bool:
    """Whether a relation to the reported period means what another column shows."""
    if name == "prior" and statement.kind == "balance_sheet":
        return "year_end" in names and current.ends_after == 12
    return current.ytd == current and _TO_DATE.get(name) in names


def _fit_row(row: Row, columns: int, kept: list[int]) -> Row:
    """The row with the cells of these columns; a list that does not fit the columns stays, and is refused."""
    lists = {name: getattr(row, name) for name in ("figures", "cells", "marks")}
    fitted = {
        name: tuple(entries[number] for number in kept) for name, entries in lists.items() if len(entries) == columns
    }
    return row.model_copy(update=fitted) if fitted else row


def plan_columns(statement: Statement, current: Period) -> tuple[PlannedColumn, ...]:
    """The columns; those without a period have the statement's, or else `current`, a change without one is that from
    the second to the first of the two columns of periods before it."""
    planned: list[PlannedColumn] = []
    for number, column in enumerate(statement.columns):
        usual = column.period or statement.period or current
        if column.change:
            shows = "amount_change" if column.change == "amount" else column.change
            later, earlier = column.of or [one.period for one in planned if not one.is_change][-2:]
            later, earlier = resolve_period(later, current), resolve_period(earlier, current)
            planned.append(PlannedColumn(number, column, shows, later, earlier))
        else:
            shows = "share" if column.percent_of else "amount"
            planned.append(PlannedColumn(number, column, shows, resolve_period(usual, current)))
    return tuple(planned)
