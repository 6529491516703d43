"""Tables in plain text: columns that line up, figures by their last digit, a rule under the heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.writers.columns import pad, width, wrap

_BETWEEN = "  "
_NARROWEST_LABEL = 20
_AFTER_DIGITS = re.compile(r"[)%]*$")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text, on one line, and its alignment as in the tree."""

    text: str
    align: str = ""


Row = Sequence[GridCell]


def grid_lines(rows: Sequence[Row], heads: int, columns: int) -> list[str]:
    """The lines of a table; under its heading rows a rule for every column that has words.

    A table wider than `columns` (0 for no limit) has the labels in its first column broken into lines, the
    figures beside the last one, so that the words stay in their order; it may still be wider.
    """
    hung = _hang_figures(rows, heads)
    widths = [max(map(_width, column)) for column in zip(*hung, strict=True)]
    if columns:
        widths[:1] = [_label_width(widths, columns)]
    lines = [[_line(part, widths) for part in _parts(row, widths[0])] for row in hung]
    if heads:
        lines.insert(heads, [_line([GridCell("-" * size) for size in widths], widths)])
    return [line for row in lines for line in row]


def _width(cell: GridCell) -> int:
    """The columns that a cell takes, one at least for words of no width, so that they have their rule."""
    return max(width(cell.text), 1) if cell.text else 0


def _hang_figures(rows: Sequence[Row], heads: int) -> list[list[GridCell]]:
    """The rows, blanks after right-aligned figures so that a closing parenthesis hangs beside the others."""
    hangs = [max(map(_hang, column), default=0) for column in zip(*rows[heads:], strict=True)] or [0] * len(rows[0])
    return [
        [_hung(cell, hang if number >= heads else 0) for cell, hang in zip(row, hangs, strict=True)]
        for number, row in enumerate(rows)
    ]


def _hang(cell: GridCell) -> int:
    """How many characters of a right-aligned cell stand after its last digit."""
    return len(_AFTER_DIGITS.search(cell.text).group()) if cell.align == "right" else 0


def _hung(cell: GridCell, hang: int) -> GridCell:
    missing = hang - _hang(cell)
    return GridCell(cell.text + " " * missing, cell.align) if cell.text and cell.align == "right" else cell


def _label_width(widths: list[int], columns: int) -> int:
    """How wide the first column may be for the others to fit beside it."""
    others = sum(len(_BETWEEN) + size for size in widths[1:])
    return min(widths[0], max(columns - others, _NARROWEST_LABEL))


def _parts(row: Row, label_width: int) -> list[Row]:
    """A row as the rows that its broken label takes: the other cells beside the last of them."""
    label, *others = row
    *above, last = wrap(label.text, label_width, hanging=2) or [""]
    return [*([GridCell(line)] for line in above), [GridCell(last, label.align), *others]]


def _line(row: Row, widths: Sequence[int]) -> str:
    cells = (pad(cell.text, size, cell.align) for cell, size in zip(row, widths, strict=False))
    return _BETWEEN.join(cells).rstrip(" ")
