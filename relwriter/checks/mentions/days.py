"""Days in a text: Tuesday, February 28, 2020; 28 February; Feb. 28; March 31, 2024 and 2023; 2020-02-28."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from relwriter.checks.phrase import Phrase
from relwriter.model.fiscal import MONTHS, WEEKDAYS

_SHORT = {"Sept": 9, **{name[:3]: number for number, name in enumerate(MONTHS, 1)}}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
_WEEKDAY = rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?),?\s+(?:the\s+)?)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)[0-9]{2})\b)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_SIGNS = "|".join(name[:3].lower() for name in MONTHS)
_MONTH_FIRST = Phrase(
    rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}(?![0-9]|[.,][0-9]|\s+(?:million|billion|percent)){_YEAR}", re.I, signs=_SIGNS
)
_DAY_FIRST = Phrase(
    rf"{_WEEKDAY}(?<![0-9.,$-])\b{_DAY}\s+(?:of\s+)?{_MONTH}\b(?!\s+[0-9]{{1,2}},){_YEAR}", re.I, signs=_SIGNS
)
_ISO = Phrase(r"\b(?P<year>20[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})\b", signs="-")
_FURTHER_YEAR = re.compile(r"(?:,| and|, and| or|, or)\s+((?:19|20)[0-9]{2})\b(?!\s*%)")
_LIST = re.compile(r"\s*(?:,|and|or|to|through|until|-|–|—|,\s*and)\s*")


class DayMention(NamedTuple):
    """A day that a text names, from `start` to `end`; its year where the text has one, and its weekday, from 0."""

    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def date(self, year: int | None = None) -> date | None:
        """The day, in `year` where the text has none; None where the calendar has no such day, or no year is known."""
        found = self.year or year
        try:
            return date(found, self.month, self.day) if found else None
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day; without a year, in some year."""
        return self.date(2000) is not None

    def near(self, other: date) -> date | None:
        """The day, without a year the one that is nearest to another."""
        if self.year:
            return self.date()
        found = [day for year in (other.year - 1, other.year, other.year + 1) if (day := self.date(year))]
        return min(found, key=lambda day: abs((day - other).days), default=None)


def find_days(text: str) -> list[DayMention]:
    """The days that a text names, in order; one of a list takes the year of the next, where it has none itself."""
    found: list[DayMention] = []
    small = text.lower()
    for phrase in (_MONTH_FIRST, _DAY_FIRST, _ISO):
        for match in phrase.compiled.finditer(text) if phrase.may_stand_in(small) else ():
            mention = _read(match)
            if mention and not any(mention.start < other.end and other.start < mention.end for other in found):
                found.append(mention)
    found = sorted([*found, *_further_years(text, found)], key=lambda mention: mention.start)
    return list(reversed(list(_with_years(text, found))))


def _read(match: re.Match[str]) -> DayMention | None:
    groups = match.groupdict()
    month = groups["month"].rstrip(".").capitalize()
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1 if month in MONTHS else _SHORT.get(month, 0)
    if not number or groups["month"][0].islower():
        return None
    weekday = next(
        (n for n, name in enumerate(WEEKDAYS) if groups.get("weekday") and name[:3] == groups["weekday"][:3].title()),
        None,
    )
    year = int(groups["year"]) if groups["year"] else None
    return DayMention(match.start(), match.end(), number, int(groups["day"]), year, weekday)


def _further_years(text: str, found: list[DayMention]) -> Iterator[DayMention]:
    """The same day in the further years of `March 31, 2024 and 2023`."""
    for mention in found:
        position = mention.end
        while mention.year and (match := _FURTHER_YEAR.match(text, position)):
            yield mention._replace(start=match.start(1), end=match.end(1), year=int(match[1]), weekday=None)
            position = match.end()


def _with_years(text: str, found: list[DayMention]) -> Iterator[DayMention]:
    """The mentions from the last to the first."""
    following: DayMention | None = None
    for mention in reversed(found):
        if mention.year is None and following and _LIST.fullmatch(text, mention.end, following.start):
            mention = mention._replace(year=following.year)
        yield mention
        following = mention
