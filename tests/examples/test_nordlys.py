"""The European half-year: its invented figures tie, in the tables as in the words."""

from __future__ import annotations

from decimal import Decimal

from tests.ties import ties

of = ties("nordlys-h1-2026/release.yaml")
FLOWS = ("H1 2026", "H1 2025", "FY 2025")
HALVES = ("H1 2026", "H1 2025")
AREAS = ("shore_power", "ship_charging", "group_functions")


def test_nordlys_business_areas_add_up_to_the_group() -> None:
    totals = {
        "ebitda": "adjusted_ebitda", "comparability": "comparability", "depreciation": "depreciation",
        "profit": "operating_profit", "capital_expenditure": "capital_expenditure",
    }  # fmt: skip
    for half in HALVES:
        for measure, total in totals.items():
            assert of.sum(" ".join(f"{area}_{measure}" for area in AREAS), half) == of(total, half), total
        assert of.sum("shore_power_total ship_charging_total eliminations", half) == of("revenue", half)


def test_nordlys_balance_sheets_balance() -> None:
    for day in FLOWS:
        assert of("total_assets", day) == of("equity_and_liabilities", day)


def test_nordlys_cash_flows_end_in_the_balance_sheets_cash() -> None:
    for period, opening in (("H1 2026", "FY 2025"), ("H1 2025", "FY 2024"), ("FY 2025", "FY 2024")):
        flows = of.sum("cash_before_currency cash_currency", period)
        assert of("cash", period) == of("cash", opening) + flows


def test_nordlys_equity_rolls_forward_through_comprehensive_income() -> None:
    moved = of.sum("comprehensive_income share_payments dividends", "H1 2026")
    assert of("equity", "H1 2026") == of("equity", "FY 2025") + moved
    second_half = [
        of(name, "FY 2025") - of(name, "H1 2025") for name in ("comprehensive_income", "share_payments", "dividends")
    ]
    assert of("equity", "FY 2025") == of("equity", "H1 2025") + sum(second_half)


def test_nordlys_working_capital_moves_in_cash_flows_as_in_the_balance_sheet() -> None:
    def moved(names: str) -> Decimal:
        return of.sum(names, "H1 2026") - of.sum(names, "FY 2025")

    assert of("flow_inventories", "H1 2026") == -moved("inventories")
    assert of("flow_receivables", "H1 2026") == -moved("receivables contract_assets")
    assert of("flow_payables", "H1 2026") == moved("payables")
    assert of("flow_contract_liabilities", "H1 2026") == moved("contract_liabilities")


def test_nordlys_fixed_assets_roll_forward() -> None:
    fixed = "property lease_assets intangibles"
    added = of("capital_expenditure", "H1 2026") + 1_800_000  # new leases
    currency = -1_200_000
    assert of.sum(fixed, "H1 2026") == of.sum(fixed, "FY 2025") + added - of("depreciation", "H1 2026") + currency


def test_nordlys_orders_not_yet_delivered_are_the_backlog() -> None:
    orders = {period: of("order_intake", period) - of("revenue", period) for period in FLOWS}
    assert of("order_backlog", "H1 2026") == of("order_backlog", "FY 2025") + orders["H1 2026"]
    assert of("order_backlog", "FY 2025") == of("order_backlog", "H1 2025") + orders["FY 2025"] - orders["H1 2025"]


def test_nordlys_earnings_per_share_are_profit_for_each_of_62_500_000_shares() -> None:
    printed = {period: round(of("earnings_per_share", period), 2) for period in FLOWS}
    assert printed == {"H1 2026": Decimal("0.30"), "H1 2025": Decimal("0.23"), "FY 2025": Decimal("0.50")}
