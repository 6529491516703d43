"""Shares of a whole do not make a hundred percent.

What it flags:
    Percentages below one heading that speaks of a mix or of percent of a total, in a column where they do not make
    100, although they do in most columns; each may be off by half of its last decimal.

Why:
    A mix is typed line by line, and one line is not updated.

Example:
    Revenue mix of 62 %, 25 % and 14 %.

How to clear it:
    Correct the share, or compute each with `margin(a, b)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.amounts import Amount, places_of, show
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.tables import CheckedTable, TableRow

CODE = "T117"
NAME = "shares-of-a-whole-do-not-sum"
SEVERITY = Severity.ERROR


_MIX = re.compile(r"\bmix\b|(?:%|percent|percentage|share) of (?:total|revenue|sales)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each column in which the shares below a heading do not make a hundred."""
    for table in draft.tables:
        headings = dict.fromkeys(row.heading for row in table.rows if _MIX.search(row.heading))
        for heading in headings:
            rows = [row for row in table.rows if row.heading == heading and row.unit == "percent" and not row.is_total]
            yield from _of_rows(table, rows)


def _of_rows(table: CheckedTable, rows: list[TableRow]) -> Iterator[Sighting]:
    columns = [[row.amounts[n] for row in rows] for n in range(len(table.columns))]
    known = [[one for one in column if one is not None] for column in columns if None not in column and len(column) > 1]
    sums = [_add(column) for column in known]
    held = [one.low <= 100 <= one.high for one in sums]
    for column, total, holds in zip(known, sums, held, strict=True):
        if not holds and (sum(held) * 2 >= len(held) or abs(total.middle - 100) < 5):
            words = " + ".join(map(str, column))
            advice = "correct the share that is wrong"
            related = places_of(column, column[0].place)
            figures = f"{words} = {show(total.middle, column[0].fact)}"
            yield Sighting(
                column[0].place,
                column[0].field,
                "does not make 100 with its neighbours",
                advice,
                figures,
                related=related,
            )


def _add(column: list[Amount]) -> Interval:
    total = Interval(Fraction(0), Fraction(0))
    for amount in column:
        total = total + amount.interval
    return total
