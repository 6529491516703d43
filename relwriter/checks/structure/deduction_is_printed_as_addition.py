"""A line of a reconciliation is taken off, and printed as if it were added.

What it flags:
    In a reconciliation that prints other lines which it takes off with a minus, a line above a total with a positive
    amount that the total takes off, where neither the line nor its heading says less. A gain in any reconciliation.

Why:
    The `negate` of a line is lost when it is copied. The total is right, so that nothing looks wrong but the sum that
    a reader makes.

Example:
    Funds from operations that follow from net income, depreciation and `- gains`, where the gain is deducted.

How to clear it:
    `{line: gains, negate: true}`, or a label that says less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.footing import Footing, find_footings

CODE = "S127"
NAME = "deduction-is-printed-as-addition"
SEVERITY = Severity.WARNING

_LESS = re.compile(
    r"(?i)\b(?:less|minus|deduct\w*|subtract\w*|excluding|net of|costs?|expenses?|tax(?:es)?|allowance|reversal)\b"
)
_GAIN = re.compile(r"(?i)\b(?:gains?|benefit|recover(?:y|ies))\b")
"""What a reader takes for an addition wherever it stands without a sign."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each line whose sign was lost."""
    for table in draft.tables:
        if table.statement.kind == "reconciliation" and not any(_LESS.match(row.label) for row in table.rows):
            signed = any(row.row.negate for row in table.rows)
            for footing in find_footings(table):
                yield from _of_total(table, footing, signed=signed)


def _of_total(table: CheckedTable, footing: Footing, *, signed: bool) -> Iterator[Sighting]:
    """Of a total that foots in every column: its parts with a minus that nothing says."""
    if footing.foots < len(footing.equations):
        return
    parts = [(sign, amount) for one in footing.equations for sign, amount in one.parts]
    taken = {amount.keys for sign, amount in parts if sign < 0} - {amount.keys for sign, amount in parts if sign > 0}
    end = table.rows.index(footing.row)
    for row in table.rows[:end] if taken else ():
        shown = [amount.keys for amount in row.amounts if amount is not None and amount.exact]
        if not any(amount is not None and amount.exact > 0 for amount in row.amounts):
            continue
        plain = not row.is_total and not _LESS.search(f"{row.heading} {row.label}")
        plain = plain and (signed or _GAIN.search(row.label) is not None)
        if shown and plain and all(keys in taken for keys in shown) and _is_last(table, row, end):
            yield _sighting(row, footing.row)


def _is_last(table: CheckedTable, row: TableRow, end: int) -> bool:
    """Whether a row is the last one with its amounts above a total: goodwill is taken from equity and from assets."""
    keys = [amount.keys for amount in row.amounts if amount is not None]
    below = table.rows[table.rows.index(row) + 1 : end]
    return not any([amount.keys for amount in one.amounts if amount is not None] == keys for one in below)


def _sighting(row: TableRow, total: TableRow) -> Sighting:
    place = row.row.subject.place() if row.row.subject is not None else None
    message = f"is taken off in {total.label}, and printed as if it were added"
    return Sighting(place, row.field, message, "give the line negate: true, or a label that says less")
