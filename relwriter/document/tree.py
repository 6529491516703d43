"""The tree that templates are composed into and that every writer writes from.

Nodes are frozen; a block's `id` comes from the field that it was made from and stays the same from draft to draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class Text:
    """Words that the template itself holds."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """Words or a figure that came from a field, with their origin. `pending` marks a figure not known yet."""

    text: str
    origin: Origin
    pending: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it is an amount, a change or a percentage, and no word or name."""
        return self.origin.form not in ("text", "word")


@dataclass(frozen=True, slots=True)
class Strong:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emph:
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    content: tuple[Inline, ...]
    url: str


Inline = Text | Value | Strong | Emph | Link


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the release's headline, level 2 a section's title, and so on to 6."""

    level: int
    content: tuple[Inline, ...]
    id: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: tuple[Inline, ...]
    id: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its blocks, the first of them a paragraph."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; `start` is None for bullets, or the first number of a numbered list."""

    items: tuple[Item, ...]
    id: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `align` is "", "left", "center" or "right".

    It takes `span` columns; `indent` is the level of a label, from 0; `above` and `below` are the rules over and under
    its words: "", "single" or "double". The last heading row is ruled in every format and needs no rule of its own.
    """

    content: tuple[Inline, ...]
    align: str = ""
    span: int = 1
    indent: int = 0
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, which take as many columns in each row; the first `heads` rows are the heading.

    `title` names it for readers who cannot see it; it is no word of the document, whose title lines are paragraphs
    before the table. `orientation` is that of its page, "portrait" or "landscape"; "" leaves it to the format.
    """

    rows: tuple[tuple[Cell, ...], ...]
    id: str
    heads: int = 1
    title: str = ""
    role: str = ""
    orientation: str = ""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    blocks: tuple[Block, ...]
    id: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule."""

    id: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, such as a logo, `png` or `jpeg`; `alt` is what it says, width and height are in millimetres.

    Word shows it. The formats of words alone say nothing of it: what it says stands in the text too.
    """

    content: bytes = field(repr=False)
    kind: str
    alt: str
    width: Decimal
    height: Decimal
    id: str
    align: str = "left"


Block = Heading | Paragraph | BulletList | Table | BlockQuote | Rule | Picture


@dataclass(frozen=True, slots=True)
class DraftMarks:
    """What each page of a draft says: its legend, such as CONFIDENTIAL – DRAFT 3 – February 20, 2020, and an embargo.

    A final document has none.
    """

    number: int
    date: str
    """The date of the draft as YYYY-MM-DD."""
    legend: str
    embargo: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note to the draft, on the block of an id; a comment in Word, and nothing in any other format."""

    block: str
    text: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself outside its text: properties and page furniture."""

    title: str
    company: str
    running_head: str
    date: str
    """The release date as YYYY-MM-DD; also the document's created and modified date."""
    language: str = "en-US"
    draft: DraftMarks | None = None


@dataclass(frozen=True, slots=True)
class Document:
    blocks: tuple[Block, ...]
    imprint: Imprint
    notes: tuple[Note, ...] = ()


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in document order, each list and quotation before the blocks that it holds."""
    for block in blocks:
        yield block
        if isinstance(block, BulletList):
            for item in block.items:
                yield from walk_blocks(item.blocks)
        elif isinstance(block, BlockQuote):
            yield from walk_blocks(block.blocks)


def walk_inlines(content: tuple[Inline, ...]) -> Iterator[Inline]:
    """Every inline node in order, each before the nodes that it holds."""
    for node in content:
        yield node
        if isinstance(node, Strong | Emph | Link):
            yield from walk_inlines(node.content)


def plain_text(content: tuple[Inline, ...]) -> str:
    """The words of inline nodes, without emphasis and link targets."""
    return "".join(node.text for node in walk_inlines(content) if isinstance(node, Text | Value))


def walk_contents(document: Document) -> Iterator[tuple[Inline, ...]]:
    """The inline contents of every heading, paragraph and cell, in document order."""
    for block in walk_blocks(document.blocks):
        if isinstance(block, Heading | Paragraph):
            yield block.content
        elif isinstance(block, Table):
            yield from (cell.content for row in block.rows for cell in row)
