"""Ranges in words: an amount or two, in the way that the house prints a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from relwriter.compose.amounts import Print
from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Value, plain_text
from relwriter.model.recorded import SCALES
from relwriter.model.sentence_style import Ranges
from relwriter.source import Origin

_PLUS_MINUS = ", plus or minus "
_UNIT_WORD = re.compile(r"(?<=[\d)])( [^\d]+)$")


@dataclass(frozen=True, slots=True)
class End:
    """An end of a range as it is printed: its exact amount in ones, None while it is pending, and how it prints."""

    amount: Decimal | None
    value: Value
    printed: Print


def close_range(words: Phrase) -> Phrase:
    """The words of a range before others: what has a comma in it is closed by one."""
    return phrase(words, "," if _PLUS_MINUS in plain_text(words) else "")


def print_range(low: End, high: End, way: Ranges) -> Phrase:
    """`$809.0 million to $821.0 million`, or as the house prints it."""
    if low.value.text == high.value.text and not low.value.pending:
        return phrase(low.value)
    # A middle says nothing of what is pending, and hides the signs of a range across zero.
    if low.amount is None or high.amount is None or (way == "plus-minus" and low.amount < 0 < high.amount):
        way = "between" if way == "between" else "full"
    return _WAYS[way](low, high)


def _full(low: End, high: End) -> Phrase:
    return phrase(low.value, " to ", high.value)


def _once(low: End, high: End) -> Phrase:
    return phrase(_without_unit(low, high), " to ", high.value)


def _dash(low: End, high: End) -> Phrase:
    # Beside a dash a minus could be read as part of it.
    negative = any(end.amount is not None and end.amount < 0 for end in (low, high))
    return _once(low, high) if negative else phrase(_without_unit(low, high), " - ", high.value)


def _en_dash(low: End, high: End) -> Phrase:
    """`$809.0–821.0 million`, `10–20%`."""
    if any(end.amount is not None and end.amount < 0 for end in (low, high)):
        return _once(low, high)
    bare = _without_unit(low, high)
    bare = replace(bare, text=re.sub(r"\s*%$", "", bare.text))
    mark = re.match(r"[^\d]*", high.value.text)
    same = mark is not None and mark[0] and bare.text.startswith(mark[0])
    shown = replace(high.value, text=high.value.text[len(mark[0]) :]) if mark is not None and same else high.value
    return phrase(bare, "–", shown)


def _between(low: End, high: End) -> Phrase:
    return phrase("between ", low.value, " and ", high.value)


def _around_middle(low: End, high: End) -> Phrase:
    """`$815.0 million, plus or minus $6.0 million`."""
    assert low.amount is not None and high.amount is not None
    half = (high.amount - low.amount) / 2
    printed = _fit(low.printed, half)
    # 13%, plus or minus 1%, could be a hundredth of it.
    size = printed.points(half) if printed.unit == "percent" else printed.amount(half)
    return phrase(print_middle(low, high), _PLUS_MINUS, Value(size, _beside(low, high, "half")))


def print_middle(low: End, high: End) -> Value:
    """The middle of a range, exactly, with at least the decimals of its ends; the mark of what is pending."""
    if low.amount is None or high.amount is None:
        return low.value if low.amount is None else high.value
    middle = (low.amount + high.amount) / 2
    text = _fit(low.printed, middle).amount(middle)
    return Value(text, _beside(low, high, "middle"))


def _beside(low: End, high: End, what: str) -> Origin:
    """The origin of what was computed from both ends: the low one's; of a figure with the high amount."""
    origin = low.value.origin
    return replace(origin, form=f"{what} to {high.amount:f}") if origin.figure else origin


def _fit(printed: Print, amount: Decimal) -> Print:
    """The same with a decimal more where the ends' own would round what lies between them."""
    exact = not (amount.scaleb(-SCALES[printed.scale]) % Decimal(1).scaleb(-printed.decimals))
    return printed if exact else replace(printed, decimals=printed.decimals + 1)


def _without_unit(low: End, high: End) -> Value:
    """The low end without the words that the high end has too."""
    words = _UNIT_WORD.search(high.value.text)
    if words is None or not low.value.text.endswith(words[1]):
        return low.value
    return replace(low.value, text=low.value.text.removesuffix(words[1]))


_WAYS: dict[Ranges, Callable[[End, End], Phrase]] = {
    "full": _full,
    "once": _once,
    "dash": _dash,
    "en-dash": _en_dash,
    "between": _between,
    "plus-minus": _around_middle,
}
