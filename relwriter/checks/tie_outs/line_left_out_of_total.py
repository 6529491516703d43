"""A total that is computed leaves out a line between those that it adds up.

What it flags:
    A row that adds up others by `of`, where a line of the same unit stands between the first of them and the total, and
    is in no sum, nor above another total.

Why:
    A line is added to the statement and not to the list of what the total adds up.

Example:
    `{total: Total assets, of: [current_assets, goodwill]}` below a line `leases`.

How to clear it:
    Add the line to `of`; or make it a memo line, if it is only a part of another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow

CODE = "T124"
NAME = "line-left-out-of-total"
SEVERITY = Severity.WARNING


_PART = re.compile(r"(?:of which|including|excluding|less:|memo)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each line that no sum takes up, though it stands among those of a total."""
    for table in draft.tables:
        sums = [row for row in table.rows if row.is_summed]
        seen: set[str] = set()
        for total in sums:
            for sighting in _of_total(table, total, sums):
                if sighting.field not in seen:
                    yield sighting
                seen.add(sighting.field)


def _of_total(table: CheckedTable, total: TableRow, sums: list[TableRow]) -> Iterator[Sighting]:
    end = table.rows.index(total)
    taken = [n for n, row in enumerate(table.rows[:end]) if _is_in(row, total)]
    for row in table.rows[min(taken, default=end) : end]:
        plain = row.row.role == "line" and row.unit == total.unit and not _PART.match(row.label)
        closed = any(one.is_total and not one.is_summed for one in table.rows[table.rows.index(row) : end])
        if plain and not closed and row.first is not None and not any(_is_in(row, one) for one in sums):
            subject = row.row.subject
            place = subject.place() if subject is not None else row.first.place
            yield Sighting(place, row.field, f"is in no total, though it stands above {total.label}", "add it to of:")


def _is_in(row: TableRow, total: TableRow) -> bool:
    pairs = zip(row.amounts, total.amounts, strict=True)
    return any(one is not None and whole is not None and one.keys <= whole.keys for one, whole in pairs)
