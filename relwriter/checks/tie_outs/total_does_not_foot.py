"""A total of a statement is not the sum of its lines.

What it flags:
    A subtotal, total or result in a statement that the lines above it do not make, in one of its columns. What a
    total is the sum of is found from headings, rules and labels, and from the columns in which it foots; where
    several readings are possible, nothing is said. Amounts per share foot within what is rounded. In a reconciliation
    a line that the total deducts, printed without parentheses and without the word "less", where other lines that it
    deducts are printed in parentheses.

Why:
    A line is updated and its total is not, or two digits are swapped. Readers add up columns; so do machines.

Example:
    Current assets of 1,093, 856, 5,651 and 704 under a total of 8,340, where 8,304 is right.

How to clear it:
    Correct the line or the total; the finding says which of them looks like a slip of the hand. Better, let the
    total be computed: give the row `of:` or the figure a `formula`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Equation
from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable
from relwriter.checks.ties.footing import find_footings

CODE = "T102"
NAME = "total-does-not-foot"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a total from footing."""
    yield from find_breaks(draft, ("foot",), "is not the sum of its lines", "correct the line or the total")
    for table in draft.tables:
        if table.statement.kind == "reconciliation":
            yield from _of_signs(table)


def _of_signs(table: CheckedTable) -> Iterator[Sighting]:
    """A line that the total deducts though it is printed as what is added, where other lines are in parentheses."""
    for footing in find_footings(table):
        turned = [_turned(equation) for equation in footing.equations if equation.holds]
        if not turned or len(turned) < len(footing.equations) or len(set(turned)) > 1 or turned[0] is None:
            continue
        row = next((one for one in table.rows if one.label == turned[0] and not one.row.negate), None)
        entry = row.row.label or row.row.subject if row is not None else None
        if row is not None and entry is not None and not _DEDUCTED.match(row.label):
            message = "is printed as what is added, and is deducted, as lines in parentheses beside it are"
            advice = "write negate: true, or say Less before it"
            yield Sighting(entry.place(), entry.field, message, advice, severity=Severity.WARNING)


def _turned(equation: Equation) -> str | None:
    """The label of the one line that is deducted though it is positive, where others are negative and added."""
    odd = [amount.label for sign, amount in equation.parts[1:] if sign < 0 and amount.exact > 0]
    signed = [amount for sign, amount in equation.parts[1:] if sign > 0 and amount.exact < 0]
    return odd[0] if len(odd) == 1 and signed else None


_DEDUCTED = re.compile(r"(?i)(?:less|minus|deduct\w*|subtract\w*)\b")
