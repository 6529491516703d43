"""Where in a document a value stands, as people say it: headline; Highlights, 2nd bullet; a table's row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Heading,
    Inline,
    Paragraph,
    Table,
    Value,
    plain_text,
    walk_inlines,
)

OPENING = "opening"
"""What stands between the headline and the first title."""


@dataclass(frozen=True, slots=True)
class Located:
    """A value with its block's id and its place in words."""

    block: str
    place: str
    value: Value


def locate(document: Document) -> Iterator[Located]:
    """Every value of a document in order, with its place."""
    return _Reader().read(document.blocks)


@dataclass(slots=True)
class _Reader:
    """Knows the title above, and counts paragraphs and bullets below it."""

    title: str = OPENING
    counts: dict[str, int] = field(default_factory=dict)

    def read(self, blocks: tuple[Block, ...]) -> Iterator[Located]:
        for block in blocks:
            if isinstance(block, Heading):
                yield from self._read_heading(block)
            elif isinstance(block, Paragraph):
                yield from _values(block.content, block.id, f"{self.title}, {self._count(block.role or 'paragraph')}")
            elif isinstance(block, BulletList):
                yield from self._read_list(block, f"{self.title}, ")
            elif isinstance(block, BlockQuote):
                yield from self.read(block.blocks)
            elif isinstance(block, Table):
                yield from self._read_table(block)

    def _read_heading(self, block: Heading) -> Iterator[Located]:
        if block.level == 1:
            yield from _values(block.content, block.id, "headline")
            return
        self.title, self.counts = plain_text(block.content), {}
        yield from _values(block.content, block.id, f"title {self.title}")

    def _read_list(self, block: BulletList, before: str) -> Iterator[Located]:
        """The values of each item's text, and of the items below it."""
        for number, item in enumerate(block.items, 1):
            name = self._count("bullet") if before == f"{self.title}, " else f"{_ordinal(number)} item below it"
            for inner in item.blocks:
                if isinstance(inner, BulletList):
                    yield from self._read_list(inner, f"{before}{name}, ")
                elif isinstance(inner, Paragraph | Heading):
                    yield from _values(inner.content, inner.id, f"{before}{name}")
                else:
                    yield from self.read((inner,))

    def _read_table(self, block: Table) -> Iterator[Located]:
        name = f"table {block.title}" if block.title else f"{self.title}, {self._count('table')}"
        for number, row in enumerate(block.rows):
            # A total without a label is told by its number, the heading not counted.
            label = (plain_text(row[0].content) if row else "") or str(number - block.heads + 1)
            for column, cell in _placed(row):
                where = f"{name}, heading" if number < block.heads else f"{name}, row {label}"
                heads = _heads(block, column) if number >= block.heads and column else ""
                yield from _values(cell.content, block.id, f"{where}, {heads}" if heads else where)

    def _count(self, kind: str) -> str:
        """`2nd bullet`, the next of its kind under the title."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{_ordinal(self.counts[kind])} {kind}"


def _values(content: tuple[Inline, ...], block: str, place: str) -> Iterator[Located]:
    return (Located(block, place, node) for node in walk_inlines(content) if isinstance(node, Value))


def _placed(row: tuple[Cell, ...]) -> Iterator[tuple[int, Cell]]:
    """Each cell with the first of its columns."""
    column = 0
    for cell in row:
        yield column, cell
        column += cell.span


def _heads(table: Table, column: int) -> str:
    """The words over a column; a head that stands over several is that of the empty columns to its right too."""
    words = []
    for row in table.rows[: table.heads]:
        over = [(start, cell) for start, cell in _placed(row) if start <= column]
        texts = [plain_text(cell.content).strip() for _, cell in over]
        covered = over[-1][0] + over[-1][1].span > column and over[-1][1].span > 1
        words.append(texts[-1] if covered else next((text for text in reversed(texts) if text), ""))
    return " ".join(dict.fromkeys(filter(None, words)))


def _ordinal(number: int) -> str:
    """`1st`, `2nd`, `11th`."""
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
