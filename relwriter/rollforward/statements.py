"""Columns of statements: one that would show what another shows already is left out, with the cells under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.intake.cutting import cut_items, start_of
from relwriter.intake.nodes import Mapping, Node, Sequence, end_of
from relwriter.model.period import read_period
from relwriter.model.statement import PlacedStatement, Statement
from relwriter.rollforward.labels import LABEL, is_of_balances
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

_WIDE = ("cells", "figures")
"""Fields of a row that have an item for each column."""


def drop_equal_columns(turn: Turn) -> None:
    """Notes that columns which the next release would have twice are left out, such as a year's in a first quarter."""
    for site in turn.held_by(Statement, PlacedStatement):
        assert isinstance(site.node, Mapping)
        columns = site.node.get("columns")
        if isinstance(columns, Sequence):
            _drop(turn, site, columns)


def _drop(turn: Turn, site: Site, columns: Sequence) -> None:
    seen: set[str] = set()
    gone: list[int] = []
    for number, column in enumerate(columns.items):
        shown = _moved_text(turn, site, column)
        if shown in seen:
            gone.append(number)
        seen.add(shown)
    if not gone:
        return
    words = f"{len(gone)} of {len(columns.items)} columns, which others show"
    turn.account.add("dropped", columns, f"{site.path}.columns", words)
    turn.change(*cut_items(columns, [columns.items[number] for number in gone]))
    for cells in _wide_cells(site.node, len(columns.items)):
        turn.change(*cut_items(cells, [cells.items[number] for number in gone]))


def _moved_text(turn: Turn, site: Site, column: Node) -> str:
    """A column as it would be written, without white space and quotation marks."""
    balance = is_of_balances(turn, site)
    text = site.node.source.text if isinstance(site.node, Mapping) else ""

    def move(match: re.Match[str]) -> str:
        return str(turn.move(read_period(match.group()), balance=balance) or turn.period)

    return re.sub(r"[\s'\"]", "", re.sub(LABEL, move, text[start_of(column) : end_of(column)]))


def _wide_cells(node: Node, width: int) -> Iterator[Sequence]:
    """The lists of a statement's rows that have an item for each of its columns."""
    rows = node.get("rows") if isinstance(node, Mapping) else None
    for row in rows.items if isinstance(rows, Sequence) else ():
        for name in _WIDE:
            found = row.get(name) if isinstance(row, Mapping) else None
            if isinstance(found, Sequence) and len(found.items) == width:
                yield found
