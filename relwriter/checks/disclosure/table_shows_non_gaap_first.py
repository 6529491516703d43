"""A table shows a measure beside GAAP before its GAAP measure.

Flag for counsel.

What it flags:
    In the order in which tables are printed: a row of a measure beside GAAP in a table that is no reconciliation, no
    guidance and not on segments, where the row of the comparable GAAP measure stands below it, or is neither in that
    table nor in one that is printed before. One flag a table.

Why:
    C&DI 102.10(a) on Item 10(e)(1)(i)(A) of Regulation S-K names it as undue prominence to show a table of measures
    beside GAAP without the comparable GAAP measures in it or in an equally prominent table before. Whether two tables
    are equally prominent it does not decide. A GAAP measure that the release shows nowhere is D101's. Item 10(e) does
    not govern Form 6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    “Selected Data” with adjusted EBITDA above net income, or before the statement of operations.

How to clear it:
    Put the GAAP row first. If counsel lets it stand, waive D130 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import is_reconciliation, place_of
from relwriter.checks.measures.naming import Measure
from relwriter.checks.measures.shown import accepted, find_gaap, is_domestic, measure_of, tell_comparable
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.document.tree import Table, walk_blocks

CODE = "D130"
NAME = "table-shows-non-gaap-first"
SEVERITY = Severity.COUNSEL

Key = tuple[str, bool, bool]
_SEGMENTS = re.compile(r"\bsegments?\b|\bby (?:region|business|brand|geograph)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first row of each table that lacks its GAAP measure before it."""
    if not is_domestic(draft):
        return
    anywhere, before = find_gaap(draft), set[Key]()
    for table in _printed(draft):
        rows = [(row, measure) for row in table.rows if (measure := measure_of(row)) is not None]
        if not _is_apart(table):
            yield from _judge(draft, rows, before, anywhere)
        before |= {measure.key for _, measure in rows if measure.is_gaap}


def _printed(draft: CheckedDraft) -> list[CheckedTable]:
    """The tables in the order in which they are printed."""
    held = {table.field.removeprefix("statements."): table for table in draft.tables}
    ids = [
        block.id.removeprefix("statements.") for block in walk_blocks(draft.document.blocks) if isinstance(block, Table)
    ]
    return [held[name] for name in dict.fromkeys(ids) if name in held]


def _is_apart(table: CheckedTable) -> bool:
    statement = table.statement
    apart = statement.kind in ("guidance", "segments") or is_reconciliation(table)
    return apart or bool(_SEGMENTS.search(str(statement.title or "")))


def _is_amount(row: TableRow, measure: Measure) -> bool:
    """Whether a row shows amounts: ratios are D105's."""
    return not measure.ratio and row.unit not in ("percent", "ratio")


def _judge(
    draft: CheckedDraft, rows: list[tuple[TableRow, Measure]], before: set[Key], anywhere: set[Key]
) -> Iterator[Sighting]:
    """A sighting for the first row whose GAAP measure comes later."""
    seen = set(before)
    for row, measure in rows:
        known = accepted(draft, measure)
        if measure.is_gaap:
            seen.add(measure.key)
        elif (
            _is_amount(row, measure)
            and measure.adjective != "constant currency"
            and known & anywhere
            and not known & seen
        ):
            message = f"stands in a table before {tell_comparable(measure)}"
            yield Sighting(place_of(row), row.field, message, "put the GAAP row first (C&DI 102.10(a))")
            return
