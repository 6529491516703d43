"""Statements in Word: valid files, figures at decimal tabs, rules that do not touch, wide tables on turned pages."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.document.tree import Cell, Document, Imprint, Paragraph, Table, Text
from relwriter.pipeline import draft, find_formats, write
from relwriter.word.decimals import is_amount, split_amount
from relwriter.word.lint import lint
from relwriter.writers import Layout
from relwriter.writers.docx import write as write_word
from tests.word_programs import count_pages, lay_out, read_words, validate

STATEMENTS = Path(__file__).resolve().parents[1] / "statements"
NAMES = sorted(path.stem for path in STATEMENTS.glob("*.yaml"))
IMPRINT = Imprint("Results", "Acme", "Acme – Third Quarter", "2026-11-05")


@cache
def _content(name: str) -> bytes:
    return write(draft(str(STATEMENTS / f"{name}.yaml")), find_formats(["docx"]))["docx"].content


def _part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def _saved(name: str, folder: Path) -> Path:
    path = folder / f"{name}.docx"
    path.write_bytes(_content(name))
    return path


def _cells(*texts: str, align: str = "right", **more: object) -> tuple[Cell, ...]:
    return tuple(Cell((Text(text),), align if number else "left", **more) for number, text in enumerate(texts))  # type: ignore[arg-type]


def _wide(**more: str) -> Table:
    row = _cells("Depreciation and amortization of intangible assets", *["$(1,234,567)"] * 8)
    return Table((row, row), "wide", **more)  # type: ignore[arg-type]


def _said(words: str, role: str = "") -> Paragraph:
    return Paragraph((Text(words),), words, role)


def _written(*blocks: Table | Paragraph) -> bytes:
    return write_word(Document(blocks, IMPRINT), Layout()).content


@pytest.mark.parametrize("name", NAMES)
def test_two_validators_and_our_own_lint_find_nothing(name: str, tmp_path: Path) -> None:
    path = _saved(name, tmp_path)
    found = OpenXmlValidator().validate(str(path))
    assert found.is_valid, found.errors
    assert not list(ooxml_integrity.check(str(path)))
    assert lint(_content(name)) == []


@pytest.mark.external
@pytest.mark.parametrize("name", NAMES)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    assert validate(_saved(name, tmp_path)) == ""


@pytest.mark.external
def test_libreoffice_shows_the_words_on_as_many_pages_as_the_file_says(tmp_path: Path) -> None:
    for name in NAMES:
        _saved(name, tmp_path)
    lay_out(tmp_path)
    for name in NAMES:
        stated = re.search(r"<Pages>(\d+)", _part(_content(name), "docProps/app.xml"))
        assert stated and count_pages(tmp_path / f"{name}.pdf") == int(stated[1]), name
    assert "$15,318" in read_words(tmp_path / "best-buy-q2-fy2024.pdf")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1,234", ("1,234", "", "")), ("(800)", ("(800", "", ")")), ("$(0.05)", ("$(0", ".05", ")")),
        ("12.5%", ("12", ".5", "%")), ("—", ("—", "", "")), ("NM", ("NM", "", "")), ("[●]", ("[●]", "", "")),
        ("1,234 (a)", ("1,234", "", " (a)")), ("-0.26", ("-0", ".26", "")),
    ],
)  # fmt: skip
def test_an_amount_hangs_what_follows_its_last_digit(text: str, parts: tuple[str, str, str]) -> None:
    assert is_amount(text)
    assert split_amount(text) == parts


@pytest.mark.parametrize("text", ["$809.0 to $821.0 million", "Low single digits", "24% to 25%"])
def test_words_and_ranges_are_no_amounts(text: str) -> None:
    assert not is_amount(text)


def test_last_digits_stand_under_each_other_whatever_decimals_they_have() -> None:
    body = _cells("Net income", "$1,234"), _cells("Per share", "$(0.27)"), _cells("Margin", "3.1%"), _cells("None", "—")
    document = _part(_written(Table((_cells("", "2026"), *body), "t")), "word/document.xml")
    whole, share, percent, none = map(int, re.findall(r'<w:pStyle w:val="TableNumber(\d+)pt"/>', document))
    assert whole == none
    # In points, to the nearest: what ".27" and ".1" take in the letters of tables.
    assert (whole - share, whole - percent) == (12, 7)


def test_figures_of_a_column_share_one_style_with_one_decimal_tab_and_no_tab_character() -> None:
    body = _cells("Revenue", "$1,234.0"), _cells("Loss", "(12.5)"), _cells("Margin", "3.1%")
    content = _written(Table((_cells("", "2026"), *body), "t"))
    styles = re.findall(r'<w:pStyle w:val="(TableNumber[^"]*)"/>', _part(content, "word/document.xml"))
    assert len(set(styles)) == 1 and re.fullmatch(r"TableNumber\d+pt", styles[0])
    assert "<w:tab/>" not in _part(content, "word/document.xml")
    assert _part(content, "word/styles.xml").count('<w:tab w:val="decimal"') == 1


def test_rules_are_borders_of_styles_and_leave_labels_on_the_line_of_their_figures() -> None:
    rows = (
        _cells("Costs", "1"),
        (Cell((Text("Total"),), "left"), Cell((Text("1"),), "right", above="single", below="double")),
    )
    content = _written(Table(rows, "t", heads=0))
    document = _part(content, "word/document.xml")
    assert "tcBorders" not in document and "pBdr" not in document
    assert 'w:val="TableLabelRaisedDouble"' in document
    styles = _part(content, "word/styles.xml")
    assert '<w:top w:val="single"' in styles and '<w:bottom w:val="double"' in styles


def test_a_wide_table_turns_its_pages_with_its_titles_and_notes_and_keeps_the_headers() -> None:
    blocks = [_said("before"), _said("Title", "table-title"), _wide(), _said("note", "note"), _said("after")]
    document = _part(_written(*blocks), "word/document.xml")
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", document)
    assert ['orient="landscape"' in section for section in sections] == [False, True, False]
    assert ["headerReference" in section for section in sections] == [True, False, False]
    assert ["titlePg" in section for section in sections] == [True, False, False]
    turned = document.split("</w:sectPr>")[1]
    assert [word in turned for word in ("before", "Title", "note", "after")] == [False, True, True, False]


def test_a_table_says_itself_how_its_page_stands() -> None:
    narrow = Table((_cells("Revenue", "1"),), "t", orientation="landscape")
    assert 'orient="landscape"' in _part(_written(narrow), "word/document.xml")
    assert 'orient="landscape"' not in _part(_written(_wide(orientation="portrait")), "word/document.xml")


def test_turned_pages_are_counted_as_the_pages_of_their_own_section() -> None:
    content = _written(_said("before"), _wide(), _said("after"))
    assert "<Pages>3</Pages>" in _part(content, "docProps/app.xml")


def test_common_heads_take_the_columns_below_them() -> None:
    heads = ((Cell(()), Cell((Text("Three Months Ended"),), "center", 2, below="single")), _cells("", "2026", "2025"))
    document = _part(_written(Table((*heads, _cells("Revenue", "1", "2")), "t", heads=2)), "word/document.xml")
    assert document.count('<w:gridSpan w:val="2"/>') == 1
    assert document.count("<w:tblHeader/>") == 2


def test_a_long_table_keeps_a_total_with_what_it_adds_up() -> None:
    rows = [_cells(f"Line {number}", "1") for number in range(60)]
    rows[30] = (Cell((Text("Total"),), "left"), Cell((Text("60"),), "right", above="single"))
    document = _part(_written(Table(tuple(rows), "t", heads=0)), "word/document.xml")
    held = ["keepNext" in row for row in re.findall(r"<w:tr>.*?</w:tr>", document)]
    assert held[28:31] == [True, True, False] and not any(held[5:28])
