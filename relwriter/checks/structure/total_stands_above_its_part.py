"""A total stands above one of its parts.

What it flags:
    A subtotal or total with some of its parts above it and another below: by its formula, or because it foots only with
    the row that follows it.

Why:
    A row is inserted in the wrong line, or a block is sorted. Readers add up what stands above the rule.

Example:
    `receivables`, `{subtotal: current_assets}`, `inventory`, where inventory is a current asset.

How to clear it:
    Move the part above the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.blocks import Block, equations_of, find_blocks, ids_of
from relwriter.checks.ties.footing import sign_of
from relwriter.checks.ties.sums import parts_of

CODE = "S107"
NAME = "total-stands-above-its-part"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each total with a part below it."""
    for table in draft.tables:
        seen: set[str] = set()
        for total, part in (*_by_formula(draft, table), *_by_amounts(table)):
            if total.field not in seen:
                yield _sighting(total, part)
            seen.add(total.field)


def _by_formula(draft: CheckedDraft, table: CheckedTable) -> Iterator[tuple[TableRow, TableRow]]:
    """Totals that are computed, each with the first of its parts that stands below."""
    lines = [(number, row) for number, row in enumerate(table.rows) if not row.is_summed]
    places = {one: number for number, row in reversed(lines) for one in ids_of(row)}
    for number, row in enumerate(table.rows):
        parts = parts_of(draft, row) if row.is_total else frozenset()
        found = sorted(places[one] for one in parts if one in places)
        below = [place for place in found if place > number and table.rows[place].row.role != "memo"]
        if below and found[0] < number and len(found) > 1:
            yield row, table.rows[below[0]]


def _by_amounts(table: CheckedTable) -> Iterator[tuple[TableRow, TableRow]]:
    """Totals that foot in every column with the line below them, and in none without it."""
    for block in find_blocks(table):
        below = next((row for row in table.rows[block.number + 1 :] if row.first is not None), None)
        plain = below is not None and not below.is_total and below.unit == block.total.unit
        if below is not None and plain and not block.foots and _foots_with(block, below):
            yield block.total, below


def _foots_with(block: Block, below: TableRow) -> bool:
    if not any(amount is not None and amount.exact for amount in below.amounts):
        return False
    for parts in block.readings:
        for sign in {1, sign_of(below), parts[-1][0]}:
            found = equations_of(block.total, (*parts, (sign, below)))
            if found and all(one.holds for one in found) and any(one.total.exact for one in found):
                return True
    return False


def _sighting(total: TableRow, part: TableRow) -> Sighting:
    subject, below = total.row.subject, part.row.subject
    place = subject.place() if subject is not None else None
    related = (below.place(),) if below is not None and below.place() is not None else ()
    message = f"stands above {part.label}, which is a part of it"
    return Sighting(place, total.field, message, "move the part above the total", related=related)
