"""The trace as a workbook to tie out: each number on a line of its own, with room for a tick, initials and a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from relwriter.model.pending import Pending
from relwriter.model.release import Release
from relwriter.trace.deterministic import save
from relwriter.trace.tracing import Traced

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = (
    ("No.", 5), ("Where", 30), ("As printed", 15), ("Exact", 18), ("Unit", 10), ("Figure", 22), ("Period", 9),
    ("Computed as", 36), ("Status", 11), ("Forced rounding", 14), ("YAML", 16), ("Source", 30), ("Tick", 5),
    ("Initials", 8), ("Date", 9), ("Remarks", 18),
)  # fmt: skip
"""The heads, each with its width in characters."""

HEAD = 4
"""The row of the heads; above them stand what is tied out, and how to read it."""

_DIGITS = 15
"""The digits that a workbook keeps of a number; one with more is written as text."""


def write_tie_out(release: Release, traced: Sequence[Traced]) -> bytes:
    """The workbook: numbers as numbers with formats, formulas as text, the same bytes for the same trace."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Tie-out"
    _write_heads(sheet, release)
    for number, one in enumerate(traced, 1):
        _write_line(sheet, HEAD + number, number, one)
    _lay_out(sheet, HEAD + len(traced))
    _list_sources(book, release, traced)
    released = release.release.date
    known = release.company.fiscal_year.end(release.period) if isinstance(released, Pending) else released
    day = datetime.combine(known, time())
    book.properties.title = f"{release.company.name}: tie-out of {release.period}"
    book.properties.creator = "relwriter"
    return save(book, day)


def _write_heads(sheet: Worksheet, release: Release) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    sheet["A1"].value = f"{release.company.name}: tie-out of {release.period}, draft {release.draft.number}"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"].value = "Every number in reading order. Exact amounts are in ones; tick what agrees with its source."
    for column, (head, width) in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEAD, column, head)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9E1F2")
        cell.border = Border(bottom=Side(style="medium"))
        cell.alignment = Alignment(wrap_text=True, vertical="bottom")
        sheet.column_dimensions[cell.column_letter].width = width


def _write_line(sheet: Worksheet, row: int, number: int, traced: Traced) -> None:
    from openpyxl.styles import Alignment, Border, Side

    for column, content in enumerate([number, *_line(traced)], 1):
        cell = sheet.cell(row, column)
        if isinstance(content, Decimal | int):
            cell.value = content
            cell.number_format = _format(Decimal(content)) if column == 4 else "0"
        elif content:
            _write_text(cell, content)
        cell.border = Border(bottom=Side(style="hair"))
        right = column in (3, 4)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right" if right else "left")
    sheet.row_dimensions[row].height = 13 * max(1, *map(_lines, _line(traced), (width for _, width in COLUMNS[1:])))


def _lines(content: str | Decimal, width: int) -> int:
    """How many lines a text takes in a column; programs do not all work it out when they open a file."""
    return sum(max(1, -(-len(line) // (width - 1))) for line in str(content).split("\n"))


def _write_text(cell: Any, text: str) -> None:
    """Writes text that stays text, even if it begins as a formula does."""
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _line(traced: Traced) -> Iterator[str | Decimal]:
    """What stands in each column after the number of the line."""
    working, support = traced.working, traced.support
    yield traced.place
    yield traced.printed
    yield _number(traced.exact)
    yield traced.unit
    yield working.figure if working else ""
    yield working.period if working else ""
    yield "\n".join(working.lines()) if working else ""
    yield traced.status
    shown = ", ".join(f"{number} {scale}" for scale, number in working.shown) if working else ""
    yield f"{shown}: {working.reason}" if working and shown else ""
    yield f"{PurePath(traced.source.file).name}:{traced.source.line}" if traced.source else ""
    yield str(support) if support else ""
    yield from [""] * 4


def _number(exact: str) -> Decimal | str:
    """The number to write; text where a workbook would not keep all of its digits."""
    if not exact or exact == "pending":
        return exact
    number = Decimal(exact)
    return number if len(number.as_tuple().digits) <= _DIGITS else exact


def _format(number: Decimal) -> str:
    """The number format that shows all decimals of a number, and a negative one in parentheses."""
    decimals = max(0, -int(number.as_tuple().exponent))
    digits = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    return f"{digits}_);({digits})"


def _lay_out(sheet: Worksheet, last: int) -> None:
    """Frozen heads, filters, and pages across: as wide as the sheet, the heads on each."""
    end = sheet.cell(HEAD, len(COLUMNS)).column_letter
    sheet.freeze_panes = f"D{HEAD + 1}"
    sheet.auto_filter.ref = f"A{HEAD}:{end}{last}"
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    sheet.print_area = f"A1:{end}{last}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4  # inches
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.7  # inches
    sheet.oddFooter.center.text = "Page &P of &N"
    sheet.oddFooter.left.text = "Confidential"


def _list_sources(book: Workbook, release: Release, traced: Sequence[Traced]) -> None:
    """A second sheet: each file that numbers were imported from, with its hash then."""
    files = {one.support.file for one in _workings(traced) if one.support and one.support.file}
    if not files:
        return
    sheet = book.create_sheet("Sources")
    for column, (head, width) in enumerate((("File", 40), ("SHA-256 when imported", 70)), 1):
        sheet.cell(1, column, head)
        sheet.column_dimensions[sheet.cell(1, column).column_letter].width = width
    for row, file in enumerate(sorted(files), 2):
        _write_text(sheet.cell(row, 1), file)
        _write_text(sheet.cell(row, 2), release.sources.get(file, "not imported"))


def _workings(traced: Sequence[Traced]) -> Iterator[Any]:
    """Every working of a trace, those of operands too."""
    waiting = [one.working for one in traced if one.working]
    while waiting:
        working = waiting.pop()
        yield working
        waiting += working.operands
