"""Tables as XML: fixed columns, rows that do not break across pages, heading rows that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.word.markup import escape, paragraph
from relwriter.word.order import in_order

TOGETHER = 40
"""Up to so many rows a table stays on one page; of a longer one only its first and last rows stay together, and those
that are said to."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its paragraph's style (a styleId) and runs, and how many columns it takes."""

    style: str
    runs: str
    span: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table is beside its cells: its style, the widths of its columns in twips, its number of
    heading rows, its title and description for readers who cannot see it, up to how many rows it stays on one page, and
    the rows, from 0, that stay with the next one in any case."""

    style: str
    widths: Sequence[int]
    heads: int
    title: str = ""
    description: str = ""
    together: int = TOGETHER
    held: frozenset[int] = frozenset()


def table(rows: Sequence[Sequence[TableCell]], frame: Frame) -> str:
    """A table; the cells of each row take each of the frame's columns."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in frame.widths)
    keep = _kept(len(rows), frame)
    content = "".join(_row(row, frame, number < frame.heads, number in keep) for number, row in enumerate(rows))
    return f"<w:tbl>{_properties(frame)}<w:tblGrid>{columns}</w:tblGrid>{content}</w:tbl>"


def _kept(rows: int, frame: Frame) -> set[int]:
    """The rows that stay on the page of the row after them."""
    if rows <= frame.together:
        return set(range(rows - 1))
    return {*range(frame.heads + 1), rows - 3, rows - 2, *frame.held} - {rows - 1}


def _properties(frame: Frame) -> str:
    children = {
        "tblStyle": f'<w:tblStyle w:val="{escape(frame.style)}"/>',
        "tblW": f'<w:tblW w:w="{sum(frame.widths)}" w:type="dxa"/>',
        "tblLayout": '<w:tblLayout w:type="fixed"/>',
        "tblLook": '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="0" w:noVBand="0"/>',
    }
    if frame.title:
        children["tblCaption"] = f'<w:tblCaption w:val="{escape(frame.title)}"/>'
    if frame.description:
        children["tblDescription"] = f'<w:tblDescription w:val="{escape(frame.description)}"/>'
    return f"<w:tblPr>{in_order('tblPr', children)}</w:tblPr>"


def _row(cells: Sequence[TableCell], frame: Frame, head: bool, keep: bool) -> str:
    properties = "<w:cantSplit/><w:tblHeader/>" if head else "<w:cantSplit/>"
    content, start = "", 0
    for cell in cells:
        content += _cell(cell, sum(frame.widths[start : start + cell.span]), keep)
        start += cell.span
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def _cell(cell: TableCell, width: int, keep: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="bottom"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(cell.style, cell.runs, keep=keep)}</w:tc>"
