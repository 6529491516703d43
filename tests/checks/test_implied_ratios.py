"""Ratios that figures imply: prose that speaks of a margin or a tax rate is held against what the figures make."""

from __future__ import annotations

import pytest

from relwriter.checks.finding import Severity
from tests.checks.checking import findings_of

_RELEASE = """\
period: Q3 2026
company: {name: Brannock Tools Inc., reporting: {scale: thousands}}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston, state: MA}]}
figures:
  sales: {label: net sales, values: {Q3 2026: 48200, Q3 2025: 45100}}
  gross: {label: gross margin, values: {Q3 2026: 17834, Q3 2025: 17138}}
  operating: {label: operating income, values: {Q3 2026: 6507, Q3 2025: 5412}}
  pretax: {label: income before provision for income taxes, values: {Q3 2026: 6320, Q3 2025: 5250}}
  tax: {label: provision for income taxes, values: {Q3 2026: 1390, Q3 2025: 1103}}
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
    ],
)
def test_a_ratio_that_the_figures_make_is_none_of_its_own_making(sentence: str) -> None:
    assert _codes(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Gross margin was 73.0%, compared with 38.0% in the third quarter of 2025.",
        "The operating margin rose to 15.3% from 12.0%.",
        "The operating margin fell to 13.5% from 12.0%.",
        "The effective tax rate was 20.2% in the quarter.",
    ],
)
def test_another_ratio_is_told(sentence: str) -> None:
    assert len(_codes(sentence)) == 1


def test_what_to_do_names_the_formula_of_the_ratio() -> None:
    (found,) = findings_of(_RELEASE % "The operating margin was 15.3%.", codes=["N101"])
    assert "formula: margin(operating, sales)" in found.advice
