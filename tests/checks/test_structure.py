"""Structure: each check fires on a fault that it was not written from, at its place, and is silent on a near miss."""

from __future__ import annotations

import pytest

from relwriter.checks.register import CHECKS
from tests.checks.checking import earlier, findings_of, open_codes, release
from tests.checks.structure_cases import CASES
from tests.checks.tie_out_cases import Case

CODES = sorted(CASES)


def _with(case: Case, change: tuple[str, str]) -> str:
    assert case.body.count(change[0]) == 1, change
    return release(case.body.replace(*change))


def _history(case: Case) -> list[str]:
    return [earlier(body) for body in case.history]


def test_every_check_of_structure_has_its_case() -> None:
    assert sorted(check.CODE for check in CHECKS if check.CODE.startswith("S")) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_release_that_is_in_order_has_no_finding(code: str) -> None:
    found = open_codes(release(CASES[code].body), _history(CASES[code]))
    assert [one for one in found if not one.startswith("D")] == []  # sketches disclose nothing


@pytest.mark.parametrize("code", CODES)
def test_a_fault_is_found_at_its_place(code: str) -> None:
    case = CASES[code]
    found = [one for one in findings_of(_with(case, case.fault), _history(case)) if one.code == code]
    assert found
    if case.field:
        assert [one.field for one in found] == [case.field]
    assert all(one.place is not None and one.place.line > 0 for one in found)


@pytest.mark.parametrize("code", CODES)
def test_a_near_miss_is_none(code: str) -> None:
    case = CASES[code]
    assert code not in open_codes(_with(case, case.near), _history(case))


@pytest.mark.parametrize("code", CODES)
def test_no_figure_stands_in_the_words_of_a_finding(code: str) -> None:
    case = CASES[code]
    for finding in findings_of(_with(case, case.fault), _history(case)):
        for text in (finding.message, finding.advice):
            assert not any(
                len(word) > 3 and word.isdigit() and int(word) > 2100 for word in text.replace(",", "").split()
            )


BOUGHT = "sections: [{buyback: {cost: 12.4, remaining: 58.1}}, {dividend: {amount: 0.31}}]\n"


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("remaining: 58.1", []),
        ("remaining: 85.1", ["buyback.remaining"]),
        ("remaining: 98.1, program: 40", []),
        ("remaining: 58.1}}, {dividend: {amount: 3.1", ["dividend.amount"]),
    ],
)
def test_what_may_still_be_bought_follows_from_the_quarter_before(typed: str, fields: list[str]) -> None:
    before = release(BOUGHT.replace("58.1", "70.5")).replace("period: Q3", "period: Q2").replace("2026-11", "2026-08")
    text = BOUGHT.replace("remaining: 58.1", typed)
    text = text.replace("}}, {dividend: {amount: 0.31", "") if "dividend" in typed else text
    assert [one.field for one in findings_of(release(text), [before], ["T128"])] == fields


@pytest.mark.parametrize(
    ("promise", "found"),
    [
        ("A reconciliation of free cash flow is in the tables below.", True),
        ("A reconciliation of both ledgers took a year.", False),
        ("See the accompanying condensed balance sheets for what we own.", True),
        ("The balance sheet is strong.", False),
    ],
)
def test_what_the_text_promises_is_there(promise: str, found: bool) -> None:
    text = release(f"sections:\n  - text: {{text: ['{promise}']}}\n  - text: {{text: [We are glad.]}}\n")
    assert bool(findings_of(text, codes=["S111"])) == found


DIGEST = """
figures:
  tills: {label: tills, nature: balance, values: {Q3 2026: 611, FY 2025: 902}}
  banks: {label: banks, nature: balance, values: {Q3 2026: 1511, FY 2025: 402}}
  liquidity: {label: cash and equivalents, nature: balance, formula: tills + banks}
  prepaid: {label: prepaid rents, nature: balance, values: {Q3 2026: 411, FY 2025: 320}}
  assets: {label: total assets, nature: balance, formula: liquidity + prepaid}
  debts: {label: total liabilities, nature: balance, values: {Q3 2026: 211, FY 2025: 182}}
  equity: {label: total equity, nature: balance, formula: assets - debts}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows: [liquidity, assets, debts, equity]
"""
"""A digest of a balance sheet, as young companies give it, and an equity that is what is left."""


def test_a_digest_of_a_balance_sheet_lacks_nothing() -> None:
    assert findings_of(release(DIGEST), codes=["S112", "S115", "S116"]) == []
