"""What was circulated, and what came back, as blocks that can be compared: words alone, whatever their style."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.review.circulated import Leaf, Parts, text_of
from relwriter.review.edits import shown
from relwriter.word.story import Block, Cell, Row


def is_written(leaf: Leaf) -> bool:
    return leaf.rows is not None or bool(text_of(leaf.parts).strip())


def as_block(leaf: Leaf) -> Block:
    """What was circulated as it stands in a Word file."""
    element = None
    if leaf.rows is None:
        return Block(element, text=shown(text_of(leaf.parts)))  # type: ignore[arg-type]
    rows = tuple(_as_row(row) for row in leaf.rows)
    columns = max(sum(cell.span for cell in row.cells) for row in rows)
    return _table(rows, columns)


def _as_row(row: Sequence[tuple[int, Parts]]) -> Row:
    return Row(None, tuple(_as_cell(span, text_of(parts)) for span, parts in row))  # type: ignore[arg-type]


def _as_cell(span: int, text: str) -> Cell:
    return Cell(None, span, (Block(None, text=shown(text)),))  # type: ignore[arg-type]


def _table(rows: tuple[Row, ...], columns: int) -> Block:
    text = "\n".join("\t".join(row.texts) for row in rows)
    return Block(None, text=text, rows=rows, columns=columns)  # type: ignore[arg-type]


def as_plain(block: Block) -> Block:
    """A block that came back as what it is compared by: its words, whatever their style."""
    if block.rows is None:
        return Block(block.element, text=shown(block.text))
    rows = tuple(Row(row.element, tuple(_as_cell(cell.span, cell.text) for cell in row.cells)) for row in block.rows)
    return _table(rows, max((sum(row.layout) for row in rows), default=0))
