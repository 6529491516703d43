"""Numbers that sections hold themselves (dividends, guidance), and those that authors typed into their prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency
from relwriter.model.values import Record, Typed

_WORDS = r"(?:%|percent|per cent|(?:percentage |basis )?points?|thousand|million|billion|trillion)"
AMOUNTS = re.compile(
    rf"(?:(?:US)?[$€£¥] ?\(?\d[\d,]*(?:\.\d+)?\)?|\b[A-Z]{{3}} \d[\d,]*(?:\.\d+)?|\b\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?"
    rf"|\b\d+\.\d+\b|\b\d+(?= ?{_WORDS}))(?: ?{_WORDS})?"
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
    """The unit of a field: what its record says, or its currency."""
    if name == "shares":
        return "shares"
    return str(getattr(holder, "unit", None) or getattr(holder, "currency", None) or "")
