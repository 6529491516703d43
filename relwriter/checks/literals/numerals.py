"""Numerals in prose: amounts of money, percentages, points and plain numbers, each with the interval that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

Kind = Literal["money", "percent", "points", "multiple", "plain"]

MICRO = 6
"""Amounts are compared as whole millionths, which is fast and exact for all that prose prints."""
_DEAR = 10_000 * 10**MICRO

_CODES = "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|INR|HKD|SGD|KRW|TWD|BRL|MXN|ZAR|PLN|CZK|ILS|RMB"
_SIGNS = r"(?:US|C|A|NZ|HK|S|NT|R)?\$|[€£¥₹₩₪]"
_SCALES = {
    "thousand": 3, "k": 3, "million": 6, "mn": 6, "mm": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12,
    "tn": 12,
}  # fmt: skip
_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELLED = rf"(?i:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(reversed(_ONES))})"
_DIGITS = {
    "1,234.5": (r"\d{1,3}(?:,\d{3})+(?!\d)|\d+", r"\.", ",", "."),
    "1.234,5": (r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+", ",", ".", ","),
    "1 234,5": ("\\d{1,3}(?:[\xa0 ]\\d{3})+(?!\\d)|\\d+", ",", "\xa0", ","),
    "1’234.5": (r"\d{1,3}(?:’\d{3})+(?!\d)|\d+", r"\.", "’", "."),
}


class Numeral(NamedTuple):
    """A number in a text, `start` to `end`.

    `value` is its size in millionths of one, `unit` that of its last digit; a percentage and a difference in points
    are in percent. `power` is that of its scale word, `signed` whether it is printed as negative.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: int
    unit: int
    decimals: int
    power: int
    signed: bool
    code: str = ""

    @property
    def low(self) -> int:
        """The least that is printed so, in millionths."""
        return self.value - self.unit // 2

    @property
    def high(self) -> int:
        """The most that is printed so."""
        return self.value + self.unit // 2

    @property
    def step(self) -> int:
        """What a price of ten thousands is rounded to, in millionths: $504,600 to the hundred; its last digit of
        another amount."""
        steps = (1000 * 10**MICRO, 100 * 10**MICRO) if self.kind == "money" and self.value >= _DEAR else ()
        return next((one for one in steps if one > self.unit and self.value % one == 0), self.unit)

    def meets(self, low: int, high: int, *, truncated: bool = False) -> bool:
        """Whether an amount, whatever its sign, is printed so; `truncated` where digits are cut off. Two intervals that
        only touch are those of different digits."""
        top = self.value + self.unit if truncated else self.high
        return self.low <= high and low <= top if low == high else self.low < high and low < top


@cache
def _pattern(separators: str) -> re.Pattern[str]:
    whole, point, _, _ = _DIGITS[separators]
    scale = r"(?i:thousand|million|billion|trillion)\b|(?:mn|mm|bn|tn|[MBKmk])(?![\w-])|MM?(?=(?:Boe|BOE|Bbls?|cfe?)\b)"
    return re.compile(
        rf"""(?<![\w.,/#@]) (?<![\w)]\+) (?<![A-Za-z]-)
        (?P<before>\((?=\s?(?:{_SIGNS}|(?:{_CODES})\ ?)\d) | (?<![\w)%–-])[-−–](?=[\d$€£]))?
        (?:(?P<currency>{_SIGNS}|(?:{_CODES})(?=[ \xa0(\d−-])) [ \xa0]?)? (?P<sign>[(−–-](?=\d|\.\d))?
        (?: (?P<whole>{whole}) (?:{point}(?P<part>\d+))? (?![\d]) (?P<closed>(?<=\d)\))?
          | \b(?P<spelled>{_SPELLED})
            (?=[ -](?:per[ ]?cent|percentage|basis|million|billion|points?[ ](?:better|worse|lower|higher))\b) )
        (?: [ \xa0-]? (?P<scale>{scale}) )?
        (?: (?P<percent>[ \xa0-]?(?:%|(?i:per[ ]?cent)\b)) (?P<pctpoints>[ -]points?\b)?
          | [ -](?P<points>(?i:percentage)[ -](?i:points?)|pts?\b\.?|points?\b|%-points?|ppt?s?\b)
          | [ -]?(?P<basis>(?i:basis[ -]points?)|bps?\b)
          | [ ]?(?P<cents>[ ]cents?\b|¢|[ ]pence\b)
          | (?P<times>x\b|[ ]times\b)
          | [ \xa0](?P<after>(?:{_CODES})\b|dollars?\b|euros?\b) )?
        (?![\d]|[.,]\d|(?<=\d)[A-Za-z_/])""",
        re.VERBOSE,
    )


def find_numerals(text: str, separators: str = "1,234.5") -> list[Numeral]:
    """The numerals of a text in order; of a range the first end has the scale and the kind of the second."""
    found = [_read(match, separators) for match in _pattern(separators).finditer(text)]
    for number in range(len(found) - 2, -1, -1):
        found[number] = _complete(text, found[number], found[number + 1])
    return found


def _read(match: re.Match[str], separators: str) -> Numeral:
    _, _, thousands, _ = _DIGITS[separators]
    part = match["part"] or ""
    whole = match["whole"].replace(thousands, "").replace(" ", "") if match["whole"] else spell_out(match["spelled"])
    kind, shift = _kind(match)
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 0
    if match["scale"] == "M" and match.string[match.end("scale") : match.end("scale") + 1].isalpha():
        scale = 3  # an M is a thousand before barrels, Boe and cubic feet
    power = scale + shift
    value = int(Decimal(f"{whole}.{part or 0}").scaleb(power + MICRO))
    closed = match["closed"] and (match["before"] == "(" or match["sign"] == "(")
    signed = bool(match["sign"] and match["sign"] != "(") or bool(match["before"] and match["before"] != "(")
    end = match.end() if closed or not match["closed"] or match.end() > match.end("closed") else match.start("closed")
    opened = match["before"] == "(" or (match["sign"] == "(" and not match["currency"])
    start = match.start() + 1 if opened and not closed else match.start()
    unit = 10 ** max(power + MICRO - len(part), 0)
    code = (match["currency"] or match["after"] or "").strip()
    signed = signed or bool(closed)
    return Numeral(start, end, match.string[start:end], kind, value, unit, len(part), scale, signed, code)


def spell_out(words: str) -> str:
    """The digits of a number up to 99 in words."""
    first, _, last = words.lower().partition("-")
    tens = 10 * (_TENS.index(first) + 2) if first in _TENS else 0
    one = last if tens else first
    return str(tens + (_ONES.index(one) + 1 if one else 0))


def _kind(match: re.Match[str]) -> tuple[Kind, int]:
    """What is counted, and the power of ten that leads to its unit: hundredths of money, or of a percent."""
    if match["basis"]:
        return "points", -2
    if match["points"] or match["pctpoints"]:
        return "points", 0
    if match["percent"]:
        return "percent", 0
    if match["cents"]:
        return "money", -2
    if match["times"]:
        return "multiple", 0
    return ("money" if match["currency"] or match["after"] else "plain"), 0


_RANGE = re.compile(r"(?: to | and |[-–—]| through )")


def _complete(text: str, one: Numeral, other: Numeral) -> Numeral:
    """The first end of a range such as `$5.1 to $5.3 million` or `5% to 6%`; any other numeral as it is."""
    if one.power or not _RANGE.fullmatch(text[one.end : other.start]):
        return one
    if text[one.end : other.start] == " and " and not text[: one.start].endswith("between "):
        return one
    if one.kind == "plain" and text[other.start] in "$€£¥":
        return one  # since year-end 2024 to $1.1 billion
    kind = other.kind if one.kind == "plain" else one.kind
    if kind != other.kind or not (other.power or one.kind == "plain"):
        return one
    grown = 10**other.power
    return one._replace(kind=kind, value=one.value * grown, unit=one.unit * grown, power=other.power)


def overlapping(numerals: list[Numeral], spans: list[tuple[int, int]]) -> Iterator[Numeral]:
    """The numerals of which a part stands in one of the spans."""
    for numeral in numerals:
        if any(start < numeral.end and numeral.start < end for start, end in spans):
            yield numeral
