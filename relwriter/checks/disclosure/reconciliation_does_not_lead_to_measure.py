"""A reconciliation does not lead from the GAAP measure to the other one.

Flag for counsel.

What it flags:
    A measure beside GAAP at the end of a table of kind `reconciliation` whose rows, from the GAAP measure on, do not
    make it in any column, whichever of them are added and which deducted, as where a row is missing; one above which
    stands no measure that it could start at; and a title that names a measure which no row shows. Ratios, and tables
    with a total whose parts are unclear, are left out. A total that foots in some columns is T102's.

Why:
    Regulation G, 17 CFR 244.100(a)(2), and Item 10(e)(1)(i)(B) of Regulation S-K want a quantitative reconciliation of
    the differences between the two measures. Whether rows are named well enough it does not decide.

Example:
    Net income, taxes and interest above adjusted EBITDA, and the row of depreciation left out.

How to clear it:
    Add the row, or the GAAP measure at the top. If counsel lets it stand, waive D141 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.naming import find_measures
from relwriter.checks.measures.shown import measure_of
from relwriter.checks.tables import TableRow
from relwriter.model.unit import is_currency

CODE = "D141"
NAME = "reconciliation-does-not-lead-to-measure"
SEVERITY = Severity.COUNSEL

_TO = re.compile(r"\bto (.+)$")
_ITEMS = re.compile(r"\b(?:items|adjustments|effects?|impacts?)\b.*\b(?:in|of|on|to)\b", re.IGNORECASE)
"""Labels of items that name the measure which they are left out of."""
_MOST = 14
"""How many rows are tried with both signs."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure to which no rows lead."""
    yield from _titles(draft)
    for bridge in find_bridges(draft):
        if bridge.table.statement.kind != "reconciliation" or not _is_end(bridge):
            continue
        if bridge.start is None and bridge.items and not _has_source(bridge) and not _is_made_of_lines(bridge):
            advice = "start at the GAAP measure (Regulation G, 100(a)(2))"
            yield Sighting(place_of(bridge.end), bridge.end.field, "is reconciled from no GAAP measure", advice)
        elif bridge.start is not None and not _leads(bridge):
            advice = "add the row that is missing, or correct the amounts (Regulation G, 100(a)(2))"
            message = "does not follow from the rows above it in any column"
            yield Sighting(place_of(bridge.end), bridge.end.field, message, advice)


def _titles(draft: CheckedDraft) -> Iterator[Sighting]:
    """A title that says to which measure a table leads, where its rows show others and not that one."""
    shown: dict[str, set[str]] = {}
    for bridge in find_bridges(draft):
        shown.setdefault(bridge.table.field, set()).add(bridge.measure.family)
    for table in draft.tables:
        title, families = table.statement.title, shown.get(table.field, set())
        named = _TO.search(str(title)) if title is not None and table.statement.kind == "reconciliation" else None
        said = [one.measure for one in find_measures(named[1])] if named else []
        said = [one for one in said if not one.is_gaap]
        if title is not None and families and len(said) == 1 and said[0].family not in families:
            message = "names another measure than the rows lead to"
            yield Sighting(title.place(), title.field, message, "correct the title, or the table")


def _is_end(bridge: Bridge) -> bool:
    """Whether the measure is an amount of money that the rows above should make."""
    own = not bridge.measure.ratio and not _ITEMS.search(bridge.end.label)
    return own and is_currency(bridge.end.unit) and not bridge.end.is_summed


def _has_source(bridge: Bridge) -> bool:
    """Whether a row above the end may be what the measure starts at, under another name than checks know."""
    rows = bridge.table.rows[: bridge.table.rows.index(bridge.end)]
    first = next((row for row in rows if row.first is not None and row.unit == bridge.end.unit), None)
    known = [measure_of(row) for row in rows]
    return any(known) or (first is not None and (first.is_total or first.row.role == "total"))


def _is_made_of_lines(bridge: Bridge) -> bool:
    """Whether the rows alone make the measure, as loans, leases and cash make net debt."""
    own = [row for row in bridge.items if row.unit == bridge.end.unit]
    columns = [number for number, amount in enumerate(bridge.end.amounts) if amount is not None]
    return 1 < len(own) <= _MOST and any(_foots(own[0], own[1:], bridge.end, n) for n in columns if own[0].amounts[n])


def _leads(bridge: Bridge) -> bool:
    """Whether the rows make the measure in a column, or cannot be read."""
    start, items = _since_total(bridge)
    own = [row for row in items if row.unit == bridge.end.unit]
    if len(own) > _MOST or start is None or start.unit != bridge.end.unit:
        return True
    columns = [n for n, pair in enumerate(zip(start.amounts, bridge.end.amounts, strict=True)) if all(pair)]
    return not columns or any(_foots(start, own, bridge.end, number) for number in columns)


def _since_total(bridge: Bridge) -> tuple[TableRow | None, tuple[TableRow, ...]]:
    """What the measure follows from: the last total before it, or the start, and the rows after that."""
    totals = [n for n, row in enumerate(bridge.items) if row.is_total and row.unit == bridge.end.unit]
    if totals:
        return bridge.items[totals[-1]], bridge.items[totals[-1] + 1 :]
    return bridge.start, bridge.items


def _foots(start: TableRow, items: list[TableRow], end: TableRow, column: int) -> bool:
    whole, first = end.amounts[column], start.amounts[column]
    assert whole is not None and first is not None
    parts = [amount for row in items if (amount := row.amounts[column]) is not None and amount.exact]
    reached = [first.interval]
    for part in parts:
        reached = _both(reached, part)
    return any(one.meets(whole.interval) for one in reached)


def _both(reached: list[Interval], part: Amount) -> list[Interval]:
    """The sums with a part added, and with it deducted."""
    less = part.negated().interval
    return [*(one + part.interval for one in reached), *(one + less for one in reached)]
