"""Reconciliations of amounts per share: earnings per share and the items between them make the non-GAAP amount; and of
rates of growth: reported growth and the effects that it has make organic growth."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.tie import Tie

_EFFECTS = 2
"""Reported growth and an effect, which make the growth without it."""
_FEWEST = 3
"""Earnings per share and two items: one alone may be anything."""


def find_bridges(table: CheckedTable) -> Iterator[Tie]:
    """A tie for each total of amounts per share and the lines above it, in each column, where it holds in half of them
    and more. Columns that lead from a loss to income are left out: their amounts are over different shares."""
    if table.statement.kind != "reconciliation":
        return
    found: dict[str, list[Equation]] = {}
    for number in range(len(table.columns)):
        for row, equation in _of_column(table, number):
            found.setdefault(row.field, []).append(equation)
    for field, equations in found.items():
        held = sum(equation.holds for equation in equations)
        if held and held * 2 >= len(equations):
            yield from (Tie("foot", equation, field) for equation in equations)


def _of_column(table: CheckedTable, number: int) -> Iterator[tuple[TableRow, Equation]]:
    waiting: list[Amount] = []
    for row in table.rows:
        amount = row.amounts[number]
        is_growth = amount is not None and _is_growth(amount)
        if amount is None or not (amount.fact.figure.is_per_share or is_growth) or row.row.role == "memo":
            continue
        waiting = [one for one in waiting if _is_growth(one) == is_growth]
        turned = is_growth or (bool(waiting) and waiting[0].exact * amount.exact > 0)
        if row.is_total and len(waiting) >= (_EFFECTS if is_growth else _FEWEST) and turned:
            yield row, Equation(amount, tuple((1, one) for one in waiting))
        waiting = [amount] if row.is_total else [*waiting, amount]


def _is_growth(amount: Amount) -> bool:
    """Whether an amount is a rate of growth, or an effect on one, which add up by their points."""
    return amount.unit == "percent" and amount.fact.figure.nature == "change"
