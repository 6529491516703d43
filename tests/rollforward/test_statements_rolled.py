"""Columns of statements and cells of workbooks on their way to the next release."""

from __future__ import annotations

from pathlib import Path

from relwriter.pipeline import draft, read
from relwriter.rollforward.rolling import Rolled, roll
from tests.rollforward.retailer import write

STATEMENTS = """\
period: Q4 2026
company: {name: Acme}
release: {date: 2027-02-20, headline: Results, datelines: [{city: Oslo}]}
figures:
  revenue: {label: revenue, values: {Q4 2026: 4, Q4 2025: 3, FY 2026: 14, FY 2025: 12}}
  cash: {label: cash, nature: balance, values: {FY 2026: 9, FY 2025: 8}}
statements:
  operations:
    columns: [Q4 2026, Q4 2025, FY 2026, FY 2025]
    rows: [revenue, {line: Words, cells: [a, b, c, d]}]
  position: {kind: balance_sheet, columns: [FY 2026, FY 2025], rows: [cash]}
sections: [{statement: operations}, {statement: position}]
"""


def _roll(last: Path, name: str) -> tuple[Path, Rolled]:
    rolled = roll(last, last.parent.parent / name / "release.yaml")
    return write(last.parent.parent, name, rolled.text), rolled


def _columns(path: Path, key: str) -> list[str]:
    return [str(column.period) for column in read(str(path)).statements[key].columns]


def test_a_first_quarter_has_no_columns_of_the_year(tmp_path: Path) -> None:
    first, rolled = _roll(write(tmp_path, "q4", STATEMENTS), "q1")
    assert _columns(first, "operations") == ["Q1 2027", "Q1 2026"]
    assert "cells: [a, b]" in rolled.text
    assert _columns(first, "position") == ["Q1 2027", "FY 2026"], "a balance is compared with the last year-end"
    assert "values: {Q1 2027: pending, FY 2026: 9}" in rolled.text
    assert "2 of 4 columns, which others show" in " ".join(line.words for line in rolled.account.of("dropped"))
    assert draft(str(first)).pending


def test_the_columns_of_the_year_to_date_come_back_after_a_first_quarter(tmp_path: Path) -> None:
    first, _ = _roll(write(tmp_path, "q4", STATEMENTS.replace(", {line: Words, cells: [a, b, c, d]}", "")), "q1")
    second, rolled = _roll(first, "q2")
    assert _columns(second, "operations") == ["Q2 2027", "Q2 2026", "H1 2027", "H1 2026"]
    assert _columns(second, "position") == ["H1 2027", "FY 2026"]
    assert "H1 2027 is more than Q2 2027 again" in " ".join(line.words for line in rolled.account.of("check"))
    assert draft(str(second)).pending


def test_cells_of_a_workbook_stay_with_the_numbers_that_stay(tmp_path: Path) -> None:
    source = "source: {file: f.xlsx, sheet: S, row: Cash, cells: {FY 2026: C7, FY 2025: D7}}, "
    last = write(tmp_path, "q4", STATEMENTS.replace("nature: balance, ", f"nature: balance, {source}"))
    (last.parent / "f.xlsx").touch()
    text = roll(last, tmp_path / "q1" / "release.yaml").text
    assert "source: {file: '../q4/f.xlsx', sheet: S, row: Cash, cells: {FY 2026: C7}}" in text
