"""A table of the tree as a table of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.document.tree import Cell, Table, plain_text
from relwriter.word.columns import column_widths, decimal_tab, needed_width, shifted_tab
from relwriter.word.decimals import is_amount
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import paragraph
from relwriter.word.style import Style
from relwriter.word.table import TOGETHER, Frame, TableCell, table
from relwriter.word.table_styles import label_style, raised_style, table_style
from relwriter.writers.docx.runs import Runs

_HEADS = {"right": "Table Head Number", "center": "Table Head Center"}
_WIDE_FROM = 5
"""From so many columns of figures a table that is too wide for an upright page stands on one turned on its side."""

_LABEL = 3400
"""The room for labels, in twips, that a table must leave to stand on an upright page."""

_TOGETHER_LANDSCAPE = 26


def table_xml(block: Table, letterhead: Letterhead, runs: Runs, *, landscape: bool = False) -> str:
    """The table's XML and the small paragraph that sets it off from what follows; nothing for a table without rows."""
    if not any(block.rows):
        return ""
    words = _words(block)
    frame = _frame(block, words, letterhead, landscape=landscape)
    size = _size(letterhead)
    columns = zip(*words[block.heads :], strict=True) if words[block.heads :] else iter([("",)] * len(frame.widths))
    tabs = [decimal_tab(column, size, width) for column, width in zip(columns, frame.widths, strict=True)]
    styles = _Styles(block, letterhead, tabs)
    rows = [
        [
            TableCell(style, runs.xml(cell.content, style, "" if number or column else block.id), cell.span)
            for column, (cell, style) in enumerate(styles.of_row(number))
        ]
        for number in range(len(block.rows))
    ]
    return table(rows, frame) + paragraph(letterhead.stylesheet.id("Table End"), "")


def is_landscape(block: Table, letterhead: Letterhead) -> bool:
    """Whether a table stands on a page turned on its side: as it says, or for want of room."""
    if block.orientation or not any(block.rows):
        return block.orientation == "landscape"
    words = _words(block)
    figures = sum(any(cell.align == "right" for cell in column) for column in _columns(block)) if block.rows else 0
    return figures >= _WIDE_FROM and needed_width(words, block.heads, _size(letterhead), _LABEL) > letterhead.text_width


def _size(letterhead: Letterhead) -> int:
    return letterhead.typography.of(letterhead.stylesheet.id("Table Text")).setting


def _words(block: Table) -> list[list[str]]:
    """The words of each row, one text a column; those over several columns make none of them wider."""
    return [
        [text for cell in row for text in ([plain_text(cell.content)] if cell.span == 1 else [""] * cell.span)]
        for row in block.rows
    ]


def _columns(block: Table) -> list[list[Cell]]:
    """The cells that stand in each column alone, below the heading."""
    columns: list[list[Cell]] = [[] for _ in range(sum(cell.span for cell in block.rows[0]))]
    for start, cell in (pair for row in block.rows[block.heads :] for pair in _placed(row)):
        if cell.span == 1:
            columns[start].append(cell)
    return columns


def _placed(row: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    start = 0
    for cell in row:
        yield start, cell
        start += cell.span


def _frame(block: Table, words: Sequence[Sequence[str]], letterhead: Letterhead, *, landscape: bool) -> Frame:
    total = letterhead.landscape_width if landscape else letterhead.text_width
    heads = ([" ".join(plain_text(cell.content).split()) for cell in row] for row in block.rows[: block.heads])
    return Frame(
        letterhead.stylesheet.id("Release Table"),
        column_widths(words, block.heads, _size(letterhead), total, list(_spans(block))),
        block.heads,
        block.title,
        "; ".join(text for row in heads for text in row if text),
        _TOGETHER_LANDSCAPE if landscape else TOGETHER,
        _held(block),
    )


def _spans(block: Table) -> Iterator[tuple[int, int, str]]:
    """The words of the heading over several columns of figures."""
    for start, cell in (pair for row in block.rows[: block.heads] for pair in _placed(row)):
        if cell.span > 1 and start:
            yield start, start + cell.span, plain_text(cell.content)


def _held(block: Table) -> frozenset[int]:
    """The rows that stay with the next one: what a total adds up last, and a heading of rows."""
    rows = block.rows
    totals = {n - 1 for n, row in enumerate(rows) if n and any(cell.above for cell in row)}
    lone = {n for n, row in enumerate(rows) if [bool(plain_text(cell.content)) for cell in row].count(True) == 1}
    return frozenset((totals | lone | {n - 1 for n in totals}) & set(range(len(rows) - 1)))


class _Styles:
    """The styles of a table's cells; `tabs` are the places of the last digits in its columns."""

    def __init__(self, block: Table, letterhead: Letterhead, tabs: Sequence[int]):
        self._block = block
        self._letterhead = letterhead
        self._tabs = tabs
        self._size = _size(letterhead)

    def of_row(self, number: int) -> Iterator[tuple[Cell, str]]:
        """The cells of a row, each with the id of its style."""
        placed = list(_placed(self._block.rows[number]))
        under = [self._under(cell, number) for _, cell in placed]
        lowest = "double" if "double" in under else "single" if "single" in under else ""
        for (start, cell), below in zip(placed, under, strict=True):
            style = self._style(cell, start, number, below)
            yield cell, self._raised(style, lowest) if lowest and not below else self._id(style)

    def _under(self, cell: Cell, number: int) -> str:
        """The rule under a cell that has words; the last heading row is ruled under the headings of figures."""
        below = "single" if number == self._block.heads - 1 and cell.align in _HEADS else cell.below
        return below if plain_text(cell.content) else ""

    def _style(self, cell: Cell, column: int, number: int, below: str) -> Style:
        text = plain_text(cell.content)
        rules = (cell.above if text else "", below)
        if number < self._block.heads:
            return table_style(_HEADS.get(cell.align, "Table Head"), 0, *rules)
        if cell.align == "right":
            tab = self._tabs[column] if cell.span == 1 and is_amount(text) else 0
            tab = shifted_tab(tab, text, self._size)
            return table_style("Table Number", tab, *rules)
        if cell.align == "center" or column or any(rules):
            return table_style("Table Center" if cell.align == "center" else "Table Text", 0, *rules)
        return label_style(cell.indent)

    def _raised(self, style: Style, rule: str) -> str:
        """The id of a style that stands on one line with words that are ruled."""
        after = self._letterhead.typography.of(self._id(style)).after
        return self._id(raised_style(style.name, rule, after))

    def _id(self, style: Style) -> str:
        return self._letterhead.stylesheet.id_of(style)
