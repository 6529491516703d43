"""Four quarters of a retailer with a 53rd week, rolled one from the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.pipeline import draft, read
from relwriter.rollforward.rolling import Rolled
from tests.rollforward.retailer import fill_in, roll_on, values_of, write_company


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return write_company(tmp_path)


def _roll(last: Path, name: str) -> tuple[Path, Rolled]:
    rolled = roll_on(last, name)
    return last.parent.parent / name / "release.yaml", rolled


def test_the_second_quarter_becomes_the_third(second: Path) -> None:
    third, rolled = _roll(second, "q3")
    assert str(rolled.period) == "Q3 2023"
    pending = dict.fromkeys(["Q3 2023", "Q3 2022", "9M 2023", "9M 2022"], "pending")
    assert values_of(third, "revenue") == pending
    assert values_of(third, "operating_cash") == {"9M 2023": "pending", "9M 2022": "pending"}
    assert values_of(third, "inventory") == {"Q3 2023": "pending", "FY 2022": "601.5", "Q3 2022": "pending"}
    assert draft(str(third)).pending


def test_a_fourth_quarter_is_the_year_less_the_nine_months(second: Path) -> None:
    third, _ = _roll(second, "q3")
    fill_in(third)
    nine = values_of(third, "revenue")
    fourth, _ = _roll(third, "q4")
    found = values_of(fourth, "revenue")
    assert found["Q4 2023"] == "revenue.'FY 2023' - revenue.'9M 2023'"
    assert found["Q4 2022"] == "revenue.'FY 2022' - revenue.'9M 2022'"
    assert (found["9M 2023"], found["9M 2022"]) == (nine["9M 2023"], nine["9M 2022"])
    assert (found["FY 2023"], found["FY 2022"]) == ("pending", "pending")
    assert values_of(fourth, "eps")["Q4 2023"] == "pending", "amounts per share do not add up"
    assert values_of(fourth, "inventory") == {"Q4 2023": "pending", "FY 2022": "601.5", "Q4 2022": "601.5"}


def test_the_weeks_of_a_53rd_week_are_told(second: Path) -> None:
    third, _ = _roll(second, "q3")
    _, rolled = _roll(third, "q4")
    told = [line.words for line in rolled.account.of("check") if line.field == "period"]
    assert told == ["Q4 2023 has 14 weeks, Q4 2022 13; FY 2023 has 53 weeks, FY 2022 52"]


def test_a_first_quarter_has_no_year_to_date_and_a_new_year_end(second: Path) -> None:
    path = second
    for name in ("q3", "q4"):
        path, _ = _roll(path, name)
        fill_in(path)
    closing = values_of(path, "inventory")["Q4 2023"]
    first, rolled = _roll(path, "q1")
    assert str(rolled.period) == "Q1 2024"
    assert values_of(first, "revenue") == {"Q1 2024": "pending", "Q1 2023": "pending"}
    assert values_of(first, "operating_cash") == {"Q1 2024": "pending", "Q1 2023": "pending"}
    assert values_of(first, "inventory") == {"Q1 2024": "pending", "FY 2023": closing, "Q1 2023": "pending"}
    assert read(str(first)).sections[2].content.items[1].periods == (rolled.period,)


def test_a_year_later_the_comparatives_come_from_the_release_of_a_year_ago(second: Path) -> None:
    path = second
    for name in ("q3", "q4", "q1"):
        path, _ = _roll(path, name)
        fill_in(path)
    later, rolled = _roll(path, "q2-2024")
    assert values_of(later, "revenue") == {
        "Q2 2024": "pending", "Q2 2023": "1200.4", "H1 2023": "2300.9", "H1 2024": "pending",
    }  # fmt: skip
    assert values_of(later, "operating_cash") == {"H1 2024": "pending", "H1 2023": "140.1"}
    found = [line.words for line in rolled.account.of("rolled") if line.field == "figures.net_income.values"]
    assert f"Q2 2023 from {second}" in found


def test_fifty_three_weeks_are_in_the_words(second: Path) -> None:
    path = second
    for name in ("q3", "q4"):
        path, _ = _roll(path, name)
    assert read(str(path)).company.fiscal_year.weeks(read(str(path)).period) == 14


def test_the_file_of_the_next_quarter_remembers_the_last_one(second: Path) -> None:
    third, _ = _roll(second, "q3")
    prior = read(str(third)).prior_release
    assert prior is not None and prior.path == "../q2/release.yaml"
    _, rolled = _roll(third, "q4")
    assert not [line for line in rolled.account.of("check") if line.field == "prior_release"]
    second.write_text(second.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    _, again = _roll(third, "q4-again")
    (line,) = [line for line in again.account.of("check") if line.field == "prior_release"]
    assert line.words.endswith("has changed since it was rolled forward")


def test_a_release_before_that_is_gone_is_told_and_the_roll_goes_on(second: Path) -> None:
    third, _ = _roll(second, "q3")
    second.unlink()
    fourth, rolled = _roll(third, "q4")
    assert [line.words for line in rolled.account.of("check") if "cannot be read: there is no such file" in line.words]
    assert draft(str(fourth)).pending
