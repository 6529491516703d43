"""The columns of a statement with the periods that they show."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.model.period import Period
from relwriter.model.statement import Statement
from relwriter.model.statement_columns import Column


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


def plan_columns(statement: Statement, current: Period) -> tuple[PlannedColumn, ...]:
    """The columns; those without a period have the statement's, or else `current`, a change without one is that from
    the second to the first of the two columns of periods before it."""
    planned: list[PlannedColumn] = []
    for number, column in enumerate(statement.columns):
        usual = statement.period or current
        if column.change:
            shows = "amount_change" if column.change == "amount" else column.change
            later, earlier = column.of or [one.period for one in planned if not one.is_change][-2:]
            planned.append(PlannedColumn(number, column, shows, later, earlier))
        else:
            shows = "share" if column.percent_of else "amount"
            planned.append(PlannedColumn(number, column, shows, column.period or usual))
    return tuple(planned)
