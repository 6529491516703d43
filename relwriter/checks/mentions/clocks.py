"""Times of day in a text, with their zones: 5:00 p.m. Eastern Time (2:00 p.m. PT)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.mentions.zones import Zone, read_zone
from relwriter.checks.phrase import Phrase

_TIME = Phrase(
    r"(?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b\.?,?\s*\(?"
    r"(?P<zone>(?:(?:US|U\.S\.)\s+)?(?:[ECMP][SD]?T\b|(?:Eastern|Central|Mountain|Pacific|New York|London)"
    r"(?:\s+(?:Standard|Daylight|Savings?))*(?:\s+Time)?|CES?T\b|GMT\b|BST\b|UTC\b"
    r"|(?:Israel|Tel Aviv|Beijing|China|Shanghai|Hong Kong|Taipei|Taiwan|Tokyo|Japan|Korea|Singapore|India|Sydney)"
    r"(?:\s+(?:Standard|Daylight|Local))?\s+Time\b))?",
    re.IGNORECASE,
)


class TimeMention(NamedTuple):
    """A time of day that a text names, such as 16:30, from `start` to `end`; its zone where it names one."""

    start: int
    end: int
    time: str
    zone: Zone | None

    @property
    def hour(self) -> int:
        """The hour on a clock of 24."""
        return int(self.time.partition(":")[0])


def find_times(text: str) -> Iterator[TimeMention]:
    """The times of a text, in order."""
    for match in _TIME.finditer(text):
        hour = int(match["hour"]) % 12 + (12 if match["half"].casefold() == "p" else 0)
        zone = read_zone(match["zone"]) if match["zone"] else None
        yield TimeMention(match.start(), match.end(), f"{hour:02}:{match['minute'] or '00'}", zone)
