"""Tie-outs and structure: each check fires on a fault that it was not written from, at its place, and is silent on a near
miss."""

from __future__ import annotations

import pytest

from relwriter.checks.register import CHECKS
from tests.checks import structure_cases, tie_out_cases
from tests.checks.checking import earlier, findings_of, open_codes, unregistered
from tests.checks.tie_out_cases import Case

CASES = tie_out_cases.CASES | structure_cases.CASES
CODES = sorted(CASES)


def _with(case: Case, change: tuple[str, str]) -> str:
    assert case.body.count(change[0]) == 1, change
    return unregistered(case.body.replace(*change), case.industry)


def _history(case: Case) -> list[str]:
    return [earlier(body) for body in case.history]


def test_every_tie_out_and_every_check_of_structure_has_its_case() -> None:
    assert sorted(check.CODE for check in CHECKS if check.CODE[0] in "ST") == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_release_that_is_in_order_has_no_finding(code: str) -> None:
    case = CASES[code]
    assert open_codes(unregistered(case.body, case.industry), _history(case)) == []


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
