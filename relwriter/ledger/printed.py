"""Figures as people print them: `(56.7)`, `−5`, `$1,234`, `12.5%`, `1.2 million`, `—` and `nm`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

_SPACE = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "RMB": "CNY"}
_MARK = r"US\$|[$€£¥]|RMB|[A-Z]{3}"
_AFTER = r"%|percent|x|bps|bp|basis points|thousand|million|billion|[kmb]|mn|bn"
_FIGURE = re.compile(
    rf"(?P<before>{_MARK})? ?(?P<open>\()? ?(?P<minus>[-−–])? ?(?P<mark>{_MARK})? ?(?P<digits>[0-9.,'’ ]*[0-9])"
    rf" ?(?P<inner>{_AFTER})? ?(?P<close>\))? ?(?P<after>{_AFTER})? ?(?P<code>[A-Z]{{3}})?",
)
_DIGITS = {
    ".": re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"),
    ",": re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]+)(?:,[0-9]+)?|,[0-9]+"),
}
"""Digits with groups of thousands, by the decimal sign."""
_UNITS = {"%": "percent", "percent": "percent", "bps": "basis_points", "bp": "basis_points"}
_UNITS |= {"basis points": "basis_points", "x": "multiple"}
_SCALE_WORDS = {"thousand": "thousands", "k": "thousands", "million": "millions", "m": "millions", "mn": "millions"}
_SCALE_WORDS |= {"billion": "billions", "b": "billions", "bn": "billions"}

_NIL = re.compile(r"[$€£]? ?(?:[-–—−‐―]{1,3}|nil|none)(?: ?%)?", re.IGNORECASE)
_NO_MEANING = re.compile(r"n\.?/?m\.?f?|n\.?/?a\.?|not meaningful|\*+|†", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a printed figure says: `kind` amount, nil for a dash, not_meaningful for NM, or blank.

    `amount` is in `scale`, zero for a dash and None where there is none; `unit` is percent, basis_points, multiple, a
    currency's code, or "" where nothing says it.
    """

    kind: Literal["amount", "nil", "not_meaningful", "blank"]
    amount: Decimal | None = None
    unit: str = ""
    scale: str = ""


def parse_figure(text: str, decimal: str = ".") -> Printed:
    """The figure that a text prints; `decimal` is its decimal sign. Raises ValueError for a text that is none.

    `(56.7)` and `−5` are negative, whatever stands inside and outside the parentheses; thousands stand in threes.
    """
    plain = _SPACE.sub(" ", text).strip()
    if not plain:
        return Printed("blank")
    if _NO_MEANING.fullmatch(plain):
        return Printed("not_meaningful")
    if _NIL.fullmatch(plain):
        return Printed("nil", Decimal(0), "percent" if plain.endswith("%") else "")
    match = _FIGURE.fullmatch(plain)
    if not match or not _DIGITS[decimal].fullmatch(match["digits"]):
        raise ValueError("is no number")
    return _read(match, decimal)


def _read(match: re.Match[str], decimal: str) -> Printed:
    """Sign, unit and scale around the digits."""
    marks = [mark for mark in (match["before"], match["mark"], match["code"]) if mark]
    words = [word.lower() for word in (match["inner"], match["after"]) if word]
    in_parentheses = bool(match["open"])
    if (
        in_parentheses != bool(match["close"])
        or len(marks) > 1
        or len(words) > 1
        or (in_parentheses and match["minus"])
    ):
        raise ValueError("is no number")
    amount = _amount(match["digits"], decimal)
    word = words[0] if words else ""
    unit = _UNITS.get(word) or (_SIGNS.get(marks[0], marks[0]) if marks else "")
    if word in _UNITS and marks:
        raise ValueError("is no number")
    return Printed("amount", -amount if in_parentheses or match["minus"] else amount, unit, _SCALE_WORDS.get(word, ""))


def _amount(digits: str, decimal: str) -> Decimal:
    grouping = re.compile(r"[ '’,]" if decimal == "." else r"[ '’.]")
    return Decimal(grouping.sub("", digits).replace(",", "."))
