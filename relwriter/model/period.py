"""Fiscal periods: parsed from their labels, dated by the fiscal year, and the periods that they are compared with."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.values import refuse

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_FORMS = re.compile(r"(?:(?P<kind>[QH])(?P<number>[1-4])|(?P<long>FY|9M)) (?P<year>(?:19|20)[0-9]{2})")
_MONTHS_OF = {"Q": 3, "H": 6, "9M": 9, "FY": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A fiscal period: kind `Q`, `H`, `9M` or `FY`, its number within the year, and the year in which it ends."""

    kind: str
    number: int
    year: int

    def __str__(self) -> str:
        return f"{self.kind}{self.number if self.kind in 'QH' else ''} {self.year}"

    @property
    def months(self) -> int:
        """How many months the period lasts."""
        return _MONTHS_OF[self.kind]

    @property
    def ends_after(self) -> int:
        """How many months of its fiscal year have passed when it ends."""
        return self.months * self.number

    @property
    def prior(self) -> Period:
        """The same period a year before."""
        return Period(self.kind, self.number, self.year - 1)

    @property
    def linked(self) -> Period:
        """The period before this one: the previous quarter, half-year or year."""
        if self.number > 1:
            return Period(self.kind, self.number - 1, self.year)
        last = {"Q": 4, "H": 2}.get(self.kind, 1)
        return Period(self.kind, last, self.year - 1)

    @property
    def ytd(self) -> Period:
        """The fiscal year to the end of this period."""
        kinds = {3: ("Q", 1), 6: ("H", 1), 9: ("9M", 1), 12: ("FY", 1)}
        kind, number = kinds[self.ends_after]
        return Period(kind, number, self.year)

    @property
    def year_end(self) -> Period:
        """The fiscal year that ended last before this period's year."""
        return Period("FY", 1, self.year - 1)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """When fiscal years end: month and day, the 29th to 31st meaning the month's last day."""

    month: int = 12
    day: int = 31

    @property
    def is_calendar(self) -> bool:
        """Whether fiscal years are calendar years."""
        return (self.month, self.day) == (12, 31)

    def end(self, period: Period) -> date:
        """The last day of a period."""
        months = period.year * 12 + self.month - 1 - (12 - period.ends_after)
        year, month = divmod(months, 12)
        last = monthrange(year, month + 1)[1]
        whole = self.day >= monthrange(2001, self.month)[1]
        return date(year, month + 1, last if whole else min(self.day, last))

    def start(self, period: Period) -> date:
        """The first day of a period."""
        before = period.ends_after - period.months
        if before:
            kind = {3: "Q", 6: "H", 9: "9M"}[before]
            return self.end(Period(kind, 1, period.year)) + timedelta(days=1)
        return self.end(Period("FY", 1, period.year - 1)) + timedelta(days=1)


def read_period(value: Any) -> Period:
    """The period of a label: Q4 2019, H1 2024, 9M 2024 or FY 2019."""
    if isinstance(value, Period):
        return value
    match = _FORMS.fullmatch(value) if isinstance(value, str) else None
    if not match or (match["kind"] == "H" and match["number"] in "34"):
        raise refuse("period", "must be a period such as Q4 2019, H1 2024, 9M 2024 or FY 2019")
    return Period(match["kind"] or match["long"], int(match["number"] or 1), int(match["year"]))


def read_fiscal_year(value: Any) -> FiscalYear:
    """The fiscal year of its last day, such as December 31."""
    if isinstance(value, FiscalYear):
        return value
    match = re.fullmatch(r"([A-Z][a-z]+) ([0-9]{1,2})", value) if isinstance(value, str) else None
    if match and match[1] in MONTHS:
        month = MONTHS.index(match[1]) + 1
        if 1 <= int(match[2]) <= monthrange(2000, month)[1]:
            return FiscalYear(month, int(match[2]))
    raise refuse("fiscal_year_end", "must be a month and a day such as December 31")


PeriodLabel = Annotated[
    Period,
    PlainValidator(read_period),
    WithJsonSchema({"type": "string", "pattern": "^(Q[1-4]|H[12]|9M|FY) (19|20)[0-9]{2}$"}),
]
FiscalYearEnd = Annotated[FiscalYear, PlainValidator(read_fiscal_year), WithJsonSchema({"type": "string"})]
