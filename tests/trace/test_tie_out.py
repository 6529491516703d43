"""The workbook to tie out, and the trace and figures as JSON."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from relwriter.errors import InputError
from relwriter.pipeline import Draft
from relwriter.tracing import trace, write_facts, write_trace
from tests.drafts import SMALL, STANDARD, composed, read

TEXT = (
    SMALL.replace(
        "people:",
        "  cost: {label: costs, source: {file: q3.xlsx, sheet: IS, cells: {Q3 2026: C7}}, values: {Q3 2026: 50000000}}\n"
        "  profit: {label: gross profit, formula: revenue - cost}\n"
        "  margin: {label: gross margin, formula: 'margin(profit, revenue)'}\n"
        "people:",
    )
    + "sources: {q3.xlsx: "
    + "ab" * 32
    + "}\nsections:\n  - results: {title: Results, items: [revenue, cost, profit, margin]}\n"
    + "  - quote: {by: jane-roe, says: '{{ revenue }} =1+1 and $5 million.'}\n"
)


def _draft(text: str = TEXT) -> Draft:
    return Draft(read(text), STANDARD, composed(text))


def _tie_out(text: str = TEXT) -> bytes:
    draft = _draft(text)
    return write_trace(draft, trace(draft), "xlsx")


def _rows(content: bytes) -> list[dict[str, Any]]:
    """The lines of the sheet by their heads."""
    heads, *rows = load_workbook(io.BytesIO(content))["Tie-out"].iter_rows(min_row=4, values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def test_each_number_has_a_line_with_its_exact_amount_as_a_number() -> None:
    rows = _rows(_tie_out())
    first, cost = rows[0], next(row for row in rows if row["Figure"] == "cost")
    assert (first["No."], first["Where"], first["As printed"], first["Exact"]) == (
        1,
        "Results, 1st bullet",
        "$83.4 million",
        83412000,
    )
    assert (cost["Source"], cost["YAML"]) == ("q3.xlsx!IS!C7", "release.yaml:18")
    assert {first[head] for head in ("Tick", "Initials", "Date", "Remarks")} == {None}


def test_formulas_are_text_with_the_amounts_that_they_took() -> None:
    margin = next(row for row in _rows(_tie_out()) if row["Figure"] == "margin")
    assert margin["Computed as"].splitlines() == [
        "margin Q3 2026 = margin(profit, revenue)",
        "profit Q3 2026 = revenue - cost = 33412000",
        "revenue Q3 2026 = 83412000",
        "cost Q3 2026 = 50000000 (q3.xlsx!IS!C7)",
    ]


def test_a_number_shows_its_decimals_and_a_loss_its_parentheses() -> None:
    sheet = load_workbook(io.BytesIO(_tie_out(TEXT.replace("83412000", "-83412000.25"))))["Tie-out"]
    assert sheet["D5"].value == -83412000.25 and sheet["D5"].number_format == "#,##0.00_);(#,##0.00)"


def test_a_number_with_more_digits_than_a_workbook_keeps_is_text() -> None:
    exact = "83412000.1234567890123"
    assert _rows(_tie_out(TEXT.replace("83412000", exact)))[0]["Exact"] == "83412000.123456789012"


def test_no_text_becomes_a_formula() -> None:
    book = load_workbook(io.BytesIO(_tie_out(TEXT.replace("label: costs", "label: '=1+1'"))))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_it_is_laid_out_to_be_worked_through_and_printed() -> None:
    sheet = load_workbook(io.BytesIO(_tie_out()))["Tie-out"]
    assert sheet.freeze_panes == "D5" and sheet.auto_filter.ref == f"A4:P{sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_title_rows == "$4:$4"


def test_the_files_are_listed_with_their_hashes() -> None:
    sheet = load_workbook(io.BytesIO(_tie_out()))["Sources"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [["q3.xlsx", "ab" * 32]]


def test_the_same_trace_is_the_same_bytes_without_a_clock() -> None:
    first = _tie_out()
    assert hashlib.sha256(first).digest() == hashlib.sha256(_tie_out()).digest()
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("docProps/core.xml").count(b"2026-11-05T00:00:00Z") == 2


def _json(text: str = TEXT) -> Any:
    draft = _draft(text)
    return json.loads(write_trace(draft, trace(draft), "json"))


def test_the_trace_as_json_has_every_number_with_the_same_keys() -> None:
    content = _json()
    assert (content["format"], content["period"], content["sources"]) == (1, "Q3 2026", {"q3.xlsx": "ab" * 32})
    assert len({tuple(number) for number in content["numbers"]}) == 1
    margin = next(number for number in content["numbers"] if number["figure"] == "margin")
    assert margin["operands"][0]["operands"][1] == {
        "figure": "cost", "period": "Q3 2026", "exact": "50000000", "unit": "USD", "status": "final",
        "source": {"file": "release.yaml", "line": 18, "column": 100},
        "support": {"file": "q3.xlsx", "sheet": "IS", "cell": "C7", "sha256": "ab" * 32},
        "formula": None, "operands": [], "shown": None,
    }  # fmt: skip


def test_the_figures_as_json_hold_every_value_exactly_and_as_it_is_printed() -> None:
    content = json.loads(write_facts(_draft(TEXT.replace("Q3 2025: 74475000", "Q3 2025: pending"))))
    figures = {figure["id"]: figure for figure in content["figures"]}
    assert list(figures) == ["revenue", "net_income", "cost", "profit", "margin"]
    now, prior, *_ = figures["revenue"]["values"]
    assert (now["period"], now["printed"], Decimal(now["exact"])) == ("Q3 2026", "$83.4 million", Decimal(83412000))
    assert (prior["printed"], prior["exact"], prior["status"]) == ("[●]", "pending", "pending")
    (margin,) = figures["margin"]["values"]
    assert (margin["printed"], margin["formula"]) == ("40.1%", "margin(profit, revenue)")


def test_a_formula_that_cannot_be_worked_out_is_a_problem_of_the_figures() -> None:
    broken = TEXT.replace("formula: revenue - cost", "values: {Q3 2026: {formula: revenue / (cost - cost)}}")
    draft = Draft(read(broken), STANDARD, composed(SMALL))
    with pytest.raises(
        InputError, match=r"release.yaml:19:19: figures.profit: profit would divide by zero for Q3 2026"
    ):
        write_facts(draft)
