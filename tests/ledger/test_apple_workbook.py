"""Apple's own workbook for the second quarter of fiscal 2025, against the numbers of its release, typed by hand."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from relwriter.intake.characters import read_file
from relwriter.intake.reading import read_release
from relwriter.ledger.drift import find_drift
from relwriter.ledger.importing import plan_import
from relwriter.model.release import Release

PUBLISHED = Path(__file__).resolve().parents[1] / "published" / "apple-q2-fy2025-financial-report.xlsx"
OPERATIONS = "CONDENSED CONSOLIDATED STATEMEN"

RELEASE = f"""\
period: Q2 2025
company: {{name: Apple Inc., fiscal_year_end: last Saturday of September}}
release: {{date: 2025-05-01, headline: Apple reports second quarter results, datelines: [{{city: Cupertino}}]}}
figures:
  net_sales:
    label: net sales
    scale: millions
    source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: 3}}
    values: {{Q2 2025: pending, Q2 2024: pending, H1 2025: pending, H1 2024: pending}}
  services:
    label: services net sales
    scale: millions
    source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: Net sales, under: Services}}
    values: {{Q2 2025: pending, Q2 2024: pending}}
  other_income:
    label: other income, net
    scale: millions
    source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: 'Other income/(expense), net'}}
    values: {{Q2 2025: pending, Q2 2024: pending}}
  diluted_eps:
    label: diluted earnings per share
    unit: USD/share
    source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: Diluted (in dollars per share)}}
    values: {{Q2 2025: pending, H1 2025: pending}}
  diluted_shares:
    label: diluted shares
    unit: shares
    scale: thousands
    source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: Diluted (in shares)}}
    values: {{Q2 2025: pending}}
  cash:
    label: cash and cash equivalents
    nature: balance
    scale: millions
    source: {{file: apple.xlsx, sheet: CONDENSED CONSOLIDATED BALANCE}}
    values: {{Q2 2025: pending, FY 2024: pending}}
  iphone:
    label: iPhone net sales
    source: {{file: apple.xlsx, row: Net sales, under: iPhone}}
    values: {{Q2 2025: pending, Q2 2024: pending}}
"""

# Apple's release of May 1, 2025: statements of operations, balance sheet, net sales by category; in millions,
# shares in thousands.
AS_PUBLISHED = {
    "net_sales": {"Q2 2025": "95359", "Q2 2024": "90753", "H1 2025": "219659", "H1 2024": "210328"},
    "services": {"Q2 2025": "26645", "Q2 2024": "23867"},
    "other_income": {"Q2 2025": "-279", "Q2 2024": "158"},
    "diluted_eps": {"Q2 2025": "1.65", "H1 2025": "4.05"},
    "diluted_shares": {"Q2 2025": "15056133"},
    "cash": {"Q2 2025": "28162", "FY 2024": "29943"},
    "iphone": {"Q2 2025": "46841000000", "Q2 2024": "45963000000"},
}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    shutil.copy(PUBLISHED, tmp_path / "apple.xlsx")
    path = tmp_path / "release.yaml"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def _read(path: Path) -> Release:
    return read_release(read_file(path), path.parent)


def _import(release: Path) -> Release:
    release.write_bytes(plan_import(release.parent / "apple.xlsx", release).content)
    return _read(release)


def test_every_number_is_the_published_one(release: Path) -> None:
    figures = _import(release).figures
    found = {key: {str(period): str(value.value) for period, value in f.values.items()} for key, f in figures.items()}
    assert found == AS_PUBLISHED


def test_each_number_has_its_cell_and_the_file_its_hash(release: Path) -> None:
    imported = _import(release)
    source = imported.figures["services"].source
    assert source is not None and source.row == "Net sales" and source.under == "Services"
    assert {str(period): cell for period, cell in source.cells.items()} == {"Q2 2025": "B25", "Q2 2024": "C25"}
    assert imported.sources == {"apple.xlsx": "b990155251374293c4553275341f8da35b8a125f2463959d63450866278b6b32"}


def test_a_figure_typed_in_ones_is_said_to_be_known_to_the_million(release: Path) -> None:
    assert _import(release).figures["iphone"].accuracy == "millions"


def test_a_row_number_gives_way_to_the_label_that_survives_inserted_rows(release: Path) -> None:
    source = _import(release).figures["net_sales"].source
    assert source is not None and source.row == "Net sales" and source.cells


def test_an_import_again_changes_no_byte(release: Path) -> None:
    _import(release)
    before = release.read_bytes()
    again = plan_import(release.parent / "apple.xlsx", release)
    assert (again.content, again.changes, again.unchanged) == (before, [], 15)
    assert list(find_drift(_read(release))) == []


def test_a_row_that_stands_on_several_sheets_is_told_with_all_of_them(release: Path) -> None:
    text = RELEASE.replace(f"source: {{file: apple.xlsx, sheet: {OPERATIONS}, row: 3}}", "source: {file: apple.xlsx}")
    release.write_text(text, encoding="utf-8")
    with pytest.raises(
        Exception, match=r"apple.xlsx has 15 rows 'net sales' .*CONDENSED CONSOLIDATED STATEMEN!3"
    ) as told:
        _import(release)
    assert "release.yaml:8:20: figures.net_sales.source" in str(told.value)


def test_all_rows_of_a_sheet_can_be_added(release: Path) -> None:
    release.write_text(RELEASE.partition("figures:")[0], encoding="utf-8")
    found = plan_import(release.parent / "apple.xlsx", release, add=True, sheets=(OPERATIONS,))
    release.write_bytes(found.content)
    figures = _read(release).figures
    assert found.added == len(figures) == 19
    eps, services = figures["diluted_earnings_per_share"], figures["services_net_sales"]
    assert (eps.unit, eps.label) == ("USD/share", "diluted earnings per share")
    assert figures["net_income"].nature == "income" and services.scale == "millions"
    shares = figures["basic_shares_used_in_computing_earnings_per_share"]
    assert next(entry.value for entry in shares.values.values()) == Decimal(14994082)
    assert (shares.unit, shares.scale) == ("shares", "thousands")


def test_postal_codes_of_the_cover_are_no_figures_unless_its_sheet_is_named(release: Path) -> None:
    release.write_text(RELEASE.partition("figures:")[0], encoding="utf-8")
    whole = plan_import(release.parent / "apple.xlsx", release, add=True).content
    cover = plan_import(release.parent / "apple.xlsx", release, add=True, sheets=("Cover Page",)).content
    assert b"net_sales" in whole and b"zip_code" not in whole
    assert b"zip_code" in cover
