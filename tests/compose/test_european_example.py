"""The European example: its invented figures tie."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from relwriter.model.period import read_period
from relwriter.pipeline import draft

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "nordlys-h1-2026" / "release.yaml"


def test_the_figures_of_the_european_example_tie() -> None:
    figures = draft(str(EXAMPLE)).release.figures

    def value(name: str, period: str) -> Decimal:
        exact = figures[name].exact(read_period(period))
        assert exact is not None
        return exact

    for period in ("H1 2026", "H1 2025"):
        of = {name: value(name, period) for name, figure in figures.items() if figure.nature != "balance"}
        segments = of["shore_power_ebitda"] + of["ship_charging_ebitda"] + of["group_functions_ebitda"]
        assert of["revenue"] == of["shore_power_revenue"] + of["ship_charging_revenue"]
        assert of["adjusted_ebitda"] == segments == of["ebitda"] + of["comparability"]
        assert of["ebitda"] == of["operating_profit"] + of["depreciation"]
        assert of["profit_before_tax"] == of["operating_profit"] - of["finance_costs"]
        assert of["profit"] == of["profit_before_tax"] - of["income_tax"]
        assert of["free_cash_flow"] == of["operating_cash_flow"] - of["capital_expenditure"]
        assert abs(of["adjusted_ebitda"] / of["revenue"] * 100 - of["adjusted_ebitda_margin"]) < Decimal("0.001")
        assert round(of["profit"] / 62_500_000, 2) == of["earnings_per_share"]
    for period in ("H1 2026", "FY 2025"):
        assert value("net_debt", period) == value("interest_bearing_debt", period) - value("cash", period)
    booked = value("order_intake", "H1 2026") - value("revenue", "H1 2026")
    assert value("order_backlog", "H1 2026") == value("order_backlog", "FY 2025") + booked
