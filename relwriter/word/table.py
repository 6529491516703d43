"""Tables as XML: fixed columns, rows that do not break across pages, heading rows that repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.word.markup import escape, paragraph
from relwriter.word.order import in_order

_HEAD_RULE = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
_TOGETHER = 24
"""Up to so many rows a table stays on one page; of a longer one only its first and last rows stay
together."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its paragraph's style (a styleId) and runs, and whether a line is ruled under it."""

    style: str
    runs: str
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table is beside its cells: its style, the widths of its columns in twips, its number of
    heading rows, and its title and description for readers who cannot see it."""

    style: str
    widths: Sequence[int]
    heads: int
    title: str = ""
    description: str = ""


def table(rows: Sequence[Sequence[TableCell]], frame: Frame) -> str:
    """A table; each row has a cell for each of the frame's widths."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in frame.widths)
    keep = _kept(len(rows), frame.heads)
    widths = [f'<w:tcW w:w="{width}" w:type="dxa"/>' for width in frame.widths]
    content = "".join(_row(row, widths, number < frame.heads, number in keep) for number, row in enumerate(rows))
    return f"<w:tbl>{_properties(frame)}<w:tblGrid>{columns}</w:tblGrid>{content}</w:tbl>"


def _kept(rows: int, heads: int) -> set[int]:
    """The rows that stay on the page of the row after them."""
    if rows <= _TOGETHER:
        return set(range(rows - 1))
    return {*range(heads + 1), rows - 3, rows - 2}


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


def _row(cells: Sequence[TableCell], widths: Sequence[str], head: bool, keep: bool) -> str:
    properties = "<w:cantSplit/><w:tblHeader/>" if head else "<w:cantSplit/>"
    content = "".join(_cell(cell, width, keep) for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def _cell(cell: TableCell, width: str, keep: bool) -> str:
    rule = f"<w:tcBorders>{_HEAD_RULE}</w:tcBorders>" if cell.ruled else ""
    properties = f'{width}{rule}<w:vAlign w:val="bottom"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(cell.style, cell.runs, keep=keep)}</w:tc>"
