"""The columns of a statement, or a figure's values, stand in another order than those of the others.

What it flags:
    A period and the year before it, side by side, in the order that no other pair of the release's statements has; two
    such pairs of one statement in different orders; a balance sheet whose year-end stands first. And a figure whose
    values stand in an order in which no other figure has the same two periods, or any period and the year before it.

Why:
    Readers take the first column for the current one. A pair that is copied from a source with the older year first
    puts prior in current's place; and so does a value under the other one's period.

Example:
    `columns: [Q3 2025, Q3 2026]` in one statement, with `[Q3 2026, Q3 2025]` in the others.

How to clear it:
    Put the columns in the order of the others; waive it where the table runs through the years. Look at which value
    belongs to which period, and put those of a figure in the order of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.tables import CheckedTable
from relwriter.model.figure import Figure
from relwriter.model.period import Period

CODE = "P123"
NAME = "columns-are-out-of-order"
SEVERITY = Severity.WARNING

_FEW = 3
"""Pairs of periods of other figures that make a habit, at least."""
_Step = tuple[frozenset[Period], bool]
"""Two periods, none for any period and the year before it, and whether the later one stands first."""


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
    yield from _of_figures(draft)


def _is_pairwise(table: CheckedTable) -> bool:
    """Whether a table shows periods with the year before, and does not run through many."""
    return len({column.period.months for column in table.columns}) * 2 >= len(table.columns)


def _pairs(draft: CheckedDraft, table: CheckedTable) -> Iterator[bool]:
    """For each two neighbours a year apart, whether the later one is first."""
    for one, other in pairwise(table.columns):
        is_balance = table.statement.kind == "balance_sheet" and one.period.year != other.period.year
        if is_balance or one.period == other.period.prior or other.period == one.period.prior:
            yield one.period.year > other.period.year


def _sighting(draft: CheckedDraft, table: CheckedTable, message: str) -> Sighting:
    advice = "put the columns in the order of the others"
    return Sighting(place_of_columns(draft, table), f"{table.field}.columns", message, advice)


def _of_figures(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the one figure whose values run against those of all others."""
    steps = {key: list(_steps(figure)) for key, figure in draft.release.figures.items() if len(figure.values) > 1}
    habits = Counter(step for found in steps.values() for step, _ in found)
    turned = {key: pair for key, found in steps.items() if (pair := _find_turned(found, habits)) is not None}
    if len(turned) == 1:
        key, periods = next(iter(turned.items()))
        amounts = [amount for one in periods if (amount := draft.known.amount(key, one)) is not None]
        if len(amounts) == len(periods):
            yield _of_values(*amounts)


def _steps(figure: Figure) -> Iterator[tuple[_Step, tuple[Period, Period]]]:
    """Each two periods of a figure that are a year apart, or next to each other in time, in the order in which they
    stand."""
    for months in {0 if figure.nature == "balance" else period.months for period in figure.values}:
        periods = [period for period in figure.values if months in (0, period.months)]
        latest = sorted(periods, key=_end)
        following = set(pairwise(latest))
        for one, other in combinations(periods, 2):
            years = one == other.prior or other == one.prior
            if years or (one, other) in following or (other, one) in following:
                yield (frozenset() if years else frozenset((one, other)), _end(one) > _end(other)), (one, other)


def _end(period: Period) -> tuple[int, int]:
    return period.year, period.ends_after


def _find_turned(found: Sequence[tuple[_Step, tuple[Period, Period]]], habits: Counter) -> tuple[Period, Period] | None:
    """The first two periods that stand as in no other figure, where all others have a habit."""
    own = Counter(step for step, _ in found)
    for (periods, is_later), pair in found:
        if habits[periods, is_later] == own[periods, is_later] and habits[periods, not is_later] >= _FEW:
            return pair
    return None


def _of_values(first: Amount, second: Amount) -> Sighting:
    related = (second.place,) if second.place is not None else ()
    message, advice = "stands in another order than in all other figures", "see which value is of which period"
    return Sighting(first.place, first.field, message, advice, f"{first}; {second}", related=related)
