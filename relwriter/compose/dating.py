"""Days and times of day in words, as the house style has them: the one place that knows how a date is printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relwriter.model.fiscal import MONTHS, WEEKDAYS
from relwriter.model.style import Style

_AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_HALVES = {"a.m.": ("a.m.", "p.m."), "A.M.": ("A.M.", "P.M."), "am": ("am", "pm"), "AM": ("AM", "PM")}


@dataclass(frozen=True, slots=True)
class Dating:
    """How days and times are printed: the day or the month first; in 12 hours, with a mark of the half, or in 24; and
    how periods are abbreviated, as the fourth quarter of 2019 would be."""

    day_first: bool = False
    times: str = "12-hour"
    half_day: str = "a.m."
    periods: str = "Q4 2019"

    @classmethod
    def of(cls, style: Style) -> Dating:
        """How a house prints them."""
        return cls(style.dates == "day-first", style.times, style.half_day, style.short_periods)

    def long(self, day: date) -> str:
        """The date in full: February 28, 2020, or 28 February 2020."""
        return self._join(MONTHS[day.month - 1], day)

    def short(self, day: date) -> str:
        """The date without its year: February 28, or 28 February."""
        return f"{day.day} {MONTHS[day.month - 1]}" if self.day_first else f"{MONTHS[day.month - 1]} {day.day}"

    def ap(self, day: date) -> str:
        """The date as the Associated Press abbreviates it: Feb. 28, 2020; March to July stay whole."""
        return self._join(_AP_MONTHS[day.month - 1], day)

    def weekday(self, day: date) -> str:
        """The day's name: Friday."""
        return WEEKDAYS[day.weekday()]

    def time(self, clock: str) -> str:
        """A time typed as 16:30: 4:30 p.m. or 4.30 p.m., noon and midnight as 12; or 16:30 or 16.30."""
        hour, minute = clock.split(":")
        point = "." if self.times.endswith("point") else ":"
        if self.times.startswith("24"):
            return f"{hour}{point}{minute}"
        return f"{(int(hour) - 1) % 12 + 1}{point}{minute} {_HALVES[self.half_day][int(hour) >= 12]}"

    @property
    def comma(self) -> str:
        """What stands after a weekday and after its date: Thursday, August 20, 2026, at; Thursday 20 August 2026 at."""
        return "" if self.day_first else ","

    def _join(self, month: str, day: date) -> str:
        return f"{day.day} {month} {day.year}" if self.day_first else f"{month} {day.day}, {day.year}"


USUAL = Dating()
"""The month first, and twelve hours."""
