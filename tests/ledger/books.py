"""Workbooks and releases for tests of import: a small sheet that a controller could have sent, and its variations."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

RELEASE = """\
period: Q3 2026
company: {name: 'Acme Robotics, Inc.', listings: [{exchange: NYSE, symbol: ACME}]}
release:
  date: 2026-11-05
  headline: Acme Reports
  datelines: [{city: Boston, state: MA}]
figures:
  revenue:   # the top line
    label: revenue
    scale: thousands
    source: {file: book.xlsx, row: Revenue}
    values: {Q3 2026: pending, Q3 2025: pending}
"""
"""A release with one pending figure, from the row Revenue of book.xlsx."""

ROWS: list[list[Any]] = [
    ["Acme Robotics, Inc."],
    ["(In thousands, except per share amounts)", "Three Months Ended September 30,", None, "As noted"],
    [None, 2026, 2025],
    ["Revenue", 83412, 74475],
    ["Cost of revenue", 50000, 45000],
    ["Gross margin", 0.401, 0.3958],
    ["Net income (loss)", -1250, 3100],
    ["Net loss per share", -0.05, 0.12],
]


def write_book(path: Path, change: Callable[[Worksheet], Any] | None = None, rows: list[list[Any]] = ROWS) -> Path:
    """The path of a workbook with the sheet `IS`, after `change` has had its way with it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "IS"
    for row in rows:
        sheet.append(row)
    sheet["B6"].number_format = sheet["C6"].number_format = "0.0%"
    if change is not None:
        change(sheet)
    book.save(path)
    return path


def work_out(book: Path, result: str) -> None:
    """Stores a result for the only formula of a workbook, as the program does that works it out."""
    with zipfile.ZipFile(book) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(book, "w") as target:
        for name, part in parts.items():
            changed = re.sub(rb"(</f>)<v ?/>|(</f>)<v></v>", b"</f><v>" + result.encode() + b"</v>", part)
            target.writestr(name, changed)


def write_release(folder: Path, text: str = RELEASE) -> Path:
    """The path of a release file in a folder."""
    path = folder / "release.yaml"
    path.write_text(text, encoding="utf-8")
    return path
