"""A figure stands among those of a statement, but in none of its lines.

What it flags:
    A figure that no table shows, typed between two figures that are neighbouring lines of one statement, with amounts
    of its periods in their unit. A figure with a formula is left alone, and so is a table that leaves out many.

Why:
    A line is lost when a table is pasted or sorted. Where its total is computed, nothing looks wrong.

Example:
    `research`, `restructuring` and `administration` under `figures`, and lines for the first and the last of them.

How to clear it:
    Put the line in; or move the figure to where it belongs, such as those of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.blocks import ids_of
from relwriter.model.figure import Figure

CODE = "S115"
NAME = "figure-is-in-no-line"
SEVERITY = Severity.WARNING

_STATEMENTS = ("operations", "balance_sheet", "cash_flows", "comprehensive_income")
_MANY, _FEWEST = 12, 8


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure without a line between two that have one."""
    shown = frozenset(one for table in draft.tables for row in table.rows for one in ids_of(row))
    names = list(draft.release.figures)
    lost = {names[n]: (names[n - 1], names[n + 1]) for n in range(1, len(names) - 1) if names[n] not in shown}
    for table in draft.tables:
        if table.statement.kind in _STATEMENTS and _is_whole(table, names, lost):
            pairs = {(min(ids_of(one)), min(ids_of(other))): other for one, other in _neighbours(table)}
            pairs = {pair: row for pair, row in pairs.items() if draft.release.figures[pair[0]].formula is None}
            for key, beside in lost.items():
                row = pairs.get(beside)
                if row is not None and _fits(draft, table, key, row):
                    yield _sighting(draft.release.figures[key], key, row)


def _is_whole(table: CheckedTable, names: list[str], lost: Mapping[str, tuple[str, str]]) -> bool:
    """Whether a table shows all but one of the figures that were typed among its own; a digest leaves out many."""
    places = [names.index(one) for row in table.rows for one in ids_of(row)]
    if not places or (table.statement.kind != "operations" and len(places) < _FEWEST):
        return False
    between = names[min(places) : max(places)]
    return sum(one in lost for one in between) <= max(1, len(places) // _MANY)


def _neighbours(table: CheckedTable) -> Iterator[tuple[TableRow, TableRow]]:
    """The lines that stand one right after the other, with their figures."""
    rows = [row for row in table.rows if row.row.role != "memo" and len(ids_of(row)) == 1]
    yield from pairwise(rows)


def _fits(draft: CheckedDraft, table: CheckedTable, key: str, row: TableRow) -> bool:
    """Whether a figure has an amount in each period of a table, and some that is not zero, in the unit of a line."""
    figure = draft.release.figures[key]
    found = [draft.known.amount(key, column.period) for column in table.columns]
    held = [amount for amount in found if amount is not None]
    is_typed = figure.formula is None and figure.unit == row.unit
    return is_typed and len(held) == len(found) and any(amount.exact for amount in held)


def _sighting(figure: Figure, key: str, row: TableRow) -> Sighting:
    place = row.row.subject.place() if row.row.subject is not None else None
    related = (found,) if (found := figure.label.place()) is not None else ()
    message = f"stands where {key} may be missing, which is in no table"
    return Sighting(place, row.field, message, "put its line in, or move the figure", related=related)
