"""How high headers are: one that is higher than the margin above the text pushes the text down."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from relwriter.word.names import w
from relwriter.word.pagination import Block, gap, picture_height, set_paragraph
from relwriter.word.typography import Typography

_SHAPES = (*map(w, ("drawing", "pict", "object")), "{http://schemas.openxmlformats.org/markup-compatibility/2006}*")


def header_height(root: etree._Element, typography: Typography, width: int) -> int:
    """The height in twips of a header's text, tables and pictures that stand in its lines; `width` is the text's.

    What floats beside the text takes no room.
    """
    blocks = list(_blocks(root, typography, width))
    spaces = sum(gap(one, other) for one, other in pairwise(blocks))
    ends = blocks[0].before + blocks[-1].after if blocks else 0
    return ends + spaces + sum(block.height for block in blocks)


def _blocks(parent: etree._Element, typography: Typography, width: int) -> Iterator[Block]:
    for child in parent:
        if child.tag in (w("sdt"), w("sdtContent")):
            yield from _blocks(child, typography, width)
        elif _floats(child):
            continue
        elif child.tag == w("p"):
            yield _paragraph(child, typography, width)
        elif child.tag == w("tbl"):
            yield from (_row(row, typography, width) for row in child.iterchildren(w("tr")))


def _floats(element: etree._Element) -> bool:
    properties = element.find(w("pPr")) if element.tag == w("p") else element.find(w("tblPr"))
    return properties is not None and any(properties.find(w(name)) is not None for name in ("framePr", "tblpPr"))


def _paragraph(paragraph: etree._Element, typography: Typography, width: int) -> Block:
    """The paragraph as one line, in which its highest picture makes one of its lines higher."""
    block = set_paragraph(_without_shapes(paragraph), typography, width)
    height = (block.lines - 1) * block.height + max(block.height, picture_height(paragraph))
    return replace(block, lines=1, height=height)


def _without_shapes(paragraph: etree._Element) -> etree._Element:
    """The paragraph without pictures and text boxes, whose words are no words of its lines."""
    copied = deepcopy(paragraph)
    for shape in list(copied.iter(*_SHAPES)):
        shape.getparent().remove(shape)
    return copied


def _row(row: etree._Element, typography: Typography, width: int) -> Block:
    cells = list(row.iterchildren(w("tc")))
    heights = [header_height(cell, typography, _cell_width(cell, width // len(cells))) for cell in cells]
    stated = row.find(f"{w('trPr')}/{w('trHeight')}")
    return Block(1, max([0 if stated is None else _number(stated.get(w("val"))), *heights]))


def _cell_width(cell: etree._Element, share: int) -> int:
    """A cell's stated width, or its share of the row where it states none in twips."""
    stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
    if stated is None or stated.get(w("type"), "dxa") != "dxa":
        return share
    return _number(stated.get(w("w"))) or share


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
