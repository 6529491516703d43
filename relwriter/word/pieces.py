"""A paragraph taken apart into pieces: stretches of text, things that stand among them, and marks between them.

Every piece has as many characters as a reader sees in it, so that a change can be said in characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from relwriter.word.names import PIC, WP, V, W, w

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a picture, a symbol or another thing without words."""

_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_MARKS = {
    w(name) for name in ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"]
}
GONE = "{relwriter}gone"
"""Stands, in a tree that is read and never written, where somebody took words out."""

_MARKS.add(GONE)
_NOTHING = {w("lastRenderedPageBreak"), w("proofErr")}
_SHAPE_NUMBER = "{urn:schemas-microsoft-com:office:office}spid"
_DRAWINGS = {f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr"}
_FORMULAS = ("oMath", "oMathPara")
_OPEN = {w("smartTag"), w("customXml"), w("dir"), w("bdo")}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one run, or one thing.

    `run` holds the properties of the words; `things` are the elements of what is no plain text, each a run's child, or
    whole runs where `whole` is set; `around` is the links and content controls around it, the outermost first. A piece
    without characters is a mark between words.
    """

    text: str
    run: etree._Element | None
    things: tuple[etree._Element, ...] = ()
    whole: bool = False
    around: tuple[etree._Element, ...] = ()


def take_apart(paragraph: etree._Element) -> list[Piece]:
    """The pieces of a paragraph in order; its changes have to be resolved before."""
    return _join_fields(list(_pieces(paragraph, ())))


def find_controls(pieces: list[Piece]) -> tuple[tuple[int, int, str], ...]:
    """The start, end and title of each content control of a paragraph that holds characters."""
    found: dict[etree._Element, tuple[int, int]] = {}
    at = 0
    for piece in pieces:
        for element in piece.around if piece.text else ():
            if element.tag == w("sdt"):
                found[element] = (found.get(element, (at, at))[0], at + len(piece.text))
        at += len(piece.text)
    return tuple((start, end, _title(element)) for element, (start, end) in found.items())


def _title(control: etree._Element) -> str:
    stated = control.find(f"{w('sdtPr')}/{w('alias')}")
    return "" if stated is None else stated.get(w("val"), "")


def _pieces(parent: etree._Element, around: tuple[etree._Element, ...]) -> Iterator[Piece]:
    for child in parent:
        if child.tag == w("r"):
            yield from _of_run(child, around)
        elif child.tag == w("hyperlink"):
            yield from _pieces(child, (*around, child))
        elif child.tag == w("sdt"):
            content = child.find(w("sdtContent"))
            yield from _pieces(content, (*around, child)) if content is not None else ()
        elif child.tag in _OPEN:
            yield from _pieces(child, around)
        elif child.tag in _MARKS:
            yield Piece("", None, (child,), True, around)
        elif child.tag == w("fldSimple"):
            yield Piece("".join(child.itertext(w("t"))) or OBJECT, None, (child,), True, around)
        elif isinstance(child.tag, str) and child.tag not in _NOTHING and etree.QName(child).localname in _FORMULAS:
            yield Piece(OBJECT, None, (child,), True, around)


def _of_run(run: etree._Element, around: tuple[etree._Element, ...]) -> Iterator[Piece]:
    if run.find(w("commentReference")) is not None:
        yield Piece("", None, (run,), True, around)
        return
    for child in run:
        if child.tag == w("rPr") or child.tag in _NOTHING or not isinstance(child.tag, str):
            continue
        if child.tag == w("t"):
            if child.text:
                yield Piece(child.text, run, (), False, around)
        elif child.tag in (w("fldChar"), w("instrText")):
            yield Piece("", run, (child,), False, around)
        else:
            yield Piece(_SIGNS.get(child.tag, OBJECT), run, (child,), False, around)


def _join_fields(pieces: list[Piece]) -> list[Piece]:
    """The pieces with each field as one of them, which shows its result."""
    joined: list[Piece] = []
    field: list[Piece] = []
    depth = 0
    for piece in pieces:
        kind = _field_mark(piece)
        depth += kind == "begin"
        (field if depth else joined).append(piece)
        if kind == "end" and depth:
            depth -= 1
            if not depth:
                joined.append(_field(field))
                field = []
    return joined + field


def _field_mark(piece: Piece) -> str:
    mark = piece.things[0] if piece.things and piece.things[0].tag == w("fldChar") else None
    return "" if mark is None else mark.get(w("fldCharType"), "")


def _field(pieces: list[Piece]) -> Piece:
    runs = dict.fromkeys(piece.run for piece in pieces if piece.run is not None)
    shown = "".join(piece.text for piece in pieces[_separator(pieces) :])
    return Piece(shown or OBJECT, pieces[0].run, tuple(runs), True, pieces[0].around)


def _separator(pieces: list[Piece]) -> int:
    return next((n for n, piece in enumerate(pieces) if _field_mark(piece) == "separate"), len(pieces))


def canonical(element: etree._Element | None) -> str:
    """An element as text that is equal for equal ones, whatever session wrote them."""
    if element is None or not isinstance(element.tag, str):
        return ""
    stated = sorted(f"{n}={value}" for n, value in element.attrib.items() if not _is_numbering(element, n))
    inner = "".join(canonical(child) for child in element)
    return f"<{element.tag} {' '.join(stated)}>{element.text or ''}{inner}</>"


def _is_numbering(element: etree._Element, attribute: str) -> bool:
    """Whether an attribute only tells an element from others: of an editing session, or of a drawing."""
    if element.tag.startswith(f"{{{V}}}"):
        return attribute in ("id", "type", _SHAPE_NUMBER)
    return f"{{{W}}}rsid" in attribute or (attribute == "id" and element.tag in _DRAWINGS)
