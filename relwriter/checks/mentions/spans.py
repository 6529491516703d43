"""Periods in a text: third quarter of 2026, Q3 FY26, first nine months, 13 weeks ended July 29, 2023, fiscal 2024."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.mentions.days import DayMention, find_days
from relwriter.checks.phrase import Phrase
from relwriter.model.fiscal import MONTHS

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_NUMBERS = {
    "three": 3, "six": 6, "nine": 9, "twelve": 12, "thirteen": 13, "fourteen": 14, "twenty-six": 26, "twenty-seven": 27,
    "thirty-nine": 39, "forty": 40, "fifty-two": 52, "fifty-three": 53,
}  # fmt: skip
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|3|6|9|12|13|14|26|27|39|40|52|53)"
_YEAR = r"(?:'|’)[0-9]{2}\b|(?:19|20)[0-9]{2}\b"
_FISCAL = r"(?:fiscal(?:\s+year)?|FY)"
_AFTER = (
    r"(?:(?:\s*,)?\s*(?:of\s+)?(?:the\s+)?(?P<fiscal>" + _FISCAL + r"\s*|calendar\s+(?:year\s+)?|year\s+)?"
    r"(?P<year>" + _YEAR + r"|(?<=FY)[0-9]{2}\b))?"
)
_AND_YEAR = r"(?P<and>\s+and\s+(?:the\s+)?(?:full|fiscal|twelve|12)[- ](?:fiscal\s+)?(?:year|months))?"
_BEFORE = rf"(?:(?P<before>(?:{_FISCAL}\s*)?(?:{_YEAR}|(?<=FY)[0-9]{{2}}))(?:['’]s)?,?\s+)?"
_ORDINAL = rf"(?P<ordinal>{'|'.join(_ORDINALS)})"

_MONTHS = "|".join(MONTHS)
_SHORT_YEAR = rf"(?:[-/ ]?(?P<fiscal>FY)?(?P<year>{_YEAR}|[0-9]{{2}}(?![0-9%]|[.,][0-9])))?"
_LATER_MONTHS = r"(?:the\s+)?(?:three|six|nine|twelve|6|9|12)[- ]month"
_LATER_WEEKS = r"(?:the\s+)?(?:26|27|39|40|52|53|twenty-\w+|thirty-\w+|forty|fifty-\w+)[- ](?P<length>week)"
_FORMS = (
    Phrase(
        rf"\b{_BEFORE}{_ORDINAL}[- ](?:fiscal[- ])?(?P<unit>quarter|half)s?(?![- ]?century){_AND_YEAR}{_AFTER}",
        re.I,
        signs="quarter|half",
    ),
    Phrase(rf"\b(?P<letter>[QH])(?P<number>[1-4])(?![0-9]){_SHORT_YEAR}", signs="q1|q2|q3|q4|h1|h2|h3|h4"),
    Phrase(rf"\b(?P<number>[1-4])(?P<letter>[QH]){_SHORT_YEAR}", signs="1q|2q|3q|4q|1h|2h|3h|4h"),
    Phrase(
        rf"\b(?P<count>three|six|3|6)(?:[- ](?P<length>month)s?|-)?(?=\s+and\s+{_LATER_MONTHS})", re.I, signs="month"
    ),
    Phrase(rf"\b{_COUNT}(?:[- ]weeks?|-)?(?=\s+and\s+{_LATER_WEEKS})", re.I, signs="week"),
    Phrase(
        rf"\b(?:first[- ])?{_COUNT}[- ](?P<length>month|week)s?\b(?:[- ]periods?)?{_AFTER}", re.I, signs="month|week"
    ),
    Phrase(rf"\b(?P<nine>9M)(?:[-/ ](?P<year>{_YEAR}))?", signs="9m"),
    Phrase(
        rf"\b{_BEFORE}(?P<full>full|fiscal|financial)[- ](?:fiscal[- ])?year(?:'s)?{_AFTER}",
        re.I,
        signs="full|fiscal|financial",
    ),
    Phrase(
        rf"\b(?P<same>fiscal)(?:\s+year)?\s+(?P<year>{_YEAR})(?=\s+(?:period|quarter|months)\b)", re.I, signs="fiscal"
    ),
    Phrase(rf"\b(?P<full>fiscal|calendar)(?:\s+year)?\s+(?P<year>{_YEAR})", re.I, signs="fiscal|calendar"),
    Phrase(rf"\b(?P<full>FY)\s*(?P<year>{_YEAR}|[0-9]{{2}}\b)", signs="fy"),
    Phrase(r"\b(?P<plain>quarter|half(?:[- ]year)?|year)(?=\s+end(?:ed|ing)\s)", re.I, signs="end"),
    Phrase(rf"\b(?P<full>year)\s+(?P<year>{_YEAR})", re.I, signs="year"),
    Phrase(
        rf"\b(?P<since>{_MONTHS})\s?(?:[-–]|to)\s?(?P<until>{_MONTHS}),?\s+(?P<year>{_YEAR})", signs=_MONTHS.lower()
    ),
    Phrase(
        r"\b(?P<plain>half[- ]year(?:ly)?|annual|quarterly|year-end)(?=\s+(?:report\b(?!\s+on\s+form)|results))",
        re.I,
        signs="report|results",
    ),
)
_ENDED = re.compile(
    r"""(?:[- ]periods?)?,?\s+\(?(?:that\s+|which\s+)?end(?:ed|ing)\s+(?:on\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_FURTHER_YEAR = re.compile(r"(?:,| and|, and)\s+((?:19|20)[0-9]{2})\b(?!\s*%)")
_NOT_BEFORE = re.compile(
    r"(?:next|last|past|coming|following|within|every|each|least|previous|trailing|over|for the next)\s+$", re.I
)


class SpanMention(NamedTuple):
    """A period that a text names, from `start` to `end`.

    `months` is its length, 0 where it is counted in `weeks`; `number` says which quarter or half-year it is, 0 where
    the text does not; `year` is the one it is called by; `ended` are the days on which it is said to have ended.
    `with_year` says that the year is named with it, as in `fourth quarter and full year`.
    """

    start: int
    end: int
    months: int
    weeks: int = 0
    number: int = 0
    year: int | None = None
    fiscal: bool = False
    calendar: bool = False
    with_year: bool = False
    ended: tuple[DayMention, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether the text says neither its year nor its end."""
        return self.year is None and not self.ended

    @property
    def is_vague(self) -> bool:
        """Whether the text says no more than a length, such as three months or the full year."""
        return self.is_bare and not self.number


def find_spans(text: str, days: list[DayMention] | None = None) -> list[SpanMention]:
    """The periods that a text names, in order."""
    known = find_days(text) if days is None else days
    found: list[SpanMention] = []
    small = text.lower()
    for form in _FORMS:
        for match in form.compiled.finditer(text) if form.may_stand_in(small) else ():
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if not _NOT_BEFORE.search(text, max(0, match.start() - 14), match.start()):
                found.append(_read(text, match, known))
    return _joined(text, sorted(found, key=lambda mention: mention.start))


def _joined(text: str, found: list[SpanMention]) -> list[SpanMention]:
    """The mentions, those of `three and nine months ended September 30` all with the year and end of the last one; and
    the further years of `third quarters of 2026 and 2025`."""
    joined: list[SpanMention] = []
    for mention in reversed(found):
        if joined and mention.is_bare and re.fullmatch(r",?\s+and\s+(?:the\s+)?", text[mention.end : joined[-1].start]):
            mention = mention._replace(year=joined[-1].year, ended=joined[-1].ended, fiscal=joined[-1].fiscal)
        elif mention.year and (further := _FURTHER_YEAR.match(text, mention.end)):
            joined.append(mention._replace(start=further.start(1), end=further.end(1), year=int(further[1])))
        joined.append(mention)
    return joined[::-1]


def _read(text: str, match: re.Match[str], days: list[DayMention]) -> SpanMention:
    groups = {name: found for name, found in match.groupdict().items() if found}
    fiscal = " ".join(groups.get(name, "") for name in ("fiscal", "before", "full", "same")).casefold()
    months, weeks, number = _measure(groups)
    ended = tuple(_ended(text, match.end(), days)) if "since" not in groups else (_last_day(match),)
    return SpanMention(
        match.start(),
        ended[-1].end if ended else match.end(),
        months,
        weeks,
        number,
        _year(groups),
        "fiscal" in fiscal or "fy" in fiscal,
        "calendar" in fiscal,
        "and" in groups,
        ended,
    )


def _measure(groups: dict[str, str]) -> tuple[int, int, int]:
    """Months, weeks and number of what a match holds."""
    if "ordinal" in groups:
        return (3 if groups["unit"].casefold() == "quarter" else 6), 0, _ORDINALS[groups["ordinal"].casefold()]
    if "letter" in groups:
        return (3 if groups["letter"] == "Q" else 6), 0, int(groups["number"])
    if "count" in groups:
        count = int(groups["count"]) if groups["count"].isdigit() else _NUMBERS[groups["count"].casefold()]
        return (0, count, 0) if groups.get("length", "").casefold() == "week" else (count, 0, 0)
    if "since" in groups:
        return (MONTHS.index(groups["until"]) - MONTHS.index(groups["since"])) % 12 + 1, 0, 0
    if "nine" in groups:
        return 9, 0, 0
    if "same" in groups:
        return 0, 0, 0
    return {"q": 3, "h": 6}.get(groups.get("plain", "y")[0].casefold(), 12), 0, 0


def _year(groups: dict[str, str]) -> int | None:
    found = re.search(r"([0-9]{4}|[0-9]{2})\b", groups.get("year") or groups.get("before") or "")
    if not found:
        return None
    return int(found[1]) if len(found[1]) == 4 else 2000 + int(found[1])


def _last_day(match: re.Match[str]) -> DayMention:
    """The last day of a range of months such as January–June 2026."""
    year, month = int(match["year"][-4:]), MONTHS.index(match["until"]) + 1
    return DayMention(match.start("until"), match.end(), month, monthrange(year, month)[1], year)


def _ended(text: str, end: int, days: list[DayMention]) -> Iterator[DayMention]:
    """The days on which a period that stands before `end` is said to have ended."""
    match = _ENDED.match(text, end)
    if not match:
        return
    at = match.end()
    for day in days:
        if day.start == at or (day.start > at and re.fullmatch(r",?\s*(?:and|or)?\s*", text[at : day.start])):
            yield day
            at = day.end
