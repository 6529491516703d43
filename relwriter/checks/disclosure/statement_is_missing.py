"""A results release has no income statement, or no balance sheet.

Flag for counsel.

What it flags:
    A release with a statement of one kind that has none of kind `operations`, or none of kind `balance_sheet`, and one
    of either that has a single column.

Why:
    The guidelines of the National Investor Relations Institute ask for an income statement and a balance sheet, each
    with comparatives. They are practice and no law, and companies differ, so that this is off unless it is asked for:
    `--select D126`, or `checks: {also: D126}` in the house file.

Example:
    A release with a condensed statement of operations alone.

How to clear it:
    Add the statement. If it stands elsewhere, waive D126 and say where.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "D126"
NAME = "statement-is-missing"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_WANTED = {"operations": "an income statement", "balance_sheet": "a balance sheet"}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statement that is missing, at the headline, and for one without a comparative."""
    tables = [table for table in draft.tables if table.statement.kind != "guidance"]
    place = draft.release.release.headline.place()
    for kind, words in _WANTED.items() if tables else ():
        held = [table for table in tables if table.statement.kind == kind]
        if not held:
            yield Sighting(place, "statements", f"has not {words}", "add it, or waive this and say where it stands")
        elif all(len(table.columns) < 2 for table in held):
            title = held[0].statement.title
            at = title.place() if title is not None else place
            yield Sighting(at, held[0].field, "has no column of an earlier period", "add the comparative")
