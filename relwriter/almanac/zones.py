"""Time zones by the names that releases give them."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

EASTERN = ZoneInfo("America/New_York")
"""The zone of the SEC and of the exchanges in New York."""

_CITIES = {
    "America/New_York": "eastern, et, est, edt, us eastern",
    "America/Chicago": "central, ct, cst, cdt, us central",
    "America/Denver": "mountain, mt, mst, mdt, us mountain",
    "America/Los_Angeles": "pacific, pt, pst, pdt, us pacific",
    "Europe/London": "uk, british, bst, london, british summer",
    "UTC": "gmt, utc, greenwich mean, coordinated universal",
    "Europe/Paris": "cet, cest, central european, central european summer",
    "Europe/Helsinki": "eet, eest, eastern european, eastern european summer, finnish",
    "Asia/Tokyo": "jst, japan, japan standard",
    "Asia/Hong_Kong": "hkt",
    "Asia/Shanghai": "china, china standard, beijing",
    "Asia/Singapore": "sgt",
    "Asia/Jerusalem": "israel",
    "Asia/Kolkata": "india, india standard",
    "Australia/Sydney": "aest, aedt",
}
_ZONES = {name: city for city, names in _CITIES.items() for name in names.split(", ")}
_PADDING = re.compile(r"\b(?:standard time|daylight time|time|the)\b|[().,]")


def find_zone(name: str) -> ZoneInfo | None:
    """The zone of a name such as Eastern Time, ET, Helsinki time or Europe/Helsinki; None where it is not plain which
    is meant."""
    if name in available_timezones():
        return ZoneInfo(name)
    words = " ".join(_PADDING.sub(" ", name.casefold().replace("u.s.", "us")).split())
    key = _ZONES.get(words) or _cities().get(words)
    return ZoneInfo(key) if key else None


@cache
def _cities() -> dict[str, str]:
    """The zones by the cities that they are called after."""
    named = (
        name for name in sorted(available_timezones()) if re.match(r"(?:Africa|America|Asia|Australia|Europe)/", name)
    )
    return {name.rsplit("/")[-1].replace("_", " ").casefold(): name for name in named}
