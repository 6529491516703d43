"""The fiscal calendar read backwards: which periods a text means by a name, or by the day on which they ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.spans import SpanMention
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period

_KINDS = {3: "Q", 6: "H", 9: "9M", 12: "FY"}
_PARTS = {"Q": 4, "H": 2, "9M": 1, "FY": 1}
_WEEKS = {13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12}
_BACK, _AHEAD = 12, 6
"""How many years before and after the reported one are looked at."""


class Reckoning:
    """A company's fiscal calendar around the period that it reports."""

    def __init__(self, fiscal: FiscalYear, current: Period):
        self.fiscal, self.current = fiscal, current

    @cached_property
    def _ends(self) -> dict[date, list[Period]]:
        """The periods that end on each day, for years around the reported one."""
        ends: dict[date, list[Period]] = {}
        for year in range(self.current.year - _BACK, self.current.year + _AHEAD):
            for kind, parts in _PARTS.items():
                for number in range(1, parts + 1):
                    period = Period(kind, number, year)
                    ends.setdefault(self.fiscal.end(period), []).append(period)
        return ends

    @cached_property
    def _month_ends(self) -> set[tuple[int, int]]:
        return {(day.month, day.day) for day in self._ends}

    def covers(self, day: date) -> bool:
        """Whether a day lies in the years that are looked at."""
        return min(self._ends) <= day <= max(self._ends)

    def is_end(self, mention: DayMention) -> bool:
        """Whether a quarter ends on a day; without a year, in some year."""
        if mention.year is None:
            return (mention.month, mention.day) in self._month_ends
        day = mention.date()
        return day is not None and (day in self._ends or not self.covers(day))

    def ending(self, day: date) -> list[Period]:
        """The periods that end on a day."""
        return self._ends.get(day, [])

    def ends_of(self, mention: DayMention) -> list[Period]:
        """The periods that end on a day, the shortest first; without a year, in the years around the reported one."""
        days = [day for year in self._years if (day := mention.date(year))]
        if mention.year:
            days = days[:1]
        return sorted((period for day in days for period in self.ending(day)), key=lambda one: (one.months, -one.year))

    @property
    def _years(self) -> range:
        return range(self.current.year - 3, self.current.year + 3)

    @staticmethod
    def months_of(mention: SpanMention) -> int:
        """How many months a text says, also where it counts weeks; 0 for what is no fiscal period's length."""
        return mention.months or _WEEKS.get(mention.weeks, 0)

    def meant(self, mention: SpanMention) -> list[Period]:
        """The periods that a text means, as far as it says so."""
        months = self.months_of(mention)
        if mention.ended:
            days = [day for one in mention.ended if (day := one.date())]
            return [period for day in days for period in self.ending(day) if period.months == months]
        if mention.year is None or months not in _KINDS or (months in (3, 6) and not mention.number):
            return [Period("H", 1, mention.year)] if mention.year and months == 6 else []
        if (months == 3 and mention.number > 4) or (months == 6 and mention.number > 2):
            return []
        return [Period(_KINDS[months], mention.number or 1, mention.year)]

    def may_mean(self, mention: SpanMention, period: Period) -> bool:
        """Whether a text can mean a period, as far as it says which: by its end, its year, its number, its length."""
        months = self.months_of(mention)
        if mention.with_year and period.kind == "FY" and (not mention.year or mention.year == period.year):
            return True
        same = {period, *(one for one in self.ending(self.fiscal.end(period)) if one.months == period.months)}
        if months and all(one.months != months for one in same):
            return months == 12 and not mention.ended and period.kind == "FY"
        if mention.number and all(one.number != mention.number for one in same):
            return False
        if mention.ended:
            return any(self._may_end(day, period) for day in mention.ended)
        return mention.year is None or mention.year == period.year or self._is_named_otherwise(mention, period)

    def _may_end(self, mention: DayMention, period: Period) -> bool:
        day = self.fiscal.end(period)
        return (mention.month, mention.day) == (day.month, day.day) and mention.year in (None, day.year)

    def _is_named_otherwise(self, mention: SpanMention, period: Period) -> bool:
        """Whether a year of the calendar is meant, where fiscal years are called by others."""
        return mention.calendar and mention.year == self.fiscal.end(period).year

    def all_named(self, mentions: list[SpanMention]) -> Iterator[Period]:
        """Every period that several mentions mean."""
        for mention in mentions:
            yield from self.meant(mention)
            if mention.with_year:
                yield from (Period("FY", 1, period.year) for period in self.meant(mention))

    @cached_property
    def own(self) -> set[Period]:
        """What a release may call its own: the period, its year to date, with the fourth quarter the year, and with the
        second one the half-year."""
        current = self.current
        found = {current, current.ytd}
        found |= {period for period in self.ending(self.fiscal.end(current))}
        return found

    def is_own(self, period: Period) -> bool:
        """Whether a period is the reported one, or ends with it in the same year."""
        return period in self.own

    @cached_property
    def lengths(self) -> set[int]:
        """How many months the periods last that a release reports."""
        current = self.current
        return {current.months, current.ytd.months, 12 if current.ends_after == 12 else current.months}

    @cached_property
    def comparatives(self) -> set[Period]:
        """What the release's own periods are compared with: the year before, the period before, the last year-end."""
        return {other for one in self.own for other in (one.prior, one.linked, one.year_end)}
