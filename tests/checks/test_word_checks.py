"""Words: each check fires on faults that it was not written from, at their place, and is silent on near misses."""

from __future__ import annotations

import pytest

from relwriter.checks.finding import Finding
from relwriter.checks.register import CHECKS
from tests.checks.checking import findings_of, release
from tests.checks.word_cases import BASE, CASES, PARAGRAPH, change

FAULTS = [(code, fault) for code, case in CASES.items() for fault in case.faults]
NEAR = [(code, near) for code, case in CASES.items() for near in case.near]


def _words(text: str) -> list[Finding]:
    """The findings of the family W."""
    return findings_of(text, codes=[check.CODE for check in CHECKS if check.CODE.startswith("W")])


def _at(text: str, finding: Finding) -> str:
    """What stands in the file at a finding's place."""
    assert finding.place is not None
    return text.splitlines(keepends=True)[finding.place.line - 1][finding.place.column - 1 :]


def test_every_check_of_words_has_its_case() -> None:
    assert sorted(check.CODE for check in CHECKS if check.CODE.startswith("W")) == sorted(CASES)


def test_the_release_that_faults_are_typed_into_is_clean() -> None:
    assert [str(finding) for finding in findings_of(BASE)] == []


@pytest.mark.parametrize(("code", "fault"), FAULTS, ids=[f"{code}-{fault[-1][:20]}" for code, fault in FAULTS])
def test_a_fault_is_found_at_its_place(code: str, fault: tuple[str, ...]) -> None:
    *typed, at = fault
    text = change(BASE, (typed[0], typed[1]) if len(typed) == 2 else typed[0])
    found = [finding for finding in _words(text) if finding.code == code]
    assert found, [(finding.code, finding.figures) for finding in _words(text)]
    assert [_at(text, finding) for finding in found if _at(text, finding).startswith(at)], [
        _at(text, one) for one in found
    ]


@pytest.mark.parametrize(("code", "near"), NEAR, ids=[f"{code}-{near[-1][:20]}" for code, near in NEAR])
def test_a_near_miss_is_none(code: str, near: tuple[str, str] | str) -> None:
    found = [finding for finding in _words(change(BASE, near)) if finding.code == code]
    assert [(finding.message, finding.figures) for finding in found] == []


def test_a_typed_figure_is_never_in_the_words_of_a_finding() -> None:
    text = change(BASE, "An order of $48,1516 and a net loss of $(23,42) million (per Omar came in.")
    found = _words(text)
    assert len(found) >= 3
    assert not [
        finding for finding in found for words in (finding.message, finding.advice) if "48" in words or "42" in words
    ]


def test_a_finding_marks_the_words_that_are_meant() -> None:
    (finding,) = _words(change(BASE, "Sales rose in the the east."))
    assert (_at(BASE.replace(PARAGRAPH, "Sales rose in the the east."), finding)[: finding.extent]) == "the the"
    assert finding.figures == "Sales rose in the the east."


def test_a_house_style_that_is_given_holds_though_nothing_else_is_written_so() -> None:
    text = change(BASE, "Sales rose 9% to a favorable level on June 3, 2027.")
    assert _words(text) == []
    style = "style: {figures: {percent: ' percent'}, dates: day-first, language: en-GB, quotes: {marks: curly}}"
    given = change(text, ("style: {quotes: {marks: curly}}", style))
    assert [finding.code for finding in _words(given)] == ["W123", "W127", "W125"]


def test_paragraphs_of_a_quotation_need_no_mark_where_the_house_opens_the_first_only() -> None:
    text = change(
        BASE, (f"- >-\n          {PARAGRAPH}", "- 'A customer said, “We waited.'\n        - 'We wait no more.”'")
    )
    assert [finding.code for finding in _words(text)] == ["W101"]
    assert _words(change(text, ("marks: curly}", "marks: curly, paragraphs: first-only}"))) == []


OFFICES = """
people:
  lea: {name: Lea Moor, titles: Chief Executive Officer}
  ola: {name: Ola Brandt, titles: Chief Financial Officer}
"""


def test_two_people_do_not_hold_the_office_of_one() -> None:
    assert findings_of(release(OFFICES), codes=["W108"]) == []
    wrong = OFFICES.replace("Chief Executive", "Chief Financial")
    assert [one.field for one in findings_of(release(wrong), codes=["W108"])] == ["people.ola.titles"]
    assert findings_of(release(wrong.replace("titles: Chief", "titles: Interim Chief", 1)), codes=["W108"]) == []
