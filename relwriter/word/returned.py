"""A Word file that came back: its blocks with every change accepted, and who wrote, took out and remarked what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from relwriter.word import names
from relwriter.word.asides import Aside, set_aside
from relwriter.word.hands import Hand, hand_of
from relwriter.word.marked_looks import note_looks
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
class Touch:
    """Characters of a block that somebody wrote; from `start` to `start` where somebody took words out."""

    start: int
    end: int
    hand: Hand


@dataclass(frozen=True, slots=True)
class Added:
    """A text box or note that somebody added: its words, the words before it, and whose it is."""

    kind: str
    words: str
    before: str
    hand: Hand


class Returned:
    """A Word file as it came back.

    Raises KeyError, or XMLSyntaxError of lxml, for a package that is no Word file's, and ValueError for one whose
    words are in another format.
    """

    def __init__(self, entries: Mapping[str, bytes]):
        self._gone: dict[etree._Element | None, list[tuple[str, Hand]]] = {}
        self._rows: dict[etree._Element, Hand] = {}
        self.file = WordFile(entries, self._resolve)
        self._asides = set_aside(self.file.body)
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

    def who_took_out(self, text: str) -> tuple[Hand, ...]:
        """Who took out words that went as a whole: those of the paragraph or row that lost most of them."""
        wanted = _joined(text)
        shares = [(_share(_joined("".join(words for words, _ in gone)), wanted), gone) for gone in self._gone.values()]
        share, gone = max(shares, key=lambda one: one[0], default=(0, []))
        hands = dict.fromkeys(hand for words, hand in gone if words.strip())
        return tuple(hands) if wanted and 2 * share >= len(wanted) else (Hand(),)

    def added_elsewhere(self) -> Iterator[Added]:
        """What the text of a draft never holds: text boxes, footnotes and endnotes."""
        for aside in self._asides:
            content = aside.content if aside.content is not None else self._note(aside)
            words = "" if content is None else _words(content)
            if words.strip():
                yield Added(aside.kind, words, aside.before, _noted(aside.run))

    def _note(self, aside: Aside) -> etree._Element | None:
        """The content of a footnote or endnote with its changes accepted."""
        root = self.file.part_of(f"{names.R}/{aside.kind}s")
        found = [one for one in root if one.get(w("id")) == aside.number] if root is not None else []
        for note in found[:1]:
            accept(note)
        return found[0] if found else None

    def _resolve(self, root: etree._Element) -> None:
        """Accepts every change, once it is noted who made it."""
        if next(root.iter(etree.Entity, w("altChunk")), None) is not None:
            raise ValueError("words that only another program can read")
        etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
        for mark in [*root.iter(*_WROTE)]:
            self._note_written(mark)
        for mark in [*root.iter(*_TOOK_OUT)]:
            self._note_gone(mark)
        note_looks(root)
        accept(root)

    def _note_written(self, mark: etree._Element) -> None:
        hand = hand_of(mark)
        if mark.getparent().tag == w("trPr"):
            self._rows[mark.getparent().getparent()] = hand
        for run in mark.iter(w("r")):
            run.set(_BY, f"{hand.author}\n{hand.date}")

    def _note_gone(self, mark: etree._Element) -> None:
        words, hand = "".join(mark.itertext(*_TEXTS)), hand_of(mark)
        if mark.getparent().tag == w("trPr"):
            row = mark.getparent().getparent()
            self._gone[row] = [("".join(row.itertext(*_TEXTS)), hand)]
        elif words:
            paragraph = next(mark.iterancestors(w("p")), None)
            self._gone.setdefault(paragraph, []).append((words, hand))
            gone = etree.Element(GONE)
            gone.set(_BY, f"{hand.author}\n{hand.date}")
            mark.addprevious(gone)


def _joined(text: str) -> str:
    """A text without its blanks, of which Word has others."""
    return "".join(text.split())


def _share(gone: str, wanted: str) -> int:
    """How many characters words that went share with others."""
    return min(len(gone), len(wanted)) if gone and (gone in wanted or wanted in gone) else 0


def _noted(element: etree._Element) -> Hand:
    """Whose an element is, as it was noted before changes were accepted."""
    noted = element.get(_BY)
    return Hand() if noted is None else Hand(*noted.split("\n", 1))


def _touches(pieces: list[Piece]) -> Iterator[Touch]:
    at = 0
    for piece in pieces:
        element = piece.things[0] if piece.things and piece.things[0].tag == GONE else piece.run
        if element is not None and element.get(_BY) is not None and (piece.text or element.tag == GONE):
            yield Touch(at, at + len(piece.text), _noted(element))
        at += len(piece.text)


def _words(element: etree._Element) -> str:
    lines = ("".join(paragraph.itertext(w("t"))) for paragraph in element.iter(w("p")))
    return "\n".join(line for line in lines if line.strip())
