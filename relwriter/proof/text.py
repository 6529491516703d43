"""Plain text read back: words alone, since it says nothing of what is a heading, an item or a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
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


def expect_words(document: Document, replaced: Mapping[str, str], ascii: bool) -> list[Expected]:
    """The words that plain text must have: those of the tree, and what its writer declares to add.

    Added are the marks of list items, addresses of links, stars of horizontal rules, and a passage of kind
    `rule` under each heading of a table's columns that have words.

    `replaced` is what the writer wrote in place of characters; `ascii` says that it wrote ASCII alone.
    """
    return list(_Speech(replaced, ascii).blocks(document.blocks, 0))


def _parted(text: str) -> list[str]:
    return [word for word in re.split(f"[{_BLANKS}]+", text) if word]


@dataclass(frozen=True, slots=True)
class _Speech:
    """How the tree is said: what stands for its characters."""

    replaced: Mapping[str, str]
    ascii: bool

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
        yield from self._words(self._said(table.caption), table.id)
        for number, row in enumerate(table.rows, start=1):
            for cell in row:
                yield from self._words(self._content(cell.content), table.id)
            if number == min(table.heads, len(table.rows)):
                yield from [Expected(Passage("rule", ""), table.id)] * self._columns_with_words(table)

    def _columns_with_words(self, table: Table) -> int:
        columns = zip(*table.rows, strict=True)
        return sum(any(self._content(cell.content).strip(_BLANKS) for cell in column) for column in columns)

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


def _bare(address: str) -> str:
    return re.sub("^https?://|/$", "", address)


def _encoded(address: str) -> str:
    """An address with its characters beyond ASCII as percent escapes."""
    return "".join(char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in address)
