"""The prose of a release as a reader sees it: each heading, paragraph and bullet with what each of its words came from.

Tables are no passages; the checks of figures read them from the statements.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from relwriter.checks.entered import Entered, Stretch
from relwriter.compose.identity import name_sections
from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Text,
    Value,
    walk_inlines,
)
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.model.sections import Section
from relwriter.source import Origin, Place

_SECTION = re.compile(r"(release\.before_dateline|sections|boilerplate|closing)\[([0-9]+)\]\.([a-z]+)")
_NUMBERED = re.compile(r"([a-z]+-[0-9]+)(?=\.|$)")
_ROLES = {"dateline": "lede"}
_ALIKE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
_NARRATIVE = {"results": "results", "metrics": "results", "text": "narrative", "contacts": "contact"}


class Piece(NamedTuple):
    """Words of a passage from one source, `start` to `end` of its text.

    `origin` is None for words of the template; `typed` is the entry of what somebody typed. A reference is neither: it
    has an origin, with figure and form where it prints a figure.
    """

    start: int
    end: int
    text: str
    origin: Origin | None = None
    typed: Stretch | None = None
    pending: bool = False

    @property
    def literal(self) -> bool:
        """Whether somebody typed these words, in the release or the house file."""
        return self.typed is not None


@dataclass(frozen=True)
class Passage:
    """A heading, a paragraph or a bullet.

    `field` is the field whose text it is; `role` what it is to a reader (headline, subhead, lede, bullet, quote,
    results, narrative, outlook, legend, about, heading, contact, note, or else the kind of its section); `section` the
    kind of its section, "" in the opening; `block` its id in the document; `speaker` the id of who is quoted, or "".
    """

    text: str
    pieces: tuple[Piece, ...]
    field: str
    role: str
    section: str
    block: str
    speaker: str = ""

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def plain(self) -> str:
        """The text with every kind of space as a plain one, as long as it was."""
        return self.text.translate(_ALIKE)

    @cached_property
    def small(self) -> str:
        """The same in small letters, in which signs are looked for."""
        return self.plain.lower()

    @cached_property
    def typed_spans(self) -> tuple[tuple[int, int], ...]:
        """From where to where somebody typed the words."""
        return tuple((piece.start, piece.end) for piece in self.pieces if piece.literal)

    @cached_property
    def has_prose(self) -> bool:
        """Whether an author wrote a part of it, and not only names."""
        return any(piece.typed is not None and isinstance(piece.typed.entry, Prose) for piece in self.pieces)

    def piece_at(self, offset: int) -> Piece | None:
        """The piece that holds the character at an offset; None in an empty passage."""
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)] if self.pieces else None

    def place(self, offset: int) -> Place | None:
        """The place in the file of the character at an offset: exact in what somebody typed. What prose refers to is
        where the words before it end; a computed amount is where the figure stands."""
        number = max(0, bisect_right(self._starts, offset) - 1)
        if not self.pieces:
            return None
        piece = self.pieces[number]
        if piece.typed is not None:
            return piece.typed.place(offset - piece.start)
        return self._referring(number) or (piece.origin.place if piece.origin else None) or self.beginning

    def _referring(self, number: int) -> Place | None:
        """Where the words before a piece end in their entry, if the piece stands right after them; where an author's
        words right behind it begin, if those before it are none or a name's."""
        before = self.pieces[number - 1].typed if number else None
        after = self.pieces[number + 1].typed if number + 1 < len(self.pieces) else None
        if after is not None and isinstance(after.entry, Prose) and not (before and isinstance(before.entry, Prose)):
            return after.place()
        return before.place(len(self.pieces[number - 1].text)) if before is not None else None

    @property
    def beginning(self) -> Place | None:
        """The place of the first piece that has one."""
        for piece in self.pieces:
            if piece.typed is not None:
                return piece.typed.place()
            if piece.origin is not None and piece.origin.place is not None:
                return piece.origin.place
        return None


def read_passages(release: Release, document: Document, entered: Entered | None = None) -> tuple[Passage, ...]:
    """The passages of a document in the order in which people read it. `entered` is what people entered in the release,
    where that was looked up already."""
    return tuple(_Reader(release, entered or Entered(release)).read(document.blocks))


class _Reader:
    """Knows what the release holds at each field."""

    def __init__(self, release: Release, entered: Entered):
        self.release = release
        self.entered = entered
        self.fields = {name: f"{holder}[{place}]" for (holder, place), name in name_sections(release).items()}

    def read(self, blocks: tuple[Block, ...], *, bullet: bool = False) -> Iterator[Passage]:
        """The passages of blocks; a bullet's own text is one, and so is each point below it."""
        for block in blocks:
            if isinstance(block, Heading | Paragraph):
                yield self._passage(block, bullet)
            elif isinstance(block, BulletList):
                for item in block.items:
                    yield from self.read(item.blocks, bullet=True)
            elif isinstance(block, BlockQuote):
                yield from self.read(block.blocks, bullet=bullet)

    def _passage(self, block: Heading | Paragraph, bullet: bool) -> Passage:
        pieces = tuple(self._pieces(block))
        field = self._field(block, pieces)
        held = _SECTION.match(field)
        kind = held[3] if held else ""
        return Passage(
            "".join(piece.text for piece in pieces),
            pieces,
            field,
            _role(block, kind, bullet),
            kind,
            block.id,
            self._speaker(field) if held else "",
        )

    def _pieces(self, block: Heading | Paragraph) -> Iterator[Piece]:
        position = 0
        for node in walk_inlines(block.content):
            if not isinstance(node, Text | Value):
                continue
            start, position = position, position + len(node.text)
            if isinstance(node, Text):
                yield Piece(start, position, node.text)
            else:
                yield Piece(start, position, node.text, node.origin, self.entered.find(node), node.pending)

    def _field(self, block: Heading | Paragraph, pieces: tuple[Piece, ...]) -> str:
        """The field that a block's id is made of; of what the template holds, that of its first value."""
        named = block.id.partition("~")[0]
        numbered = _NUMBERED.match(named)
        if numbered and numbered[1] in self.fields:
            kind = numbered[1].rpartition("-")[0]
            return f"{self.fields[numbered[1]]}.{kind}{named[numbered.end() :]}"
        if not named.startswith("template."):
            return named
        return next((piece.origin.field for piece in pieces if piece.origin is not None), "")

    def _speaker(self, field: str) -> str:
        by = getattr(self._section(field).content, "by", None)
        return str(by) if by is not None else ""

    def _section(self, field: str) -> Section:
        """The section that holds a field."""
        held = _SECTION.match(field)
        assert held
        opening = held[1].startswith("release.")
        sections = self.release.release.before_dateline if opening else getattr(self.release, held[1])
        return sections[int(held[2])]


def _role(block: Heading | Paragraph, kind: str, bullet: bool) -> str:
    """What a block is to a reader."""
    if block.role:
        return _ROLES.get(block.role, block.role)
    if isinstance(block, Heading):
        return "heading"
    return "bullet" if bullet else _NARRATIVE.get(kind, kind)
