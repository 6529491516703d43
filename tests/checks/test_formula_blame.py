"""Formulas that are wrong in every period: the balance sheet tells of them, and the finding stands at the formula."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings_of, release

BALANCE = """
figures:
  plant: {label: plant, nature: balance, values: {Q3 2026: 20417, FY 2025: 21980}}
  money: {label: bank balances, nature: balance, values: {Q3 2026: 6135, FY 2025: 4302}}
  assets: {label: total assets, nature: balance, formula: plant + money}
  loans: {label: loans, nature: balance, values: {Q3 2026: 11040, FY 2025: 12500}}
  bills: {label: bills, nature: balance, values: {Q3 2026: 1100, FY 2025: 1200}}
  debts: {label: total liabilities, nature: balance, formula: loans + bills}
  equity: {label: total equity, nature: balance, values: {Q3 2026: 14412, FY 2025: 12582}}
  both: {label: total liabilities and equity, nature: balance, formula: debts + equity}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows: [plant, money, {total: assets}, loans, bills, {subtotal: debts}, equity, {total: both}]
"""


def _faults(text: str) -> list[tuple[str, str]]:
    found = findings_of(release(text), codes=["T104"])
    return [(one.field, one.message.rpartition("; ")[2]) for one in found]


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("plant - money", "its formula seems to take money with the wrong sign"),
        ("plant", "its formula seems to leave money out"),
        ("plant + bills", "its formula seems to take bills for money"),
    ],
)
def test_a_formula_that_is_wrong_in_every_period_is_blamed(formula: str, words: str) -> None:
    assert _faults(BALANCE.replace("plant + money", formula)) == [("figures.assets.formula", words)]


def test_a_number_that_is_wrong_in_one_period_is_not_its_formulas_fault() -> None:
    found = _faults(BALANCE.replace("Q3 2026: 20417", "Q3 2026: 24017"))
    assert [field for field, _ in found] == ["figures.plant.values.Q3 2026"]


def test_a_balance_sheet_that_balances_blames_nobody() -> None:
    assert _faults(BALANCE) == []
