"""What a document says: the passages of its tree, as every format has to read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Item,
    Paragraph,
    Picture,
    Rule,
    Table,
    plain_text,
)
from relwriter.proof.passage import Passage


@dataclass(frozen=True, slots=True)
class Expected:
    """A passage of the tree, and the id of the block that it comes from."""

    passage: Passage
    id: str


def expect(document: Document) -> list[Passage]:
    """The passages of the tree in document order.

    Link targets, rules, pictures and the titles of tables are none; a table is its cells row by row.
    """
    return [expected.passage for expected in expect_from(document)]


def expect_from(document: Document) -> list[Expected]:
    """The passages of the tree in document order, each with its block's id."""
    return list(_of_blocks(document.blocks, 0))


def _of_blocks(blocks: Sequence[Block], depth: int) -> Iterator[Expected]:
    for block in blocks:
        match block:
            case Heading():
                yield Expected(Passage(f"heading {block.level}", plain_text(block.content)), block.id)
            case Paragraph():
                yield Expected(Passage("paragraph", plain_text(block.content)), block.id)
            case BulletList():
                for item in block.items:
                    yield from _of_item(item, depth + 1)
            case Table():
                yield from _of_table(block)
            case BlockQuote():
                yield from _of_blocks(block.blocks, depth)
            case Rule() | Picture():
                pass
            case _:
                raise TypeError(f"no passages are known of a {type(block).__name__}")


def _of_item(item: Item, depth: int) -> Iterator[Expected]:
    """An item's passages; its first paragraph is the item, if it begins with one."""
    first, others = item.blocks[:1], item.blocks
    if first and isinstance(first[0], Paragraph):
        yield Expected(Passage(f"item {depth}", plain_text(first[0].content)), first[0].id)
        others = item.blocks[1:]
    yield from _of_blocks(others, depth)


def _of_table(table: Table) -> Iterator[Expected]:
    for row in table.rows:
        for cell in row:
            yield Expected(Passage("cell", plain_text(cell.content)), table.id)
