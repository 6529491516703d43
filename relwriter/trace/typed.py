"""Numbers that sections hold themselves (dividends, guidance), and those that authors typed into their prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Any

from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency
from relwriter.model.values import Record, Typed

_WORDS = r"(?:%|percent|per cent|(?:percentage |basis )?points?|thousand|million|billion|trillion)"
_CODES = r"(?:USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|INR|HKD|SGD|KRW|TWD|BRL|MXN|ZAR|PLN|CZK|ILS)"
AMOUNTS = re.compile(
    rf"(?<![\d.])(?:(?:US)?[$€£¥] ?\(?\d[\d,]*(?:\.\d+)?\)?|\b{_CODES} \d[\d,]*(?:\.\d+)?"
    rf"|\b\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\b\d+\.\d+\b|\b\d+(?= ?{_WORDS}))"
    rf"(?!\.\d| ?[ap]\.?m\b)(?: ?{_WORDS})?"
)
"""Amounts in prose: with a currency, a percentage, a scale or groups of digits; no years, days and plain counts."""


def typed_numbers(release: Record) -> dict[str, tuple[Decimal, str]]:
    """The exact number in ones, and its unit, of every field of a release that holds a number, by the field's path."""
    return {entry.field: found for entry, *found in _walk(release, None, "")}  # type: ignore[misc]


def _walk(node: Any, holder: Record | None, name: str) -> Iterator[tuple[Any, Decimal, str]]:
    if isinstance(node, Typed) and node.entry is not None and holder is not None:
        unit = _unit(holder, name)
        scale = SCALES[getattr(holder, "scale", "ones")] if is_currency(unit) else 0
        yield node.entry, node.scaleb(scale), unit
    elif isinstance(node, Record):
        for field in type(node).model_fields:
            yield from _walk(getattr(node, field), node, field)
    elif isinstance(node, dict | tuple | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _walk(child, holder, name)


def _unit(holder: Record, name: str) -> str:
    """The unit of a field: what its record says, or its currency; a price is one per share."""
    if name == "shares":
        return "shares"
    currency = str(getattr(holder, "currency", None) or "")
    return f"{currency}/share" if name.endswith("price") else str(getattr(holder, "unit", None) or currency)


def find_typed(typed: dict[str, tuple[Decimal, str]], field: str, printed: str) -> tuple[Decimal, str, str] | None:
    """The exact number that a field prints, its unit, and how it was computed, for the middle of a range; None where
    neither the field's number nor that middle is what is printed."""
    if field not in typed:
        return None
    number, unit = typed[field]
    if _prints(number, printed):
        return number, unit, ""
    high = typed.get(f"{field.removesuffix('low')}high", (None, ""))[0]
    middle = (number + high) / 2 if field.endswith("low") and high is not None else None
    if middle is None or not _prints(middle, printed):
        return None
    return middle, unit, f"({number:f} + {high:f}) / 2"


def _prints(number: Decimal, printed: str) -> bool:
    """Whether the digits that are printed are those of a number in some scale, rounded somehow; words have none."""
    shown = re.sub(r"[^0-9]", "", printed).lstrip("0")
    if not shown:
        return True
    powers = (0, *sorted(set(SCALES.values()) - {0}), -2)  # -2: in cents
    rounded = (
        number.scaleb(-power).quantize(Decimal(1).scaleb(-decimals), rounding)
        for power in powers
        for decimals in range(7)
        for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN)
    )
    return any(f"{abs(one):f}".replace(".", "").lstrip("0") == shown for one in rounded)
