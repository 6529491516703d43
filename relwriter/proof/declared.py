"""What the writers of Markdown and plain text declare: what Markdown cannot say, and what they add to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Heading,
    Item,
    Paragraph,
    Picture,
    Table,
    Text,
    plain_text,
)

_BLANKS = " \t\r\n\f\v"


def with_legend(document: Document) -> Document:
    """The document with the legend that a draft must begin and end with."""
    draft = document.imprint.draft
    if draft is None:
        return document
    legend = Paragraph((Text(draft.legend),), "draft")
    return replace(document, blocks=(legend, *document.blocks, legend))


def as_markdown_says(document: Document) -> Document:
    """The document with cells of one column each and exactly one heading row in each table, and no blocks without
    words. Blocks keep their ids.

    The words of several heading rows are joined column by column, those over several columns repeated in each.
    """
    return replace(document, blocks=tuple(_blocks(document.blocks)))


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from [block] if plain_text(block.content).strip(_BLANKS) else []
            case BulletList():
                items = tuple(Item(tuple(_blocks(item.blocks))) for item in block.items)
                yield from [replace(block, items=items)] if items else []
            case BlockQuote():
                held = tuple(_blocks(block.blocks))
                yield from [replace(block, blocks=held)] if held else []
            case Table():
                yield from _table(block)
            case Picture():
                # It has no words, so that an item may begin with what follows it.
                continue
            case _:
                yield block


def _table(table: Table) -> Iterator[Block]:
    """A table as one heading row and the rows below it."""
    if any(table.rows):
        heads = [list(_repeated(row)) for row in table.rows[: table.heads]]
        body = [tuple(_single(row)) for row in table.rows[table.heads :]]
        columns = sum(cell.span for cell in table.rows[0])
        head = tuple(_joined(column) for column in zip(*(heads or [[Cell(())] * columns]), strict=True))
        yield Table((head, *body), table.id)


def _repeated(row: Sequence[Cell]) -> Iterator[Cell]:
    """A heading row with the words over several columns in each of them."""
    return chain.from_iterable([cell] * cell.span for cell in row)


def _single(row: Sequence[Cell]) -> Iterator[Cell]:
    """A row below the heading, the words of a cell in the first of its columns."""
    for cell in row:
        yield replace(cell, span=1)
        yield from [Cell(())] * (cell.span - 1)


def _joined(cells: Sequence[Cell]) -> Cell:
    """One cell with the words of several, a blank between them."""
    return Cell(tuple(chain.from_iterable((Text(" "), *cell.content) for cell in cells)))
