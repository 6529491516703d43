"""A table shows most lines of an income statement beside GAAP.

Flag for counsel.

What it flags:
    A table with five or more rows of measures beside GAAP that go from revenue or gross profit over expenses to
    operating and net income, where fewer than half of them have their GAAP row in it; and a statement of operations
    with a column headed Non-GAAP or Adjusted.

Why:
    C&DI 102.10(c) on Item 10(e)(1)(i)(A) of Regulation S-K: a non-GAAP income statement, which has all or most of the
    lines of a GAAP one, gives those measures undue prominence. Where a table turns into a statement it does not
    decide. Item 10(e) does not govern Form 6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left
    out.

Example:
    “Non-GAAP Statements of Operations” with non-GAAP gross profit, three non-GAAP expenses, and two non-GAAP results.

How to clear it:
    Reconcile each measure from its GAAP line instead. If counsel lets it stand, waive D107 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import place_of
from relwriter.checks.measures.shown import is_domestic, measure_of
from relwriter.checks.tables import CheckedTable

CODE = "D107"
NAME = "table-looks-like-an-income-statement"
SEVERITY = Severity.COUNSEL

_MOST = 5
_RESULTS = frozenset(("operating", "net"))
_HEADED = re.compile(r"\b(?:non-gaap|as adjusted|adjusted)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each table that is nearly an income statement of measures beside GAAP."""
    for table in draft.tables if is_domestic(draft) else ():
        if _is_statement(table) or _has_column(table):
            row = next(row for row in table.rows if row.first is not None)
            title = table.statement.title
            place = title.place() if title is not None else place_of(row)
            message = "shows most lines of an income statement as measures beside GAAP"
            yield Sighting(place, table.field, message, "reconcile each from its GAAP line (C&DI 102.10(c))")


def _is_statement(table: CheckedTable) -> bool:
    measures = [found for row in table.rows if (found := measure_of(row)) is not None and not found.ratio]
    beside = {found.family for found in measures if not found.is_gaap and not found.per_share}
    gaap = {found.family for found in measures if found.is_gaap}
    return len(beside) >= _MOST and beside >= _RESULTS and len(beside & gaap) * 2 < len(beside)


def _has_column(table: CheckedTable) -> bool:
    """Whether a statement of operations has a column beside GAAP."""
    titles = [str(getattr(column, "title", None) or "") for column in table.statement.columns]
    has_rows = any(row.first is not None for row in table.rows)
    return has_rows and table.statement.kind == "operations" and any(_HEADED.search(title) for title in titles)
