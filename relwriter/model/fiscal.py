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
_OF_QUARTERS = re.compile(
    r"(?P<nearest>[A-Z][a-z]+day) (?:nearest|closest to) (?:the )?(?:month[ -]end|end of (?:the|each) month)"
    r"|[Ll]ast (?P<last>[A-Z][a-z]+day) (?:of|in) (?:the|each) month"
)
_EARLY = 7
"""A year that ends by such a day of a month has its quarters end with the months before."""


@dataclass(frozen=True, slots=True)
class WeekdayRule:
    """A weekday that is the nearest to a day, or the `last` one of its month."""

    weekday: int
    last: bool = False

    def find(self, year: int, month: int, day: int = 31) -> date:
        """The day by this rule; the 29th to 31st mean at most the month's last day."""
        final = monthrange(year, month)[1]
        if self.last:
            end = date(year, month, final)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        named = date(year, month, min(day, final))
        after = (self.weekday - named.weekday()) % 7
        return named + timedelta(days=after if after <= 3 else after - 7)


@dataclass(frozen=True, slots=True)
class FiscalYear(ABC):
    """When fiscal years end: by month and day; `named_after_start` says that fiscal 2023 ends in 2024.

    `quarters` is the rule by which the other quarters end near the end of a month, where that does not follow from the
    year; `long_quarter` the one, 1 to 4, to which the 53rd week of a year of weeks belongs.
    """

    month: int = 12
    day: int = 31
    named_after_start: bool = False
    quarters: WeekdayRule | None = None
    long_quarter: int = 4

    @property
    def is_calendar(self) -> bool:
        """Whether fiscal years are calendar years."""
        return False

    def end(self, period: Period) -> date:
        """The last day of a period."""
        if self.quarters is None or period.ends_after == 12:
            return self._end(period)
        return self.quarters.find(*self._month_of(period, -1 if self.day <= _EARLY else 0))

    @abstractmethod
    def _end(self, period: Period) -> date:
        """The last day of a period, as it follows from the end of the year."""

    def _month_of(self, period: Period, later: int = 0) -> tuple[int, int]:
        """Year and month in which a period ends, or so many months later."""
        months = (period.year + self.named_after_start) * 12 + self.month - 1 - (12 - period.ends_after) + later
        return months // 12, months % 12 + 1

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

    def _end(self, period: Period) -> date:
        year, month = self._month_of(period)
        last = monthrange(year, month)[1]
        whole = self.day >= monthrange(2001, self.month)[1]
        return date(year, month, last if whole else min(self.day, last))


@dataclass(frozen=True, slots=True)
class WeekYear(FiscalYear):
    """Fiscal years of 52 or 53 weeks that end on a weekday: the one nearest a day, or the last one of a month.

    Quarters have 13 weeks but for the one with the 53rd, unless `quarters` says when they end.
    """

    rule: WeekdayRule = WeekdayRule(5)

    def _end(self, period: Period) -> date:
        quarter = period.ends_after // 3
        if quarter < self.long_quarter and quarter < 4:
            return self._year_end(period.year - 1) + timedelta(weeks=13 * quarter)
        return self._year_end(period.year) - timedelta(weeks=13 * (4 - quarter))

    def _year_end(self, year: int) -> date:
        return self.rule.find(year + self.named_after_start, self.month, self.day)

    def weeks(self, period: Period) -> int:
        """13, 14, 26, 27, 39, 52 or 53."""
        return ((self.end(period) - self.start(period)).days + 1) // 7


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
        return WeekYear(month, rule=WeekdayRule(WEEKDAYS.index(found["weekday"]), last=True))
    day = int(found["day"])
    if not 1 <= day <= monthrange(2000, month)[1]:
        raise _refuse()
    if found["weekday"]:
        return WeekYear(month, day, rule=WeekdayRule(WEEKDAYS.index(found["weekday"])))
    return MonthYear(month, day)


def read_quarter_end(value: Any) -> WeekdayRule:
    """The rule by which quarters end: Friday nearest month end, or last Friday of the month."""
    if isinstance(value, WeekdayRule):
        return value
    found = _OF_QUARTERS.fullmatch(value) if isinstance(value, str) else None
    weekday = (found["nearest"] or found["last"]) if found else ""
    if found is None or weekday not in WEEKDAYS:
        message = "must be a weekday near month ends such as Friday nearest month end"
        raise refuse("fiscal_quarter_end", message, advice="or last Friday of the month")
    return WeekdayRule(WEEKDAYS.index(weekday), last=bool(found["last"]))


def _refuse() -> Exception:
    advice = "or Saturday nearest January 31, or last Saturday of January"
    return refuse("fiscal_year_end", "must be a month and a day such as December 31", advice=advice)


FiscalYearEnd = Annotated[FiscalYear, PlainValidator(read_fiscal_year), WithJsonSchema({"type": "string"})]
FiscalQuarterEnd = Annotated[WeekdayRule, PlainValidator(read_quarter_end), WithJsonSchema({"type": "string"})]
