"""Reconciliations: the rows of a table from a GAAP measure to one beside GAAP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.measures.naming import Measure
from relwriter.checks.measures.shown import measure_of
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.model.period import Period
from relwriter.model.unit import is_currency
from relwriter.source import Place


class Bridge(NamedTuple):
    """A row that shows a measure beside GAAP in a reconciliation, with the row that it starts at and those between."""

    table: CheckedTable
    measure: Measure
    end: TableRow
    start: TableRow | None
    items: tuple[TableRow, ...]

    @property
    def keys(self) -> frozenset[tuple[str, bool, bool]]:
        """The keys of the measure, and of the one per share where columns of the table are per share."""
        shares = any(amount is not None and amount.unit.endswith("/share") for amount in self.end.amounts)
        return frozenset((self.measure.key, (self.measure.family, False, True) if shares else self.measure.key))

    @property
    def periods(self) -> frozenset[Period]:
        """The periods for which the measure is reconciled."""
        pairs = zip(self.table.columns, self.end.amounts, strict=True)
        return frozenset(column.period for column, amount in pairs if amount is not None)


def is_reconciliation(table: CheckedTable) -> bool:
    """Whether a table reconciles, by its kind or its title."""
    statement = table.statement
    return statement.kind == "reconciliation" or bool(re.search(r"(?i)reconcil|non-gaap", str(statement.title or "")))


def find_bridges(draft: CheckedDraft) -> tuple[Bridge, ...]:
    """Every reconciliation of a release, found once."""
    found = draft.__dict__.get("_bridges")
    if found is None:
        found = draft.__dict__["_bridges"] = tuple(read_bridges(_printed(draft)))
    return found


def _printed(draft: CheckedDraft) -> tuple[CheckedTable, ...]:
    """The tables that a section prints; all of them in a release without sections of words."""
    sections = (*draft.release.release.before_dateline, *draft.release.closed_sections)
    named = {f"statements.{one.statement.id}" for one in sections if one.statement is not None}
    return tuple(one for one in draft.tables if one.field in named or not one.field.startswith("statements."))


def read_bridges(tables: tuple[CheckedTable, ...]) -> Iterator[Bridge]:
    """The reconciliations of tables."""
    for table in tables:
        if is_reconciliation(table):
            yield from _read(table)


def _read(table: CheckedTable) -> Iterator[Bridge]:
    start, items, last = None, [], None
    for row in table.rows:
        measure = measure_of(row)
        if row.row.role == "memo" and last is not None and row.first is not None and is_currency(row.unit):
            continue  # a further amount below what is reconciled, such as that of twelve months
        if row.row.role == "blank":
            start, items, last = None, [], None
        elif (
            measure is None or measure.ratio or (measure.is_gaap and start is not None and not _begins(start, measure))
        ):
            items += [row] if row.first is not None and not (measure and measure.ratio) else []
        elif measure.is_gaap:
            start, items, last = row, [], None
        else:
            yield Bridge(table, measure, row, start or last, tuple(items))
            items, last = items if start is not None else [], row
        if measure is not None and measure.ratio and not measure.is_gaap:
            yield Bridge(table, measure, row, start, ())


def _begins(start: TableRow, measure: Measure) -> bool:
    """Whether a GAAP measure after another one starts a reconciliation of its own, as the one per share does."""
    first = measure_of(start)
    return first is None or first.key != measure.key


def place_of(row: TableRow) -> Place | None:
    """Where a row was typed."""
    subject = row.row.subject
    return subject.place() if subject is not None else row.first.place if row.first else None
