"""Periods and dates: each check fires on faults that it was not written from, at their line, and not on near misses."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

import pytest

from relwriter import pipeline
from relwriter.checking import CheckOrder, find_faults, read_past
from relwriter.checks.draft import CheckedDraft, Past
from relwriter.checks.finding import Finding
from relwriter.checks.register import CHECKS
from relwriter.checks.running import run_checks
from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from tests.checks.checking import findings_of, release
from tests.checks.period_cases import CASES, LAST, NEXT, QUARTER, RETAILER, Case
from tests.drafts import STANDARD, read

CODES = {check.CODE for check in CHECKS if check.CODE.startswith("P")}
FAULTS = [(code, number) for code, case in CASES.items() for number in range(len(case.faults))]
NEAR = [(code, number) for code, case in CASES.items() for number in range(len(case.near))]


@cache
def _findings(text: str, last: str = "") -> list[Finding]:
    release = read(text)
    past = read(last) if last else None
    against = Past("last.yaml", past, Facts(past)) if past else None
    draft = CheckedDraft(release, Facts(release), compose(release, STANDARD), (), against)
    return run_checks(draft, CODES)


def _changed(case: Case, change: tuple[str, str]) -> str:
    assert case.body.count(change[0]) == 1, change
    return case.body.replace(*change)


def _lines(text: str, change: tuple[str, str]) -> range:
    """The lines of the release that a change touches."""
    first = text[: text.index(change[0])].count("\n") + 1
    return range(first, first + max(change[0].count("\n"), change[1].count("\n")) + 1)


def test_every_check_of_periods_has_its_case() -> None:
    assert sorted(CASES) == sorted(CODES - {"P134"})


@pytest.mark.parametrize("code", sorted(CASES))
def test_a_release_that_is_right_has_no_finding(code: str) -> None:
    assert _findings(CASES[code].body, CASES[code].last) == []


@pytest.mark.parametrize(("code", "number"), FAULTS)
def test_a_fault_is_found_at_its_line(code: str, number: int) -> None:
    case = CASES[code]
    change = case.faults[number]
    found = [one for one in _findings(_changed(case, change), case.last) if one.code == code]
    assert found, change
    places = [place for one in found for place in (one.place, *one.related) if place]
    assert code == "P133" or any(place.line in _lines(case.body, change) for place in places), (change, found)


@pytest.mark.parametrize(("code", "number"), NEAR)
def test_a_near_miss_is_none(code: str, number: int) -> None:
    case = CASES[code]
    change = case.near[number]
    found = [one for one in _findings(_changed(case, change), case.last) if one.code == code]
    assert found == [], change


def test_a_prior_release_that_changed_since_is_told(tmp_path: Path) -> None:
    last = tmp_path / "last.yaml"
    last.write_text(LAST, encoding="utf-8")
    was = hashlib.sha256(last.read_bytes()).hexdigest()
    text = f"{NEXT}prior_release: {{path: ../q2/last.yaml, sha256: {was}}}\n"
    release = read(text)
    draft = CheckedDraft(release, Facts(release), compose(release, STANDARD), (), read_past(last))
    assert run_checks(draft, {"P134"}) == []
    last.write_text(LAST.replace("0.1", "0.2"), encoding="utf-8")
    (found,) = run_checks(draft, {"P134"})
    assert found.field == "prior_release.path"
    assert found.place is not None
    assert text.splitlines()[found.place.line - 1].startswith("prior_release")


def test_a_release_of_the_same_period_is_an_earlier_draft_and_no_last_release() -> None:
    later = NEXT.replace("draft: {number: 1}", "draft: {number: 2}")
    assert _findings(later, NEXT) == []


def test_what_is_pending_is_held_against_nothing() -> None:
    pending = re.sub(r"(date|until|payable|record|declared|as_of): 202\d-\d\d-\d\d", r"\1: pending", QUARTER)
    assert {finding.code for finding in _findings(pending)} == set()


@pytest.mark.parametrize("text", [QUARTER, RETAILER, NEXT])
def test_words_that_no_check_knows_are_no_fault(text: str) -> None:
    assert _findings(text.replace("release:\n", "style: {dates: day-first, times: 24-hour}\nrelease:\n", 1)) == []


@pytest.mark.parametrize("code", sorted(CASES))
def test_no_figure_stands_in_the_words_of_a_finding(code: str) -> None:
    for change in CASES[code].faults:
        for finding in _findings(_changed(CASES[code], change), CASES[code].last):
            assert not re.search(r"[$€£][0-9]|[0-9],[0-9]{3}|million", finding.message + finding.advice)


def test_files_of_a_draft_of_the_same_number_that_say_something_else_are_told(tmp_path: Path) -> None:
    file = tmp_path / "q3.yaml"
    file.write_text(NEXT, encoding="utf-8")
    draft = pipeline.draft(str(file))
    pipeline.save(draft, pipeline.write(draft, pipeline.find_formats(["txt"])), tmp_path, "q3", replace=False)
    order = CheckOrder({"P133"}, outputs=tmp_path)
    assert find_faults(draft, order, str(file)) == []
    file.write_text(NEXT.replace("Canada", "Mexico"), encoding="utf-8")
    (found,) = find_faults(pipeline.draft(str(file)), order, str(file))
    assert found.field == "draft.number"
    file.write_text(
        NEXT.replace("Canada", "Mexico").replace("draft: {number: 1}", "draft: {number: 2}"), encoding="utf-8"
    )
    assert find_faults(pipeline.draft(str(file)), order, str(file)) == []


TITLED = """
figures:
  fares: {label: passenger revenue, values: {Q3 2026: 8890, 9M 2026: 25107}}
sections:
  - results: {title: Nine Months Results, period: 9M 2026, items: [fares]}
"""


def test_the_months_of_a_title_are_those_of_its_section() -> None:
    assert findings_of(release(TITLED), codes=["P124"]) == []
    assert findings_of(release(TITLED.replace("Nine", "Three and Nine")), codes=["P124"]) == []
    found = findings_of(release(TITLED.replace("Nine", "Six")), codes=["P124"])
    assert [one.field for one in found] == ["sections[0].results.title"]


def test_a_column_of_two_years_before_is_flagged_where_others_are_of_the_year_before() -> None:
    known = QUARTER.replace("Q3 2025: 74475,", "Q3 2025: 74475, Q3 2024: 70112,").replace(
        "Q3 2025: 7645,", "Q3 2025: 7645, Q3 2024: 7010,"
    )
    columns = "columns: [Q3 2026, Q3 2025, 9M 2026, 9M 2025]"
    skipped = known.replace(columns, "columns: [Q3 2026, Q3 2024, 9M 2026, 9M 2025]")
    three = known.replace(columns, "columns: [Q3 2026, Q3 2025, Q3 2024]")
    assert [one.code for one in _findings(skipped)] == ["P124"]
    assert _findings(three) == []


ROLL = """
figures:
  cash: {label: cash, nature: balance, values: {FY 2025: 800, Q3 2026: 900}}
  change: {label: net increase in cash, values: {9M 2026: 100}}
sections:
  - statement:
      kind: cash_flows
      columns: [9M 2026]
      rows: [change, {line: cash, at: beginning, label: Beginning of period}, {total: cash, label: Cash at end of period}]
"""


def test_a_balance_that_is_called_that_of_the_other_end_of_the_period_is_told() -> None:
    assert findings_of(release(ROLL), codes=["P122"]) == []
    wrong = ROLL.replace("Cash at end of period", "Cash at end of period, at: beginning")
    assert [one.code for one in findings_of(release(wrong), codes=["P122"])] == ["P122"]


def test_a_day_with_day_and_month_the_other_way_round_is_flagged(tmp_path: Path) -> None:
    folder = Path(__file__).resolve().parents[2] / "examples" / "marlow-fields"
    (tmp_path / "company.yaml").write_bytes((folder / "company.yaml").read_bytes())
    text = (folder / "q4-2023.yaml").read_text(encoding="utf-8")
    for day, codes in (("2024-03-02", ["P109"]), ("2024-02-29", [])):
        (tmp_path / "q4.yaml").write_text(text.replace("as_of: 2024-02-03", f"as_of: {day}"), encoding="utf-8")
        assert [one.code for one in find_faults(pipeline.draft(str(tmp_path / "q4.yaml")))] == codes


def test_the_one_later_year_of_an_outlook_is_flagged() -> None:
    items = "        - {measure: Revenue, period: Q4 2026, low: 85.0, high: 87.0}\n        - {measure: Revenue, period: FY 2026, low: 325.3, high: 327.3}\n"
    points = [f"        - text: Growth of {number} percent for the full year %s\n" for number in range(5, 10)]
    assert items in QUARTER
    alike = QUARTER.replace(items, items + "".join(point % 2026 for point in points))
    odd = QUARTER.replace(items, items + "".join(point % 2026 for point in points[1:]) + points[0] % 2027)
    assert [one.code for one in _findings(alike)] == []
    assert "P117" in [one.code for one in _findings(odd)]


YEAR = """\
period: Q4 2026
company: {name: "Acme Robotics, Inc.", reporting: {scale: thousands}}
release:
  date: 2027-02-11
  headline: Acme Robotics Results
  datelines: [{city: Boston, state: MA}]
figures:
  revenue: {label: revenue, values: {Q4 2026: 83412, Q4 2025: 74475, FY 2026: 319870, FY 2025: 291208}}
sections:
  - text:
      text: SENTENCE
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("For the year, revenue was $83.4 million.", ["N101", "P115"]),
        ("'Revenue for the full year rose to {{ revenue }}.'", ["N103", "P115"]),
        ("'We took in {{ revenue }} for the year.'", ["P115"]),
        ("For the year, revenue was $319.9 million.", []),
        ("Revenue was $83.4 million for the quarter and $319.9 million for the year.", []),
        ("'Fourth-quarter revenue was {{ revenue }}, the most in a quarter of the year.'", []),
        ("'With {{ revenue }} we reached what we had planned for the year ahead.'", []),
    ],
)
def test_the_year_without_its_number_is_the_one_that_a_fourth_quarter_ends(sentence: str, found: list[str]) -> None:
    findings = findings_of(YEAR.replace("SENTENCE", sentence), codes=["N101", "N103", "P115"])
    assert sorted({finding.code for finding in findings}) == found
