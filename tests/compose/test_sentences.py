"""Sentences from facts. The expected words are typed by hand, after the forms that published releases use."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.compose.facts import Facts
from relwriter.compose.sentences import state_result
from relwriter.document.tree import plain_text
from relwriter.errors import InputError
from relwriter.model.period import read_period
from tests.drafts import read

_RELEASE = """\
period: {period}
company: {{name: Acme}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
{style}figures:
  it: {{{figure}, values: {{{values}}}}}
"""


def _sentence(figure: str, values: str, period: str = "Q3 2026", style: str = "", periods: str = "") -> str:
    text = _RELEASE.format(period=period, figure=figure, values=values, style=style)
    chosen = tuple(read_period(label) for label in periods.split(", ") if label)
    return plain_text(state_result(Facts(read(text)), "it", chosen))


INCOME = "label: net income, nature: income"
CASH = "label: net cash provided by operating activities, nature: cash_flow"
BALANCE = "label: 'inventories', nature: balance"


@pytest.mark.parametrize(
    ("figure", "values", "expected"),
    [
        ("label: revenue", "Q3 2026: 83412000, Q3 2025: 74475000",
         "Revenue was $83.4 million for the third quarter of 2026, compared to $74.5 million for the third quarter of "
         "2025, an increase of $8.9 million, or 12.0%."),
        ("label: net sales", "Q3 2026: 74475000, Q3 2025: 83412000",
         "Net sales were $74.5 million for the third quarter of 2026, compared to $83.4 million for the third quarter "
         "of 2025, a decrease of $8.9 million, or 10.7%."),
        (INCOME, "Q3 2026: -12686663, Q3 2025: -8519229",
         "Net loss was $12.7 million for the third quarter of 2026, compared to $8.5 million for the third quarter of "
         "2025, an increase of $4.2 million, or 48.9%."),
        (INCOME, "Q3 2026: -8519229, Q3 2025: -12686663",
         "Net loss was $8.5 million for the third quarter of 2026, compared to $12.7 million for the third quarter of "
         "2025, a decrease of $4.2 million, or 32.8%."),
        (INCOME, "Q3 2026: 3000000, Q3 2025: -1250000",
         "Net income was $3.0 million for the third quarter of 2026, compared to a net loss of $1.3 million for the "
         "third quarter of 2025."),
        (INCOME, "Q3 2026: -1250000, Q3 2025: 3000000",
         "Net loss was $1.3 million for the third quarter of 2026, compared to net income of $3.0 million for the "
         "third quarter of 2025."),
        (CASH, "Q3 2026: -5000000, Q3 2025: 2000000",
         "Net cash used in operating activities was $5.0 million for the third quarter of 2026, compared to net cash "
         "provided by operating activities of $2.0 million for the third quarter of 2025."),
        ("label: revenue", "Q3 2026: 83412000, Q3 2025: 83412000",
         "Revenue was $83.4 million for the third quarter of 2026, unchanged from the third quarter of 2025."),
        ("label: revenue", "Q3 2026: 83412000, Q3 2025: 83401000",
         "Revenue was $83.4 million for the third quarter of 2026, compared to $83.4 million for the third quarter of "
         "2025."),
        ("label: revenue", "Q3 2026: 83449999, Q3 2025: 83450000",
         "Revenue was $83.4 million for the third quarter of 2026, compared to $83.5 million for the third quarter of "
         "2025, a decrease of $1."),
        ("label: revenue", "Q3 2026: 5000000, Q3 2025: 0",
         "Revenue was $5.0 million for the third quarter of 2026, compared to none for the third quarter of 2025."),
        ("label: revenue", "Q3 2026: 0, Q3 2025: 5000000",
         "There was no revenue for the third quarter of 2026, compared to $5.0 million for the third quarter of 2025."),
        ("label: revenues", "Q3 2026: 0, Q3 2025: 0", "There were no revenues for the third quarter of 2026 or the third quarter of 2025."),
        ("label: revenue", "Q3 2026: 90000000, Q3 2025: 1000000",
         "Revenue was $90.0 million for the third quarter of 2026, compared to $1.0 million for the third quarter of "
         "2025, an increase of $89.0 million."),
        ("label: revenue", "Q3 2026: 90000000", "Revenue was $90.0 million for the third quarter of 2026."),
        ("label: other income (expense)", "Q3 2026: -2000000, Q3 2025: -1000000",
         "Other income (expense) was $(2.0) million for the third quarter of 2026, compared to $(1.0) million for the "
         "third quarter of 2025."),
        ("label: revenue", "Q3 2026: pending, Q3 2025: 5000000",
         "Revenue was [●] for the third quarter of 2026, compared to $5.0 million for the third quarter of 2025, [an "
         "increase/a decrease] of [●], or [●]%."),
        (INCOME, "Q3 2026: pending, Q3 2025: -5000000",
         "[Net income/net loss] was [●] for the third quarter of 2026, compared to a net loss of $5.0 million for the "
         "third quarter of 2025, [an increase/a decrease] of [●], or [●]%."),
        ("label: revenue", "Q3 2026: 83412000, Q3 2025: 74475000, 9M 2026: 240000000, 9M 2025: 250000000",
         "Revenue was $83.4 million for the third quarter of 2026, compared to $74.5 million for the third quarter of "
         "2025, an increase of $8.9 million, or 12.0%. For the first nine months of 2026, revenue was $240.0 million, "
         "compared to $250.0 million for the first nine months of 2025, a decrease of $10.0 million, or 4.0%."),
        (BALANCE, "Q3 2026: 21434414, FY 2025: 15193761",
         "Inventories were $21.4 million as of September 30, 2026, compared to $15.2 million as of December 31, 2025, "
         "an increase of $6.2 million, or 41.1%."),
        ("label: 'property and equipment, net', nature: balance", "9M 2026: 21434414, Q4 2025: 21434414",
         "Property and equipment, net, was $21.4 million as of September 30, 2026, unchanged from December 31, 2025."),
        ("label: diluted earnings per share, unit: USD/share", "Q3 2026: 0.13, Q3 2025: 0.10",
         "Diluted earnings per share were $0.13 for the third quarter of 2026, compared to $0.10 for the third quarter "
         "of 2025, an increase of $0.03."),
        ("label: weighted shares, unit: shares", "Q3 2026: 19355292, Q3 2025: 18081368",
         "Weighted shares were 19,355,292 for the third quarter of 2026, compared to 18,081,368 for the third quarter "
         "of 2025, an increase of 1,273,924, or 7.0%."),
    ],
)  # fmt: skip
def test_a_sentence_says_what_the_facts_say(figure: str, values: str, expected: str) -> None:
    assert _sentence(figure, values) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("{scale: thousands, decimals: 0}", "Revenue was $83,412 thousand"),
        ("{scale: ones}", "Revenue was $83,412,000"),
        ("{currency: code}", "Revenue was USD 83.4 million"),
        ("{percent: ' percent'}", "or 12.0 percent."),
        ("{percent_decimals: 0}", "or 12%."),
        ("{change: none}", "compared to $74.5 million for the third quarter of 2025."),
        ("{change: amount}", "2025, an increase of $8.9 million."),
        ("{change: percent}", "2025, an increase of 12.0%."),
        ("{rounding: truncate, decimals: 0}", "$74 million"),
    ],
)
def test_the_house_style_decides_how_figures_are_printed(style: str, expected: str) -> None:
    assert expected in _sentence(
        "label: revenue", "Q3 2026: 83412000, Q3 2025: 74475000", style=f"style: {{figures: {style}}}\n"
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("Q3 2026: 83, Q3 2025: 74", "$83 million for the third quarter of 2026, compared to $74 million for the third quarter "
         "of 2025, an increase of $9 million."),
        ("Q3 2026: 569, Q3 2025: 475", "an increase of $94 million, or 20%."),
        ("Q3 2026: 720.4, Q3 2025: 596.4", "an increase of $124.0 million, or 20.8%."),
    ],
)  # fmt: skip
def test_a_figure_known_to_the_million_is_not_printed_more_exactly(values: str, expected: str) -> None:
    """83 and 74 million could mean a change of 10.7% or of 13.6%: then no percentage is printed."""
    assert _sentence("label: revenue, scale: millions", values).endswith(expected)


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [
        ("tonnes", "422000", "Deliveries were 422,000 tonnes"),
        ("ratio", "1.35", "Deliveries were 1.35"),
        ("basis_points", "340", "Deliveries were 340 basis points"),
        ("EUR/share", "-0.07", "Deliveries were €(0.07)"),
    ],
)
def test_a_unit_can_be_a_noun_of_the_companys_own(unit: str, value: str, expected: str) -> None:
    assert _sentence(f"label: deliveries, unit: {unit}", f"Q3 2026: {value}").startswith(expected)


@pytest.mark.parametrize(
    ("values", "style", "expected"),
    [
        ("Q3 2026: -5000000", "", "Net loss was $5.0 million"),
        ("Q3 2026: 5000000", "", "Net earnings were $5.0 million"),
        ("Q3 2026: -5000000", "style: {sentences: {phrasing: parentheses}}\n", "Net earnings were $(5.0) million"),
    ],
)
def test_the_verb_follows_the_name_that_fits_the_sign(values: str, style: str, expected: str) -> None:
    figure = "label: net earnings, negative_label: net loss, nature: income"
    assert _sentence(figure, values, style=style).startswith(expected)


def test_a_name_that_hides_the_sign_is_refused() -> None:
    with pytest.raises(InputError, match="has the same name for both signs"):
        _sentence("label: EBITDA, negative_label: EBITDA, nature: income", "Q3 2026: -3, Q3 2025: 72")


AMOUNTS = st.decimals(-(10**12), 10**12, places=0)


@given(AMOUNTS, AMOUNTS, st.sampled_from([INCOME, CASH, "label: revenue", BALANCE]), st.integers(0, 3))
def test_no_sentence_ever_misleads(current: Decimal, prior: Decimal, figure: str, decimals: int) -> None:
    ends = "FY 2025" if figure == BALANCE else "Q3 2025"
    style = f"style: {{figures: {{decimals: {decimals}}}}}\n"
    said = _sentence(figure, f"Q3 2026: {current:f}, {ends}: {prior:f}", style=style)
    assert not re.search(r"\bor 0(\.0+)?%|loss(es)? (was|of) \$\(|-\$|\$-", said)
    assert ("%" not in said) or ((current < 0) == (prior < 0) and prior)
    if "increase" in said:
        assert abs(current) > abs(prior)
    if "a decrease" in said:
        assert abs(current) < abs(prior)
    shown = re.findall(r"\$\(?[\d,.]+\)?(?: million)?", said)
    if len(shown) > 1 and shown[0] == shown[1]:
        assert "crease" not in said


@pytest.mark.parametrize(
    ("figure", "values", "expected"),
    [
        ("label: gross margin, unit: percent", "Q3 2026: 45.5, Q3 2025: 44.1",
         "Gross margin was 45.5% for the third quarter of 2026, compared to 44.1% for the third quarter of 2025, an "
         "increase of 1.4 percentage points."),
        ("label: gross margin, unit: percent", "Q3 2026: 45, Q3 2025: 44",
         "Gross margin was 45.0% for the third quarter of 2026, compared to 44.0% for the third quarter of 2025, an "
         "increase of 1.0 percentage point."),
        ("label: gross margin, unit: percent", "Q3 2026: pending, Q3 2025: 44",
         "Gross margin was [●] for the third quarter of 2026, compared to 44.0% for the third quarter of 2025, [an "
         "increase/a decrease] of [●] percentage points."),
        ("label: revenue", "Q3 2026: 40000, Q3 2025: 90000000",
         "Revenue was $40,000 for the third quarter of 2026, compared to $90.0 million for the third quarter of 2025, "
         "a decrease of $90.0 million."),
        ("label: revenue", "Q3 2026: 0, Q3 2025: pending",
         "There was no revenue for the third quarter of 2026, compared to [●] for the third quarter of 2025."),
        (INCOME, "Q3 2026: 0, Q3 2025: 3000000",
         "Net income was $0 for the third quarter of 2026, compared to $3.0 million for the third quarter of 2025."),
        ("label: net income (loss), nature: income", "Q3 2026: -5000000",
         "Net loss was $5.0 million for the third quarter of 2026."),
        ("label: income from operations, nature: income", "Q3 2026: -5000000",
         "Loss from operations was $5.0 million for the third quarter of 2026."),
        ("label: net cash (used in) provided by investing activities, nature: cash_flow", "Q3 2026: -5000000",
         "Net cash used in investing activities was $5.0 million for the third quarter of 2026."),
        ("label: non-GAAP expense", "Q3 2026: 5000000",
         "Non-GAAP expense was $5.0 million for the third quarter of 2026."),
        ("label: iPhone sales", "Q3 2026: 5000000", "iPhone sales were $5.0 million for the third quarter of 2026."),
    ],
)  # fmt: skip
def test_a_sentence_says_neither_more_nor_less_than_its_figures(figure: str, values: str, expected: str) -> None:
    assert _sentence(figure, values) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("cash, cash equivalents and marketable securities", "Cash, cash equivalents and marketable securities were $5"),
        ("cash and cash equivalents", "Cash and cash equivalents were $5"),
        ("research and development", "Research and development was $5"),
        ("research and development expenses", "Research and development expenses were $5"),
        ("selling, general and administrative expenses", "Selling, general and administrative expenses were $5"),
        ("property, plant and equipment", "Property, plant and equipment was $5"),
        ("property and equipment, net", "Property and equipment, net, was $5"),
        ("revenues, net of interest expense", "Revenues, net of interest expense, were $5"),
        ("investments, at fair value", "Investments, at fair value, were $5"),
        ("weighted average shares outstanding, basic and diluted",
         "Weighted average shares outstanding, basic and diluted, were $5"),
        ("earnings available for common shareholders", "Earnings available for common shareholders were $5"),
        ("provision for credit losses", "Provision for credit losses was $5"),
        ("accounts receivable, net", "Accounts receivable, net, were $5"),
        ("cash, net receivables and inventory", "Cash, net receivables and inventory was $5"),
        ("property and equipment, net of depreciation", "Property and equipment, net of depreciation, was $5"),
        ("inventory and metal derivative gains", "Inventory and metal derivative gains were $5"),
        ("core earnings, which exclude one item", "Core earnings, which exclude one item, were $5"),
        ("diluted EPS", "Diluted EPS was $5"),
        ("comparable sales (1)", "Comparable sales (1) were $5"),
        ("income (loss)", "Income (loss) was $5"),
    ],
)  # fmt: skip
def test_a_label_takes_its_verb_and_its_comma(label: str, expected: str) -> None:
    assert _sentence(f"label: '{label}'", "Q3 2026: 5000000").startswith(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("5.6", "$5.6 million"), ("0.4", "$0.4 million"), ("1405.6", "$1,405.6 million"), ("6", "$6 million")],
)
def test_a_figure_typed_in_millions_keeps_its_decimals_where_the_house_prints_ones(value: str, expected: str) -> None:
    said = _sentence("label: revenue, scale: millions", f"Q3 2026: {value}", style="style: {figures: {scale: ones}}\n")
    assert said == f"Revenue was {expected} for the third quarter of 2026."


@pytest.mark.parametrize(
    ("figure", "values", "expected"),
    [
        ("label: sales, unit: EUR, scale: millions", "Q3 2026: 12, Q3 2025: 0",
         "Sales were €12 million for the third quarter of 2026, compared to €0 million for the third quarter of 2025, an "
         "increase of €12 million."),
        ("label: sales, unit: EUR, scale: millions", "Q3 2026: 0, Q3 2025: 12",
         "Sales were €0 million for the third quarter of 2026, compared to €12 million for the third quarter of 2025."),
        ("label: sales, accuracy: thousands", "Q3 2026: 0", "There were no sales for the third quarter of 2026."),
    ],
)  # fmt: skip
def test_a_zero_is_called_none_only_where_it_is_known_exactly(figure: str, values: str, expected: str) -> None:
    assert _sentence(figure, values) == expected


@pytest.mark.parametrize(
    ("values", "points", "expected"),
    [
        ("Q3 2026: 44.29, Q3 2025: 44.00", "percentage-points", "0.3 percentage point."),
        ("Q3 2026: 45.1, Q3 2025: 44.0", "percentage-points", "1.1 percentage points."),
        ("Q3 2026: 44.06, Q3 2025: 44.04", "percentage-points", "0.02 percentage point."),
        ("Q3 2026: 44.59, Q3 2025: 44.00", "basis-points", "59 basis points."),
        ("Q3 2026: 44.05, Q3 2025: 44.04", "basis-points", "1 basis point."),
        ("Q3 2026: pending, Q3 2025: 44.04", "basis-points", "[●] basis points."),
    ],
)
def test_a_percentage_changes_by_points(values: str, points: str, expected: str) -> None:
    said = _sentence("label: margin, unit: percent", values, style=f"style: {{figures: {{points: {points}}}}}\n")
    assert said.endswith(f"of {expected}")


def test_a_percentage_of_amounts_per_share_is_stated_by_no_house_style() -> None:
    said = _sentence(
        "label: earnings per share, unit: USD/share",
        "Q3 2026: 0.13, Q3 2025: 0.10",
        style="style: {figures: {change: percent}}\n",
    )
    assert said.endswith("2025, an increase of $0.03.")
