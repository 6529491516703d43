"""A story of a Word file, its body, a header or a cell, as blocks: paragraphs and tables, each with its words and the
element that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

from relwriter.word.names import w
from relwriter.word.pieces import find_controls, take_apart

_CLEARANCE = "table end"
"""The style, in lower case, of the small paragraph after a table."""

_OPEN = {w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag")}
_SHAPES = (w("drawing"), w("pict"), w("object"))


@dataclass(frozen=True, eq=False, slots=True)
class Cell:
    """A cell: its element, the columns that it takes, and its blocks."""

    element: etree._Element
    span: int
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The words of the cell, its paragraphs one a line."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    element: etree._Element
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each cell."""
        return tuple(cell.text for cell in self.cells)

    @property
    def layout(self) -> tuple[int, ...]:
        """How many columns each cell takes."""
        return tuple(cell.span for cell in self.cells)


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """A paragraph, or a table where it has `rows`.

    `style` is the name of a paragraph's style in lower case, `level` that of a list number of its own; `bookmarks` are
    the names of those that begin in it, `controls` the start, end and title of its content controls; `tail` is what has
    to follow it and says nothing: the clearance after a table, the end of a section.
    """

    element: etree._Element
    style: str = ""
    level: int | None = None
    text: str = ""
    rows: tuple[Row, ...] | None = None
    columns: int = 0
    bookmarks: tuple[str, ...] = ()
    controls: tuple[tuple[int, int, str], ...] = ()
    tail: tuple[etree._Element, ...] = ()


def read_story(root: etree._Element, styles: Mapping[str | None, str]) -> list[Block]:
    """The blocks of a story whose changes are resolved, after what `lead` finds; `styles` are the names of paragraph
    styles by id."""
    blocks: list[Block] = []
    for element in _elements(root):
        if _follows(element, styles):
            if blocks:
                blocks[-1] = _with_tail(blocks[-1], element)
        elif element.tag == w("p"):
            blocks.append(_paragraph(element, styles))
        else:
            blocks.append(_table(element, styles))
    return blocks


def lead(root: etree._Element, styles: Mapping[str | None, str]) -> list[etree._Element]:
    """What stands before the first block of a story and says nothing."""
    return list(takewhile(lambda element: _follows(element, styles), _elements(root)))


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    for child in root:
        if child.tag in (w("p"), w("tbl")):
            yield child
        elif child.tag in _OPEN:
            yield from _elements(child)


def _with_tail(block: Block, element: etree._Element) -> Block:
    values = {name: getattr(block, name) for name in Block.__slots__}
    return Block(**{**values, "tail": (*block.tail, element)})


def _follows(element: etree._Element, styles: Mapping[str | None, str]) -> bool:
    """Whether a paragraph says nothing and belongs to what comes before."""
    return is_section_end(element) or (_is_silent(element) and _style(element, styles) == _CLEARANCE)


def is_section_end(element: etree._Element) -> bool:
    """Whether a paragraph does nothing but end a section."""
    return _is_silent(element) and ends_section(element)


def _is_silent(element: etree._Element) -> bool:
    return element.tag == w("p") and next(element.iter(w("t"), *_SHAPES), None) is None


def ends_section(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds a section's properties."""
    return paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None


def _style(paragraph: etree._Element, styles: Mapping[str | None, str]) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return styles.get(None if style is None else style.get(w("val")), "")


def _paragraph(element: etree._Element, styles: Mapping[str | None, str]) -> Block:
    pieces = take_apart(element)
    text = "".join(piece.text for piece in pieces)
    style, level = _style(element, styles), _level(element)
    return Block(element, style, level, text, None, 0, _bookmarks(element), find_controls(pieces))


def _level(paragraph: etree._Element) -> int | None:
    number = paragraph.find(f"{w('pPr')}/{w('numPr')}")
    if number is None or (found := number.find(w("numId"))) is None or found.get(w("val")) == "0":
        return None
    level = number.find(w("ilvl"))
    return int(level.get(w("val"), "0")) if level is not None else 0


def _bookmarks(element: etree._Element) -> tuple[str, ...]:
    return tuple(mark.get(w("name"), "") for mark in element.iter(w("bookmarkStart")))


def _table(element: etree._Element, styles: Mapping[str | None, str]) -> Block:
    rows = tuple(_row(row, styles) for row in _inside(element, w("tr")))
    columns = len(element.findall(f"{w('tblGrid')}/{w('gridCol')}"))
    text = "\n".join("\t".join(row.texts) for row in rows)
    return Block(element, "", None, text, rows, columns, _bookmarks(element))


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in controls too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _OPEN:
            yield from _inside(child, tag)


def _row(element: etree._Element, styles: Mapping[str | None, str]) -> Row:
    return Row(element, tuple(_cell(cell, styles) for cell in _inside(element, w("tc"))))


def _cell(element: etree._Element, styles: Mapping[str | None, str]) -> Cell:
    span = element.find(f"{w('tcPr')}/{w('gridSpan')}")
    count = re.fullmatch(r"[1-9]\d{0,2}", "1" if span is None else span.get(w("val"), ""))
    return Cell(element, int(count[0]) if count else 1, tuple(read_story(element, styles)))
