"""Days on which the SEC and the exchanges in New York are open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache

SATURDAY = 5
EARLY_CLOSE, CLOSE = time(13), time(16)
"""When the New York exchanges close, early on the days that they name."""


def is_business_day(day: date) -> bool:
    """Whether the SEC is open: no Saturday, Sunday or federal holiday."""
    return day.weekday() < SATURDAY and day not in _federal_holidays(day.year)


def count_business_days(start: date, count: int) -> date:
    """The last of so many business days after an event on `start`. After an event on a day that is none, the period
    begins to run on, and includes, the first business day thereafter (Form 8-K, General Instruction B.1)."""
    days = _business_days(start)
    return [next(days) for _ in range(count)][-1]


def _business_days(after: date) -> Iterator[date]:
    day = after
    while True:
        day += timedelta(days=1)
        if is_business_day(day):
            yield day


def is_trading_day(day: date) -> bool:
    """Whether the New York exchanges trade."""
    return day.weekday() < SATURDAY and not name_holiday(day)


def name_holiday(day: date) -> str:
    """The holiday for which the New York exchanges are closed on a day; empty where it is none."""
    return _exchange_holidays(day.year, "public").get(day, "")


def next_trading_day(day: date) -> date:
    """The day itself, or the first on which the New York exchanges trade after it."""
    while not is_trading_day(day):
        day += timedelta(days=1)
    return day


def closing_time(day: date) -> time:
    """When the New York exchanges close on a trading day."""
    return EARLY_CLOSE if day in _exchange_holidays(day.year, "half_day") else CLOSE


@cache
def _federal_holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays

    # New Year's Day is observed on December 31 where it falls on a Saturday: the year after may have a day in this one.
    return frozenset(day for day in country_holidays("US", years=(year, year + 1)) if day.year == year)


@cache
def _exchange_holidays(year: int, category: str) -> dict[date, str]:
    from holidays import financial_holidays

    return dict(financial_holidays("XNYS", years=year, categories=(category,)))
