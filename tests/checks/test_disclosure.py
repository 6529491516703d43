"""Disclosure: each check fires on faults that it was not written from, and is silent on near misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Finding, Severity
from relwriter.checks.register import CHECKS
from relwriter.checks.risks import TOPICS
from relwriter.checks.running import is_off, pick_codes, run_checks
from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from relwriter.intake.characters import decode
from relwriter.intake.reading import read_release
from tests.checks import landlord_cases
from tests.checks.checking import findings_of
from tests.checks.disclosure_cases import BASE, CASES, POINT, change
from tests.drafts import STANDARD

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


NAREIT = """\
  - measures:
      items:
        - name: FFO
          comparable: net income
          definition: >-
            FFO as defined by Nareit is net income under GAAP, excluding gains and losses from sales of real estate, impairment write-downs
            of certain assets and gains and losses from change in control, plus depreciation of real estate.
          why_useful: It lets investors compare landlords whose buildings are of different age.
"""


@pytest.mark.parametrize(
    ("words", "others", "count"),
    [
        ("real estate, impairment", "land, impairment", 0),
        ("as defined by Nareit ", "", 1),
        ("impairment write-downs", "share-based compensation", 1),
    ],
)
def test_a_definition_by_nareit_may_name_items_that_did_not_occur(words: str, others: str, count: int) -> None:
    base = landlord_cases.TEXT.replace("  - about:", f"{NAREIT}  - about:")
    assert len(_found("D115", (words, others), base)) == count


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


@pytest.mark.parametrize(
    "code", ["D101", "D102", "D103", "D106", "D108", "D112", "D119", "D130", "D131", "D132", "D133", "D134"]
)
def test_rules_of_the_sec_do_not_speak_to_a_company_that_is_not_registered(code: str) -> None:
    found = [one for fault in CASES[code].faults for one in _found(code, (*UNREGISTERED, *_without_issuer(fault)))]
    assert found == []


UNREGISTERED = (
    "reporting: {scale: thousands}",
    "reporting: {scale: thousands}\n  issuer: {industry: REIT, filer: none}",
)


def _without_issuer(fault: tuple[str, ...]) -> tuple[str, ...]:
    """The replacements of a fault but for the one that says what kind of issuer it is."""
    pairs = zip(fault[::2], fault[1::2], strict=True)
    return tuple(text for old, new in pairs if not old.startswith("reporting:") for text in (old, new))


@pytest.mark.parametrize("code", ["D103", "D104", "D105", "D107", "D108", "D109", "D111", "D130", "D140"])
def test_rules_on_form_8_k_do_not_speak_to_a_foreign_private_issuer(code: str) -> None:
    foreign = (UNREGISTERED[0], UNREGISTERED[1].replace("filer: none", "filer: foreign"))
    assert [one for fault in CASES[code].faults for one in _found(code, (*foreign, *_without_issuer(fault)))] == []


def test_the_usual_words_of_a_legend_warn_of_no_topic() -> None:
    legend = (
        "This press release contains forward-looking statements within the meaning of Section 27A of the Securities Act of 1933, "
        "Section 21E of the Securities Exchange Act of 1934 and the Private Securities Litigation Reform Act of 1995, such as "
        "those on our future financial condition and results of operations. Words such as anticipate, believe, develop, expect, "
        "plan and project identify them. Important factors could cause actual results to differ materially. Risks are told of in "
        "our filings with the Securities and Exchange Commission, available at www.sec.gov. We undertake no duty to update or "
        "supplement them, whether because of new information, future developments or otherwise, except as required by law."
    )
    assert [topic.name for topic in TOPICS if topic.warned.search(legend)] == []


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


@pytest.mark.parametrize(
    ("name", "flagged"),
    [
        ("release.yaml", False),
        ("Q3-2026_final.1.yaml", False),
        ("third-quarter-results-2026-v12.yaml", True),
        ("Q3 results.yaml", True),
        ("_q3.yaml", True),
        ("ergebnis-für-q3.yaml", True),
    ],
)
def test_a_file_is_named_as_edgar_takes_it(name: str, flagged: bool) -> None:
    release = read_release(decode(name, BASE.encode()), Path())
    draft = CheckedDraft(release, Facts(release), compose(release, STANDARD))
    assert bool(run_checks(draft, pick_codes(["D137"], []))) is flagged
