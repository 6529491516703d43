"""A total that is computed leaves out a line between those that it adds up.

What it flags:
    A row that adds up others, by `of` or by the formula of its figure, where a line of the same unit stands between the
    first of them and the total, and is in no sum, nor above another total.

Why:
    A line is added to the statement and not to what the total adds up, or is lost from a formula.

Example:
    `{total: Total assets, of: [current_assets, goodwill]}` below a line `leases`.

How to clear it:
    Add the line to `of`; or make it a memo line, if it is only a part of another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.blocks import ids_of
from relwriter.checks.ties.sums import all_parts_of

CODE = "T124"
NAME = "line-left-out-of-total"
SEVERITY = Severity.WARNING


_PART = re.compile(r"(?:of which|including|excluding|less:|memo)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each line that no sum takes up, though it stands among those of a total."""
    for table in draft.tables:
        sums = {row.field: parts for row in table.rows if (parts := all_parts_of(draft, row))}
        seen: set[str] = set()
        for number, total in enumerate(table.rows):
            if total.field in sums and (total.is_summed or total.is_total):
                for row in _left_out(table, number, sums):
                    if row.field not in seen:
                        yield _sighting(draft, total, row)
                    seen.add(row.field)


def _left_out(table: CheckedTable, end: int, sums: Mapping[str, frozenset[str]]) -> Iterator[TableRow]:
    """The lines of a total that no sum takes."""
    total = table.rows[end]
    taken = [n for n, row in enumerate(table.rows[:end]) if _is_in(row, sums[total.field])]
    for number in range(min(taken, default=end), end):
        row = table.rows[number]
        plain = row.row.role == "line" and row.unit == total.unit and not _PART.match(row.label)
        closed = any(one.is_total and one.field not in sums for one in table.rows[number:end])
        if plain and not closed and not _is_taken(table, number, end, sums):
            yield row


def _is_taken(table: CheckedTable, number: int, end: int, sums: Mapping[str, frozenset[str]]) -> bool:
    """Whether a total takes a row; where the row stands again below the one in question, not one below that."""
    row = table.rows[number]
    again = [n for n in range(end + 1, len(table.rows)) if ids_of(table.rows[n]) == ids_of(row)]
    last = again[0] if again else len(table.rows)
    return any(one.field in sums and _is_in(row, sums[one.field]) for one in table.rows[:last])


def _sighting(draft: CheckedDraft, total: TableRow, row: TableRow) -> Sighting:
    """At what the total adds up: its formula, or the row that lists it."""
    formula = None if total.is_summed else draft.release.figures[min(ids_of(total))].formula
    subject = total.row.subject
    place = formula.place() if formula is not None else subject.place() if subject is not None else None
    line = row.row.subject.place() if row.row.subject is not None else row.first.place if row.first else None
    field = total.field if formula is None else f"figures.{min(ids_of(total))}.formula"
    message = f"leaves out {row.label}, which stands above it and is in no total"
    advice = "add it, or make the line a memo line"
    return Sighting(place, field, message, advice, related=(line,) if line is not None else ())


def _is_in(row: TableRow, parts: frozenset[str]) -> bool:
    """Whether a row shows figures, and only such as a sum adds up."""
    ids = ids_of(row)
    return bool(ids) and ids <= parts
