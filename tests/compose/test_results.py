"""Results as the YAML asks for them. The expected words are typed by hand."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of

_RELEASE = """\
period: Q2 2025
company: {{name: Acme}}
{style}release: {{date: 2025-08-05, headline: Results, datelines: [{{city: Boston}}]}}
figures:
  net_income: {{label: net income, nature: income, scale: thousands, values: {{Q2 2025: -5400, Q2 2024: -5100, Q1 2025: -5350,
    H1 2025: -10750, H1 2024: -10910}}}}
  eps: {{label: net loss per share, unit: USD/share, values: {{Q2 2025: -0.35, Q2 2024: -1.99, Q1 2025: -0.37, H1 2025: -0.76,
    H1 2024: -4.51}}}}
  revenue: {{label: revenue, values: {{Q2 2025: 2500000, Q2 2024: 300000, H1 2025: 4100000, H1 2024: 300000}}}}
  sales: {{label: sales, unit: EUR, scale: millions, values: {{Q2 2025: 1405, Q2 2024: 1513, Q1 2025: 1518}}}}
  net_result: {{label: net result, nature: income, negative_label: net loss, unit: EUR, scale: millions, values: {{Q2 2025: -40,
    Q2 2024: -111}}}}
  swing: {{label: net income, nature: income, values: {{Q2 2025: -5400000, Q2 2024: 3000000}}}}
  swing_eps: {{label: earnings per share, unit: USD/share, values: {{Q2 2025: -0.35, Q2 2024: 0.10}}}}
  payout: {{label: dividends per share, unit: USD/share, values: {{Q2 2025: 0.13, Q2 2024: 0.10}}}}
  margin: {{label: gross margin, unit: percent, values: {{Q2 2025: 45.59, Q2 2024: 45.00}}}}
  loans: {{label: loans, nature: balance, values: {{Q2 2025: 9000000, Q1 2025: 8000000, FY 2024: 7000000, Q2 2024: 6000000}}}}
  preferred: {{label: net income, nature: income, values: {{Q2 2025: 9000000}}}}
  preferred_eps: {{label: earnings per share, unit: USD/share, values: {{Q2 2025: -0.03}}}}
  open: {{label: orders, values: {{Q2 2025: pending, Q2 2024: 5000000}}}}
sections:
  - results:
      layout: paragraphs
      {section}items: [{items}]
"""
BRIEFLY = "style: {sentences: {phrasing: parentheses}, figures: {currency: code, negative: minus, decimals: 0}}\n"


def _text(items: str, section: str = "", style: str = "") -> str:
    return _RELEASE.format(items=items, section=section, style=style)


def _said(items: str, section: str = "", style: str = "") -> str:
    return " ".join(words_of(_text(items, section, style))[2:-1])


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{figure: net_income, periods: Q2 2025, per_share: eps}",
         "Net loss was $5.4 million, or $0.35 per share, for the second quarter of 2025, compared to $5.1 million, or "
         "$1.99 per share, for the second quarter of 2024, an increase of $0.3 million, or 5.9%."),
        ("{figure: net_income, per_share: eps, per: per basic and diluted share, change: none}",
         "Net loss was $5.4 million, or $0.35 per basic and diluted share, for the second quarter of 2025, compared to "
         "$5.1 million, or $1.99 per basic and diluted share, for the second quarter of 2024. For the first half of "
         "2025, net loss was $10.8 million, or $0.76 per basic and diluted share, compared to $10.9 million, or $4.51 "
         "per basic and diluted share, for the first half of 2024."),
        ("{figure: swing, per_share: swing_eps}",
         "Net loss was $5.4 million, or $0.35 per share, for the second quarter of 2025, compared to net income of $3.0 "
         "million, or $0.10 per share, for the second quarter of 2024."),
        ("{figure: open, per_share: payout, change: none}",
         "Orders were [●], or $0.13 per share, for the second quarter of 2025, compared to $5.0 million, or $0.10 per "
         "share, for the second quarter of 2024."),
        ("{figure: preferred, per_share: preferred_eps}",
         "Net income was $9.0 million, or $(0.03) per share, for the second quarter of 2025."),
        ("{figure: payout, change: both}",
         "Dividends per share were $0.13 for the second quarter of 2025, compared to $0.10 for the second quarter of "
         "2024, an increase of $0.03, or 30.0%."),
        ("{figure: net_income, periods: Q2 2025, change: percent, label: Loss}",
         "Loss: Net loss was $5.4 million for the second quarter of 2025, compared to $5.1 million for the second quarter of "
         "2024, an increase of 5.9%."),
        ("{figure: revenue, periods: Q2 2025, change: percent}",
         "Revenue was $2.5 million for the second quarter of 2025, compared to $0.3 million for the second quarter of "
         "2024, an increase of 733.3%."),
        ("{figure: sales, against: linked}",
         "Sales were €1,405 million for the second quarter of 2025, compared to €1,518 million for the first quarter of "
         "2025, a decrease of €113 million."),
        ("{figure: net_income, against: linked, per_share: eps, change: none}",
         "Net loss was $5.4 million, or $0.35 per share, for the second quarter of 2025, compared to $5.4 million, or "
         "$0.37 per share, for the first quarter of 2025."),
        ("{figure: loans, change: none}",
         "Loans were $9.0 million as of June 30, 2025, compared to $7.0 million as of December 31, 2024."),
        ("{figure: loans, against: prior, change: none}",
         "Loans were $9.0 million as of June 30, 2025, compared to $6.0 million as of June 30, 2024."),
        ("{figure: loans, against: linked, change: none}",
         "Loans were $9.0 million as of June 30, 2025, compared to $8.0 million as of March 31, 2025."),
        ("{figure: revenue, change: none, because: {Q2 2025: BARDA paid., H1 2025: So it did before.}, then: It has ended.}",
         "Revenue was $2.5 million for the second quarter of 2025, compared to $0.3 million for the second quarter of "
         "2024. BARDA paid. For the first half of 2025, revenue was $4.1 million, compared to $0.3 million for the first "
         "half of 2024. So it did before. It has ended."),
        ("{text: We earned., because: BARDA paid., then: It has ended.}", "We earned. BARDA paid. It has ended."),
    ],
)  # fmt: skip
def test_a_result_is_stated_as_it_asks(item: str, expected: str) -> None:
    assert _said(item) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("none", "compared to $5.0 million for the second quarter of 2024."),
        ("amount", "2024, [an increase/a decrease] of [●]."),
        ("percent", "2024, [an increase/a decrease] of [●]%."),
    ],
)
def test_the_open_change_of_a_pending_figure_is_the_one_asked_for(change: str, expected: str) -> None:
    assert _said(f"{{figure: open, change: {change}}}").endswith(expected)


def test_results_state_the_periods_of_their_section_unless_they_have_their_own() -> None:
    said = _said("revenue, {figure: net_income, periods: Q2 2025}", "period: H1 2025\n      ", "")
    assert said.startswith("Revenue was $4.1 million for the first half of 2025")
    assert "Net loss was $5.4 million for the second quarter of 2025" in said


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("sales", "Sales were EUR 1,405 million (EUR 1,513 million) for the second quarter of 2025."),
        ("net_result", "Net result was EUR -40 million (EUR -111 million) for the second quarter of 2025."),
        ("preferred", "Net income was USD 9 million for the second quarter of 2025."),
        ("open", "Orders were [●] (USD 5 million) for the second quarter of 2025."),
        ("loans", "Loans were USD 9 million (December 31, 2024: USD 7 million) as of June 30, 2025."),
        ("{figure: sales, against: linked}",
         "Sales were EUR 1,405 million (Q1 2025: EUR 1,518 million) for the second quarter of 2025."),
        ("{figure: sales, change: percent}",
         "Sales were EUR 1,405 million (EUR 1,513 million) for the second quarter of 2025, a decrease of 7%."),
        ("{figure: net_income, per_share: eps, periods: Q2 2025}",
         "Net income was USD -5 million, or USD -0.35 per share (USD -5 million, or USD -1.99 per share), for the second "
         "quarter of 2025."),
    ],
)  # fmt: skip
def test_the_comparative_stands_in_parentheses_where_the_house_style_says_so(item: str, expected: str) -> None:
    assert _said(item, style=BRIEFLY) == expected


def test_the_change_of_a_percentage_can_be_in_basis_points() -> None:
    said = _said("margin", style="style: {figures: {points: basis-points}}\n")
    assert said.endswith("compared to 45.0% for the second quarter of 2024, an increase of 59 basis points.")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{figure: revenue, against: year_end}", "revenue is a flow, which a year-end does not compare with"),
        ("{figure: revenue, against: linked}", "revenue has no value for Q1 2025"),
        ("{figure: sales, per_share: revenue}", "revenue is no amount per share (give it a unit such as USD/share)"),
        ("{figure: sales, per_share: nothing}", "per_share: there is no figure of that id"),
        ("{figure: sales, per: per share}", "has per without per_share (name the figure that is per share)"),
        ("{figure: sales, text: We sold., change: none}", "has change, but text replaces the sentence"),
        ("{text: We sold., because: {Q2 2025: Demand.}}", "has because by period, but text replaces the sentence"),
        ("{figure: sales, because: {H1 2025: Demand.}}",
         "has a driver for H1 2025, of which it says nothing (its sentences are of Q2 2025)"),
        ("{figure: sales, because: {Q5 2025: Demand.}}", "must be a period such as Q4 2019"),
        ("{figure: sales, because: {Q2 2025: 'By {{ saels }}.'}}", "there is no figure or name 'saels'"),
        ("{figure: sales, change: some}", "must be none, amount, percent or both"),
    ],
)  # fmt: skip
def test_a_result_that_cannot_be_stated_so_is_told(item: str, expected: str) -> None:
    (found,) = problems_of(_text(item))
    assert expected in found


@pytest.mark.parametrize("field", ["because: '{}'", "because: {{Q2 2025: '{}'}}", "then: '{}'"])
def test_a_reference_with_nothing_to_print_is_told_once_at_its_place(field: str) -> None:
    (found,) = problems_of(_text(f"{{figure: sales, {field.format('{{ revenue.linked }}')}}}"))
    assert "revenue has no value for Q1 2025" in found and "figures" not in found.split(": revenue")[0]


@pytest.mark.parametrize("kind", ["results", "metrics"])
def test_a_sentence_among_results_is_told_how_it_is_written(kind: str) -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - {kind}: {{items: [Revenue rose a lot., revenue]}}\n")
    assert found.endswith("(got 'Revenue rose a lot.'; a sentence of your own is written as {text: '…'})")
    words = f"{SMALL}sections:\n  - {kind}: {{items: [{{text: 'Revenue rose a lot.'}}, revenue]}}\n"
    assert "Revenue rose a lot." in words_of(words)
