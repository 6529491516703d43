"""A line of a statement is missing.

What it flags:
    A total that does not foot without a figure of the release that the table does not show: one whose amount is the gap
    in every column, or a long one in the only column that does not foot. And a computed total with two or more of its
    parts in the table, and one that is not; one that lists its parts in `of`, with one of them.

Why:
    A line is lost when a table is cut or pasted. The figure is still there, and so is its amount in the total.

Example:
    `receivables` and `{total: current_assets}`, where cash is a part of current assets too.

How to clear it:
    Put the line in; or, where the table shows only some of the parts, say so in a heading such as Of which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from relwriter.checks.amounts import Equation
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.known import finest_of
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.blocks import Block, equations_of, find_blocks, ids_of
from relwriter.checks.ties.sums import operands_of, parts_of

CODE = "S108"
NAME = "line-is-missing"
SEVERITY = Severity.ERROR

_WHOLE = ("operations", "balance_sheet", "cash_flows", "reconciliation", "comprehensive_income")
"""Kinds of statement that show every line of a total."""
_LONG = 1000
"""In units of the last digit: a gap that long is no chance in one column alone."""
Found = tuple[TableRow, str]


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each total whose line is not there."""
    for table in draft.tables:
        shown = frozenset(one for row in table.rows for one in ids_of(row) if not row.is_summed)
        shown |= {str(row.row.subject) for row in table.rows if row.is_summed} & draft.release.figures.keys()
        seen: set[str] = set()
        for total, key in (*_by_formula(draft, table, shown), *_by_gap(draft, table, shown)):
            if not seen & {total.field, key}:
                yield _sighting(draft, total, key)
            seen |= {total.field, key}


def _by_formula(draft: CheckedDraft, table: CheckedTable, shown: frozenset[str]) -> Iterator[Found]:
    """Totals that are computed from two rows above, at least, and from one figure that is not in the table; or from one
    row above, where the figure is in no statement at all."""
    for number, row in enumerate(table.rows):
        parts = _listed(draft, row) or parts_of(draft, row) if row.is_total else frozenset()
        lacking = sorted(parts - _related(draft, shown, parts)) if parts else []
        above = frozenset(one for other in table.rows[:number] for one in ids_of(other)) if len(lacking) == 1 else parts
        if len(lacking) == 1 and parts & above and _has_amount(draft, lacking[0], row):
            is_clear = len(parts & above) > 1
            if is_clear or (table.statement.kind in _WHOLE and _is_in_no_statement(draft, lacking[0])):
                yield row, lacking[0]


def _listed(draft: CheckedDraft, row: TableRow) -> frozenset[str]:
    """The figures that a row names in `of`."""
    return frozenset(key for one in row.row.of if (key := str(one).lstrip("- ")) in draft.release.figures)


def _is_in_no_statement(draft: CheckedDraft, key: str) -> bool:
    """Whether a typed figure stands in no line of any statement that shows every line."""
    whole = (table for table in draft.tables if table.statement.kind in _WHOLE)
    lines = (row for table in whole for row in table.rows if not row.is_summed)
    return draft.release.figures[key].formula is None and all(key not in ids_of(row) for row in lines)


def _related(draft: CheckedDraft, shown: frozenset[str], parts: frozenset[str]) -> frozenset[str]:
    """What is shown, with what one of it is computed from, and those of the parts that are computed from some of it."""
    figures = shown & draft.release.figures.keys()
    taken = frozenset(one for key in figures for one in operands_of(draft, key))
    return shown | taken | frozenset(key for key in parts if operands_of(draft, key) & shown)


def _has_amount(draft: CheckedDraft, key: str, row: TableRow) -> bool:
    periods = [amount.fact.period for amount in row.amounts if amount is not None]
    found = [draft.known.amount(key, period) for period in periods]
    return any(amount is not None and amount.exact for amount in found)


def _by_gap(draft: CheckedDraft, table: CheckedTable, shown: frozenset[str]) -> Iterator[Found]:
    """Totals that do not foot, and a figure that is their gap in each column."""
    for block in find_blocks(table):
        if not block.foots and (key := _find_gap(draft, block, shown)) is not None:
            yield block.total, key


def _find_gap(draft: CheckedDraft, block: Block, shown: frozenset[str]) -> str | None:
    for parts in block.readings:
        equations = equations_of(block.total, parts)
        is_clear = len(equations) > 1 and len(parts) > 1
        key = _of_size(draft, equations, shown, block.total.unit) if is_clear else None
        if key is not None:
            return key
    return None


def _of_size(draft: CheckedDraft, equations: Sequence[Equation], shown: frozenset[str], unit: str) -> str | None:
    """The figure, not in the table, that is the gap of all equations, always added or always deducted."""
    gaps = [(one.total.fact.period, one.total.exact - one.exact) for one in equations]
    found = [gap for _, gap in gaps if gap]
    if not found or (
        len(found) == 1 and abs(found[0]) < _LONG * Fraction(10) ** finest_of(equations[0].total.fact.figure)
    ):
        return None
    for key, figure in draft.release.figures.items():
        if key not in shown and figure.unit == unit and _is_gap(draft, key, gaps):
            return key
    return None


def _is_gap(draft: CheckedDraft, key: str, gaps: Sequence[tuple]) -> bool:
    signs: set[int] = set()
    for period, gap in gaps:
        amount = draft.known.amount(key, period)
        exact = amount.exact if amount is not None else Fraction(0)
        if abs(exact) != abs(gap):
            return False
        if gap:
            signs.add(1 if exact == gap else -1)
    return len(signs) == 1


def _sighting(draft: CheckedDraft, total: TableRow, key: str) -> Sighting:
    subject = total.row.subject
    place = subject.place() if subject is not None else None
    formulas = [draft.release.figures[one].formula for one in sorted(ids_of(total))]
    related = tuple(found for one in formulas if one is not None and (found := one.place()) is not None)
    message = f"lacks a line above it: {key}, which it takes"
    return Sighting(place, total.field, message, "put the line in", related=related)
