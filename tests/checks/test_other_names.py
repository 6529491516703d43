"""Prose that calls a line otherwise than its label, and ratios that figures imply: both are held against the figures."""

from __future__ import annotations

import pytest

from relwriter.checks.finding import Severity
from tests.checks.checking import findings_of, release

_RELEASE = """\
period: Q3 2026
company: {name: Brannock Tools Inc., reporting: {scale: thousands}}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston, state: MA}]}
figures:
  sales: {label: net sales, values: {Q3 2026: 48200, Q3 2025: 45100}}
  gross: {label: gross margin, values: {Q3 2026: 17834, Q3 2025: 17138}}
  operating: {label: income from operations, values: {Q3 2026: 6507, Q3 2025: 5412}}
  pretax: {label: income before provision for income taxes, values: {Q3 2026: 6320, Q3 2025: 5250}}
  tax: {label: provision for income taxes, values: {Q3 2026: 1390, Q3 2025: 1103}}
  earnings: {label: diluted earnings per share, unit: USD/share, scale: ones, values: {Q3 2026: 1.21, Q3 2025: 1.04}}
  cash: {label: net cash provided by operating activities, values: {Q3 2026: 9120, Q3 2025: 7740}}
sections:
  - text:
      text:
        - '%s'
"""


def _codes(sentence: str) -> list[str]:
    found = findings_of(_RELEASE % sentence, codes=["N101", "N102", "N105"])
    return [one.code for one in found if one.severity > Severity.NOTE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gross margin was 37.0%, compared with 38.0% in the third quarter of 2025.",
        "The operating margin rose to 13.5% from 12.0%.",
        "The effective tax rate was 22.0% in the quarter, compared with 21.0% a year ago.",
        "Gross margin was $17.8 million.",
        "The effective tax rate was 22.0% in the quarter. A year ago it was 21.0%.",
        "Operating income as a percentage of net sales was 13.5%.",
        "Revenue of $48.2 million grew 6.9%.",
        "Operating profit was $6.5 million.",
        "EPS of $1.21 was up 16.3% from $1.04.",
        "Operating cash flow was $9.1 million.",
        "EPS grew 16.3%, and we had $9.1 million of cash flow from operations.",
    ],
)
def test_a_line_by_another_name_and_a_ratio_that_the_figures_make_are_known(sentence: str) -> None:
    assert _codes(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Gross margin was 73.0%, compared with 38.0% in the third quarter of 2025.",
        "The operating margin rose to 15.3% from 12.0%.",
        "The operating margin fell to 13.5% from 12.0%.",
        "The effective tax rate was 20.2% in the quarter.",
        "Operating income as a percentage of net sales was 15.3%.",
        "Revenue of $42.8 million was what we had planned.",
        "Operating profit was $6.7 million.",
        "EPS was $1.12.",
        "EPS fell to $1.21 from $1.04.",
        "Operating cash flow was $9.4 million.",
    ],
)
def test_its_number_is_held_against_the_figures(sentence: str) -> None:
    assert len(_codes(sentence)) == 1


def test_what_to_do_names_the_formula_of_the_ratio() -> None:
    (found,) = findings_of(_RELEASE % "The operating margin was 15.3%.", codes=["N101"])
    assert "formula: margin(operating, sales)" in found.advice


def test_a_name_that_a_figure_has_is_no_synonym() -> None:
    both = _RELEASE.replace("figures:\n", "figures:\n  gross_sales: {label: sales, values: {Q3 2026: 50100}}\n")
    assert [one.code for one in findings_of(both % "Sales were $50.1 million.", codes=["N101", "N102"])] == []


EARNED = """
figures:
  net_income: {label: net income, values: {Q3 2026: 7314, Q3 2025: 5120}}
  cash_flow: {label: net cash provided by operating activities, values: {Q3 2026: 21290, Q3 2025: 18040}}
sections:
  - text: {text: 'We earned $7.3 million, and generated $AMOUNT million of cash from operating activities.'}
"""


@pytest.mark.parametrize(("amount", "found"), [("21.3", 0), ("7.3", 1), ("23.1", 1)])
def test_cash_from_operating_activities_is_held_beside_what_was_earned(amount: str, found: int) -> None:
    codes = [one.code for one in findings_of(release(EARNED.replace("AMOUNT", amount))) if one.code[:2] == "N1"]
    assert len(codes) == found
