"""Dates and times of day as the house prints them: everywhere the same way."""

from __future__ import annotations

from datetime import date

import pytest

from relwriter.compose.dating import Dating
from tests.drafts import SMALL, composed, words_of

DAY_FIRST = SMALL + "style: {dates: day-first, times: 24-hour}\n"
BALANCE = "  cash: {label: cash, nature: balance, values: {Q3 2026: 5000000, FY 2025: 4000000}}\npeople:"


def test_a_house_that_puts_the_day_first_does_so_wherever_a_date_is_printed() -> None:
    text = DAY_FIRST.replace("people:", BALANCE, 1).replace("  date:", "  subheads: ['{{ release.date }}']\n  date:", 1)
    sections = """\
sections:
  - results: {items: [cash]}
  - dividend: {amount: 0.20, declared: 2026-11-04, record: 2026-11-20, payable: 2026-12-10}
  - buyback: {cost: 3, remaining: 12, as_of: 2026-09-30}
  - call: {date: 2026-11-05, times: [{time: '16:30', zone: CET}], replay: {until: 2026-11-12}}
  - events: {items: [{date: 2026-10-14, text: A sale.}]}
  - calendar: {items: [{date: 2027-02-11, event: Annual report}]}
  - board: {text: We confirm., place: Oslo, date: 2026-11-04}
draft: {date: 2026-11-01}
"""
    document = composed(text + sections)
    said = " ".join(words_of(text + sections))
    for day in (
        "5 November 2026", "30 September 2026", "31 December 2025", "4 November 2026", "20 November 2026",
        "10 December 2026", "12 November 2026", "14 October 2026", "11 February 2027", "Oslo, 4 November 2026",
        "on Thursday 5 November 2026 at 16:30 CET",
    ):  # fmt: skip
        assert day in said
    assert not any(f"{month} {number}," in said for month in ("November", "September") for number in range(32))
    assert document.imprint.draft is not None and document.imprint.draft.legend.endswith("1 November 2026")


def test_a_dateline_with_abbreviated_months_puts_the_day_first_too() -> None:
    text = SMALL + "style: {dates: day-first, dateline: {date: ap}}\n"
    assert words_of(text, "dateline")[0].startswith("BOSTON, MA, 5 Nov. 2026 - Acme")


@pytest.mark.parametrize(
    ("times", "half_day", "morning", "noon", "evening"),
    [
        ("12-hour", "a.m.", "12:05 a.m.", "12:00 p.m.", "4:30 p.m."),
        ("12-hour", "AM", "12:05 AM", "12:00 PM", "4:30 PM"),
        ("12-hour-point", "am", "12.05 am", "12.00 pm", "4.30 pm"),
        ("24-hour", "a.m.", "00:05", "12:00", "16:30"),
        ("24-hour-point", "a.m.", "00.05", "12.00", "16.30"),
    ],
)
def test_a_time_of_day_is_printed_as_the_house_does(
    times: str, half_day: str, morning: str, noon: str, evening: str
) -> None:
    dating = Dating(times=times, half_day=half_day)
    assert [dating.time(clock) for clock in ("00:05", "12:00", "16:30")] == [morning, noon, evening]


def test_a_day_can_stand_without_its_year() -> None:
    assert Dating().short(date(2025, 2, 13)) == "February 13"
    assert Dating(day_first=True).short(date(2025, 2, 13)) == "13 February"
