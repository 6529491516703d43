"""Edits of a draft as edits of what the release says now: its blocks and rows may have got other names and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relwriter.review.blocks import as_block, is_written
from relwriter.review.circulated import Circulated, Leaf, Part, Parts
from relwriter.review.edits import Edit
from relwriter.review.matching import Matching
from relwriter.review.rows import match_rows
from relwriter.review.version import Passage


def rebase(edits: Sequence[Edit], circulated: Circulated, now: Circulated) -> tuple[Edit, ...]:
    """The edits with the blocks and rows that stand there now; those whose place is gone are `lost`."""
    if circulated.document == now.document:
        return tuple(edits)
    old, new = ([leaf for leaf in said.leaves if is_written(leaf)] for said in (circulated, now))
    pairs = Matching(*([Passage(as_block(leaf), leaf.id) for leaf in side] for side in (old, new))).match()
    blocks = {old[one].id: new[other] for one, other in pairs.items()}
    rows = {old[one].id: _match(old[one], new[other]) for one, other in pairs.items()}
    order = [leaf.id for leaf in old]
    return tuple(_rebased(edit, blocks, rows, order) for edit in edits)


def _match(old: Leaf, new: Leaf) -> dict[int, int]:
    """The rows of a table now, by their numbers in the draft."""
    rows = [as_block(leaf).rows for leaf in (old, new)]
    return dict(match_rows(*(side for side in rows if side is not None))) if None not in rows else {}


def _rebased(edit: Edit, blocks: dict[str, Leaf], rows: dict[str, dict[int, int]], order: Sequence[str]) -> Edit:
    spot = edit.spot and replace(
        edit.spot,
        after=_nearest(edit.spot.after, blocks, order[::-1]),
        until=_nearest(edit.spot.until, blocks, order),
    )
    if edit.block not in order:
        return replace(edit, spot=spot)
    leaf = blocks.get(edit.block)
    row = None if edit.cell is None else rows.get(edit.block, {}).get(edit.cell[0])
    if leaf is None or (edit.cell is not None and row is None):
        return replace(edit, spot=spot, lost=True)
    cell = None if edit.cell is None or row is None else (row, edit.cell[1])
    return refield(replace(edit, spot=spot, block=leaf.id, cell=cell), _parts(leaf, cell))


def _parts(leaf: Leaf, cell: tuple[int, int] | None) -> Parts:
    if cell is None or leaf.rows is None:
        return leaf.parts
    row = leaf.rows[cell[0]]
    return row[cell[1]][1] if cell[1] < len(row) else ()


def refield(edit: Edit, now: Parts) -> Edit:
    """An edit whose words are from the fields that these are from now, if they are the same kinds of words."""
    if [_kind(part) for part in edit.parts] != [_kind(part) for part in now]:
        return edit
    fields = {part.field: other.field for part, other in zip(edit.parts, now, strict=True)}
    parts = tuple(replace(part, field=fields[part.field]) for part in edit.parts)
    return replace(edit, parts=parts, field=fields.get(edit.field, edit.field))


def _kind(part: Part) -> tuple[str, str, str]:
    return part.form, part.figure, part.base


def _nearest(name: str, blocks: dict[str, Leaf], order: Sequence[str]) -> str:
    """What a block is now, or the first after it in an order that is anything; empty where none is."""
    after = order[order.index(name) :] if name in order else ()
    return next((blocks[one].id for one in after if one in blocks), "")
