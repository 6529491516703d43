"""How many pages a body fills: an estimate by filling pages with lines, as Word and LibreOffice do.

Word knows only when it has laid a file out. A release's page count stands in its footer, so it has to be
right before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from relwriter.word.filling import count_lines
from relwriter.word.names import WP, w
from relwriter.word.typography import Measures, Typography, measured

_INLINE = f"{{{WP}}}inline"
_EXTENT = f"{{{WP}}}extent"
_EMU = 635
"""How many of the units of drawings are a twip."""
_CELL_MARGINS = 2 * 58
_ORPHANS = 2
_ROUNDING = 10
"""What layouts lose on a page by rounding heights up, in twips."""


@dataclass(slots=True)
class Block:
    """What is set on pages: `lines` of `height` twips with space before and after; rows of tables are one
    line.

    `keep` holds it on the page of the next block; `style` tells contextual spacing; `repeated` is the height
    of the heading rows that a table repeats on each page.
    """

    lines: int
    height: int
    before: int = 0
    after: int = 0
    keep: bool = False
    whole: bool = False
    style: str | None = None
    contextual: bool = False
    repeated: int = 0


def count_pages(
    document: etree._Element, typography: Typography, width: int, height: int, first: int | None = None
) -> int:
    """The number of pages of a document's body, at least 1; `width` and `height` of a page's text are in
    twips, `first` is the height on the first page where that differs."""
    return count_section_pages(document[0], typography, width, height, first)


def count_section_pages(
    elements: Iterable[etree._Element], typography: Typography, width: int, height: int, first: int | None = None
) -> int:
    """The number of pages of a section's paragraphs and tables, at least 1."""
    blocks = list(_blocks(elements, typography, width))
    pages = _Pages(height - _ROUNDING, (height if first is None else first) - _ROUNDING)
    for chain in _chains(blocks):
        pages.set(chain)
    return pages.count


def split_sections(document: etree._Element) -> list[list[etree._Element]]:
    """The paragraphs and tables of each section of a document's body."""
    sections: list[list[etree._Element]] = [[]]
    for child in document[0]:
        sections[-1].append(child)
        if child.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            sections.append([])
    return sections


class _Pages:
    """Pages while they are being filled."""

    def __init__(self, height: int, first: int):
        self.count = 1
        self._height = first
        self._later_height = height
        self._filled = 0
        self._last: Block | None = None

    def set(self, chain: list[Block]) -> None:
        """Sets blocks that stay together, on a new page if the rest of this one has no room for them."""
        needed = sum(_least(block, last=block is chain[-1]) for block in chain)
        needed += sum(gap(one, other) for one, other in pairwise(chain))
        if self._filled and self._filled + self._gap(chain[0]) + needed > self._height >= needed:
            self._turn(chain[0])
        for block in chain:
            self._set_block(block)

    def _set_block(self, block: Block) -> None:
        self._filled += self._gap(block)
        room = max(self._height - self._filled, 0) // block.height
        if block.lines <= room:
            self._filled += block.lines * block.height
        else:
            self._break(block, room)
        self._last = block

    def _break(self, block: Block, room: int) -> None:
        """Sets as many lines as fit and no widow or orphan among them, and the others on the next page."""
        here = 0 if block.whole else min(room, block.lines - _ORPHANS)
        if here < _ORPHANS and block.lines > 1:
            here = 0
        rest = block.lines - min(here, block.lines)
        while rest > 0:
            self._turn(block)
            fitting = max((self._height - self._filled) // block.height, 1)
            self._filled += min(rest, fitting) * block.height
            rest -= fitting

    def _turn(self, block: Block) -> None:
        """Begins a page with a block, and with the heading rows of its table."""
        self.count += 1
        self._height = self._later_height
        self._filled = block.repeated
        self._last = None

    def _gap(self, block: Block) -> int:
        if self._last is None:
            return block.before if self.count == 1 else 0
        return gap(self._last, block)


def gap(above: Block, below: Block) -> int:
    """The space between two blocks: the larger of theirs, none between two that ask for none among their
    like."""
    if above.style == below.style and above.contextual and below.contextual:
        return 0
    return max(above.after, below.before)


def _least(block: Block, *, last: bool) -> int:
    """The height that a block needs on the page on which it starts."""
    lines = block.lines if block.whole or not last else _first_lines(block.lines)
    return lines * block.height


def _first_lines(lines: int) -> int:
    return lines if lines <= _ORPHANS + 1 else _ORPHANS


def _chains(blocks: list[Block]) -> Iterator[list[Block]]:
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _blocks(body: Iterable[etree._Element], typography: Typography, width: int) -> Iterator[Block]:
    for child in body:
        if child.tag == w("p"):
            block = set_paragraph(child, typography, width)
            block.height = max(block.height, picture_height(child))
            yield block
        elif child.tag == w("tbl"):
            yield from _rows(child, typography)


def picture_height(paragraph: etree._Element) -> int:
    """The height in twips of the highest picture that stands in the paragraph's lines; 0 without any."""
    extents = (extent for inline in paragraph.iter(_INLINE) for extent in inline.iterchildren(_EXTENT))
    heights = (extent.get("cy", "") for extent in extents)
    return max((int(height) // _EMU for height in heights if height.isdecimal()), default=0)


def _measures(paragraph: etree._Element, typography: Typography) -> tuple[str | None, Measures]:
    properties = paragraph.find(w("pPr"))
    style = None if properties is None else properties.find(w("pStyle"))
    name = None if style is None else style.get(w("val"))
    return name, typography.of(name) if properties is None else measured(typography.of(name), properties)


def set_paragraph(paragraph: etree._Element, typography: Typography, width: int) -> Block:
    style, measures = _measures(paragraph, typography)
    lines = count_lines(paragraph, measures, typography, width)
    return Block(
        lines,
        measures.line_height,
        measures.before,
        measures.after,
        keep=measures.keep_next,
        whole=measures.keep_lines,
        style=style,
        contextual=measures.contextual,
    )


def _rows(table: etree._Element, typography: Typography) -> Iterator[Block]:
    widths = [int(column.get(w("w"))) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    repeated = 0
    for row in table.iterchildren(w("tr")):
        block = _row(row, widths, typography)
        if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None:
            repeated += block.height
        else:
            block.repeated = repeated
        yield block


def _row(row: etree._Element, widths: list[int], typography: Typography) -> Block:
    height, keep, start = 1, False, 0
    for cell in row.iterchildren(w("tc")):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        end = start + (1 if span is None else int(span.get(w("val"))))
        paragraph = cell.find(w("p"))
        block = set_paragraph(paragraph, typography, sum(widths[start:end]) - _CELL_MARGINS)
        border = _measures(paragraph, typography)[1].border
        height = max(height, block.before + block.lines * block.height + block.after + border)
        keep, start = keep or block.keep, end
    return Block(1, height, keep=keep, whole=True)
