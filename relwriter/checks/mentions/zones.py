"""Time zones as releases name them: their distance from Greenwich, and in which half of the year they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_REGIONS = {
    "eastern": -5, "central": -6, "mountain": -7, "pacific": -8, "e": -5, "c": -6, "m": -7, "p": -8,
    "new york": -5, "chicago": -6, "denver": -7, "los angeles": -8,
}  # fmt: skip
_ABBREVIATED = re.compile(r"\b(?P<region>[ECMP])(?P<half>[SD]?)T\b")
_SPELLED = re.compile(
    r"\b(?P<region>eastern|central|mountain|pacific|new york|chicago|denver|los angeles)(?!\s+european)"
    r"(?:\s+(?P<half>standard|daylight))?(?:\s+(?:savings?\s+)?time)?\b",
    re.I,
)
_EUROPEAN = re.compile(
    r"\b(?:(?P<london>BST|GMT|London|UK)"
    r"|(?P<central>CES?T|Central European (?:Summer )?|Oslo|Paris|Frankfurt|Stockholm)"
    r"|(?P<eastern>EES?T|Eastern European|Helsinki|Finnish))(?:\s+time)?\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone: hours ahead of Greenwich in winter, whose clocks it follows, and the half of the year that its name is
    for: standard, daylight, or neither."""

    hours: int
    american: bool
    half: str = ""

    def offset(self, day: date) -> int:
        """Hours ahead of Greenwich on a day."""
        return self.hours + self.has_daylight_time(day)

    def has_daylight_time(self, day: date) -> bool:
        """Whether its clocks stand an hour ahead on a day."""
        return _is_summer(day, american=self.american)

    def minutes(self, time: str, day: date) -> int:
        """Minutes after midnight in Greenwich at a time such as 16:30 of this zone on a day."""
        hour, minute = time.split(":")
        return (int(hour) - self.offset(day)) * 60 + int(minute)

    def fits(self, day: date) -> bool:
        """Whether its name is for the half of the year in which a day lies."""
        return not self.half or (self.half == "daylight") == self.has_daylight_time(day)


def read_zone(text: str) -> Zone | None:
    """The zone that a text names, such as Eastern Time, ET, EDT, CET; None for one that is not known."""
    european = _EUROPEAN.search(text)
    if european and not (european["central"] or "").upper().startswith("CEN-"):
        return _european(european)
    found = _ABBREVIATED.search(text) or _SPELLED.search(text)
    if not found:
        return None
    half = {"s": "standard", "d": "daylight"}.get((found["half"] or "")[:1].casefold(), "")
    return Zone(_REGIONS[found["region"].casefold()], american=True, half=half)


def _european(found: re.Match[str]) -> Zone:
    name = found.group().upper()
    summer = {"BST": "daylight", "CEST": "daylight", "EEST": "daylight", "CET": "standard", "EET": "standard"}
    half = summer.get(name, "daylight" if "SUMMER" in name else "standard" if name == "GMT" else "")
    hours = 0 if found["london"] else 1 if found["central"] else 2
    return Zone(hours, american=False, half=half)


def _is_summer(day: date, *, american: bool) -> bool:
    """Whether clocks stand an hour ahead: from the second Sunday of March to the first of November in America, between
    the last Sundays of March and October in Europe."""
    if american:
        return _sunday(date(day.year, 3, 8)) <= day < _sunday(date(day.year, 11, 1))
    return _sunday(date(day.year, 3, 25)) <= day < _sunday(date(day.year, 10, 25))


def _sunday(day: date) -> date:
    """The first Sunday on or after a day."""
    return day + timedelta(days=6 - day.weekday())
