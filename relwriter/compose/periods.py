"""Periods in words, in a sentence, a headline, a lede: all from the one period that the release states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from relwriter.compose.dating import USUAL, Dating
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period, read_period

_ORDINALS = ("first", "second", "third", "fourth")
_SHORT_PARTS = re.compile("4Q|Q4|2019|19")
_LENGTHS = {3: "three months", 6: "six months", 9: "nine months", 12: "year"}


@dataclass(frozen=True)
class PeriodWords:
    """A period's names. Each property is a name that prose and templates can refer to."""

    _period: Period
    _fiscal: FiscalYear
    _with_year: bool = False
    _dating: Dating = USUAL

    @property
    def _year(self) -> str:
        """2019, or fiscal 2019 where fiscal years are not calendar years."""
        return str(self._period.year) if self._fiscal.is_calendar else f"fiscal {self._period.year}"

    @property
    def _span(self) -> str:
        """fourth quarter, first half, first nine months, full year."""
        ordinal = _ORDINALS[self._period.number - 1]
        names = {"Q": f"{ordinal} quarter", "H": f"{ordinal} half", "9M": "first nine months"}
        return names.get(self._period.kind, "full year" if self._fiscal.is_calendar else "fiscal year")

    @property
    def short(self) -> str:
        """Q4 2019, or as the house abbreviates it"""
        form, year = self._dating.periods, self._period.year
        span = str(self._period).split()[0]
        if form[0] == "4" and self._period.kind in "QH":
            span = span[::-1]
        if form in ("Q4/2019", "Q4/19") and span == "FY":
            return str(year)
        parts = {"4Q": span, "Q4": span, "2019": str(year), "19": f"{year % 100:02}"}
        return _SHORT_PARTS.sub(lambda part: parts[part.group()], form)

    @property
    def short_and_year(self) -> str:
        """Q4 and Full Year 2019, where the year is reported with the quarter; else Q3 2019"""
        period = self._period
        return f"{period.kind}{period.number} and Full Year {period.year}" if self._with_year else self.short

    @property
    def long(self) -> str:
        """fourth quarter of 2019"""
        if self._period.kind == "FY":
            return f"{self._span} {self._period.year}"
        return f"{self._span} of {self._year}"

    @property
    def title(self) -> str:
        """Fourth Quarter 2019"""
        fiscal = "" if self._fiscal.is_calendar or self._period.kind == "FY" else "Fiscal "
        return f"{self._span.title()} {fiscal}{self._period.year}"

    @property
    def title_and_year(self) -> str:
        """Fourth Quarter and Full Year 2019, where the year is reported with the quarter; else Third Quarter 2019"""
        year = "Full Year" if self._fiscal.is_calendar else "Fiscal Year"
        return f"{self._span.title()} and {year} {self._period.year}" if self._with_year else self.title

    @property
    def alone(self) -> str:
        """Fourth Quarter"""
        return self._span.title()

    @property
    def fiscal_short(self) -> str:
        """Q4 FY19; a year is FY19"""
        year = f"FY{self._period.year % 100:02}"
        return year if self._period.kind == "FY" else f"{str(self._period).split()[0]} {year}"

    @property
    def ended(self) -> str:
        """fourth quarter ended December 31, 2019"""
        return f"{self._span} ended {self.end}"

    @property
    def span_ended(self) -> str:
        """quarter ended December 31, 2019; half, nine months, year ended"""
        names = {"Q": "quarter", "H": "half-year", "9M": "nine months"}
        year = "year" if self._fiscal.is_calendar else "fiscal year"
        return f"{names.get(self._period.kind, year)} ended {self.end}"

    @property
    def title_ended(self) -> str:
        """Quarter Ended December 31, 2019; Nine Months, Year Ended"""
        return self.span_ended.title().replace("-Y", "-y")

    @property
    def months_ended(self) -> str:
        """three months ended December 31, 2019; six months ended, nine months ended, year ended"""
        return f"{_LENGTHS[self._period.months]} ended {self.end}"

    @property
    def weeks(self) -> str | None:
        """13, where fiscal years are counted in weeks; else None"""
        weeks = self._fiscal.weeks(self._period)
        return str(weeks) if weeks else None

    @property
    def weeks_ended(self) -> str:
        """13-week second quarter ended July 29, 2023, where fiscal years are counted in weeks"""
        weeks = self._fiscal.weeks(self._period)
        return f"{weeks}-week {self.ended}" if weeks else self.ended

    @property
    def and_year_ended(self) -> str:
        """fourth quarter and full year ended December 31, 2019, where the year is reported with the quarter"""
        year = "full year" if self._fiscal.is_calendar else "fiscal year"
        return f"{self._span} and {year} ended {self.end}" if self._with_year else self.ended

    @property
    def end(self) -> str:
        """December 31, 2019"""
        return self._dating.long(self._fiscal.end(self._period))

    @property
    def year(self) -> str:
        """2019"""
        return str(self._period.year)

    @property
    def prior(self) -> PeriodWords:
        """The same names for the same period a year before."""
        return replace(self, _period=self._period.prior)

    @property
    def linked(self) -> PeriodWords:
        """The same names for the period before this one."""
        return replace(self, _period=self._period.linked, _with_year=False)

    @property
    def ytd(self) -> PeriodWords:
        """The same names for the fiscal year to the end of this period."""
        return replace(self, _period=self._period.ytd, _with_year=False)

    @property
    def year_end(self) -> PeriodWords:
        """The same names for the fiscal year that ended last before this period's year."""
        return replace(self, _period=self._period.year_end, _with_year=False)

    def __getitem__(self, label: str) -> PeriodWords:
        """The same names for any period, such as Q1 2025. Raises KeyError."""
        try:
            return replace(self, _period=read_period(label), _with_year=False)
        except ValueError:
            raise KeyError(label) from None

    @property
    def with_article(self) -> str:
        """the fourth quarter of 2019; a fiscal year without its words: fiscal 2019"""
        alone = self._period.kind == "FY" and not self._fiscal.is_calendar
        return self._year if alone else f"the {self.long}"

    @property
    def in_sentence(self) -> str:
        """for the fourth quarter of 2019, for fiscal 2019"""
        return f"for {self.with_article}"

    @property
    def as_comparative(self) -> str:
        """the fourth quarter of 2018; a year stands without its words: 2018"""
        return self._year if self._period.kind == "FY" else f"the {self.long}"


def period_names() -> tuple[str, ...]:
    """The names of a period that prose and templates can refer to."""
    return tuple(name for name, value in vars(PeriodWords).items() if isinstance(value, property) and name[0] != "_")
