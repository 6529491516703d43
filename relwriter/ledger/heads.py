"""Heads of columns: which period `3 Months Ended` over `Mar. 29, 2025`, `Q4 2019` or `December 31, 2019` means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from relwriter.model.fiscal import MONTHS, FiscalYear
from relwriter.model.period import Period

_NUMBERS = {"one": 1, "three": 3, "six": 6, "nine": 9, "twelve": 12, "thirteen": 13, "fourteen": 14, "twenty-six": 26}
_NUMBERS |= {"twenty-seven": 27, "thirty-nine": 39, "forty": 40, "fifty-two": 52, "fifty-three": 53}
_LASTS = re.compile(
    rf"(?P<number>[0-9]{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -](?P<unit>months?|weeks?)"
    r"(?: period)? (?:ended|ending)|(?P<word>quarter|half[- ]year|(?:fiscal |full )?year)s? (?:ended|ending)",
    re.IGNORECASE,
)
_WORDS = {"quarter": 3, "half-year": 6, "half year": 6}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = r"(?:FY ?|fiscal (?:year )?)?'?(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})"
_LABELS = (
    re.compile(rf"(?P<kind>[QH])(?P<number>[1-4])[ ,/-]*{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?P<number>[1-4])(?P<kind>[QH])[ ,/-]*{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?P<number>first|second|third|fourth) (?P<kind>quarter|half),?(?: of)? {_YEAR}", re.IGNORECASE),
    re.compile(r"(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})[ /-]*(?P<kind>[QH])(?P<number>[1-4])", re.IGNORECASE),
    re.compile(rf"(?P<kind>9M|FY|nine months|full[- ]year|fiscal year|fiscal|year)[ ,]*{_YEAR}", re.IGNORECASE),
)
"""The ways to write Q4 2019, FY 2019, H1 2024 and 9M 2024 in a head."""

_NOT_REPORTED = re.compile(
    r"\b(?:budget|plan|forecast|variance|change|growth|pro forma|estimates?|consensus|guidance|delta|vs|adjust\w*)\b"
    r"|[%Δ]",
    re.IGNORECASE,
)
"""What makes a column another one than that of the period's reported numbers."""

_NOTES = re.compile(r"\s*(?:\((?:[0-9]{1,2}|[a-z])\)|\[[0-9]{1,2}\]|[*†‡¹²³])+")
"""Marks of notes, wherever they stand in a head."""

_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]}|t)?' for name in MONTHS)})\.?"
_DATES = (
    re.compile(rf"\b{_MONTH} ?(?P<day>[0-9]{{1,2}})(?:, ?| )(?P<year>[0-9]{{4}})", re.IGNORECASE),
    re.compile(rf"\b(?P<day>[0-9]{{1,2}})\.? ?{_MONTH}(?:, ?| )(?P<year>[0-9]{{4}})", re.IGNORECASE),
    re.compile(r"\b(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})\b"),
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says: a period by its name; or how many months it lasts, None for a day alone, and its last day."""

    period: Period | None = None
    months: int | None = None
    end: date | None = None

    def means(self, period: Period, fiscal: FiscalYear, *, balance: bool) -> bool:
        """Whether a column under this head holds a period's numbers; a balance is the same for all ending together."""
        if self.period is not None:
            same_end = self.period.ends_with(period)
            return self.period == period or (balance and same_end)
        if self.end != fiscal.end(period):
            return False
        return self.months is None if balance else self.months == period.months


def read_head(text: str) -> Head | None:
    """What the words of a column's head say, read from top to bottom; None where they name no period."""
    if not is_reported(text):
        return None
    text = " ".join(_NOTES.sub(" ", text).split()).replace(" ,", ",")
    lasts, last_day = _LASTS.search(text), _read_day(text)
    if lasts and last_day:
        return Head(months=_months(lasts), end=last_day)
    period = _read_label(text)
    if period is not None:
        return Head(period)
    return Head(end=last_day) if last_day and not lasts else None


def is_reported(text: str) -> bool:
    """Whether a column under this head may hold reported numbers, and no budget, forecast or change."""
    return not _NOT_REPORTED.search(text)


def _months(match: re.Match[str]) -> int:
    """Months of a duration; weeks count as the months that they stand for."""
    if match["word"]:
        return _WORDS.get(match["word"].lower(), 12)
    number = _NUMBERS.get(match["number"].lower()) or int(match["number"])
    if match["unit"].lower().startswith("month"):
        return number
    return {13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12}.get(number, 0)


def _read_day(text: str) -> date | None:
    for pattern in _DATES:
        match = pattern.search(text)
        if match:
            month = match["month"]
            number = int(month) if month.isdigit() else _month_number(month)
            try:
                return date(int(match["year"]), number, int(match["day"]))
            except ValueError:
                return None
    return None


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3].lower())


def _read_label(text: str) -> Period | None:
    """The period that a name such as Q4 2019 or 4Q19 says; None where none or several are named."""
    found, rest = set(), text
    for pattern in _LABELS:
        for match in pattern.finditer(rest):
            around = rest[match.start() - 1 : match.start()] + rest[match.end() : match.end() + 1]
            if not re.search(r"[0-9A-Za-z]", around):
                found.add(_period(match))
                # What one name holds is no other one: fiscal 2024 in fourth quarter of fiscal 2024.
                rest = rest[: match.start()] + " " * len(match.group()) + rest[match.end() :]
    periods = {period for period in found if period is not None}
    return periods.pop() if len(periods) == 1 else None


def _period(match: re.Match[str]) -> Period | None:
    groups = match.groupdict()
    kind, year = groups["kind"].lower(), int(groups["year"])
    kind = {"q": "Q", "quarter": "Q", "h": "H", "half": "H", "9m": "9M", "nine months": "9M"}.get(kind, "FY")
    number = groups.get("number") or "1"
    count = _ORDINALS.get(number.lower()) or int(number)
    if kind == "H" and count > 2:
        return None
    return Period(kind, count, year if year > 99 else 2000 + year)
