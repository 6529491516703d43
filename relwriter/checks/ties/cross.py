"""Columns that are parts of a whole, such as segments, and the column that is their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Equation
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.tie import Tie
from relwriter.compose.statements.columns import PlannedColumn
from relwriter.model.unit import UNITS

_WHOLE = re.compile(r"\b(?:consolidated|total|group|company)\b", re.IGNORECASE)


def find_cross(table: CheckedTable) -> Iterator[Tie]:
    """A tie for each row, across the columns of a period whose last is called the whole; none if most rows differ."""
    for columns in _groups(table.columns):
        ties = [tie for row in table.rows for tie in _of_row(row, columns)]
        if sum(tie.equation.holds for tie in ties) * 2 >= len(ties):
            yield from ties


def _groups(columns: tuple[PlannedColumn, ...]) -> Iterator[list[int]]:
    """The positions of columns of one period that end with the whole."""
    group: list[int] = []
    for number, column in enumerate(columns):
        if group and columns[group[-1]].period != column.period:
            group = []
        group.append(number)
        if _WHOLE.search(str(column.column.title or "")):
            if len(group) > 2:
                yield group
            group = []


def _of_row(row: TableRow, columns: list[int]) -> Iterator[Tie]:
    *parts, whole = (row.amounts[number] for number in columns)
    found = [part for part in parts if part is not None]
    if (
        whole is None
        or len(found) < 2
        or (whole.unit in UNITS and whole.unit not in ("shares", "count"))
        or "/" in whole.unit
    ):
        return
    yield Tie("cross", Equation(whole, tuple((1, part) for part in found)), row.field)
