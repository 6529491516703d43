"""A statement is printed in another scale than the others, or than its figures are known in.

What it flags:
    A statement of operations, a balance sheet or cash flows in another scale than the other two, unless all its
    figures are typed in it; a table in a scale so
    fine that every amount ends in zeros that nobody knows, or so coarse that a third of its amounts print as nothing.
    A count of shares that is more than a hundred times, or less than a hundredth of, every other one; rows of shares in
    different scales; and a computed amount per share that prints as nothing in every period.

Why:
    The scale is one word. A table in thousands from books in millions claims an exactness that is not there, and one in
    millions from a small company's books shows zeros.

Example:
    `scale: thousands` for a balance sheet whose figures were typed in millions.

How to clear it:
    Correct the scale of the statement, or that of its figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.known import finest_of
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.share_scales import find_odd_scales
from relwriter.checks.tables import CheckedTable
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency

CODE = "S110"
NAME = "scale-does-not-fit"
SEVERITY = Severity.ERROR

_CORE = ("operations", "balance_sheet", "cash_flows")
_FEW = 12
"""Amounts, or fewer, from which nothing is read."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statement whose scale is another one's."""
    core = [table for table in draft.tables if table.statement.kind in _CORE]
    scales = Counter(table.statement.scale for table in core)
    if len(scales) == len(core):  # no two of them are alike: the other tables say which is the odd one
        scales = Counter(table.statement.scale for table in draft.tables if _counts_money(table))
    usual = scales.most_common(1)[0] if scales else ("", 0)
    for table in draft.tables:
        odd = table in core and usual[1] > 1 and table.statement.scale != usual[0] and not _is_of_its_figures(table)
        if message := "is in another scale than the other statements" if odd else _of_digits(table):
            place = place_of_columns(draft, table)
            yield Sighting(place, f"{table.field}.scale", message, "correct the scale of the statement or its figures")
    yield from find_odd_scales(draft)


def _counts_money(table: CheckedTable) -> bool:
    """Whether most lines of a table are amounts of money in its own scale."""
    rows = [row for row in table.rows if row.first is not None]
    return sum(is_currency(row.unit) and row.row.scale is None for row in rows) * 2 > len(rows)


def _is_of_its_figures(table: CheckedTable) -> bool:
    """Whether every figure of a table is typed in the scale of the table, as those of funds under management are."""
    figures = [row.first.fact.figure for row in table.rows if row.first is not None and is_currency(row.unit)]
    return bool(figures) and all(one.scale == table.statement.scale for one in figures)


def _of_digits(table: CheckedTable) -> str:
    """What is to say on the digits that a table prints; empty where nothing is."""
    rows = [row for row in table.rows if is_currency(row.unit) and row.row.scale is None]
    amounts = [one for row in rows for one in row.amounts if one is not None and one.exact and is_currency(one.unit)]
    if len(amounts) <= _FEW:
        return ""
    last = SCALES[table.statement.scale] - table.statement.decimals
    if all(_finest(one) > last for one in amounts):
        return "prints digits that nobody knows: its figures are typed in a coarser scale"
    half = Fraction(10) ** last / 2
    if sum(abs(one.exact) < half for one in amounts) * 3 > len(amounts):
        return "is in so coarse a scale that a third of its amounts print as nothing"
    return ""


def _finest(amount: Amount) -> int:
    """The power of ten to which an amount is known."""
    return min(_known(fact) for _, fact in amount.terms)


def _known(fact) -> int:
    """The power of ten to which a fact is known; a computed one is as fine as its amount's last digit but zero."""
    figure = fact.figure
    if figure.entries:
        return finest_of(figure)
    exact, power = Fraction(fact.amount or 0), 0
    while exact and exact % 10 ** (power + 1) == 0:
        power += 1
    return power if exact.denominator == 1 else -6
