"""Periods as prose names them: the fourth quarter of 2024, Q3/2024, full year, December 31, 2023, a year ago."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from relwriter.compose.facts import Facts
from relwriter.model.fiscal import MONTHS
from relwriter.model.period import Period

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LENGTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "3": 3, "6": 6, "9": 9, "12": 12}
_SPANS = {"quar": 3, "half": 6, "year": 12}
WEEKS = {"13": 3, "14": 3, "26": 6, "27": 6, "39": 9, "40": 9, "52": 12, "53": 12,
          "thirteen": 3, "fourteen": 3, "twenty-six": 6, "thirty-nine": 9, "fifty-two": 12,
         "fifty-three": 12}  # fmt: skip
"""Months of the periods that are called by their weeks."""
_YEAR = r"(?:19|20)\d\d"
_OF = (
    r"(?:,? (?:of |in )?(?:the )?(?:fiscal (?:year )?|financial year |FY ?)?(?P<%s>(?:19|20)\d\d|(?<=FY)\d\d))?"
).replace(" ", "[ ]")
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
DAYS = rf"(?:(?:\d{{1,2}}[ ])?(?:{'|'.join(MONTHS)}|{_SHORT})(?:[ ]\d{{1,2}})?,?[ ](?:19|20)\d\d)"
_MENTION = re.compile(
    rf"""(?:\b|(?<=\())(?:
      (?:fiscal\ (?:year\ )?|FY\ ?)?(?P<lyear>{_YEAR})[ ](?:fiscal\ )?
        (?:(?P<lordinal>first|second|third|fourth)[- ](?P<lpart>quarter|half)
        | first\ (?P<lmonths>six|nine)\ months
        | (?P<lperiod>period|quarter(?!s)))
    | (?P<ordinal>first|second|third|fourth)[- ](?:fiscal[- ])?(?P<part>quarter|half){_OF % "year"}
      (?:\ (?:of\ |in\ )?(?P<olast>(?:last|the\ (?:previous|prior))\ year|(?:a|one)\ year\ (?:ago|earlier|before)))?
    | (?:[QH](?P<short>[1-4])|(?P<turned>[1-4])(?P<unit>[QH]))(?:[ /-]?(?:FY|fiscal )?(?P<syear>{_YEAR}|\d\d))?
    | (?P<length>first\ (?:six|nine)|three|six|nine|twelve|3|6|9|12)[- ]months?(?:\ (?:ended|to)\ (?P<ended>{DAYS}))?
      {_OF % "myear"}
    | (?:first\ )?(?P<weeks>{"|".join(WEEKS)})[- ]weeks?(?:\ periods?)?(?:\ (?:ended|to)\ (?P<wended>{DAYS}))?
      {_OF % "wyear"}
    | (?:(?:the|our)\ )?(?:fiscal\ )?(?P<span>quarter|half[- ]year|year)\ (?:ended|ending)\ (?P<sended>{DAYS})
    | (?P<full>full[- ]year|fiscal\ year|(?:financial\ )?year(?=\ ended)|fiscal|FY)
      {_OF % "fyear"}(?:\ ?(?P<fyy>(?<=FY)\d\d))?
    | (?P<day>{DAYS})
    | (?P<bare>(?<![\d$€£.,-]){_YEAR}(?![\d%-]|[.,]\d))
    | (?P<prior>(?:the\ )?(?:same|corresponding|comparable|prior[- ]year|year[- ]ago|previous[- ]year)
        (?:\ (?:fiscal\ (?:year\ )?|FY\ ?)?(?P<oyear>{_YEAR}))?
        \ (?:period|quarter|months|half|year)
        (?:\ (?:of|in)\ (?:the\ )?(?:(?:prior|previous|last)\ year|(?P<pyear>{_YEAR})))?
        | (?:a|one)\ year\ (?:ago|earlier|before) | last\ year | the\ like[- ](?:period|quarter|half)
        | (?:the\ )?(?:prior|previous)[- ]year | year[- ]ago | year[- ]over[- ]year)
    | (?P<linked>(?:the\ )?(?:previous|preceding|prior|last|linked)[- ]quarter
        | (?:a|one)\ quarter\ (?:ago|earlier|before) | quarter[- ]over[- ]quarter | sequential(?:ly)?)
    | (?P<current>(?:the|this)\ (?:quarter|period)(?!\w|\ end(?:ed|ing)\b))
    | (?:the\ end\ of|year[- ]end)\ (?:fiscal\ )?(?P<eyear>{_YEAR})(?![\d-])
    | (?P<yearend>(?:the\ )?(?:last\ |previous\ )?year[- ]end
        | (?:the\ )?end\ of\ (?:last|the\ previous)\ year)
    | (?P<todate>year[- ]to[- ]date)
    | (?P<whole>(?<=for\ )the\ year(?!-|\ (?:ended|ending|ahead|ago|before|to|of|in|and|prior|(?:19|20)\d\d)\b))
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY = re.compile(r"(?:(\d{1,2}) )?([A-Za-z]+)\.?(?: (\d{1,2}))?,? (\d{4})")
_SINCE = re.compile(r"[^.;]{0,40}\b(?:and|but)(?: has| have)? (?:today|now|currently)\b")
"""Behind a period from which a text goes on to the day on which it is read: opened in 1993 and today has grown to."""
_MONTHS = 12
"""Of a year; `for the year` means the one reported, where that has ended."""
_ROWS = ("and", "and the", "and for the")
_FISCAL = 3
"""Days by which a spoken end of a period may miss that of a calendar of weeks."""


class Spoken(NamedTuple):
    """A period in a text, `start` to `end`: the periods that it may mean, none for a day that ends no period."""

    start: int
    end: int
    periods: tuple[Period, ...]
    relative: bool = False


def find_periods(facts: Facts, text: str) -> list[Spoken]:
    """The periods that a text names, in order."""
    reader = _Reader(facts)
    ends = facts.release.period.ends_after == _MONTHS
    return [reader.read(match) for match in _MENTION.finditer(text) if ends or not match["whole"]]


def are_listed(text: str, periods: list[Spoken], end: int) -> bool:
    """Whether two periods of a text stand in a row up to an offset, so that two numbers follow."""
    said = [one for one in periods if one.end <= end and not one.relative]
    return any(text[one.end : other.start].strip(" ,") in _ROWS for one, other in pairwise(said))


class _Reader:
    """Knows the period of the release, and how its years are named."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self.current = facts.release.period

    def read(self, match: re.Match[str]) -> Spoken:
        relative = any(match[name] for name in ("prior", "linked", "current", "yearend"))
        relative = relative or _SINCE.match(match.string, match.end()) is not None
        return Spoken(match.start(), match.end(), tuple(dict.fromkeys(self._periods(match))), relative)

    def _periods(self, match: re.Match[str]) -> Iterator[Period]:
        current = self.current
        if match["lyear"]:
            yield from self._led(match)
        elif match["ordinal"]:
            kind = "Q" if match["part"].lower() == "quarter" else "H"
            year = str(current.year - 1) if match["olast"] and not match["year"] else match["year"]
            yield from self._numbered(kind, _ORDINALS[match["ordinal"].lower()], year)
        elif match["short"] or match["turned"]:
            kind = (match["unit"] or match.group()[0]).upper()
            yield from self._numbered(kind, int(match["short"] or match["turned"]), match["syear"])
        elif match["length"] or match["weeks"] or match["span"]:
            yield from self._lasting(match)
        elif match["full"] or match["whole"]:
            year = match["fyear"] or match["fyy"]
            yield from [Period("FY", 1, _year(year))] if year else [Period("FY", 1, current.year)]
        elif match["day"]:
            yield from self._ending(match["day"])
        elif match["eyear"]:
            yield from (Period("FY", 1, int(match["eyear"])), Period("Q", 4, int(match["eyear"])))
        elif match["bare"]:
            yield from self._of_year(int(match["bare"]))
        else:
            yield from self._relative(match)

    def _lasting(self, match: re.Match[str]) -> Iterator[Period]:
        """What is meant by a number of months or weeks, or by a span such as `the quarter ended`."""
        if match["length"]:
            yield from self._long(_LENGTHS[match["length"].lower().split()[-1]], match["ended"], match["myear"])
        elif match["weeks"]:
            yield from self._long(WEEKS[match["weeks"].lower()], match["wended"], match["wyear"])
        else:
            yield from self._long(_SPANS[match["span"].lower()[:4]], match["sended"], None)

    def _led(self, match: re.Match[str]) -> Iterator[Period]:
        """What a year means that stands before the part of it: the fiscal 2019 third quarter, the 2019 period."""
        if match["lordinal"]:
            kind = "Q" if match["lpart"].lower() == "quarter" else "H"
            yield from self._numbered(kind, _ORDINALS[match["lordinal"].lower()], match["lyear"])
        elif match["lmonths"]:
            yield from self._long(_LENGTHS[match["lmonths"].lower()], None, match["lyear"])
        else:
            for period in (self.current, self.current.ytd):
                yield Period(period.kind, period.number, int(match["lyear"]))

    def _numbered(self, kind: str, number: int, year: str | None) -> Iterator[Period]:
        if kind == "H" and number > 2:
            return
        if year:
            yield Period(kind, number, _year(year))
            return
        yield Period(kind, number, self.current.year)
        if Period(kind, number, self.current.year).ends_after > self.current.ends_after:
            yield Period(kind, number, self.current.year - 1)

    def _long(self, months: int, ended: str | None, year: str | None) -> Iterator[Period]:
        if ended:
            yield from (period for period in self._ending(ended) if period.months == months)
            return
        number = self.current.ends_after // months or 1
        kind = {3: "Q", 6: "H", 9: "9M", 12: "FY"}[months]
        yield Period(kind, number if kind in "QH" else 1, _year(year) if year else self.current.year)

    def _of_year(self, year: int) -> Iterator[Period]:
        """What a bare year may mean: the year, or the part of it that is reported."""
        yield Period("FY", 1, year)
        for period in (self.current, self.current.ytd):
            yield Period(period.kind, period.number, year)

    def _ending(self, text: str) -> Iterator[Period]:
        """The periods that end on a day or in a month."""
        match = _DAY.fullmatch(text)
        names = [name[:3].lower() for name in MONTHS]
        if match is None or match[2][:3].lower() not in names:
            return
        month, year = names.index(match[2][:3].lower()) + 1, int(match[4])
        day = int(match[1] or match[3] or 28)
        try:
            asked = date(year, month, day)
        except ValueError:
            return
        for fiscal in (year - 1, year, year + 1):
            for kind, number in (("Q", 1), ("Q", 2), ("Q", 3), ("Q", 4), ("H", 1), ("H", 2), ("9M", 1), ("FY", 1)):
                period = Period(kind, number, fiscal)
                if abs((self.facts.fiscal.end(period) - asked).days) <= _FISCAL:
                    yield period

    def _relative(self, match: re.Match[str]) -> Iterator[Period]:
        current = self.current
        if match["linked"]:
            yield current.linked
        elif match["current"]:
            yield from (current, current.ytd)
        elif match["yearend"]:
            yield from (current.year_end, current.ytd)
        elif match["todate"]:
            yield current.ytd
        elif match["pyear"] or match["oyear"]:
            yield from self._of_year(int(match["pyear"] or match["oyear"]))
        else:
            yield from (current.prior, current.ytd.prior, current.year_end)


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
