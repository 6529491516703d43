"""Plain text read back: words alone, since it says nothing of what is a heading, an item or a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Heading,
    Inline,
    Link,
    Paragraph,
    Picture,
    Rule,
    Table,
    Text,
    Value,
    plain_text,
)
from relwriter.proof.passage import Passage
from relwriter.proof.words import Expected

_BLANKS = " \t\r\n\f\v"


def read(content: bytes) -> list[Passage]:
    """The words of plain text, each a passage of kind `word`.

    Words are parted at blanks and line ends but not at no-break spaces. Raises UnicodeDecodeError for what
    is not UTF-8.
    """
    return [Passage("word", word) for word in _parted(content.decode())]


def expect_words(
    document: Document, replaced: Mapping[str, str], ascii: bool, divisions: Sequence[tuple[int, ...]] = ()
) -> list[Expected]:
    """The words that plain text must have: those of the tree, and what its writer declares to add.

    Added are the marks of list items, addresses of links, stars of horizontal rules, and a passage of kind `rule`
    under each heading of a table's columns that have words, and over and under words that are ruled.

    `replaced` is what the writer wrote in place of characters; `ascii` says that it wrote ASCII alone; `divisions` for
    each table the first columns of the groups after the first. Raises ValueError for columns that a table lacks.
    """
    return list(_Speech(replaced, ascii, iter(divisions)).blocks(document.blocks, 0))


def _parted(text: str) -> list[str]:
    return [word for word in re.split(f"[{_BLANKS}]+", text) if word]


@dataclass(frozen=True, slots=True)
class _Speech:
    """How the tree is said: what stands for its characters, and how its tables are divided."""

    replaced: Mapping[str, str]
    ascii: bool
    divisions: Iterator[tuple[int, ...]]

    def blocks(self, blocks: Sequence[Block], depth: int) -> Iterator[Expected]:
        for block in blocks:
            match block:
                case Heading() | Paragraph():
                    yield from self._words(self._content(block.content), block.id)
                case BulletList():
                    yield from self._list(block, depth + 1)
                case Table():
                    yield from self._table(block)
                case BlockQuote():
                    yield from self.blocks(block.blocks, depth)
                case Rule():
                    yield from self._words("* * *", block.id)
                case Picture():
                    pass
                case _:
                    raise TypeError(f"no words are known of a {type(block).__name__}")

    def _list(self, block: BulletList, depth: int) -> Iterator[Expected]:
        bullet = "-" if self.ascii else "•" if depth == 1 else "–"
        for number, item in enumerate(block.items, start=block.start or 0):
            yield from self._words(bullet if block.start is None else f"{number}.", block.id)
            yield from self.blocks(item.blocks, depth)

    def _table(self, table: Table) -> Iterator[Expected]:
        """A table's words, group by group of its columns; cells of the first column stand in every group."""
        columns = sum(cell.span for cell in table.rows[0]) if table.rows else 0
        division = next(self.divisions, ())
        if not all(one < other for one, other in pairwise((1, *division, columns))) and division:
            raise ValueError("a table is divided at columns that it does not have")
        ruled = self._columns_with_words(table)
        for first, end in pairwise((1, *division, columns)):
            yield from self._group(table, range(first, end), ruled)

    def _group(self, table: Table, columns: range, ruled: set[int]) -> Iterator[Expected]:
        rule = Expected(Passage("rule", ""), table.id)
        for number, row in enumerate(table.rows, start=1):
            shown = [cell for place, cell in _placed(row) if place[0] == 0 or set(place) & set(columns)]
            with_words = [cell for cell in shown if self._content(cell.content).strip(_BLANKS)]
            yield from [rule] * sum(bool(cell.above) for cell in with_words)
            for cell in shown:
                yield from self._words(self._content(cell.content), table.id)
            if number == min(table.heads, len(table.rows)):
                yield from [rule] * len(ruled & {0, *columns})
            else:
                yield from [rule] * sum(bool(cell.below) for cell in with_words)

    def _columns_with_words(self, table: Table) -> set[int]:
        """The columns that have words of their own, beside those that stand over several."""
        cells = (one for row in table.rows for one in _placed(row))
        return {place[0] for place, cell in cells if len(place) == 1 and self._content(cell.content).strip(_BLANKS)}

    def _words(self, text: str, id: str) -> Iterator[Expected]:
        return (Expected(Passage("word", word), id) for word in _parted(text))

    def _content(self, content: Sequence[Inline]) -> str:
        return self._said("".join(self._parts(content)))

    def _parts(self, content: Sequence[Inline]) -> Iterator[str]:
        """The texts of inline nodes, each link followed by its address unless its words are that."""
        for node in content:
            match node:
                case Text() | Value():
                    yield node.text
                case Link():
                    yield from self._parts(node.content)
                    yield self._address(node)
                case _:
                    yield from self._parts(node.content)

    def _address(self, link: Link) -> str:
        address = re.sub(r"(?s)^(?:mailto|tel):([^?]*).*|^#.*", r"\1", link.url).strip()
        if not address or _bare(address) == _bare(plain_text(link.content).strip()):
            return ""
        return f" ({_encoded(address) if self.ascii else address})"

    def _said(self, text: str) -> str:
        """The text with the replacements; a fraction is parted from the number beside it."""
        if not self.ascii:
            return text
        parted = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞↉₀-₉])|(?<=[¼-¾⅐-⅞↉₀-₉])(?=\d)", " ", text)
        return "".join(self.replaced.get(char, char) for char in parted)


def _placed(row: Sequence[Cell]) -> Iterator[tuple[range, Cell]]:
    """Each cell of a row with its columns."""
    start = 0
    for cell in row:
        yield range(start, start + cell.span), cell
        start += cell.span


def _bare(address: str) -> str:
    return re.sub("^https?://|/$", "", address)


def _encoded(address: str) -> str:
    """An address with its characters beyond ASCII as percent escapes."""
    return "".join(char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in address)
