"""A Word file that came back: its blocks with every change accepted, and who wrote, took out and remarked what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from relwriter.word import names
from relwriter.word.names import w
from relwriter.word.pieces import GONE, Piece, take_apart
from relwriter.word.remarks import Remark, read_remarks
from relwriter.word.resolving import accept
from relwriter.word.story import Block
from relwriter.word.wordfile import BODY, WordFile

_BY = "{relwriter}by"
_WROTE, _TOOK_OUT = (w("ins"), w("moveTo")), (w("del"), w("moveFrom"))
_TEXTS = (w("t"), w("delText"))


@dataclass(frozen=True, slots=True)
class Hand:
    """Who changed something, and when, as Word notes it; both empty for a change that was not tracked."""

    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """Characters of a block that somebody wrote; from `start` to `start` where somebody took words out."""

    start: int
    end: int
    hand: Hand


class Returned:
    """A Word file as it came back.

    Raises KeyError, or XMLSyntaxError of lxml, for a package that is no Word file's.
    """

    def __init__(self, entries: Mapping[str, bytes]):
        self._gone: list[tuple[str, Hand]] = []
        self._rows: dict[etree._Element, Hand] = {}
        self.file = WordFile(entries, self._resolve)
        self.blocks: list[Block] = self.file.blocks(BODY)
        self.remarks: list[Remark] = read_remarks(self.file, self.blocks)

    @property
    def digest(self) -> str:
        """The content hash of the draft that it was made from; empty where it tells none."""
        return self.file.custom_property("Content Hash")

    def touches(self, block: Block) -> list[Touch]:
        """What people tracked in a paragraph."""
        return list(_touches(take_apart(block.element)))

    def row_hand(self, row: etree._Element) -> Hand:
        """Who added a row of a table."""
        return self._rows.get(row, Hand())

    def who_took_out(self, text: str) -> Hand:
        """Who took out words that went as a whole."""
        wanted = text.strip()
        found = (hand for words, hand in self._gone if words and (wanted in words or words in wanted))
        return next(found, Hand())

    def added_elsewhere(self) -> Iterator[tuple[str, str]]:
        """Kind and words of what the text of a draft never holds: text boxes, footnotes and endnotes."""
        for box in self.file.root(BODY).iter(w("txbxContent")):
            if not any(etree.QName(above).localname == "Fallback" for above in box.iterancestors()):
                yield "text box", _words(box)
        for kind in ("footnote", "endnote"):
            root = self.file.part_of(f"{names.R}/{kind}s")
            for note in root.iter(w(kind)) if root is not None else ():
                accept(note)
                if _words(note).strip():
                    yield kind, _words(note)

    def _resolve(self, root: etree._Element) -> None:
        """Accepts every change, once it is noted who made it."""
        for mark in [*root.iter(*_WROTE)]:
            self._note_written(mark)
        for mark in [*root.iter(*_TOOK_OUT)]:
            self._note_gone(mark)
        accept(root)

    def _note_written(self, mark: etree._Element) -> None:
        hand = _hand(mark)
        if mark.getparent().tag == w("trPr"):
            self._rows[mark.getparent().getparent()] = hand
        for run in mark.iter(w("r")):
            run.set(_BY, f"{hand.author}\n{hand.date}")

    def _note_gone(self, mark: etree._Element) -> None:
        words, hand = "".join(mark.itertext(*_TEXTS)), _hand(mark)
        if mark.getparent().tag == w("trPr"):
            words = "\t".join("".join(cell.itertext(*_TEXTS)) for cell in mark.getparent().getparent().iter(w("tc")))
        self._gone.append((words, hand))
        if words and mark.getparent().tag != w("trPr"):
            gone = etree.Element(GONE)
            gone.set(_BY, f"{hand.author}\n{hand.date}")
            mark.addprevious(gone)


def _hand(mark: etree._Element) -> Hand:
    return Hand(mark.get(w("author"), ""), mark.get(w("date"), ""))


def _touches(pieces: list[Piece]) -> Iterator[Touch]:
    at = 0
    for piece in pieces:
        element = piece.things[0] if piece.things and piece.things[0].tag == GONE else piece.run
        noted = None if element is None else element.get(_BY)
        if noted is not None and (piece.text or element.tag == GONE):
            yield Touch(at, at + len(piece.text), Hand(*noted.split("\n", 1)))
        at += len(piece.text)


def _words(element: etree._Element) -> str:
    lines = ("".join(paragraph.itertext(w("t"))) for paragraph in element.iter(w("p")))
    return "\n".join(line for line in lines if line.strip())
