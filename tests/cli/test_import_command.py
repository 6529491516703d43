"""`relwriter import`: what a script depends on."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from relwriter.__main__ import main
from tests.ledger.books import RELEASE, write_book, write_release


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_book(tmp_path / "book.xlsx")
    return write_release(tmp_path)


CHANGES = [
    "revenue Q3 2026: pending → 83412 (book.xlsx!IS!B4)",
    "revenue Q3 2025: pending → 74475 (book.xlsx!IS!C4)",
]


def test_it_fills_pending_values_and_leaves_every_other_byte(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = release.read_text(encoding="utf-8").splitlines()
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    out, err = capfd.readouterr()
    assert out.splitlines() == CHANGES
    assert err == "release.yaml: 2 values from book.xlsx, 0 unchanged\n"
    after = release.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        "    source: {file: book.xlsx, row: Revenue, sheet: IS, cells: {Q3 2026: B4, Q3 2025: C4}}",
        "    values: {Q3 2026: 83412, Q3 2025: 74475}",
        after[-1],
    ]
    assert after[-1].startswith("sources: {book.xlsx: ") and "  revenue:   # the top line" in after
    assert stat.S_IMODE(release.stat().st_mode) == 0o600


def test_a_dry_run_shows_the_same_and_writes_nothing(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "book.xlsx", "release.yaml", "--dry-run"]) == 0
    assert capfd.readouterr().out.splitlines() == CHANGES
    assert release.read_text(encoding="utf-8") == RELEASE


def test_a_changed_workbook_is_told_with_old_and_new(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    main(["import", "book.xlsx", "release.yaml"])
    write_book(Path("book.xlsx"), lambda sheet: sheet.__setitem__("B4", 83500))
    capfd.readouterr()
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    out, err = capfd.readouterr()
    assert out == "revenue Q3 2026: 83412 → 83500 (book.xlsx!IS!B4)\n"
    assert err.startswith("book.xlsx has changed since it was imported last\n")


def test_a_cell_that_holds_no_number_ends_it_before_anything_is_written(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_book(Path("book.xlsx"), lambda sheet: sheet.__setitem__("B4", "#DIV/0!"))
    assert main(["import", "book.xlsx", "release.yaml"]) == 3
    out, err = capfd.readouterr()
    assert out == "" and err == (
        "release.yaml:11:36: figures.revenue.source: book.xlsx!IS!B4 holds #DIV/0! (mend it there)\n"
    )
    assert release.read_text(encoding="utf-8") == RELEASE


def test_a_figure_without_a_source_is_found_by_its_name(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    release.write_text(RELEASE.replace("    source: {file: book.xlsx, row: Revenue}\n", ""), encoding="utf-8")
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    assert capfd.readouterr().out.splitlines() == CHANGES
    written = "    source:\n      file: book.xlsx\n      sheet: IS\n      row: Revenue\n      cells: {Q3 2026: B4, Q3 2025: C4}\n"
    assert written in release.read_text(encoding="utf-8")


def test_a_figure_whose_source_is_words_or_another_file_is_left_alone(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for source in ("10-Q, page 3", "{file: other.xlsx, row: Revenue}"):
        release.write_text(RELEASE.replace("{file: book.xlsx, row: Revenue}", source), encoding="utf-8")
        assert main(["import", "book.xlsx", "release.yaml"]) == 3
        assert "release.yaml: figures: no figure comes from book.xlsx" in capfd.readouterr().err


def test_what_cannot_be_found_by_name_is_told_and_stays_pending(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    more = "  tax:\n    label: taxes\n    values: {Q3 2026: pending}\n"
    release.write_text(RELEASE + more, encoding="utf-8")
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    assert "tax Q3 2026 stays pending: book.xlsx has no row 'taxes' (name it: row:)" in capfd.readouterr().out


def test_rows_are_added_as_figures(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "book.xlsx", "release.yaml", "--add"]) == 0
    out, err = capfd.readouterr()
    assert "gross_margin Q3 2026: new → 40.1 (book.xlsx!IS!B6)" in out.splitlines()
    assert err == "release.yaml: 10 values from book.xlsx, 4 figures added, 0 unchanged\n"
    text = release.read_text(encoding="utf-8")
    assert "  net_loss_per_share:\n    label: net loss per share\n    unit: USD/share\n" in text
    assert main(["render", "release.yaml", "-f", "txt"]) == 0


def test_a_column_of_numbers_whose_head_says_no_period_is_told(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def widen(sheet: Worksheet) -> None:
        sheet["D3"], sheet["D4"], sheet["E3"], sheet["E4"] = "restated", 80000, "Budget", 90000

    write_book(Path("book.xlsx"), widen)
    assert main(["import", "book.xlsx", "release.yaml", "--add"]) == 0
    told = [line for line in capfd.readouterr().out.splitlines() if "left out" in line]
    assert told == [
        "column IS!D is left out: its head 'As noted restated' names no period (head it with one, such as Q4 2019 or "
        "December 31, 2019, or type the cells of its figures)"
    ]


TABLES = """\
,"Year Ended December 31,",,
,2025,2024,2023
Net sales,500,400,{}
,"$900",800,700
"""


def _filled(folder: Path, figures: str, more: str = "", third: str = "300") -> Path:
    (folder / "table.csv").write_text(TABLES.format(third), encoding="utf-8")
    text = RELEASE.replace("Q3 2026", "FY 2025").partition("figures:")[0] + f"figures:{figures}"
    text = text.replace("company: {", f"company: {{{more}")
    return write_release(folder, text)


def test_a_row_that_is_a_figure_already_adds_only_its_missing_periods(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sales = "\n  sales:\n    label: net sales\n    source: a memo\n    values: {FY 2025: %s, FY 2024: 400}\n"
    _filled(release.parent, sales % 500)
    assert main(["import", "table.csv", "release.yaml", "--add"]) == 0
    out, err = capfd.readouterr()
    assert "sales FY 2023: new → 300 (table.csv!D3)" in out and "0 figures" not in err and "figure added" not in err
    assert "FY 2023: {value: 300, source: {file: table.csv, cell: D3}}" in release.read_text(encoding="utf-8")
    _filled(release.parent, sales % 501)
    assert main(["import", "table.csv", "release.yaml", "--add"]) == 0
    assert "net_sales FY 2025: new → 500 (table.csv!B3)" in capfd.readouterr().out


def test_a_row_without_a_label_is_told_and_its_number_is_no_name(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _filled(release.parent, " {}\n")
    assert main(["import", "table.csv", "release.yaml", "--add"]) == 0
    out, err = capfd.readouterr()
    assert "table.csv!4 is left out: the row has no label (name its cells in a figure's source)" in out
    assert "3 values from table.csv, 1 figure added" in err
    assert release.read_text(encoding="utf-8").count("figures:") == 1


def test_added_figures_are_in_the_scale_in_which_the_company_reports(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _filled(release.parent, " {}\n", "reporting: {scale: thousands}, ")
    table = release.parent / "table.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(',"Year', '(In thousands),"Year', 1), encoding="utf-8")
    assert main(["import", "table.csv", "release.yaml", "--add"]) == 0
    assert "values: {FY 2025: 500, FY 2024: 400, FY 2023: 300}" in release.read_text(encoding="utf-8")
    assert "net_sales FY 2025: new → 500 (table.csv!B3)" in capfd.readouterr().out


def test_a_release_in_crlf_stays_so(release: Path) -> None:
    release.write_bytes(b"\xef\xbb\xbf" + RELEASE.replace("\n", "\r\n").encode())
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    content = release.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfperiod") and content.count(b"\n") == content.count(b"\r\n")


def test_a_source_of_one_value_is_its_own(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    own = "{Q3 2026: {value: pending, source: {file: book.xlsx, sheet: IS, cell: B5}}, Q3 2025: 1}"
    text = RELEASE.replace("{Q3 2026: pending, Q3 2025: pending}", own).replace(
        "{file: book.xlsx, row: Revenue}", "10-K"
    )
    release.write_text(text, encoding="utf-8")
    assert main(["import", "book.xlsx", "release.yaml"]) == 0
    assert capfd.readouterr().out == "revenue Q3 2026: pending → 50000 (book.xlsx!IS!B5)\n"
    assert "Q3 2026: {value: 50000, source: {file: book.xlsx, sheet: IS, cell: B5}}" in release.read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["nope.xlsx", "release.yaml"], 3, "nope.xlsx: there is no such file"),
        (["release.yaml", "release.yaml"], 3, "is no file that figures are imported from"),
        (["book.xlsx", "nope.yaml"], 3, "nope.yaml: there is no such file"),
        (["book.xlsx", "-"], 2, "import reads and writes files"),
        (["book.xlsx", "release.yaml", "--sheet", "IS"], 2, "--sheet is for --add"),
        (["book.xlsx", "release.yaml", "--add", "--sheet", "BS"], 2, "there is no sheet 'BS' (one of IS)"),
    ],
)
def test_what_does_not_fit_together_is_told(
    release: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    assert main(["import", *arguments]) == code
    assert words in capfd.readouterr().err
    assert release.read_text(encoding="utf-8") == RELEASE


def test_a_loss_without_a_name_is_refused_before_it_is_written(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = RELEASE.replace("row: Revenue", "row: Net income (loss)").replace(
        "label: revenue", "label: result\n    nature: income"
    )
    release.write_text(text, encoding="utf-8")
    assert main(["import", "book.xlsx", "release.yaml"]) == 3
    assert "has no name for its negative values" in capfd.readouterr().err
    assert release.read_text(encoding="utf-8") == text
