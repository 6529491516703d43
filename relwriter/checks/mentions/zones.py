"""Time zones as releases name them: whose clocks they follow, and in which half of the year their names hold."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from relwriter.checks.phrase import Phrase

_CITIES = {
    "New_York": "eastern, e, new york", "Chicago": "central, c, chicago", "Denver": "mountain, m, denver",
    "Los_Angeles": "pacific, p, los angeles",
}  # fmt: skip
_REGIONS = {name: f"America/{city}" for city, names in _CITIES.items() for name in names.split(", ")}
_ABBREVIATED = Phrase(r"\b(?P<region>[ECMP])(?P<half>[SD]?)T\b")
_SPELLED = Phrase(
    r"\b(?P<region>eastern|central|mountain|pacific|new york|chicago|denver|los angeles)(?!\s+european)"
    r"(?:\s+(?P<half>standard|daylight))?(?:\s+(?:savings?\s+)?time)?\b",
    re.I,
)
_EUROPEAN = Phrase(
    r"\b(?:(?P<london>BST|GMT|London|UK)"
    r"|(?P<central>CES?T|Central European (?:Summer )?|Oslo|Paris|Frankfurt|Stockholm)"
    r"|(?P<eastern>EES?T|Eastern European|Helsinki|Finnish))(?:\s+time)?\b",
    re.I,
)
_ELSEWHERE = {
    "israel": "Asia/Jerusalem", "tel aviv": "Asia/Jerusalem", "beijing": "Asia/Shanghai", "china": "Asia/Shanghai",
    "shanghai": "Asia/Shanghai", "hong kong": "Asia/Hong_Kong", "taipei": "Asia/Taipei", "taiwan": "Asia/Taipei",
    "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo", "seoul": "Asia/Seoul", "korea": "Asia/Seoul",
    "singapore": "Asia/Singapore", "india": "Asia/Kolkata", "dubai": "Asia/Dubai", "sydney": "Australia/Sydney",
    "melbourne": "Australia/Sydney", "australian eastern": "Australia/Sydney", "brasilia": "America/Sao_Paulo",
    "brasília": "America/Sao_Paulo", "são paulo": "America/Sao_Paulo", "johannesburg": "Africa/Johannesburg",
    "south africa": "Africa/Johannesburg", "zurich": "Europe/Zurich", "swiss": "Europe/Zurich",
    "amsterdam": "Europe/Amsterdam", "dublin": "Europe/Dublin", "irish": "Europe/Dublin", "hkt": "Asia/Hong_Kong",
    "jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "kst": "Asia/Seoul", "utc": "UTC",
}  # fmt: skip
"""Places after which the time of day elsewhere in the world is called; their names hold all year."""
_NAMED_ELSEWHERE = Phrase(
    rf"\b(?P<name>{'|'.join(_ELSEWHERE)})(?:\s+(?:standard|daylight|local|summer))?(?:\s+time)?\b", re.I
)


class Zone(NamedTuple):
    """A zone, and the half of the year that its name is for: standard, daylight, or neither."""

    clocks: tzinfo
    half: str = ""

    def moment(self, time: str, day: date) -> datetime:
        """The moment at which a clock of this zone shows a time such as 16:30 on a day."""
        hour, minute = time.split(":")
        return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=self.clocks)

    def fits(self, day: date) -> bool:
        """Whether its name is for the half of the year in which a day lies."""
        return not self.half or (self.half == "daylight") == bool(self.moment("12:00", day).dst())


def read_zone(text: str) -> Zone | None:
    """The zone that a text names, such as Eastern Time, ET, EDT, CET, Israel Time; None for one that is not known."""
    elsewhere = _NAMED_ELSEWHERE.match(text.strip())
    if elsewhere:
        return Zone(ZoneInfo(_ELSEWHERE[elsewhere["name"].casefold()]))
    european = _EUROPEAN.search(text)
    if european and not (european["central"] or "").upper().startswith("CEN-"):
        return _european(european)
    found = _ABBREVIATED.search(text) or _SPELLED.search(text)
    if not found:
        return None
    half = {"s": "standard", "d": "daylight"}.get((found["half"] or "")[:1].casefold(), "")
    return Zone(ZoneInfo(_REGIONS[found["region"].casefold()]), half)


def _european(found: re.Match[str]) -> Zone:
    name = found.group().upper()
    summer = {"BST": "daylight", "CEST": "daylight", "EEST": "daylight", "CET": "standard", "EET": "standard"}
    half = summer.get(name, "daylight" if "SUMMER" in name else "standard" if name == "GMT" else "")
    city = "London" if found["london"] else "Paris" if found["central"] else "Helsinki"
    return Zone(ZoneInfo(f"Europe/{city}"), half)
