"""How high headers are: one that is higher than the margin above the text pushes the text down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from relwriter.word.names import w
from relwriter.word.pagination import Block, gap, set_paragraph
from relwriter.word.typography import Typography

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_INLINE = f"{{{_DRAWING}}}inline"
_EXTENT = f"{{{_DRAWING}}}extent"
_EMU = 635
"""How many of the units of drawings are a twip."""


def header_height(root: etree._Element, typography: Typography, width: int) -> int:
    """The height in twips of a header's text, tables and pictures that stand in its lines; `width` is the text's.

    What floats beside the text takes no room.
    """
    blocks = list(_blocks(root, typography, width))
    spaces = sum(gap(one, other) for one, other in pairwise(blocks))
    ends = blocks[0].before + blocks[-1].after if blocks else 0
    return ends + spaces + sum(block.lines * block.height for block in blocks)


def _blocks(parent: etree._Element, typography: Typography, width: int) -> Iterator[Block]:
    for child in parent:
        if child.tag == w("p"):
            yield _paragraph(child, typography, width)
        elif child.tag == w("tbl"):
            yield from (_row(row, typography, width) for row in child.iter(w("tr")))
        elif child.tag in (w("sdt"), w("sdtContent")):
            yield from _blocks(child, typography, width)


def _paragraph(paragraph: etree._Element, typography: Typography, width: int) -> Block:
    """The paragraph with its highest picture as a line of its own."""
    block = set_paragraph(paragraph, typography, width)
    extents = (extent for inline in paragraph.iter(_INLINE) for extent in inline.iterchildren(_EXTENT))
    highest = max((int(extent.get("cy", "0")) // _EMU for extent in extents), default=0)
    # The other lines keep their height: the space above stands for what the picture's line has more.
    block.before += max(highest - block.height, 0)
    return block


def _row(row: etree._Element, typography: Typography, width: int) -> Block:
    cells = list(row.iterchildren(w("tc")))
    heights = (header_height(cell, typography, _cell_width(cell, width // len(cells))) for cell in cells)
    return Block(1, max(heights, default=0))


def _cell_width(cell: etree._Element, share: int) -> int:
    """A cell's stated width, or its share of the row where it states none in twips."""
    stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
    value = "" if stated is None or stated.get(w("type"), "dxa") != "dxa" else stated.get(w("w"), "")
    return int(value) if value.isdigit() else share
