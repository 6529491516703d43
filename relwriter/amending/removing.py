"""The ways in which paragraphs and rows that went can be taken out of the YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from relwriter.amending.attempts import Attempt, Changes
from relwriter.amending.entries import remove, write_paragraph
from relwriter.amending.places import FIRST_ENTRY, find_node
from relwriter.amending.standing import Line, Standing, without
from relwriter.intake.nodes import Sequence as Items
from relwriter.review.circulated import Leaf
from relwriter.review.edits import Edit
from relwriter.review.reviewing import Listed

_LEAST = 2
"""The rows that a statement needs for one of them to go."""

_NEAR = 4
"""So many rows of a statement are tried for one that went."""


def removals(standing: Standing, name: str, gone: set[str]) -> Iterator[Changes]:
    """The changes that take a block out: with the largest entry that prints nothing but what went, or as a paragraph of
    its text."""
    for _, changes in _cuts(standing, name, gone):
        yield changes


def _cuts(standing: Standing, name: str, gone: set[str]) -> Iterator[tuple[set[str], Changes]]:
    """The same, each with the names of the blocks that go with it."""
    way = standing.ways[name]
    for depth in range(FIRST_ENTRY, len(way) + 1):
        names = set(standing.below(way[:depth]))
        if names <= gone:
            with suppress(ValueError):
                yield names, (remove(standing.files, way[:depth]),)
    if set(standing.below(way)) <= gone:
        # A text of which nothing is left does not go paragraph by paragraph.
        return
    for passage in standing.passages_of(name):
        with suppress(ValueError):
            yield {name}, (write_paragraph(standing.files, passage.prose, own=""),)


def drop(standing: Standing, listed: Listed, left: Sequence[Listed]) -> Iterator[Attempt]:
    """The attempts to take out a paragraph that went, with others that are left of those that went."""
    name = listed.edit.block
    leaf = standing.leaf(name)
    if leaf is None or leaf.kind not in ("paragraph", "heading"):
        return
    gone = {one.edit.block for one in left if one.edit.cell is None}
    for names, changes in _cuts(standing, name, gone):
        for going in (names | _around(standing, names, gone), names):
            edits = tuple(one for one in left if one.edit.block in going and one.edit.cell is None)
            yield Attempt(edits, changes, without(standing.lines, going))


def _around(standing: Standing, names: set[str], gone: set[str]) -> set[str]:
    """The template's own blocks right before and after some, of those that went."""
    found, order = set(), [line.name for line in standing.lines]
    numbers = [n for n, name in enumerate(order) if name in names]
    for start, step in ((min(numbers) - 1, -1), (max(numbers) + 1, 1)):
        while 0 <= start < len(order) and order[start] in gone and not standing.ways[order[start]]:
            found.add(order[start])
            start += step
    return found


def is_house_entry(standing: Standing, edit: Edit) -> bool:
    """Whether a paragraph or row is of an entry of the house file."""
    way = standing.ways.get(edit.block, ())
    steps = (*way, "rows") if edit.cell is not None else way[:FIRST_ENTRY]
    found = find_node(standing.files, steps) if steps else None
    return found is not None and found.source is standing.files.house


def count_rows(standing: Standing, block: str) -> int:
    """How many rows a table has in the YAML."""
    found = find_node(standing.files, (*standing.ways.get(block, ()), "rows"))
    return len(found.node.items) if found and isinstance(found.node, Items) else 0


def drop_row(standing: Standing, listed: Listed) -> Iterator[Attempt]:
    """The attempts to take out a row of a table that went: the row of the statement at its place, or one near it."""
    edit, leaf = listed.edit, standing.leaf(listed.edit.block)
    if leaf is None or leaf.rows is None or edit.cell is None:
        return
    way = (*standing.ways[edit.block], "rows")
    found = find_node(standing.files, way)
    if found is None or not isinstance(found.node, Items) or found.source is standing.files.house:
        return
    number, count = edit.cell[0], len(found.node.items)
    if count < _LEAST:
        return
    lines = tuple(_without_row(line, leaf, number) if line.name == edit.block else line for line in standing.lines)
    # The heads of columns, and blank lines, are rows that are not in the YAML.
    guess = number - (len(leaf.rows) - count)
    for place in sorted(range(count), key=lambda place: abs(place - guess))[:_NEAR]:
        with suppress(ValueError):
            yield Attempt((listed,), (remove(standing.files, (*way, place)),), lines)


def _without_row(line: Line, leaf: Leaf, number: int) -> Line:
    """A table's line without the cells of one row."""
    rows = leaf.rows or ()
    first = sum(len(row) for row in rows[:number])
    return replace(line, texts=(*line.texts[:first], *line.texts[first + len(rows[number]) :]))
