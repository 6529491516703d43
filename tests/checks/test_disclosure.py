"""Disclosure: each check fires on faults that it was not written from, and is silent on near misses."""

from __future__ import annotations

import pytest

from relwriter.checks.finding import Finding, Severity
from relwriter.checks.register import CHECKS
from relwriter.checks.running import is_off, pick_codes
from tests.checks.checking import findings_of
from tests.checks.disclosure_cases import BASE, CASES, POINT, change

OWN = [check for check in CHECKS if check.CODE.startswith("D")]
FAULTS = [(code, fault) for code, case in CASES.items() for fault in case.faults]
NEAR = [(code, near) for code, case in CASES.items() for near in case.near]


def _found(code: str, texts: tuple[str, ...], base: str = BASE) -> list[Finding]:
    history = [change(past) for past in CASES[code].history]
    return findings_of(change(texts, base), history, pick_codes([code], []))


def _id(case: tuple[str, tuple[str, ...]]) -> str:
    return f"{case[0]}-{case[1][-1][:30]}"


def test_every_check_of_disclosure_has_its_case() -> None:
    assert sorted(check.CODE for check in OWN) == sorted(CASES)


def test_the_release_that_faults_are_typed_into_has_no_finding() -> None:
    assert [str(finding) for finding in findings_of(BASE)] == []


@pytest.mark.parametrize(("code", "fault"), FAULTS, ids=map(_id, FAULTS))
def test_a_fault_is_flagged_for_counsel_at_a_place(code: str, fault: tuple[str, ...]) -> None:
    found = _found(code, fault)
    assert found
    assert all(one.severity is Severity.COUNSEL and one.place is not None and one.place.line > 0 for one in found)


@pytest.mark.parametrize(("code", "near"), NEAR, ids=map(_id, NEAR))
def test_a_near_miss_is_none(code: str, near: tuple[str, ...]) -> None:
    assert [(one.message, one.figures) for one in _found(code, near)] == []


@pytest.mark.parametrize("check", OWN, ids=lambda check: check.CODE)
def test_a_page_cites_its_rule_says_what_it_does_not_decide_and_how_to_waive(check) -> None:
    page = " ".join((check.__doc__ or "").split())
    assert "Flag for counsel." in page
    assert f"waive {check.CODE}" in page or "waive" in page
    assert is_off(check) or "does not decide" in page or "not held" in page or "counsel must know" in page
    assert "compliant" not in page.lower()


@pytest.mark.parametrize("code", ["D109", "D111"])
def test_a_rule_that_does_not_govern_a_furnished_release_says_so(code: str) -> None:
    page = " ".join((next(check for check in OWN if code == check.CODE).__doc__ or "").split())
    assert "By its terms it does not govern a release that is furnished" in page
    assert "see also Regulation G, 17 CFR 244.100(b)" in page


def test_a_check_that_is_off_runs_only_where_it_is_asked_for() -> None:
    fault = change(CASES["D110"].faults[0])
    assert "D110" not in {one.code for one in findings_of(fault)}
    assert "D110" not in {one.code for one in findings_of(fault, codes=pick_codes([], []))}
    assert "D110" not in {one.code for one in findings_of(fault, codes=pick_codes(["D"], []))}
    assert "D110" in {one.code for one in findings_of(fault, codes=pick_codes(["d110"], []))}
    asked = fault + "checks: {also: label-does-not-fit-reconciliation}\n"
    assert "D110" in {one.code for one in findings_of(asked)}
    assert "D110" not in {one.code for one in findings_of(asked, codes=pick_codes([], ["D110"]))}


@pytest.mark.parametrize("code", ["D101", "D102", "D103", "D106", "D108", "D112", "D119"])
def test_rules_of_the_sec_do_not_speak_to_a_company_that_is_not_registered(code: str) -> None:
    base = change(("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {filer: none}"))
    assert [one for fault in CASES[code].faults for one in _found(code, fault, base)] == []


def test_a_bank_is_not_told_of_core_deposits() -> None:
    words = change(
        (POINT, f"{POINT}\n        - {{text: 'Core deposits grew to $410.0 million, 4% more than in June.'}}")
    )
    assert [one for one in findings_of(words) if one.code.startswith("D")] == []


def test_a_charge_of_an_earlier_release_makes_one_called_rare_recur() -> None:
    values = "values: {Q3 2026: 700, Q3 2025: 400}}"
    rare = ("{label: restructuring, " + values, "{label: one-time restructuring, values: {Q3 2026: 700, Q3 2025: 0}}")
    past = change((*("period: Q3 2026", "period: Q3 2025"), values, "values: {Q3 2026: 0, Q3 2025: 400}}"))
    found = findings_of(change(rare), [past], pick_codes(["D109"], []))
    assert [one.code for one in found] == ["D109"]
