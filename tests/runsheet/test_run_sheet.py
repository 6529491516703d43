"""The run sheet: what is due when, by the exchange, the hour of release and the call; weekends and holidays right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from drafts import SMALL, read
from hypothesis import given
from hypothesis import strategies as st

from relwriter.almanac.open_days import count_business_days, is_business_day
from relwriter.document.tree import Table, plain_text, walk_blocks
from relwriter.runsheet.drawing_up import draw_up

CALL = """\
sections:
  - call:
      date: 2026-11-06
      times: [{time: "08:30", zone: Eastern Time}, {time: "15:30", zone: Helsinki time}]
      replay: {until: 2026-11-20}
"""


def run_sheet(text: str) -> list[tuple[str, str, str, str]]:
    """Day, hour, what and rule of every step."""
    steps, day = [], ""
    for row in next(block for block in walk_blocks(draw_up(read(text)).blocks) if isinstance(block, Table)).rows[1:]:
        words = [plain_text(cell.content).replace("\xa0", " ") for cell in row]
        if len(words) == 1:
            day = words[0]
        else:
            steps.append((day, *words))
    return steps


def due(text: str, *words: str) -> list[tuple[str, str]]:
    """Day and hour of the steps in whose words all of these stand."""
    return [(day, hour) for day, hour, what, rule in run_sheet(text) if all(word in f"{what} {rule}" for word in words)]


def released(day: str, hour: str = "", exchange: str = "Nasdaq", zone: str = "Eastern Time") -> str:
    """A release of a day and hour, on an exchange."""
    time = f'\n  time: {{time: "{hour}", zone: {zone}}}' if hour else ""
    return SMALL.replace("date: 2026-11-05", f"date: {day}{time}").replace("exchange: NYSE", f"exchange: {exchange}")


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("2026-11-05", "16:05", ("Thursday, November 5, 2026", "by 3:55 p.m.")),
        ("2026-11-05", "07:00", ("Thursday, November 5, 2026", "by 6:50 a.m.")),
        ("2026-11-05", "06:00", ("Thursday, November 5, 2026", "before 6:50 a.m.")),
        ("2026-11-05", "20:00", ("Friday, November 6, 2026", "before 6:50 a.m.")),
        ("2026-11-06", "20:30", ("Monday, November 9, 2026", "before 6:50 a.m.")),
        ("2026-11-07", "12:00", ("Monday, November 9, 2026", "before 6:50 a.m.")),
        ("2026-11-26", "09:00", ("Friday, November 27, 2026", "before 6:50 a.m.")),
    ],
)
def test_nasdaq_hears_of_a_release_ten_minutes_before_or_on_the_next_market_morning(day, hour, expected):
    assert due(released(day, hour), "MarketWatch") == [expected]


def test_without_an_hour_the_notice_says_what_it_depends_on():
    ((day, hour),) = due(released("2026-11-05"), "MarketWatch", "ten minutes before", "6:50 a.m.")
    assert (day, hour) == ("Thursday, November 5, 2026", "")
    assert due(released("2026-11-05"), "the hour is not set: release.time")


@pytest.mark.parametrize(
    ("hour", "call", "wait", "ask"),
    [("06:59", 0, 0, 0), ("07:00", 1, 0, 0), ("15:59", 1, 0, 0), ("16:00", 0, 1, 0), ("16:04", 0, 1, 0), ("16:05", 0, 0, 1),
     ("16:15", 0, 0, 0)],
)  # fmt: skip
def test_the_new_york_stock_exchange_is_called_while_it_trades_and_its_close_is_awaited(hour, call, wait, ask):
    text = released("2026-11-05", hour, "NYSE")
    assert len(due(text, "Call NYSE Market Watch")) == call
    assert len(due(text, "Wait until the closing price")) == wait
    assert len(due(text, "See that the closing price")) == ask


def test_on_a_day_of_early_close_the_wait_begins_at_one():
    text = released("2026-11-27", "13:02", "NYSE")
    assert due(text, "Wait until the closing price") == [("Friday, November 27, 2026", "1:02 p.m.")]
    assert due(text, "close at 1:00 p.m.") == [("Friday, November 27, 2026", "")]


def test_an_exchange_of_another_country_is_not_taken_for_its_namesake_in_new_york():
    sheet = draw_up(read(released("2026-11-05", "08:00", "Nasdaq Helsinki")))
    words = [plain_text(getattr(block, "content", ())) for block in sheet.blocks]
    assert "No rules are known here for Nasdaq Helsinki: ask counsel for those of its exchange." in words
    assert not due(released("2026-11-05", "08:00", "Nasdaq Helsinki"), "MarketWatch")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-05", "Thursday, November 12, 2026"),  # Veterans Day, November 11, does not count
        ("2026-11-02", "Friday, November 6, 2026"),
        ("2026-11-07", "Friday, November 13, 2026"),  # a Saturday: Monday is the first of the four
        ("2026-11-25", "Wednesday, December 2, 2026"),  # Thanksgiving
        ("2027-12-30", "Thursday, January 6, 2028"),  # New Year's Day 2028 is observed on December 31
    ],
)
def test_form_8_k_is_due_after_four_business_days(day, expected):
    assert due(released(day), "Form 8-K is due") == [(expected, "by 5:30 p.m.")]


def test_a_foreign_private_issuer_furnishes_form_6_k_and_a_company_without_the_sec_nothing():
    foreign = released("2026-11-05").replace("  short:", "  issuer: {filer: foreign}\n  short:")
    assert due(foreign, "Form 6-K") and not due(foreign, "8-K")
    assert not due(foreign.replace("filer: foreign", "filer: none"), "Form")


def test_the_call_is_told_in_its_zones_and_the_form_furnished_before_it():
    text = released("2026-11-05", "16:05") + CALL
    steps = run_sheet(text)
    begin = next(step for step in steps if step[2].startswith("The call begins"))
    assert begin[:3] == (
        "Friday, November 6, 2026",
        "8:30 a.m.",
        "The call begins: 8:30 a.m. Eastern Time, 3:30 p.m. Helsinki time.",
    )
    assert due(text, "before the call") == [("Friday, November 6, 2026", "before 8:30 a.m.")]
    assert due(text, "replay ends") == [("Friday, November 20, 2026", "")]
    assert not due(text, "48 hours")


def test_a_call_more_than_48_hours_after_the_release_is_told():
    late = released("2026-11-05", "16:05") + CALL.replace("2026-11-06", "2026-11-09")
    assert due(late, "more than 48 hours") == [("Monday, November 9, 2026", "8:30 a.m.")]


def test_hours_are_counted_and_not_read_off_the_clock_where_summer_time_ends_between():
    call = (
        CALL.replace("2026-11-06", "2026-11-02")
        .replace("08:30", "07:30")
        .replace('{time: "15:30", zone: Helsinki time}', "")
    )
    told = due(released("2026-10-31", "08:00") + call, "more than 48 hours")
    assert told == [("Monday, November 2, 2026", "7:30 a.m.")]
    assert not due(released("2026-10-31", "08:30") + call, "more than 48 hours")


def test_a_call_of_a_zone_that_is_not_known_has_its_day_and_the_form_before_it():
    call = CALL.replace("Eastern Time", "company time")
    assert due(released("2026-11-05", "16:05") + call, "before the call") == [("Friday, November 6, 2026", "before")]


def test_a_call_before_the_release_is_told():
    text = released("2026-11-05", "16:05") + CALL.replace("2026-11-06", "2026-11-05")
    assert due(text, "before the release goes out") == [("Thursday, November 5, 2026", "8:30 a.m.")]
    assert not due(text, "before the call")


def test_regulation_fd_is_cited_to_those_alone_whom_it_governs():
    text = released("2026-11-05", "16:05") + CALL
    assert len(due(text, "Regulation FD")) == 2 and not due(text, "practice")
    for filer in ("foreign", "none"):
        other = text.replace("  short:", f"  issuer: {{filer: {filer}}}\n  short:")
        assert len(due(other, "practice")) == 2 and not due(other, "Regulation FD")


def test_preliminary_results_are_due_too():
    text = released("2026-11-05", "16:05").replace("  headline:", "  kind: preliminary\n  headline:")
    assert due(text, "Form 8-K is due", "106.07") == [("Thursday, November 12, 2026", "by 5:30 p.m.")]


def test_the_form_is_counted_from_the_day_in_new_york():
    assert due(released("2026-11-10", "07:00", zone="Tokyo time"), "8-K is due") == [
        ("Monday, November 16, 2026", "by 5:30 p.m.")
    ]
    assert due(released("2026-11-10", "15:00", zone="Tokyo time"), "8-K is due") == [
        ("Tuesday, November 17, 2026", "by 5:30 p.m.")
    ]


def test_a_call_without_a_replay_is_told():
    assert due(released("2026-11-05") + CALL.replace("      replay: {until: 2026-11-20}\n", ""), "names no replay")


def test_an_hour_of_another_zone_is_told_in_eastern_time():
    text = released("2026-11-05", "13:05", zone="Pacific Time")
    assert due(text, "The release goes out.") == [("Thursday, November 5, 2026", "4:05 p.m.")]
    unknown = released("2026-11-05", "13:05", zone="Our time")
    assert due(unknown, "the zone Our time is not known here") == [("Thursday, November 5, 2026", "")]


def test_a_dividend_is_announced_to_the_new_york_stock_exchange_at_any_hour_and_ten_days_before_its_record_date():
    dividend = "sections:\n  - dividend: {amount: 0.10, record: 2026-11-12, payable: 2026-12-10}\n"
    text = released("2026-11-05", "18:00", "NYSE") + dividend
    assert due(text, "notice of the dividend") == [("Thursday, November 5, 2026", "by 5:50 p.m.")]
    assert due(text, "less than ten days") == [("Thursday, November 12, 2026", "")]
    assert not due(text.replace("2026-11-12", "2026-11-16"), "less than ten days")
    assert due(text.replace("exchange: NYSE", "exchange: Nasdaq"), "10b-17") == [("Thursday, November 12, 2026", "")]
    assert due(text, "The dividend is paid.") == [("Thursday, December 10, 2026", "")]


def test_a_day_that_is_pending_leaves_the_sheet_open():
    assert due(released("pending"), "day of release is not set") == [("Open", "")]


def test_steps_stand_in_the_order_of_time():
    text = released("2026-11-05", "16:05", "NYSE") + CALL
    whats = [what.split()[0] for _, _, what, _ in run_sheet(text)]
    assert whats == ["Give", "See", "The", "Furnish", "The", "The", "The"]


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.integers(1, 10))
def test_business_days_are_counted_without_weekends_and_holidays(day: date, count: int):
    end = count_business_days(day, count)
    between = [day + timedelta(days=number) for number in range(1, (end - day).days + 1)]
    assert is_business_day(end)
    assert sum(map(is_business_day, between)) == count
