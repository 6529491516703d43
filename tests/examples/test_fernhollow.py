"""The technology company's example: it ties, and its workbook is where its figures come from."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from relwriter.ledger.importing import plan_import
from relwriter.pipeline import draft
from relwriter.trace.working import Working
from relwriter.tracing import trace
from tests.ties import EXAMPLES, ties

FOLDER = EXAMPLES / "fernhollow-q3-2026"
of = ties("fernhollow-q3-2026/release.yaml")
FLOWS = ("Q3 2026", "Q3 2025", "9M 2026", "9M 2025")
NINE_MONTHS = ("9M 2026", "9M 2025")


def test_fernhollows_balance_sheet_balances() -> None:
    for day in ("Q3 2026", "FY 2025"):
        assert of("total_assets", day) == of("liabilities_and_equity", day)


def test_fernhollows_cash_flows_foot_and_end_in_the_balance_sheets_cash() -> None:
    for period in NINE_MONTHS:
        lines = "depreciation stock_compensation leases accretion receivables prepaid other_assets payables accrued_compensation accrued_liabilities deferred_revenue lease_liabilities other_liabilities"
        names = " ".join(f"flow_{line}" for line in lines.split())
        assert of("operating_cash_flow", period) == of("net_income", period) + of.sum(names, period)
    assert of("opening_cash", "9M 2026") == of("cash", "FY 2025")
    assert of("closing_cash", "9M 2026") == of("cash", "Q3 2026")


def test_fernhollows_working_capital_moves_in_cash_flows_as_in_the_balance_sheet() -> None:
    assets = {"receivables": 1, "prepaid": 1, "other_assets": 1}
    liabilities = {"payables": -1, "accrued_compensation": -1, "accrued_liabilities": -1, "other_liabilities": -1}
    for name, sign in {**assets, **liabilities}.items():
        moved = of(name, "Q3 2026") - of(name, "FY 2025")
        assert of(f"flow_{name}", "9M 2026") == -sign * moved, name
    deferred = "deferred_revenue deferred_revenue_later"
    assert of("flow_deferred_revenue", "9M 2026") == of.sum(deferred, "Q3 2026") - of.sum(deferred, "FY 2025")


def test_fernhollows_equity_and_property_roll_forward() -> None:
    def moved(name: str) -> Decimal:
        return of(name, "Q3 2026") - of(name, "FY 2025")

    depreciation = of("flow_depreciation", "9M 2026") - of("amortization", "9M 2026")
    assert moved("property") == -of("capital_expenditure", "9M 2026") - depreciation
    assert moved("intangibles") == -of("amortization", "9M 2026")
    assert moved("accumulated_deficit") == of("net_income", "9M 2026")
    assert moved("paid_in_capital") == of.sum("flow_stock_compensation stock_plans repurchases", "9M 2026")


def test_fernhollows_items_are_the_same_in_cash_flows_and_reconciliations() -> None:
    for period in NINE_MONTHS:
        assert of("flow_stock_compensation", period) == of("stock_compensation", period)
    for period in FLOWS:
        items = "operating_income stock_compensation amortization restructuring"
        assert of("adjusted_operating_income", period) == of.sum(items, period)


def test_fernhollows_outlook_is_nine_months_and_the_fourth_quarter() -> None:
    earned = of("revenue", "9M 2026") / 1_000_000
    for quarter, year in (("109.5", "418.3"), ("111.0", "419.8")):
        assert round(earned + Decimal(quarter), 1) == Decimal(year)


SUBTOTALS = {
    "Income statement": {
        8: "revenue", 11: "cost_of_revenue", 12: "gross_profit", 16: "operating_expenses", 17: "operating_income",
        20: "pretax_income", 22: "net_income", 27: "basic_eps", 28: "diluted_eps",
    },
    "Balance sheet": {
        10: "current_assets", 16: "total_assets", 23: "current_liabilities", 27: "total_liabilities", 32: "equity",
        33: "liabilities_and_equity",
    },
    "Cash flows": {
        6: "net_income", 20: "operating_cash_flow", 24: "investing_cash_flow", 27: "financing_cash_flow",
        28: "change_in_cash", 30: "closing_cash",
    },
}  # fmt: skip
"""The workbook's subtotals by sheet and row, and the formulas of the release that must come to the same."""

COLUMNS = {"Income statement": FLOWS, "Balance sheet": ("Q3 2026", "FY 2025"), "Cash flows": NINE_MONTHS}


@pytest.mark.parametrize("sheet", SUBTOTALS)
def test_fernhollows_formulas_come_to_the_workbooks_subtotals(sheet: str) -> None:
    cells = openpyxl.load_workbook(FOLDER / "figures.xlsx", data_only=True)[sheet]
    for row, figure in SUBTOTALS[sheet].items():
        for column, period in enumerate(COLUMNS[sheet], start=2):
            held = Decimal(str(cells.cell(row, column).value))
            per_share = figure.endswith("_eps")
            assert (round(of(figure, period), 2) if per_share else of(figure, period) / 1000) == held, figure


def test_importing_fernhollows_workbook_again_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    found = plan_import(tmp_path / "figures.xlsx", tmp_path / "release.yaml")
    assert not found.changes
    assert found.content == (FOLDER / "release.yaml").read_bytes()


def test_fernhollows_workbook_names_nobody() -> None:
    properties = openpyxl.load_workbook(FOLDER / "figures.xlsx").properties
    assert (properties.creator, properties.lastModifiedBy) == ("openpyxl", None)


def test_every_number_of_fernhollows_tables_is_traced_to_cells_of_the_workbook() -> None:
    release = draft(str(FOLDER / "release.yaml"), final=True)
    found = [number for number in trace(release) if number.form == "amount" and number.working]
    unbacked = {number.figure for number in found if number.working and not _cells(number.working)}
    assert len(found) > 300
    assert unbacked == set()


def _cells(working: Working) -> list[str]:
    """The cells that a number goes back to; none if one of its operands goes back to no cell."""
    if not working.operands:
        return [working.support.cell] if working.support and working.support.cell else []
    cells = [_cells(operand) for operand in working.operands]
    return [cell for each in cells for cell in each] if all(cells) else []
