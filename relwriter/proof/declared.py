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
    """The document with exactly one heading row in each table, the words of several joined column by
    column, captions as paragraphs, and no blocks without words. Blocks keep their ids."""
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
            case _:
                yield block


def _table(table: Table) -> Iterator[Block]:
    """A table as its caption, a paragraph of the same id, and its rows, the first of which is the heading."""
    if table.caption.strip(_BLANKS):
        yield Paragraph((Text(table.caption),), table.id)
    if any(table.rows):
        heads = table.rows[: table.heads] or [[Cell(())] * len(table.rows[0])]
        head = tuple(_joined(column) for column in zip(*heads, strict=True))
        yield Table((head, *table.rows[table.heads :]), table.id)


def _joined(cells: Sequence[Cell]) -> Cell:
    """One cell with the words of several, a blank between them."""
    return Cell(tuple(chain.from_iterable((Text(" "), *cell.content) for cell in cells)))
