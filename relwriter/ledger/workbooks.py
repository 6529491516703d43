"""Workbooks: .xlsx files read twice, for what is typed and for what its formulas came to.

A cell that shows something else than it holds, or nothing that anybody worked out, is a fault: a formula without a
result, an error, what is hidden, and all cells of a merged range but the one that shows.
"""

from __future__ import annotations

import hashlib
import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relwriter.errors import InputError, Problem
from relwriter.ledger.cells import Book, Cell, Sheet
from relwriter.ledger.number_formats import FormatError, read_format

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST = 50_000_000
"""Bytes of a workbook, and a tenth of those that it may unfold to."""

_SIGNIFICANT = 15
"""The digits to which a workbook's programs work; what stands behind them in a binary number is noise."""

_SPARE = 4
"""Decimals that a formula's result keeps beyond those that its cell shows."""


def read_workbook(path: Path, content: bytes) -> Book:
    """The book of an .xlsx file. Raises InputError for a file that is none."""
    _check_size(path, content)
    typed, worked_out = _load(path, content, values=False), _load(path, content, values=True)
    sheets = tuple(
        _read_sheet(formulas, worked_out[formulas.title]) for formulas in typed.worksheets
    )  # charts have no cells
    return Book(path.name, hashlib.sha256(content).hexdigest(), sheets)


def _check_size(path: Path, content: bytes) -> None:
    """Raises InputError for a file that unfolds to more than any workbook of figures."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unfolded = sum(part.file_size for part in package.infolist())
    except zipfile.BadZipFile:
        raise _unreadable(path) from None
    if len(content) > LARGEST or unfolded > 10 * LARGEST:
        raise InputError([Problem(str(path), 0, 0, "", "is larger than any workbook of figures")])


def _load(path: Path, content: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # openpyxl warns of charts and rules that it leaves out; no figure is in them.
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(content), data_only=values)
    except Exception:
        # openpyxl raises whatever a broken part makes its code raise; nothing is lost but a reason nobody can use.
        raise _unreadable(path) from None


def _unreadable(path: Path) -> InputError:
    advice = "save it as .xlsx, without a password"
    return InputError([Problem(str(path), 0, 0, "", "is not a workbook that can be read", advice)])


def _read_sheet(formulas: Worksheet, results: Worksheet) -> Sheet:
    """The sheet with every cell that holds something."""
    spans = {
        position: (block.min_row, block.min_col)
        for block in formulas.merged_cells.ranges
        for position in _positions(block)
    }
    hidden_rows = {row for row, size in formulas.row_dimensions.items() if size.hidden}
    hidden_columns = set(_hidden_columns(formulas))
    cells = {}
    # The cells that are there: a sheet's dimensions can reach to the last of seventeen billion.
    for position, cell in sorted(formulas._cells.items()):
        if cell.value is not None or position in spans:
            hidden = _hidden(cell.row in hidden_rows, cell.column in hidden_columns)
            merged = "" if spans.get(position, position) == position else "is hidden by the cell it is merged with"
            result = results._cells[position].value if position in results._cells else None
            cells[position] = _read_cell(cell, result, merged or hidden)
    fault = "" if formulas.sheet_state == "visible" else "is on a hidden sheet"
    return Sheet(formulas.title, cells, fault, spans=spans)


def _positions(block: Any) -> Iterator[tuple[int, int]]:
    return (
        (row, column)
        for row in range(block.min_row, block.max_row + 1)
        for column in range(block.min_col, block.max_col + 1)
    )


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    """The numbers of hidden columns; one record stands for several neighbours."""
    for size in sheet.column_dimensions.values():
        if size.hidden:
            yield from range(size.min or 0, (size.max or -1) + 1)


def _hidden(row: bool, column: bool) -> str:
    return "is in a hidden row" if row else "is in a hidden column" if column else ""


def _read_cell(cell: Any, result: Any, fault: str) -> Cell:
    """The cell with its number, exact, or its text; what is wrong with it first."""
    is_formula = cell.data_type == "f"
    value = result if is_formula else cell.value
    if not fault and is_formula and result is None:
        fault = "holds a formula that was never worked out"
    if not fault and isinstance(value, str) and value.startswith("#") and (cell.data_type == "e" or is_formula):
        fault = f"holds {value}"
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Cell(cell.row, cell.column, day, cell.number_format, is_formula, fault)
    if isinstance(value, bool) or not isinstance(value, int | float):
        text = None if value is None else str(value)
        return Cell(cell.row, cell.column, text, "General", is_formula, fault)
    number = _exact(value, cell.number_format, is_formula=is_formula)
    return Cell(cell.row, cell.column, number, cell.number_format, is_formula, fault)


def _exact(value: int | float, code: str, *, is_formula: bool) -> Decimal:
    """The number that was typed: the shortest that the binary one stands for, in the digits that the program works to.

    What a formula came to is rounded behind the decimals that its cell shows, where only the noise of binary
    arithmetic is left: 0.1 + 0.2 is 0.3. A number with a format keeps the decimals that it shows.
    """
    number = Decimal(repr(value))
    if not number:
        return Decimal(0)
    exponent = max(number.adjusted() - _SIGNIFICANT + 1, int(number.as_tuple().exponent))
    try:
        shown = read_format(code, number)
    except FormatError:
        return _plain(number.quantize(Decimal(1).scaleb(exponent)), 0)
    decimals = None if shown.decimals is None else shown.decimals + (2 if shown.percent else 0) - 3 * shown.thousands
    if is_formula:
        exponent = max(exponent, -(9 if decimals is None else max(decimals, 0) + _SPARE))
    return _plain(number.quantize(Decimal(1).scaleb(exponent)), decimals or 0)


def _plain(number: Decimal, decimals: int) -> Decimal:
    """The number without zeros at its end, but for the decimals that its cell shows; fewer than none where it shows
    thousands or millions."""
    trimmed = number.normalize()
    exponent = min(int(trimmed.as_tuple().exponent), -decimals)
    return trimmed.quantize(Decimal(1).scaleb(exponent))
