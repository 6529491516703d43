"""What Markdown cannot say, as its writer declares it: the tree that is left to be read back."""

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
    Table,
    Text,
    plain_text,
)


def as_markdown_says(document: Document) -> Document:
    """The document with exactly one heading row in each table, the words of several joined column by column, and
    without blocks that have no words. Blocks keep their ids."""
    return replace(document, blocks=tuple(_blocks(document.blocks)))


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from [block] if plain_text(block.content).strip(" \t\r\n") else []
            case BulletList():
                items = (Item(tuple(_blocks(item.blocks))) for item in block.items)
                yield replace(block, items=tuple(items))
            case BlockQuote():
                yield replace(block, blocks=tuple(_blocks(block.blocks)))
            case Table():
                yield _with_one_head(block)
            case _:
                yield block


def _with_one_head(table: Table) -> Table:
    if not any(table.rows):
        return replace(table, rows=())
    heads = table.rows[: table.heads] or [[Cell(())] * len(table.rows[0])]
    head = tuple(_joined(column) for column in zip(*heads, strict=True))
    return replace(table, rows=(head, *table.rows[table.heads :]), heads=1)


def _joined(cells: Sequence[Cell]) -> Cell:
    """One cell with the words of several, a blank between them."""
    return Cell(tuple(chain.from_iterable((Text(" "), *cell.content) for cell in cells)))
