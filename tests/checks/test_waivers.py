"""Waivers: what lets a finding stand, and what is wrong with a waiver itself."""

from __future__ import annotations

import pytest

from tests.checks.checking import earlier, findings_of, open_codes, release
from tests.checks.tie_out_cases import CASES, FORMULA, HISTORY, REPEATED

WRONG = release(FORMULA.replace("27288", "27228"))


def _waived(waiver: str, text: str = WRONG) -> str:
    return f"{text}waivers:\n  - {waiver}\n"


def test_the_fault_is_found_without_a_waiver() -> None:
    assert open_codes(WRONG) == ["T101"]


@pytest.mark.parametrize("check", ["T101", "value-differs-from-formula"])
@pytest.mark.parametrize("field", ["", "field: figures.own, ", "field: figures.own.values.Q3 2026, "])
def test_a_waiver_names_the_check_and_the_field_or_one_that_holds_it(check: str, field: str) -> None:
    text = _waived(f"{{check: {check}, {field}reason: As filed, by: J. Roe}}")
    assert open_codes(text) == []
    assert [finding.waived for finding in findings_of(text)] == ["As filed"]


def test_a_waiver_of_another_field_waives_nothing_and_is_told() -> None:
    assert open_codes(_waived("{check: T101, field: figures.ow, reason: As filed}")) == ["T101", "U107"]


def test_a_waiver_without_a_reason_waives_nothing() -> None:
    assert open_codes(_waived("{check: T101}")) == ["T101", "U105"]


def test_a_waiver_that_ended_before_the_release_waives_nothing() -> None:
    assert open_codes(_waived("{check: T101, reason: As filed, until: 2026-11-04}")) == ["T101", "U106"]


def test_a_waiver_holds_on_its_last_day() -> None:
    assert open_codes(_waived("{check: T101, reason: As filed, until: 2026-11-05}")) == []


def test_a_waiver_of_no_check_is_told() -> None:
    assert open_codes(_waived("{check: T999, reason: As filed}")) == ["T101", "U104"]


def test_a_waiver_of_a_check_that_did_not_run_is_not_called_unused() -> None:
    text = _waived("{check: T121, reason: As filed}", release(REPEATED))
    assert [finding.code for finding in findings_of(text)] == ["U107"]
    assert findings_of(text, codes=["T101", "U107"]) == []


def test_a_waiver_that_needs_earlier_releases_is_unused_only_with_them() -> None:
    text = _waived("{check: T110, reason: Restated}", release(HISTORY))
    assert findings_of(text) == []
    assert [finding.code for finding in findings_of(text, [earlier(CASES["T110"].history[0])])] == ["U107"]


def test_a_pending_figure_cannot_be_waived() -> None:
    body = (
        "figures: {fees: {label: fees, values: {Q3 2026: pending}}}\nsections: [{results: {items: [fees], title: R}}]\n"
    )
    text = _waived("{check: figure-is-pending, reason: It comes}", release(body))
    assert [finding.waived for finding in findings_of(text) if finding.code == "U101"] == [""]
