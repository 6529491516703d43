"""Formulas: figures computed from others, exactly, in the period that is asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from drafts import SMALL, problems_of, read, words_of

from relwriter.compose.facts import FactError, Facts
from relwriter.model.formula import FormulaError, parse_formula
from relwriter.model.period import read_period

BOOKS = """
  cost:
    label: cost of revenue
    scale: thousands
    values: {Q3 2026: 40000, Q3 2025: 39000}
  shares:
    label: weighted shares
    unit: shares
    values: {Q3 2026: 5000000, Q3 2025: 5000000}
  cash:
    label: cash
    nature: balance
    values: {Q3 2026: 300, FY 2025: 100, Q2 2026: 200}
  sales:
    label: sales
    values: {Q1 2025: 1, Q2 2025: 2, Q3 2025: 3, Q4 2025: 4, Q1 2026: 10, Q2 2026: 20, Q3 2026: 30}
  unknown:
    label: provision
    values: {Q3 2026: pending}
"""
RELEASE = SMALL.replace("people:", BOOKS.strip("\n") + "\npeople:")


def _facts(formula: str, more: str = "") -> Facts:
    figure = f"  it: {{label: it, formula: {formula}{more}}}\n"
    return Facts(read(RELEASE.replace("people:", f"{figure}people:")))


@pytest.mark.parametrize(
    ("formula", "period", "amount"),
    [
        ("revenue - cost", "Q3 2026", "43412000"),
        ("revenue - cost", "Q3 2025", "35475000"),
        ("-(revenue - cost) * 2 + 1.5", "Q3 2025", "-70949998.5"),
        ("revenue / shares", "Q3 2025", "14.895"),
        ("revenue.prior", "Q3 2026", "74475000"),
        ("revenue.'9M 2026' - revenue", "Q3 2026", "156588000"),
        ("'margin(net_income, revenue.ytd)'", "Q3 2026", "-0.5208333333333333333333333"),
        ("growth(cost)", "Q3 2026", "2.564102564102564102564102564"),
        ("'growth(net_income, cost)'", "Q3 2025", "-92.05128205128205128205128205"),
        ("quarters(sales)", "9M 2026", "60"),
        ("quarters(sales)", "FY 2025", "10"),
        ("trailing(sales)", "Q3 2026", "64"),
        ("average(cash)", "Q3 2026", "250"),
        ("average(cash)", "9M 2026", "200"),
        ("abs(net_income)", "Q3 2026", "1250000"),
    ],
)
def test_a_formula_gives_the_exact_amount_of_its_period(formula: str, period: str, amount: str) -> None:
    found = _facts(formula).fact("it", read_period(period)).amount
    assert found is not None
    assert abs(found - Decimal(amount)) < Decimal("1e-20")


def test_growth_is_of_the_size_of_its_base_so_that_a_smaller_loss_is_no_fall() -> None:
    assert _facts("'growth(0 - cost, 0 - revenue)'").fact("it", read_period("Q3 2025")).amount > 0


def test_a_figure_of_a_pending_one_is_pending() -> None:
    assert _facts("revenue - unknown").fact("it", read_period("Q3 2026")).amount is None


def test_a_sum_is_known_as_exactly_as_its_least_exact_term() -> None:
    assert _facts("revenue - cost").fact("it", read_period("Q3 2026")).finest == 3
    assert _facts("cost / 2").fact("it", read_period("Q3 2026")).finest == 3
    assert _facts("cost / shares").fact("it", read_period("Q3 2026")).finest is None
    assert _facts("'margin(cost, revenue)'").fact("it", read_period("Q3 2026")).finest is None


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("revenue - cost", "USD"),
        ("'margin(cost, revenue)'", "percent"),
        ("revenue / shares", "USD/share"),
        ("revenue / cost", "ratio"),
        ("cost * 2", "USD"),
        ("trailing(shares)", "shares"),
    ],
)
def test_the_unit_follows_from_the_formula(formula: str, unit: str) -> None:
    assert _facts(formula).figure("it").unit == unit


def test_the_unit_follows_from_the_formula_of_one_period_too() -> None:
    text = RELEASE.replace(
        "people:", "  it: {label: it, values: {Q3 2026: {formula: 'margin(cost, revenue)'}}}\npeople:"
    )
    assert Facts(read(text)).figure("it").unit == "percent"


def test_a_value_of_its_own_goes_before_the_formula() -> None:
    facts = _facts("revenue - cost", ", values: {Q3 2026: 43412001}")
    assert facts.fact("it", read_period("Q3 2026")).amount == 43412001
    assert facts.fact("it", read_period("Q3 2025")).amount == 35475000


def test_one_period_can_have_a_formula_of_its_own() -> None:
    release = RELEASE.replace("Q4 2025: 4,", "Q4 2025: {formula: \"sales.'Q3 2025' * 2\"},")
    assert Facts(read(release)).fact("sales", read_period("Q4 2025")).amount == 6


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("revenue - cost", "it cannot be computed for Q2 2026: revenue has no value for Q2 2026"),
        ("sales / (sales - sales)", "it would divide by zero for Q2 2026"),
        ("it * 2", "it is computed from itself: it Q2 2026 from it Q2 2026"),
        ("it.linked + 1", "it is computed from itself"),
        ("sales.next", "there is no period 'next'"),
    ],
)
def test_what_cannot_be_computed_is_told(formula: str, message: str) -> None:
    with pytest.raises(FactError) as caught:
        _facts(formula).fact("it", read_period("Q2 2026"))
    assert str(caught.value).startswith(message)
    assert caught.value.advice


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ("revenue -", "lacks a figure or a number here", 8),
        ("(a + b", "has a parenthesis that is never closed", 5),
        ("a b", "cannot be read from here", 2),
        ("a + $", "cannot be read from here", 4),
        ("margin(a)", "margin takes 2 between its parentheses, not 1", 8),
        ("1e9", "cannot be read from here", 0),
        ("(" * 50 + "a" + ")" * 50, "is nested too deeply", 40),
        ("a+" * 600 + "a", "is too long to be read", 0),
    ],
)
def test_a_formula_that_cannot_be_read_is_told_with_its_place(text: str, message: str, offset: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)
    assert str(caught.value) == message
    assert caught.value.offset == offset


def test_an_unknown_figure_in_a_formula_is_told_where_it_stands() -> None:
    text = RELEASE.replace("people:", "  it:\n    label: it\n    formula: revenue - csot\npeople:")
    line = text[: text.index("csot")].count("\n") + 1
    assert problems_of(text) == [
        f"release.yaml:{line}:24: figures.it.formula: there is no figure 'csot' (did you mean cost?)"
    ]


def test_a_minus_without_spaces_is_told() -> None:
    text = RELEASE.replace("people:", "  it: {label: it, formula: revenue-cost}\npeople:")
    assert problems_of(text)[0].endswith("(put spaces around a minus; without them it is part of the id)")


def test_prose_prints_computed_figures() -> None:
    text = RELEASE.replace("people:", "  it: {label: margin, formula: 'margin(revenue - cost, revenue)'}\npeople:")
    assert "Margin 52.0%" in words_of(text.replace("  headline:", "  subheads: ['Margin {{ it }}']\n  headline:"))


def _problems(formula: str) -> list[str]:
    """The problems of a release that speaks of a figure with a formula."""
    figure = f"  costs: {{label: total costs, formula: {formula}}}\n"
    figure += "  debt: {label: debt, nature: balance, values: {FY 2025: 92011}}\n"
    figure += "  levy: {label: levy, values: {Q3 2025: 1120}}\n"
    asked = "sections: [{statement: {columns: [Q3 2026], rows: [costs]}}]\n"
    return problems_of(RELEASE.replace("people:", f"{figure}people:") + asked)


@pytest.mark.parametrize("formula", ["cost + debt", "cost + costs"])
def test_a_formula_that_is_wrong_by_itself_is_told_at_the_formula(formula: str) -> None:
    found = _problems(formula)
    assert found and all("figures.costs.formula" in problem for problem in found)


def test_a_value_that_a_sum_lacks_is_told_where_the_sum_is_asked_for() -> None:
    found = _problems("cost + levy")
    assert found and not any("figures.costs.formula" in problem for problem in found)
