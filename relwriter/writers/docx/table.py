"""A table of the tree as a table of a Word file."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.document.tree import Cell, Table, plain_text
from relwriter.word.columns import column_widths
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import paragraph
from relwriter.word.table import Frame, TableCell, table
from relwriter.writers.docx.runs import Runs

_STYLES = {
    (False, "right"): "Table Number",
    (False, "center"): "Table Center",
    (True, "right"): "Table Head Number",
    (True, "center"): "Table Head Center",
}
_HANGING = (")", ")%")


def table_xml(block: Table, letterhead: Letterhead, runs: Runs) -> str:
    """The table's XML and the small paragraph that sets it off from what follows; nothing for a table
    without rows."""
    words = [[plain_text(cell.content) for cell in row] for row in block.rows]
    if not any(words):
        return ""
    rows = [
        [
            _cell(cell, text, letterhead, runs, head=n < block.heads, last=n == block.heads - 1)
            for cell, text in zip(*row, strict=True)
        ]
        for n, row in enumerate(zip(block.rows, words, strict=True))
    ]
    return table(rows, _frame(block, words, letterhead)) + paragraph(letterhead.stylesheet.id("Table End"), "")


def _frame(block: Table, words: Sequence[Sequence[str]], letterhead: Letterhead) -> Frame:
    style = letterhead.stylesheet.id
    size = letterhead.typography.of(style("Table Text")).setting
    heads = (" ".join(filter(None, column)) for column in zip(*words[: block.heads], strict=True))
    return Frame(
        style("Release Table"),
        column_widths(words, block.heads, size, letterhead.text_width),
        block.heads,
        block.title,
        "; ".join(filter(None, heads)),
    )


def _cell(cell: Cell, text: str, letterhead: Letterhead, runs: Runs, *, head: bool, last: bool) -> TableCell:
    """The cell; the last heading row is ruled under the headings of figures."""
    style = letterhead.stylesheet.id(_style(cell, text, head=head))
    return TableCell(style, runs.xml(cell.content, style), last and bool(text) and cell.align in ("right", "center"))


def _style(cell: Cell, text: str, *, head: bool) -> str:
    """A parenthesis hangs out of its column, so that the digits of a loss stand under those of a profit."""
    if cell.align == "right" and not head and text.endswith(_HANGING):
        return "Table Number Negative"
    return _STYLES.get((head, cell.align), "Table Head" if head else "Table Text")
