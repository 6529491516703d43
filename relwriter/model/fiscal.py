"""Fiscal years: when they end, by the calendar or by weeks, and the dates of the periods in them."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.period import Period
from relwriter.model.values import refuse

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NEAREST = r"(?:(?P<weekday>[A-Z][a-z]+day) (?:nearest|closest to) )?"
_RULES = re.compile(_NEAREST + r"(?P<month>[A-Z][a-z]+) (?P<day>[0-9]{1,2})")
_LAST = re.compile(r"[Ll]ast (?P<weekday>[A-Z][a-z]+day) (?:of|in) (?P<month>[A-Z][a-z]+)")


@dataclass(frozen=True, slots=True)
class FiscalYear(ABC):
    """When fiscal years end: by month and day; `named_after_start` says that fiscal 2023 ends in 2024."""

    month: int = 12
    day: int = 31
    named_after_start: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether fiscal years are calendar years."""
        return False

    @abstractmethod
    def end(self, period: Period) -> date:
        """The last day of a period."""

    def start(self, period: Period) -> date:
        """The first day of a period."""
        before = period.ends_after - period.months
        if before:
            kind = {3: "Q", 6: "H", 9: "9M"}[before]
            return self.end(Period(kind, 1, period.year)) + timedelta(days=1)
        return self.end(Period("FY", 1, period.year - 1)) + timedelta(days=1)

    def weeks(self, period: Period) -> int | None:
        """How many weeks a period has, where fiscal years are counted in weeks."""
        return None


@dataclass(frozen=True, slots=True)
class MonthYear(FiscalYear):
    """Fiscal years of twelve months; the 29th to 31st mean the month's last day."""

    @property
    def is_calendar(self) -> bool:
        """Whether fiscal years are calendar years."""
        return (self.month, self.day) == (12, 31)

    def end(self, period: Period) -> date:
        """The last day of a period."""
        months = (period.year + self.named_after_start) * 12 + self.month - 1 - (12 - period.ends_after)
        year, month = divmod(months, 12)
        last = monthrange(year, month + 1)[1]
        whole = self.day >= monthrange(2001, self.month)[1]
        return date(year, month + 1, last if whole else min(self.day, last))


@dataclass(frozen=True, slots=True)
class WeekYear(FiscalYear):
    """Fiscal years of 52 or 53 weeks that end on a weekday: the one nearest a day, or the last one of a month.

    Quarters have 13 weeks; the 53rd week belongs to the fourth.
    """

    weekday: int = 5
    last: bool = False

    def end(self, period: Period) -> date:
        """The last day of a period."""
        if period.ends_after == 12:
            return self._year_end(period.year)
        weeks = {3: 13, 6: 26, 9: 39}[period.ends_after]
        return self._year_end(period.year - 1) + timedelta(weeks=weeks)

    def weeks(self, period: Period) -> int:
        """13, 14, 26, 27, 39, 52 or 53."""
        return ((self.end(period) - self.start(period)).days + 1) // 7

    def _year_end(self, year: int) -> date:
        year += self.named_after_start
        if self.last:
            final = date(year, self.month, monthrange(year, self.month)[1])
            return final - timedelta(days=(final.weekday() - self.weekday) % 7)
        day = date(year, self.month, min(self.day, monthrange(year, self.month)[1]))
        after = (self.weekday - day.weekday()) % 7
        return day + timedelta(days=after if after <= 3 else after - 7)


def read_fiscal_year(value: Any) -> FiscalYear:
    """The fiscal year that ends on a day: December 31, Saturday nearest January 31, or last Saturday of January."""
    if isinstance(value, FiscalYear):
        return value
    text = str(value) if isinstance(value, str) else ""
    rule, last = _RULES.fullmatch(text), _LAST.fullmatch(text)
    found = rule or last
    if not found or found["month"] not in MONTHS or (found["weekday"] or "Monday") not in WEEKDAYS:
        raise _refuse()
    month = MONTHS.index(found["month"]) + 1
    if last:
        return WeekYear(month, 31, weekday=WEEKDAYS.index(found["weekday"]), last=True)
    day = int(found["day"])
    if not 1 <= day <= monthrange(2000, month)[1]:
        raise _refuse()
    if found["weekday"]:
        return WeekYear(month, day, weekday=WEEKDAYS.index(found["weekday"]))
    return MonthYear(month, day)


def _refuse() -> Exception:
    advice = "or Saturday nearest January 31, or last Saturday of January"
    return refuse("fiscal_year_end", "must be a month and a day such as December 31", advice=advice)


FiscalYearEnd = Annotated[FiscalYear, PlainValidator(read_fiscal_year), WithJsonSchema({"type": "string"})]
