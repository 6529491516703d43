"""What stands above a total: the lines since the total before it, with and without that one, in the signs of a sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relwriter.checks.amounts import Equation
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.footing import sign_of
from relwriter.model.unit import is_currency

Parts = tuple[tuple[int, TableRow], ...]
"""Rows, each with its sign."""


class Block(NamedTuple):
    """A total, its place among the rows, and the ways to read the rows above it as its parts."""

    total: TableRow
    number: int
    readings: tuple[Parts, ...]

    @property
    def foots(self) -> bool:
        """Whether some reading foots in every column."""
        found = (equations_of(self.total, parts) for parts in self.readings)
        return any(equations and all(one.holds for one in equations) for equations in found)


def find_blocks(table: CheckedTable) -> Iterator[Block]:
    """The totals of a statement that no list of parts makes, each with the block above it."""
    for number, row in enumerate(table.rows):
        if row.is_total and not row.is_summed and row.row.role != "memo" and is_currency(row.unit):
            above = [one for one in table.rows[:number] if one.unit == row.unit and one.row.role != "memo"]
            yield Block(row, number, tuple(_readings(above, row)))


def _readings(above: Sequence[TableRow], total: TableRow) -> Iterator[Parts]:
    start = len(above)
    while start and not above[start - 1].is_total:
        start -= 1
    headed = [one for one in above[start:] if one.heading == total.heading]
    chained = above[max(0, start - 1) :]
    seen: set[tuple] = set()
    for rows in (above[start:], headed, chained):
        for signs in _signs(rows):
            key = (tuple(map(id, rows)), signs)
            if rows and key not in seen:
                seen.add(key)
                yield tuple(zip(signs, rows, strict=True))


def _signs(rows: Sequence[TableRow]) -> Iterator[tuple[int, ...]]:
    """All added; the first less the others; and as the labels say."""
    yield (1,) * len(rows)
    yield (1, *(-1,) * (len(rows) - 1))
    yield (1, *(sign_of(row) for row in rows[1:]))


def equations_of(total: TableRow, parts: Parts) -> list[Equation]:
    """The equation of each column that has the total and a part."""
    found = []
    for number, amount in enumerate(total.amounts):
        held = tuple((sign, one) for sign, row in parts if (one := row.amounts[number]) is not None)
        if amount is not None and held:
            found.append(Equation(amount, held))
    return found


def ids_of(row: TableRow) -> frozenset[str]:
    """The figures that a row shows."""
    return row.ids
