"""Random edits of a document, such as a team makes between two drafts, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TypeVar

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Emph,
    Heading,
    Inline,
    Item,
    Link,
    Paragraph,
    Strong,
    Table,
    Text,
    Value,
)

T = TypeVar("T")

_WORDS = [
    "net",
    "sales",
    "rose",
    "fell",
    "by",
    "$1,234.5",
    "million",
    "12.5%",
    "(3.4)%",
    "[●]",
    "the",
    "of",
    "quarter",
    "ended",
    "May",
    "4,",
    "2024",
    "and",
    "—",
    "“so”",
    "E*TRADE",
]


def edit(document: Document, random: Random, times: int) -> Document:
    """The document after so many edits."""
    for _ in range(times):
        document = random.choice(_EDITS)(document, random)
    return document


def _texts(random: Random) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 8)))


def _change_words(document: Document, random: Random) -> Document:
    return _at_random_block(document, random, lambda block: _reworded(block, random))


def _reworded(block: Block, random: Random) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_changed(block.content, random))
        case BulletList() if block.items:
            return replace(block, items=_one_changed(block.items, random, lambda item: _reworded_item(item, random)))
        case BlockQuote() if block.blocks:
            return replace(block, blocks=_one_changed(block.blocks, random, lambda one: _reworded(one, random)))
        case Table() if block.rows:
            return replace(block, rows=_one_changed(block.rows, random, lambda row: _reworded_row(row, random)))
    return block


def _reworded_item(item: Item, random: Random) -> Item:
    return Item(_one_changed(item.blocks, random, lambda one: _reworded(one, random))) if item.blocks else item


def _reworded_row(row: tuple[Cell, ...], random: Random) -> tuple[Cell, ...]:
    def change(cell: Cell) -> Cell:
        return replace(
            cell,
            content=_changed(cell.content, random),
            below=random.choice([cell.below, cell.below, "single"]),
            indent=random.choice([cell.indent, cell.indent, 1]),
        )

    return _one_changed(row, random, change)


def _one_changed(several: tuple[T, ...], random: Random, change: Callable[[T], T]) -> tuple[T, ...]:
    at = random.randrange(len(several))
    return (*several[:at], change(several[at]), *several[at + 1 :])


def _changed(content: tuple[Inline, ...], random: Random) -> tuple[Inline, ...]:
    """Inline nodes of which one is reworded, emphasised, linked, taken out, or joined by another."""
    if not content:
        return (Text(_texts(random)),)
    at = random.randrange(len(content))
    node = content[at]
    choices: list[tuple[Inline, ...]] = [
        (),
        (Text(_texts(random)),),
        (node, Text(f" {_texts(random)}")),
        (Strong((node,)),),
        (Emph((node,)),),
        (Link((node,), random.choice(["https://a.example", "https://b.example"])),),
    ]
    if isinstance(node, Value):
        choices += [(replace(node, text=random.choice(_WORDS)),), (replace(node, pending=not node.pending),)] * 3
    if isinstance(node, Text):
        words = node.text.split(" ")
        place = random.randrange(len(words))
        words[place] = random.choice([*_WORDS, "", "\n", "a\tb"])
        choices += [(replace(node, text=" ".join(words)),)] * 4
    return (*content[:at], *random.choice(choices), *content[at + 1 :])


def _at_random_block(document: Document, random: Random, change: Callable[[Block], Block]) -> Document:
    if not document.blocks:
        return document
    return replace(document, blocks=_one_changed(document.blocks, random, change))


def _delete(document: Document, random: Random) -> Document:
    at = random.randrange(len(document.blocks) or 1)
    return replace(document, blocks=(*document.blocks[:at], *document.blocks[at + 1 :]))


def _move(document: Document, random: Random) -> Document:
    if not document.blocks:
        return document
    blocks = list(document.blocks)
    first = random.randrange(len(blocks))
    moved = blocks[first : first + random.randint(1, 3)]
    del blocks[first : first + len(moved)]
    at = random.randint(0, len(blocks))
    return replace(document, blocks=(*blocks[:at], *moved, *blocks[at:]))


def _insert(document: Document, random: Random) -> Document:
    name = f"added-{random.randrange(10**6)}"
    new: list[Block] = [
        Paragraph((Text(_texts(random)),), name, random.choice(["", "note", "quote"])),
        Heading(random.randint(1, 4), (Text(_texts(random)),), name),
        BulletList((Item((Paragraph((Text(_texts(random)),), name),)),), f"{name}.list", random.choice([None, 1, 7])),
    ]
    new += [block for block in document.blocks if random.random() < 0.05]
    at = random.randint(0, len(document.blocks))
    return replace(document, blocks=(*document.blocks[:at], random.choice(new), *document.blocks[at:]))


def _restyle(document: Document, random: Random) -> Document:
    def change(block: Block) -> Block:
        if isinstance(block, Heading):
            return replace(block, level=random.randint(2, 4))
        if isinstance(block, Paragraph):
            return replace(block, role=random.choice(["", "note", "legend", "quote"]))
        if isinstance(block, BulletList):
            return replace(block, start=random.choice([None, 1, 3]))
        return block

    return _at_random_block(document, random, change)


def _change_lists_and_rows(document: Document, random: Random) -> Document:
    def change(block: Block) -> Block:
        if isinstance(block, BulletList):
            return replace(block, items=_shuffled(block.items, random))
        if isinstance(block, Table) and block.rows:
            heads, rows = block.rows[: block.heads], block.rows[block.heads :]
            return replace(block, rows=(*heads, *_shuffled(rows, random)) or block.rows)
        if isinstance(block, BlockQuote):
            return replace(block, blocks=_shuffled(block.blocks, random))
        return block

    return _at_random_block(document, random, change)


def _shuffled(several: tuple[T, ...], random: Random) -> tuple[T, ...]:
    """The things with one taken out, doubled or moved."""
    if not several:
        return several
    things = list(several)
    one = things.pop(random.randrange(len(things)))
    at = random.randint(0, len(things))
    return tuple([*things[:at], *[one] * random.choice([0, 1, 1, 2]), *things[at:]])


def _change_columns(document: Document, random: Random) -> Document:
    """Takes the last column out of a table."""

    def change(block: Block) -> Block:
        if not isinstance(block, Table) or not all(len(row) > 2 and row[-1].span == 1 for row in block.rows):
            return block
        return replace(block, rows=tuple(row[:-1] for row in block.rows))

    return _at_random_block(document, random, change)


def _change_furniture(document: Document, random: Random) -> Document:
    draft = random.choice([None, DraftMarks(2, "2026-01-02", f"DRAFT 2 {random.choice(_WORDS)}")])
    return replace(document, imprint=replace(document.imprint, running_head=_texts(random), draft=draft), notes=())


_EDITS = [
    *[_change_words] * 8,
    *[_change_lists_and_rows] * 4,
    *[_move] * 2,
    *[_insert] * 2,
    *[_delete] * 2,
    _restyle,
    _change_columns,
    _change_furniture,
]
