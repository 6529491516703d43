"""Workbooks that show something else than they hold: each is told by cell, at the line of the YAML that names it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from relwriter.errors import InputError
from relwriter.intake.characters import decode
from relwriter.intake.reading import read_release
from relwriter.ledger.importing import plan_import
from tests.ledger.books import RELEASE, ROWS, work_out, write_book, write_release


def _problems(folder: Path, change: Callable[[Worksheet], Any] | None = None, text: str = RELEASE) -> list[str]:
    """What is told of an import from a changed workbook."""
    release, book = write_release(folder, text), write_book(folder / "book.xlsx", change)
    try:
        plan_import(book, release)
    except InputError as error:
        return [str(problem).removeprefix(f"{folder}/") for problem in error.problems]
    return []


def _values(folder: Path, change: Callable[[Worksheet], Any] | None = None, text: str = RELEASE) -> dict[str, str]:
    """The numbers of the first figure after an import."""
    release, book = write_release(folder, text), write_book(folder / "book.xlsx", change)
    found = read_release(decode("release.yaml", plan_import(book, release).content), folder)
    (figure,) = found.figures.values()
    return {str(period): str(entry.value) for period, entry in figure.values.items()}


def _set(cell: str, value: Any, code: str = "") -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[cell].value = value
        if code:
            sheet[cell].number_format = code

    return change


def _hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[4].hidden = True


def _hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def _hide_sheet(sheet: Worksheet) -> None:
    assert sheet.parent is not None
    sheet.parent.create_sheet("Front")
    sheet.sheet_state = "hidden"


NAMED = RELEASE.replace("row: Revenue", "sheet: IS, cells: {Q3 2026: B4, Q3 2025: C4}")
PLACE = "release.yaml:11:59: figures.revenue.source: "


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_set("B4", "=SUM(B5:B6)"), "holds a formula that was never worked out (open the file in Excel, save it there"),
        (_set("B4", "#DIV/0!"), "holds #DIV/0!"),
        (_hide_row, "is in a hidden row"),
        (_hide_column, "is in a hidden column"),
        (_hide_sheet, "is on a hidden sheet"),
        (lambda sheet: sheet.merge_cells("A4:B4"), "is hidden by the cell it is merged with"),
        (_set("B4", "about 5"), "holds text that is no number"),
        (_set("B4", "nm"), "says that there is no meaningful number"),
        (_set("B4", "€5"), "is in EUR, but the figure in USD"),
        (_set("B4", 0.125, "0.0%"), "is a percentage, but the figure is in USD"),
        (_set("B4", 5, ";;;"), "is hidden by its number format"),
        (_set("B4", 5, "(0)"), "is positive, but its format shows it as negative"),
        (_set("B4", 5, '[>=1000]0,"K";0'), "is formatted by conditions"),
        (_set("B4", 5, "mmm d"), "holds a day, no number"),
        (_set("B4", 5, "0.0E+00"), "is formatted as something else"),
        (_set("B4", datetime.date(2026, 1, 1)), "holds a day, no number"),
        (_set("B4", True), "holds text that is no number"),
    ],
)
def test_a_cell_that_shows_no_plain_number_is_told(
    tmp_path: Path, change: Callable[[Worksheet], Any], words: str
) -> None:
    problems = _problems(tmp_path, change, NAMED)
    assert any(problem.startswith(f"{PLACE}book.xlsx!IS!B4 {words}") for problem in problems), problems


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (_set("B4", 4.35 * 100), "435"),  # fifteen digits are all that a workbook's programs work to
        (_set("B4", 83412.5), "83412.5"),
        (_set("B4", 83412, "#,##0.00"), "83412.00"),
        (_set("B4", 83412000, "#,##0,"), "83412"),
        (_set("B4", "(1,234.5)"), "-1234.5"),
        (_set("B4", "$1.2 million"), "1200"),
        (_set("B4", "—"), "0"),
        (_set("B4", 0.0), "0"),
    ],
)
def test_a_number_is_taken_as_it_is_shown(tmp_path: Path, change: Callable[[Worksheet], Any], number: str) -> None:
    assert _values(tmp_path, change) == {"Q3 2026": number, "Q3 2025": "74475"}


@pytest.mark.parametrize(
    ("unit", "row", "number"),
    [("percent", "Gross margin", "40.1"), ("basis_points", "Gross margin", "4010"), ("ratio", "Gross margin", "0.401")],
)
def test_a_percentage_is_taken_in_the_figures_unit(tmp_path: Path, unit: str, row: str, number: str) -> None:
    text = RELEASE.replace("scale: thousands", f"unit: {unit}").replace("row: Revenue", f"row: {row}")
    assert _values(tmp_path, text=text)["Q3 2026"] == number


def test_an_amount_per_share_is_not_scaled_and_keeps_its_sign(tmp_path: Path) -> None:
    text = RELEASE.replace("scale: thousands", "unit: USD/share").replace("row: Revenue", "row: Net loss per share")
    assert _values(tmp_path, text=text) == {"Q3 2026": "-0.05", "Q3 2025": "0.12"}


@pytest.mark.parametrize(
    ("stored", "code", "number"),
    [
        ("434.99999999999994", "#,##0", "435"),
        ("0.30000000000000004", "0.00", "0.30"),
        ("83412.123456789", "#,##0", "83412.1235"),
        ("9.9999999976716e-2", "General", "0.1"),
        ("-0.0000000000001", "0.0", "0.0"),
    ],
)
def test_a_formulas_result_is_freed_of_the_noise_behind_what_its_cell_shows(
    tmp_path: Path, stored: str, code: str, number: str
) -> None:
    release, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx", _set("B4", "=1+1", code))
    work_out(book, stored)
    assert plan_import(book, release).changes[0].new == number


def test_a_row_is_found_where_it_was_moved_and_a_cell_that_is_another_row_now_is_not_taken(tmp_path: Path) -> None:
    release, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx")
    release.write_bytes(plan_import(book, release).content)
    write_book(book, lambda sheet: sheet.insert_rows(4, 2))
    again = plan_import(book, release)
    assert again.changes == [] and again.is_new_file
    assert b"cells: {Q3 2026: B6, Q3 2025: C6}" in again.content


def test_a_cell_named_without_a_row_is_guarded_by_its_rows_label_from_then_on(tmp_path: Path) -> None:
    release, book = write_release(tmp_path, NAMED), write_book(tmp_path / "book.xlsx")
    release.write_bytes(plan_import(book, release).content)
    assert b"row: Revenue" in release.read_bytes()
    write_book(book, lambda sheet: sheet.insert_rows(4))
    assert plan_import(book, release).changes == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("row: Revenue", "row: Revenu", "book.xlsx has no row 'Revenu' (did you mean Revenue?)"),
        ("row: Revenue", "sheet: Income, row: Revenue", "book.xlsx has no sheet 'Income' (it has IS)"),
        (
            "Q3 2025: pending",
            "Q1 2025: pending",
            "book.xlsx has no column for Q1 2025 in IS!4 (name the cell: cells: {Q1 ",
        ),
        ("file: book.xlsx, row: Revenue", "file: book.xlsx, concept: us-gaap:Revenues", "book.xlsx holds no concepts"),
    ],
)
def test_a_name_that_the_workbook_does_not_have_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    (problem,) = _problems(tmp_path, text=RELEASE.replace(old, new))
    assert words in problem and problem.startswith("release.yaml:11:")


def test_a_sheet_that_does_not_say_its_scale_is_asked_for_it(tmp_path: Path) -> None:
    silent = _set("A2", "Acme")
    problem, _ = _problems(tmp_path, silent)
    assert "has no head that says in which scale its amounts are (write in the source which one, such as" in problem
    said = RELEASE.replace("row: Revenue", "row: Revenue, scale: thousands")
    assert _values(tmp_path, silent, said)["Q3 2026"] == "83412"


def test_two_rows_of_a_name_are_told_apart_by_their_heading(tmp_path: Path) -> None:
    rows = [*ROWS[:3], ["Products"], ["Revenue", 1, 2], ["Services"], ["Revenue", 3, 4]]
    release, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx", rows=rows)
    with pytest.raises(InputError, match=r"has 2 rows 'Revenue' .rows IS!5, IS!7: say which"):
        plan_import(book, release)
    text = RELEASE.replace("row: Revenue", "row: Revenue, under: Services")
    found = plan_import(book, write_release(tmp_path, text))
    assert [change.new for change in found.changes] == ["3", "4"]


def test_a_row_that_is_told_by_its_heading_alone_is_not_taken_for_its_namesake(tmp_path: Path) -> None:
    rows = [*ROWS[:3], ["Products"], ["Revenue", 1, 2], ["Services"], ["Revenue", 3, 4]]
    text = RELEASE.replace("row: Revenue", "sheet: IS, cells: {Q3 2026: B7, Q3 2025: C7}")
    release, book = write_release(tmp_path, text), write_book(tmp_path / "book.xlsx", rows=rows)
    release.write_bytes(plan_import(book, release).content)
    assert b"row: Revenue, under: Services" in release.read_bytes()
    write_book(book, lambda sheet: sheet.insert_rows(4, 2), rows)  # what was B5, a namesake, is B7 now
    assert plan_import(book, release).changes == []


def test_a_cell_that_is_empty_leaves_a_pending_value_pending_and_keeps_no_old_number(tmp_path: Path) -> None:
    release, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx", _set("B4", None))
    found = plan_import(book, release)
    assert [change.period for change in found.changes] == ["Q3 2025"]
    assert found.notes == ["revenue Q3 2026 stays pending: its cell is empty"]
    (problem,) = _problems(tmp_path, _set("B4", None), RELEASE.replace("Q3 2026: pending", "Q3 2026: 5"))
    assert "book.xlsx!IS!B4 is empty now (fill it, or write Q3 2026: pending)" in problem


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"<html></html>"])
def test_a_file_that_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    release = write_release(tmp_path)
    (tmp_path / "book.xlsx").write_bytes(content)
    with pytest.raises(InputError, match=r"book.xlsx: is not a workbook that can be read"):
        plan_import(tmp_path / "book.xlsx", release)


def test_no_message_holds_the_number_of_another_cell(tmp_path: Path) -> None:
    for change in (_set("B4", "about 5"), _hide_row, _set("B4", "nm")):
        assert not any("74475" in problem or "50000" in problem for problem in _problems(tmp_path, change, NAMED))


def test_a_sheet_whose_last_cell_is_the_last_of_all_is_read_at_once(tmp_path: Path) -> None:
    assert _values(tmp_path, _set("XFD1048576", "x")) == {"Q3 2026": "83412", "Q3 2025": "74475"}


_TYPED = st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False, allow_infinity=False)
_FORMATS = st.sampled_from(["General", "#,##0", "#,##0.0_);(#,##0.0)", '_("$ "#,##0_);_("$ "(#,##0)', "0.000"])


@settings(max_examples=25)
@given(_TYPED, _FORMATS)
def test_any_typed_number_arrives_exactly(number: Decimal, code: str) -> None:
    with TemporaryDirectory() as folder:
        found = _values(Path(folder), _set("B4", float(number), code))  # as a workbook stores it
    assert Decimal(found["Q3 2026"]) == number
