"""A row of a statement stands twice.

What it flags:
    Under one heading, two rows with the same label and the same amounts; one figure in two rows, one right below the
    other, whatever they are called; and one label on two lines, one right below the other, whatever they show. A row
    that shows nothing but zeros may stand as often as it likes; and what a reconciliation takes from one measure it may
    take from the next.

Why:
    A row is copied to be changed into the next one, and is not changed; or the id of the row above is left in it.

Example:
    `- receivables` and, right below, `- receivables` again.

How to clear it:
    Take one of the rows out, or give it the figure that it should show.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow

CODE = "S101"
NAME = "row-stands-twice"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each row that stands in its table already."""
    for table in draft.tables:
        yield from _in_table(table)


def _in_table(table: CheckedTable) -> Iterator[Sighting]:
    seen: dict[tuple, TableRow] = {}
    above: TableRow | None = None
    block = 0
    for row in (row for row in table.rows if row.row.role != "blank"):
        block += row.row.role == "heading" or (above is not None and _closes(above, table))
        first = seen.setdefault(_shown(row, block), row) if _says_something(row) else row
        if first is row and above is not None and _is_same_figure(row, above):
            first = above
        if first is not row:
            yield _sighting(row, first)
        elif above is not None and _is_called_alike(row, above):
            yield _sighting(row, above, "is called as the row above it, which shows other amounts")
        above = row


def _closes(row: TableRow, table: CheckedTable) -> bool:
    """Whether a row ends what a reconciliation makes of one measure: goodwill is taken from equity and from assets."""
    return table.statement.kind == "reconciliation" and row.is_total


def _shown(row: TableRow, block: int) -> tuple:
    """What a reader sees of a row, and the number of its block; a heading is looked at in the whole table."""
    label = " ".join(row.label.casefold().split())
    if row.row.role == "heading":
        return ("heading", label, block - 1)
    exact = tuple(amount and (amount.exact, amount.fact.period) for amount in row.amounts)
    return (label, row.unit, row.row.at, str(row.row.cells), exact, block)


def _says_something(row: TableRow) -> bool:
    """Whether a row has amounts other than zero, or words in its cells."""
    return any(amount is not None and amount.exact for amount in row.amounts) or bool(row.row.cells and row.label)


def _is_same_figure(row: TableRow, above: TableRow) -> bool:
    """Whether two rows show the same figures, all of them plain ones, in every column."""
    if row.row.at != above.row.at or row.is_summed or above.is_summed or not _says_something(row):
        return False
    pairs = list(zip(row.amounts, above.amounts, strict=True))
    held = [(one, other) for one, other in pairs if one is not None or other is not None]
    if row.is_total and not above.is_total and row.label != above.label:
        return False  # a sum of one part
    return bool(held) and all(one is not None and other is not None and one.keys == other.keys for one, other in held)


def _is_called_alike(row: TableRow, above: TableRow) -> bool:
    """Whether two lines of one unit have one label, and neither is a total or a balance of another day."""
    both = (row, above)
    return (
        " ".join(row.label.casefold().split()) == " ".join(above.label.casefold().split()) != ""
        and row.unit == above.unit != ""
        and row.row.at == above.row.at
        and row.heading == above.heading
        and all(one.row.role == "line" and not one.row.figures and not one.row.cells for one in both)
    )


def _sighting(row: TableRow, first: TableRow, message: str = "stands in this table already") -> Sighting:
    subject = row.row.subject
    place = subject.place() if subject is not None else row.first.place if row.first else None
    before = first.row.subject.place() if first.row.subject is not None else None
    advice = "take one out, or give it the figure that it should show"
    related = (before,) if before is not None else ()
    return Sighting(place, row.field, message, advice, row.label, related=related)
