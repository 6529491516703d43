"""Fiscal periods: their dates and the periods that they are compared with."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.compose.periods import PeriodWords
from relwriter.model.fiscal import FiscalYear, MonthYear, WeekdayRule, WeekYear, read_fiscal_year, read_quarter_end
from relwriter.model.period import Period, read_period

CALENDAR, JUNE, JANUARY = MonthYear(), MonthYear(6, 30), MonthYear(1, 31)


@pytest.mark.parametrize(
    ("label", "fiscal", "start", "end"),
    [
        ("Q4 2019", CALENDAR, date(2019, 10, 1), date(2019, 12, 31)),
        ("FY 2019", CALENDAR, date(2019, 1, 1), date(2019, 12, 31)),
        ("H1 2024", CALENDAR, date(2024, 1, 1), date(2024, 6, 30)),
        ("9M 2024", CALENDAR, date(2024, 1, 1), date(2024, 9, 30)),
        ("Q1 2025", JUNE, date(2024, 7, 1), date(2024, 9, 30)),
        ("FY 2025", JUNE, date(2024, 7, 1), date(2025, 6, 30)),
        ("Q4 2024", JANUARY, date(2023, 11, 1), date(2024, 1, 31)),
        ("Q1 2024", MonthYear(2, 28), date(2023, 3, 1), date(2023, 5, 31)),
        ("FY 2024", MonthYear(2, 28), date(2023, 3, 1), date(2024, 2, 29)),
        ("Q2 2024", MonthYear(9, 15), date(2023, 12, 16), date(2024, 3, 15)),
    ],
)
def test_a_period_has_the_dates_of_its_fiscal_year(label: str, fiscal: FiscalYear, start: date, end: date) -> None:
    period = read_period(label)
    assert (fiscal.start(period), fiscal.end(period)) == (start, end)


RULES = st.builds(WeekdayRule, st.integers(0, 6), st.booleans())
QUARTERS = st.none() | RULES
FISCAL_YEARS = st.builds(
    MonthYear, st.integers(1, 12), st.sampled_from([15, 28, 31]), st.booleans(), QUARTERS
) | st.builds(
    WeekYear, st.integers(1, 12), st.sampled_from([1, 15, 28, 31]), st.booleans(), QUARTERS, st.integers(1, 4), RULES
)


@given(FISCAL_YEARS, st.integers(1950, 2090))
def test_the_quarters_of_a_year_follow_each_other_without_a_gap(fiscal: FiscalYear, year: int) -> None:
    quarters = [Period("Q", number, year) for number in (1, 2, 3, 4)]
    for earlier, later in itertools.pairwise(quarters):
        assert fiscal.end(earlier) + timedelta(days=1) == fiscal.start(later)
        assert later.linked == earlier
    whole = Period("FY", 1, year)
    assert (fiscal.start(quarters[0]), fiscal.end(quarters[3])) == (fiscal.start(whole), fiscal.end(whole))


@pytest.mark.parametrize(
    ("label", "prior", "linked", "ytd", "year_end"),
    [
        ("Q4 2019", "Q4 2018", "Q3 2019", "FY 2019", "FY 2018"),
        ("Q1 2020", "Q1 2019", "Q4 2019", "Q1 2020", "FY 2019"),
        ("Q2 2020", "Q2 2019", "Q1 2020", "H1 2020", "FY 2019"),
        ("Q3 2020", "Q3 2019", "Q2 2020", "9M 2020", "FY 2019"),
        ("H2 2020", "H2 2019", "H1 2020", "FY 2020", "FY 2019"),
        ("FY 2020", "FY 2019", "FY 2019", "FY 2020", "FY 2019"),
    ],
)
def test_comparatives_follow_from_the_period(label: str, prior: str, linked: str, ytd: str, year_end: str) -> None:
    period = read_period(label)
    found = [str(other) for other in (period.prior, period.linked, period.ytd, period.year_end)]
    assert found == [prior, linked, ytd, year_end]


@pytest.mark.parametrize("label", ["Q5 2019", "q4 2019", "Q4-2019", "H3 2019", "2019", "Q4 19", "FY2019", "Q4  2019"])
def test_another_label_is_refused(label: str) -> None:
    with pytest.raises(ValueError):
        read_period(label)


@pytest.mark.parametrize("text", ["Dezember 31", "December", "December 32", "31 December", "February 30"])
def test_a_fiscal_year_ends_on_a_day_of_the_calendar(text: str) -> None:
    with pytest.raises(ValueError):
        read_fiscal_year(text)


@pytest.mark.parametrize(
    ("label", "fiscal", "name", "words"),
    [
        ("Q4 2019", CALENDAR, "short_and_year", "Q4 and Full Year 2019"),
        ("Q4 2019", CALENDAR, "title_and_year", "Fourth Quarter and Full Year 2019"),
        ("Q4 2019", CALENDAR, "and_year_ended", "fourth quarter and full year ended December 31, 2019"),
        ("Q4 2019", CALENDAR, "long", "fourth quarter of 2019"),
        ("Q1 2025", JUNE, "long", "first quarter of fiscal 2025"),
        ("Q1 2025", JUNE, "title", "First Quarter Fiscal 2025"),
        ("FY 2025", JUNE, "long", "fiscal year 2025"),
        ("H1 2024", CALENDAR, "ended", "first half ended June 30, 2024"),
        ("9M 2024", CALENDAR, "long", "first nine months of 2024"),
        ("FY 2018", CALENDAR, "as_comparative", "2018"),
        ("FY 2018", JUNE, "as_comparative", "fiscal 2018"),
        ("Q2 2018", CALENDAR, "as_comparative", "the second quarter of 2018"),
    ],
)
def test_a_period_is_named_as_releases_name_it(label: str, fiscal: FiscalYear, name: str, words: str) -> None:
    period = read_period(label)
    assert getattr(PeriodWords(period, fiscal, label == "Q4 2019"), name) == words


RETAIL = read_fiscal_year("Saturday nearest January 31")


@pytest.mark.parametrize(
    ("label", "start", "end", "weeks"),
    [
        # The quarters and years that a retailer with this calendar published.
        ("Q2 2024", date(2023, 4, 30), date(2023, 7, 29), 13),
        ("Q2 2023", date(2022, 5, 1), date(2022, 7, 30), 13),
        ("Q4 2024", date(2023, 10, 29), date(2024, 2, 3), 14),
        ("FY 2024", date(2023, 1, 29), date(2024, 2, 3), 53),
        ("FY 2023", date(2022, 1, 30), date(2023, 1, 28), 52),
        ("9M 2024", date(2023, 1, 29), date(2023, 10, 28), 39),
    ],
)
def test_a_year_of_weeks_has_52_or_53_of_them(label: str, start: date, end: date, weeks: int) -> None:
    period = read_period(label)
    assert (RETAIL.start(period), RETAIL.end(period), RETAIL.weeks(period)) == (start, end, weeks)


@given(st.integers(1950, 2090), st.sampled_from(["Saturday nearest January 31", "last Sunday of September"]))
def test_every_year_of_weeks_has_whole_weeks(year: int, rule: str) -> None:
    fiscal = read_fiscal_year(rule)
    weeks = [fiscal.weeks(Period("Q", number, year)) for number in (1, 2, 3, 4)]
    assert weeks[:3] == [13, 13, 13] and weeks[3] in (13, 14)
    assert fiscal.weeks(Period("FY", 1, year)) == sum(filter(None, weeks))


@pytest.mark.parametrize(
    ("year", "quarters", "long_quarter", "ends"),
    [
        ("December 31", "Friday nearest month end", 4, ["2024-03-29", "2024-06-28", "2024-09-27", "2024-12-31"]),
        (
            "Sunday nearest December 31",
            "Sunday nearest month end",
            4,
            ["2024-03-31", "2024-06-30", "2024-09-29", "2024-12-29"],
        ),
        (
            "Saturday nearest January 1",
            "Saturday nearest month end",
            4,
            ["2023-04-01", "2023-07-01", "2023-09-30", "2023-12-30"],
        ),
        (
            "last Sunday of September",
            "last Sunday of the month",
            4,
            ["2023-12-31", "2024-03-31", "2024-06-30", "2024-09-29"],
        ),
        ("last Friday of June", None, 1, ["2023-09-29", "2023-12-29", "2024-03-29", "2024-06-28"]),
        ("last Saturday of September", None, 1, ["2023-12-30", "2024-03-30", "2024-06-29", "2024-09-28"]),
    ],
)
def test_quarters_end_by_a_rule_of_their_own(
    year: str, quarters: str | None, long_quarter: int, ends: list[str]
) -> None:
    rule = read_quarter_end(quarters) if quarters else None
    fiscal = replace(read_fiscal_year(year), quarters=rule, long_quarter=long_quarter)
    assert [str(fiscal.end(Period("Q", number, 2024))) for number in (1, 2, 3, 4)] == ends


@pytest.mark.parametrize(
    ("long_quarter", "weeks"), [(1, [14, 13, 13, 13]), (3, [13, 13, 14, 13]), (4, [13, 13, 13, 14])]
)
def test_the_53rd_week_belongs_to_the_quarter_that_has_it(long_quarter: int, weeks: list[int]) -> None:
    fiscal = replace(read_fiscal_year("last Saturday of September"), long_quarter=long_quarter)
    assert [fiscal.weeks(Period("Q", number, 2023)) for number in (1, 2, 3, 4)] == weeks
    assert fiscal.weeks(Period("FY", 1, 2023)) == 53


@pytest.mark.parametrize("text", ["Friday", "Freitag nearest month end", "last Friday of March", "March 31"])
def test_quarters_end_on_a_weekday_near_the_end_of_a_month(text: str) -> None:
    with pytest.raises(ValueError):
        read_quarter_end(text)


def test_a_fiscal_year_can_be_named_after_the_year_in_which_it_starts() -> None:
    fiscal = replace(RETAIL, named_after_start=True)
    assert fiscal.end(read_period("FY 2023")) == date(2024, 2, 3)


def test_a_quarter_of_weeks_is_named_with_them() -> None:
    assert PeriodWords(read_period("Q2 2024"), RETAIL).weeks_ended == "13-week second quarter ended July 29, 2023"
    assert PeriodWords(read_period("Q2 2024"), CALENDAR).weeks_ended == "second quarter ended June 30, 2024"
