"""Four quarters of a retailer with a year of 53 weeks: each ties, and each goes on where the one before it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise

import pytest

from relwriter.model.release import Release
from relwriter.model.sections.guidance import Guidance
from relwriter.model.sections.returns import Buyback, Dividend
from relwriter.pipeline import draft, find_formats, write
from tests.ties import EXAMPLES, Ties

FOLDER = EXAMPLES / "marlow-fields"
FILES = ("q2-2023", "q3-2023", "q4-2023", "q1-2024")
TIES = {name: Ties(FOLDER / f"{name}.yaml") for name in FILES}
SHOWN = {
    "q2-2023": ("Q2 2023", "Q2 2022", "H1 2023", "H1 2022"),
    "q3-2023": ("Q3 2023", "Q3 2022", "9M 2023", "9M 2022"),
    "q4-2023": ("Q4 2023", "Q4 2022", "FY 2023", "FY 2022"),
    "q1-2024": ("Q1 2024", "Q1 2023"),
}
"""The periods of each income statement; the last two are those of the cash flows."""
DAYS = {
    "q2-2023": ("Q2 2023", "FY 2022", "Q2 2022"),
    "q3-2023": ("Q3 2023", "FY 2022", "Q3 2022"),
    "q4-2023": ("FY 2023", "FY 2022"),
    "q1-2024": ("Q1 2024", "FY 2023", "Q1 2023"),
}
OPENINGS = {"H1 2023": "FY 2022", "H1 2022": "FY 2021", "9M 2023": "FY 2022", "9M 2022": "FY 2021",
            "FY 2023": "FY 2022", "FY 2022": "FY 2021", "Q1 2024": "FY 2023", "Q1 2023": "FY 2022"}  # fmt: skip


def _release(name: str) -> Release:
    return TIES[name].release


@cache
def _texts(name: str) -> dict[str, bytes]:
    outputs = write(draft(str(FOLDER / f"{name}.yaml"), final=True), find_formats([]))
    return {extension: output.content for extension, output in outputs.items()}


@pytest.mark.parametrize("name", FILES)
def test_each_quarter_of_marlow_fields_renders_in_every_format(name: str) -> None:
    assert set(_texts(name)) == {"docx", "md", "txt"}
    titles = ("Statements of Income", "Balance Sheets", "Statements of Cash Flows")
    for extension in ("md", "txt"):
        assert all(title in _texts(name)[extension].decode() for title in titles)


@pytest.mark.parametrize(
    ("name", "heads"),
    [("q2-2023", [13, 26]), ("q3-2023", [13, 39]), ("q4-2023", [14, 13, 53, 52]), ("q1-2024", [13])],
)
def test_marlow_fields_columns_are_headed_by_their_weeks(name: str, heads: list[int]) -> None:
    line = next(line for line in _texts(name)["txt"].decode().splitlines() if "Weeks Ended" in line)
    assert [int(weeks) for weeks in re.findall(r"(\d+) Weeks Ended", line)] == heads


@pytest.mark.parametrize("name", FILES)
def test_marlow_fields_balance_sheets_balance(name: str) -> None:
    of = TIES[name]
    for day in DAYS[name]:
        assert of("total_assets", day) == of("liabilities_and_equity", day)


@pytest.mark.parametrize("name", FILES)
def test_marlow_fields_cash_flows_end_in_the_balance_sheets_cash(name: str) -> None:
    of = TIES[name]
    for period in SHOWN[name][-2:]:
        assert of("cash", period) == of("cash", OPENINGS[period]) + of("change_in_cash", period)


@pytest.mark.parametrize("name", FILES)
def test_marlow_fields_balances_move_as_the_cash_flows_say(name: str) -> None:
    of = TIES[name]
    period = SHOWN[name][-2]
    opening = OPENINGS[period]

    def moved(balance: str) -> Decimal:
        return of(balance, period) - of(balance, opening)

    for asset in ("receivables", "inventory", "prepaid"):
        assert of(f"flow_{asset}", period) == -moved(asset)
    for liability in ("payables", "accrued", "deferred_taxes"):
        assert of(f"flow_{liability}", period) == moved(liability)
    assert of("debt_repaid", period) == moved("debt")
    assert of("flow_leases", period) == moved("lease_liabilities_later") - moved("lease_assets")
    assert of("stock_compensation", period) == moved("paid_in_capital")
    assert -of("capital_expenditures", period) - of("depreciation", period) == moved("property")
    assert of.sum("net_income repurchases dividends_paid", period) == moved("retained_earnings")


def _shared(first: str, second: str) -> Iterator[tuple[str, str]]:
    """Figures and periods that two files both have."""
    periods = {period for name in (first, second) for period in (*SHOWN[name], *DAYS[name])}
    for figure in _release(first).figures.keys() & _release(second).figures.keys():
        for period in periods:
            if TIES[first].has(figure, period) and TIES[second].has(figure, period):
                yield figure, period


@pytest.mark.parametrize(("first", "second"), list(combinations(FILES, 2)))
def test_what_two_of_marlow_fields_files_state_of_one_period_is_the_same(first: str, second: str) -> None:
    shared = list(_shared(first, second))
    assert shared
    assert {one for one in shared if TIES[first](*one) != TIES[second](*one)} == set()


FLOWS = (
    "net_sales", "cost_of_sales", "selling_and_administrative", "depreciation", "interest_expense",
    "income_taxes", "net_income", "stock_compensation", "flow_deferred_taxes", "flow_receivables",
    "flow_inventory", "flow_prepaid", "flow_payables", "flow_accrued", "flow_leases", "operating_cash_flow",
    "capital_expenditures", "debt_repaid", "repurchases", "dividends_paid", "change_in_cash",
)  # fmt: skip


@pytest.mark.parametrize("flow", FLOWS)
def test_marlow_fields_four_quarters_sum_to_the_year(flow: str) -> None:
    files = {"Q1 2023": "q1-2024", "Q2 2023": "q2-2023", "Q3 2023": "q3-2023", "Q4 2023": "q4-2023"}
    quarters = [TIES[name](flow, quarter) for quarter, name in files.items()]
    assert TIES["q2-2023"](flow, "H1 2023") == sum(quarters[:2])
    assert TIES["q3-2023"](flow, "9M 2023") == sum(quarters[:3])
    assert TIES["q4-2023"](flow, "FY 2023") == sum(quarters)


@pytest.mark.parametrize("flow", FLOWS)
def test_the_year_before_goes_on_in_marlow_fields_comparatives(flow: str) -> None:
    nine_months = TIES["q3-2023"](flow, "9M 2022")
    assert nine_months == TIES["q2-2023"](flow, "H1 2022") + TIES["q3-2023"](flow, "Q3 2022")
    assert TIES["q4-2023"](flow, "FY 2022") == nine_months + TIES["q4-2023"](flow, "Q4 2022")


def test_marlow_fields_share_counts_of_a_year_are_its_quarters_by_weeks() -> None:
    of = TIES["q4-2023"]
    earlier = {"Q1 2023": TIES["q1-2024"], "Q2 2023": TIES["q2-2023"], "Q3 2023": TIES["q3-2023"], "Q4 2023": of}
    weeks = {"Q1 2023": 13, "Q2 2023": 13, "Q3 2023": 13, "Q4 2023": 14}
    for figure in ("basic_shares", "diluted_shares"):
        weighted = sum(ties(figure, quarter) * weeks[quarter] for quarter, ties in earlier.items())
        assert round(weighted / 53, -3) == of(figure, "FY 2023")


def _guidance(name: str) -> dict[str, Guidance]:
    (outlook,) = [section.outlook for section in _release(name).sections if section.outlook]
    return {str(item.measure): item for item in outlook.items}


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(FILES)))
def test_the_guidance_that_marlow_fields_calls_prior_is_that_of_the_file_before(earlier: str, later: str) -> None:
    before, now = _guidance(earlier), _guidance(later)
    assert list(before) == list(now)
    for measure, item in now.items():
        given = before[measure]
        if item.period != given.period:
            assert item.action == "initiates"
        else:
            assert [str(end) for end in (item.prior_low, item.prior_high, item.prior_point)] == [
                str(end) for end in (given.low, given.high, given.point)
            ]


def test_marlow_fields_outlook_is_raised_narrowed_reiterated_and_given_anew() -> None:
    actions = {item.action for name in FILES for item in _guidance(name).values()}
    assert actions == {"raises", "narrows", "reiterates", "initiates"}


def _dividend(name: str) -> Dividend:
    (dividend,) = [section.dividend for section in _release(name).sections if section.dividend]
    return dividend


def _buyback(name: str) -> Buyback:
    (buyback,) = [section.buyback for section in _release(name).sections if section.buyback]
    return buyback


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(FILES)))
def test_marlow_fields_pays_the_dividend_that_it_declared(earlier: str, later: str) -> None:
    of, quarter = TIES[later], str(_release(later).period)
    declared = _dividend(earlier).amount
    assert declared is not None
    assert -of("dividends_paid", quarter) == round(declared * of("basic_shares", quarter), -3)


@pytest.mark.parametrize("name", FILES)
def test_marlow_fields_shares_at_their_average_price_are_the_cost(name: str) -> None:
    bought = _buyback(name)
    assert bought.shares and bought.cost and bought.average_price
    assert abs(bought.cost * 1_000_000 / bought.shares - bought.average_price) <= Decimal("0.01")
    assert bought.cost * 1_000_000 == -TIES[name]("repurchases", str(_release(name).period))


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(FILES)))
def test_what_remains_of_marlow_fields_program_falls_by_what_was_spent(earlier: str, later: str) -> None:
    before, now = _buyback(earlier), _buyback(later)
    assert before.remaining and now.remaining and now.cost
    assert now.remaining == before.remaining - now.cost
