"""Tables as Markdown's pipe tables: one heading row, one line a row, columns that line up in the file too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from relwriter.document.tree import Cell, Inline, Table, Text
from relwriter.writers.columns import pad, width
from relwriter.writers.markdown import escapes
from relwriter.writers.markdown.markup import inline_markdown

_WIDEST_PADDING = 60
_NARROWEST = 3


def table_lines(table: Table) -> list[str]:
    """A table's lines: one heading row, the row of alignments, the other rows.

    Pipe tables have exactly one heading row and no cell over several columns: the texts of several rows are joined
    column by column, a text over several columns is repeated in the head of each, and below the heading stands in the
    first of them. Without any heading row the heading is empty.
    """
    grid = [_grid_row(row, head=number < table.heads) for number, row in enumerate(table.rows)]
    aligns = [_alignment(column[table.heads :]) or _alignment(column) for column in zip(*grid, strict=True)]
    if not aligns:
        return []
    rows = [[inline_markdown(content, escapes.CELL) for content in row] for row in _contents(grid, table.heads)]
    widths = [_column_width(column) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths, aligns) for row in rows]
    lines.insert(1, _line(map(_delimiter, aligns, widths), widths, aligns))
    return lines


def _grid_row(row: Iterable[Cell], *, head: bool) -> list[Cell]:
    """A row's cells, one a column."""
    return [one for cell in row for one in (cell, *([cell if head else Cell(())] * (cell.span - 1)))]


def _contents(grid: list[list[Cell]], heads: int) -> list[list[tuple[Inline, ...]]]:
    """The contents of the one heading row and of the rows below it."""
    heading = [_joined(column) for column in zip(*grid[:heads], strict=True)] or [()] * len(grid[0])
    return [heading, *([cell.content for cell in row] for row in grid[heads:])]


def _joined(cells: tuple[Cell, ...]) -> tuple[Inline, ...]:
    """The contents of a column's heading cells in a row, a blank between them."""
    return tuple(chain.from_iterable((Text(" "), *cell.content) for cell in cells))


def _alignment(column: tuple[Cell, ...]) -> str:
    """The alignment that most of a column's cells have, of those that have any."""
    found = Counter(cell.align for cell in column if cell.align)
    return found.most_common(1)[0][0] if found else ""


def _column_width(texts: tuple[str, ...]) -> int:
    """How far a column's cells are filled with blanks; a very long cell rather stands out than widen all."""
    return max(_NARROWEST, min(_WIDEST_PADDING, max(map(width, texts))))


def _delimiter(align: str, columns: int) -> str:
    left = ":" if align in ("left", "center") else "-"
    right = ":" if align in ("right", "center") else "-"
    return left + "-" * (columns - 2) + right


def _line(cells: Iterable[str], widths: list[int], aligns: list[str]) -> str:
    return "| " + " | ".join(map(pad, cells, widths, aligns)) + " |"
