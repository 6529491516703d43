"""A column of a statement stands twice.

What it flags:
    Two columns that show the same figures in the same period in every row, and two changes between the same periods.

Why:
    A column is copied, and its period is not changed: readers compare a quarter with itself.

Example:
    `columns: [Q3 2026, Q3 2026]`.

How to clear it:
    Give the column the period that it should show, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.tables import CheckedTable
from relwriter.compose.statements.columns import PlannedColumn, fit_columns, plan_columns
from relwriter.model.period import Period

CODE = "S102"
NAME = "column-stands-twice"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statement with two columns that show the same."""
    for table in draft.tables:
        columns = _printed(table, draft.release.period)
        if any(_are_alike(table, one, other) for one, other in combinations(columns, 2)):
            advice = "give one of them the period that it should show, or take it out"
            message = "has a column that shows the same as another"
            yield Sighting(place_of_columns(draft, table), f"{table.field}.columns", message, advice)


def _printed(table: CheckedTable, current: Period) -> list[PlannedColumn]:
    """The columns without those that a first quarter leaves out."""
    kept = {id(column) for column in fit_columns(table.statement, current).columns}
    return [column for column in plan_columns(table.statement, current) if id(column.column) in kept]


def _are_alike(table: CheckedTable, one: PlannedColumn, other: PlannedColumn) -> bool:
    """Whether two columns show the same."""
    if (one.shows, one.period, one.prior) != (other.shows, other.period, other.prior):
        return False
    if one.shows != "amount":
        return one.column.percent_of == other.column.percent_of and one.column.title == other.column.title
    return _show_the_same(table, one.number, other.number)


def _show_the_same(table: CheckedTable, one: int, other: int) -> bool:
    """Whether two columns of amounts, by their numbers in the statement, have the same figures in every row."""
    places = {column.number: place for place, column in enumerate(table.columns)}
    cells = [(row.amounts[places[one]], row.amounts[places[other]]) for row in table.rows]
    words = [row.row.cells[one] == row.row.cells[other] for row in table.rows if len(row.row.cells) > max(one, other)]
    held = [(first and first.keys, second and second.keys) for first, second in cells if first or second]
    return bool(held) and all(first == second for first, second in held) and all(words)
