"""Days on which markets are closed: weekends, and the holidays of the New York Stock Exchange."""

from __future__ import annotations

from datetime import date, timedelta

from relwriter.model.company import Company
from relwriter.model.fiscal import WEEKDAYS

_AMERICAN = ("NYSE", "NASDAQ", "NYSE AMERICAN", "CBOE", "OTC", "OTCQB", "OTCQX")


def name_closed(day: date, company: Company) -> str:
    """Saturday, Sunday, or the holiday; empty on a business day. Holidays are those of New York for what is listed in
    the United States, New Year's Day and Christmas for all others."""
    if day.weekday() > 4:
        return f"a {WEEKDAYS[day.weekday()]}"
    listed = {str(listing.exchange).upper() for listing in company.listings}
    holidays = _holidays(day.year) if any(name.startswith(_AMERICAN) for name in listed) else _everywhere(day.year)
    return holidays.get(day, "")


def _everywhere(year: int) -> dict[date, str]:
    return {date(year, 1, 1): "New Year's Day", date(year, 12, 25): "Christmas"}


def _holidays(year: int) -> dict[date, str]:
    """The holidays of the New York Stock Exchange, Rule 7.2, on the days on which they are kept."""
    fixed = {(1, 1): "New Year's Day", (6, 19): "Juneteenth", (7, 4): "Independence Day", (12, 25): "Christmas"}
    kept = {_kept(date(year, *day)): name for day, name in fixed.items() if day != (6, 19) or year > 2021}
    return {
        **kept,
        _nth(year, 1, 0, 3): "Martin Luther King, Jr. Day",
        _nth(year, 2, 0, 3): "Washington's Birthday",
        _easter(year) - timedelta(days=2): "Good Friday",
        _nth(year, 6, 0, 1) - timedelta(weeks=1): "Memorial Day",
        _nth(year, 9, 0, 1): "Labor Day",
        _nth(year, 11, 3, 4): "Thanksgiving Day",
    }


def _kept(day: date) -> date:
    """The Friday before a Saturday, the Monday after a Sunday; the new year's Saturday is not kept."""
    if day.weekday() == 5 and (day.month, day.day) != (1, 1):
        return day - timedelta(days=1)
    return day + timedelta(days=1) if day.weekday() == 6 else day


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """The first, second, third … of a weekday in a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=number - 1)


def _easter(year: int) -> date:
    """Easter Sunday, by Gauss's rule as Butcher completed it."""
    golden, century = year % 19, year // 100
    skipped = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = skipped - (skipped // 28) * (1 - (29 // (skipped + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (moon - sunday + 40) // 44
    return date(year, month, moon - sunday + 28 - 31 * (month // 4))
