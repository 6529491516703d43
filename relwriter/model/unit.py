"""Units of figures: currencies, amounts of money per something, shares, percentages, counts, and the company's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.formula import Call, Constant, Operation, Term
from relwriter.model.values import refuse

UNITS = ("shares", "percent", "basis_points", "ratio", "multiple", "count")
"""The units that are neither a currency nor a noun of the company's own."""

_WORDS = (
    "dollar",
    "dollars",
    "cents",
    "pence",
    "penny",
    "euro",
    "euros",
    "pound",
    "pounds",
    "yen",
    "yuan",
    "francs",
    "kroner",
)
_MONEY = re.compile(r"[A-Z]{3}(?:/[A-Za-z][A-Za-z0-9 ._-]{0,30})?")
_NOUN = re.compile(r"[A-Za-z][A-Za-z0-9 ./%-]{1,30}")


def read_unit(value: Any) -> str:
    """The unit of a text: a currency's ISO code, a currency per something such as USD/share or USD/Boe, one of `UNITS`,
    or a noun of the company's own such as tonnes or Boe/d."""
    text = str(value)
    if text in UNITS or _MONEY.fullmatch(text):
        return text
    if text.lower() in _WORDS:
        raise refuse(
            "unit",
            "must be a currency such as USD",
            advice="by its code; USD/share for an amount per share, and cents: true in its display",
        )
    close = get_close_matches(text.lower(), (*UNITS, "usd", "eur", "usd/share"), 1, cutoff=0.75)  # a likeness
    if _NOUN.fullmatch(text) and not close:
        return text
    advice = f"did you mean {close[0]}?" if close else ""
    message = (
        "must be a currency such as USD, USD/share, shares, percent, basis_points, ratio, multiple, count or a noun"
    )
    raise refuse("unit", message, advice=advice)


def is_quantity(unit: str) -> bool:
    """Whether a unit is a noun of the company's own whose amounts add up: tonnes, ounces, Boe a day, and no grams per
    tonne."""
    is_noun = unit not in UNITS and not _MONEY.fullmatch(unit) and bool(unit)
    return is_noun and (not re.search(r"[/%]| per ", unit) or re.search(r"(?:/| per )(?:d|day)$", unit) is not None)


def is_currency(unit: str) -> bool:
    """Whether a unit is an amount of money, and not one per something."""
    return len(unit) == 3 and unit.isupper()


def is_money(unit: str) -> bool:
    """Whether a unit is an amount of money, or one per something."""
    return bool(_MONEY.fullmatch(unit))


def is_counted(unit: str) -> bool:
    """Whether a unit counts things, in shares, in ones or in a noun of the company's own."""
    return unit in ("shares", "count") or (unit not in UNITS and not is_money(unit))


def is_per_share(unit: str) -> bool:
    """Whether a unit is an amount of money per share, unit or depositary share."""
    return is_money(unit) and unit[4:].casefold() in ("share", "unit", "ads", "adr")


def is_additive(unit: str) -> bool:
    """Whether the numbers of quarters add up to those of the year: amounts, counts, quantities; no rates, shares or
    amounts per share."""
    if is_per_share(unit) or unit in ("percent", "basis_points", "ratio", "multiple", "shares"):
        return False
    return not is_money(unit) or "/" not in unit


def infer_unit(term: Term, unit_of: Callable[[str], str | None]) -> str | None:
    """The unit of what a formula gives, `unit_of` being that of a figure; None where it does not follow."""
    if isinstance(term, Constant):
        return None
    if isinstance(term, Call):
        return "percent" if term.name in ("margin", "growth") else infer_unit(term.arguments[0], unit_of)
    if not isinstance(term, Operation):
        return unit_of(term.id)
    left, right = infer_unit(term.left, unit_of), infer_unit(term.right, unit_of)
    if term.sign in "+-" or left is None or right is None:
        return None if term.sign == "/" and left is None else left or right
    return _of_quotient(left, right) if term.sign == "/" else None


def _of_quotient(left: str, right: str) -> str | None:
    if left == right:
        return "ratio"
    return f"{left}/share" if is_currency(left) and right == "shares" else None


Unit = Annotated[str, PlainValidator(read_unit), WithJsonSchema({"type": "string"})]


def read_currency(value: Any) -> str:
    """The ISO code of a currency."""
    unit = read_unit(value)
    if not is_currency(unit):
        raise refuse("currency", "must be a currency such as USD", advice="by its code of three letters")
    return unit


Currency = Annotated[str, PlainValidator(read_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
