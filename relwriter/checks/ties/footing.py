"""What the totals of a statement are sums of, found from its layout and from the columns in which they foot.

Lines wait until a total takes them up, with earlier totals among them. The total's parts are the last of what waits,
with the signs that the labels suggest. Of several readings the one that foots in most columns is taken;
one that foots in no column is claimed only for a total that is called as its heading is, or that takes up every line
since the total above it by its name, such as current assets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.exchanges import is_exchanged
from relwriter.checks.ties.wholes import find_own_block
from relwriter.model.unit import is_currency, is_quantity

_COSTS = re.compile(
    r"\b(?:expenses?|costs?|tax(?:es)?|provisions?|charges?|amorti[sz]ation|depreciation|impairments?|research|selling|"
    r"marketing|administrative|restructuring|dividends|purchases?|repayments?|payments?|treasury|allowance|interest)\b",
    re.IGNORECASE,
)
_EITHER_WAY = re.compile(
    r"income \(|\((?:expense|loss|costs?|charges)\)|benefit|^net\b|\bgain|income from|earnings|equity in", re.I
)
_RESULTS = re.compile(
    r"(?:gross (?:profit|margin)|(?:operating|net) (?:income|loss|earnings|profit)|net (?:decrease|increase|change))\b",
    re.IGNORECASE,
)
_COUNTS = ("shares", "count")
_FURTHEST = 30
"""How many waiting rows a total is tried with."""


class Footing(NamedTuple):
    """A total and its parts, in each column that has the total; `foots` says where they meet."""

    row: TableRow
    equations: tuple[Equation, ...]

    @property
    def foots(self) -> int:
        """In how many columns it foots."""
        return sum(equation.holds for equation in self.equations)


def find_footings(table: CheckedTable) -> Iterator[Footing]:
    """The totals of a statement whose parts are clear, each with its parts."""
    waiting: dict[str, list[TableRow]] = {}
    for row in table.rows:
        # Percentages and amounts per share are rounded each by itself, and need not add up.
        if row.row.role == "memo" or row.first is None or not _adds_up(row):
            continue
        before = waiting.setdefault(row.unit, [])
        if row.is_summed:
            before[:] = [one for one in before if not _is_taken(one, row)]
        elif row.is_total or (table.statement.kind in _CHAINED and _is_result(row)):
            found = _read_total(row, before, by_label=table.statement.kind in _CHAINED)
            if found is not None:
                footing, taken = found
                del before[len(before) - taken :]
                yield footing
            elif row.row.role == "total":
                before.clear()
        before.append(row)


def _adds_up(row: TableRow) -> bool:
    """Whether amounts like those of a row make a total: money, and in a table of their own shares and other counts."""
    return _is_summed(row.unit) and not (row.unit in _COUNTS and row.label.lower().startswith("weighted"))


def _is_summed(unit: str) -> bool:
    return unit in _COUNTS or is_currency(unit) or is_quantity(unit)


_CHAINED = ("operations", "cash_flows", "comprehensive_income", "reconciliation")
"""Kinds of statement in which each result follows from the lines above it."""


def _is_taken(row: TableRow, total: TableRow) -> bool:
    """Whether a total that adds up by `of` adds a row."""
    pairs = zip(row.amounts, total.amounts, strict=True)
    return any(one is not None and whole is not None and one.keys <= whole.keys for one, whole in pairs)


def _is_result(row: TableRow) -> bool:
    """Whether a plain line is called as results are that follow from the lines above."""
    return bool(_RESULTS.match(row.label)) and row.row.role == "line"


def _read_total(row: TableRow, waiting: Sequence[TableRow], *, by_label: bool) -> tuple[Footing, int] | None:
    """The reading that foots best, with how many waiting rows it takes up; None where none is clear. `by_label` reads
    costs as deducted before it reads them as added."""
    best: tuple[tuple[int, int], Footing, int] | None = None
    for taken, rank, signs in _readings(waiting, by_label=by_label):
        footing = _foot(row, waiting[len(waiting) - taken :], signs)
        if footing is None:
            continue
        key = (footing.foots or (rank < _LOOSE and is_exchanged(footing.equations)), -rank)
        if best is None or key > best[0]:
            best = (key, footing, taken)
        if footing.foots == len(footing.equations) and rank == 0:
            break
    return _claimed(row, waiting, best)


def _claimed(row: TableRow, waiting: Sequence[TableRow], best) -> tuple[Footing, int] | None:
    """The best reading where it foots in some column and is no chance, or where the total's name says it."""
    if best is not None and (best[1].foots * 2 >= len(best[1].equations) or is_exchanged(best[1].equations)):
        return best[1], best[2]
    block = find_own_block(row, waiting)
    footing = _foot(row, block, (1,) * len(block)) if block else None
    return (footing, len(block)) if footing is not None else None


_LOOSE = 3
"""From this rank on a reading is a guess: one sign differs from what the labels say."""


def _readings(waiting: Sequence[TableRow], *, by_label: bool) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Ways to read a total: how many waiting rows it takes up, how far-fetched that is, and the sign of each."""
    sizes = sorted(range(1, min(len(waiting), _FURTHEST) + 1), key=lambda size: (not _begins(waiting, size), -size))
    sizes = [size for size in sizes if size > 1 or _begins(waiting, size)]
    for size in sizes:
        parts, rank = waiting[len(waiting) - size :], 0 if _begins(waiting, size) else 2
        natural = tuple(sign_of(part) for part in parts)
        first = (1, *natural[1:])
        usual = ((0, first), (0, (1,) * size)) if by_label else ((0, (1,) * size), (0, first))
        for extra, signs in (*usual, (0, (1, *(-1,) * (size - 1))), (1, natural)):
            yield size, rank + extra, signs
        yield size, rank + 1, tuple(-sign for sign in natural)
    for size in sizes if any(one.amounts for one in waiting) else ():
        yield from _turned(waiting, size)


def _turned(waiting: Sequence[TableRow], size: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Readings in which one or two signs differ from what the labels say; the first part is never turned."""
    if size > 16 or not _begins(waiting, size):
        return
    parts = waiting[len(waiting) - size :]
    for base in ((1,) * size, (1, *(sign_of(part) for part in parts[1:]))):
        for many in (1, 2):
            for places in combinations(range(1, size), many):
                signs = tuple(-sign if n in places else sign for n, sign in enumerate(base))
                yield size, _LOOSE + many - 1, signs


def _begins(waiting: Sequence[TableRow], size: int) -> bool:
    """Whether the last so many rows begin where a reader would: at a total, under a heading, or at the top."""
    start = len(waiting) - size
    if start == 0 or waiting[start].is_total or _is_result(waiting[start]):
        return True
    return waiting[start].heading != waiting[start - 1].heading or waiting[start - 1].is_total


def sign_of(row: TableRow) -> int:
    """Minus for what the label of a row calls a cost, unless its sign was turned already or may be either."""
    return -1 if not row.row.negate and _is_cost(row.label) else 1


@cache
def _is_cost(label: str) -> bool:
    return bool(_COSTS.search(label)) and not _EITHER_WAY.search(label)


def _foot(row: TableRow, parts: Sequence[TableRow], signs: Sequence[int]) -> Footing | None:
    """The equations of a reading, one a column; None where a column has no part at all."""
    equations = []
    for number, total in enumerate(row.amounts):
        found = [(sign, part.amounts[number]) for sign, part in zip(signs, parts, strict=True)]
        present = tuple((sign, amount) for sign, amount in found if amount is not None)
        if total is not None and present and _is_summed(total.unit):
            equations.append(Equation(total, present))
    return Footing(row, tuple(equations)) if equations and _is_news(equations) else None


def _is_news(equations: Sequence[Equation]) -> bool:
    """Whether the equations say more than that something is itself, or that nothing is nothing."""
    return any(_differs(equation.total, equation.parts) for equation in equations)


def _differs(total: Amount, parts: Sequence[tuple[int, Amount]]) -> bool:
    return bool(total.exact) and not (len(parts) == 1 and parts[0][1].keys == total.keys)
