"""The columns of a statement stand in another order than those of the others.

What it flags:
    A period and the year before it, side by side, in the order that no other pair of the release's statements has; two
    such pairs of one statement in different orders.

Why:
    Readers take the first column for the current one. A pair that is copied from a source with the older year first
    puts prior in current's place.

Example:
    `columns: [Q3 2025, Q3 2026]` in one statement, with `[Q3 2026, Q3 2025]` in the others.

How to clear it:
    Put the columns in the order of the others; waive it where the table runs through the years.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.tables import CheckedTable

CODE = "P123"
NAME = "columns-are-out-of-order"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statement with a pair of columns the other way round than all others."""
    orders = [(table, list(_pairs(draft, table))) for table in draft.tables if _is_pairwise(table)]
    for table, order in orders:
        if len(set(order)) > 1:
            yield _sighting(draft, table, "are pairs in different orders")
    pairs = [(table, is_later) for table, order in orders if len(set(order)) == 1 for is_later in order]
    for habit in (True, False):
        odd = [table for table, is_later in pairs if is_later != habit]
        rest = [table for table, is_later in pairs if is_later == habit and not any(table is one for one in odd)]
        tables = {id(table): table for table in odd}
        if len(tables) == 1 and len(rest) > max(1, len(odd)):
            odd_one = next(iter(tables.values()))
            yield _sighting(draft, odd_one, "are in another order than those of the other statements")


def _is_pairwise(table: CheckedTable) -> bool:
    """Whether a table shows periods with the year before, and does not run through many."""
    return len({column.period.months for column in table.columns}) * 2 >= len(table.columns)


def _pairs(draft: CheckedDraft, table: CheckedTable) -> Iterator[bool]:
    """For each two neighbours a year apart, whether the later one is first."""
    for one, other in pairwise(table.columns):
        if one.period == other.period.prior or other.period == one.period.prior:
            yield one.period.year > other.period.year


def _sighting(draft: CheckedDraft, table: CheckedTable, message: str) -> Sighting:
    advice = "put the columns in the order of the others"
    return Sighting(place_of_columns(draft, table), f"{table.field}.columns", message, advice)
