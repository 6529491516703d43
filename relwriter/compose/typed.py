"""Amounts that a section holds itself, such as the ends of a range: printed in the scale that they are typed in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from relwriter.compose.amounts import Print
from relwriter.compose.opening import pending_value
from relwriter.document.tree import Value
from relwriter.model.figure_style import FigureStyle
from relwriter.model.pending import Pending
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency
from relwriter.model.values import Typed
from relwriter.source import Origin

Open = Decimal | Pending


def typed_value(style: FigureStyle, amount: Open, unit: str, scale: str, decimals: int | None = None) -> Value:
    """The amount as a value, with the decimals that it is typed with where none are asked for; the mark of one that is
    pending."""
    if isinstance(amount, Pending):
        return pending_value(amount)
    printed = typed_print(style, amount, unit, scale, decimals)
    return _amount_value(amount, printed.amount(in_ones(amount, unit, scale)))


def cents_value(style: FigureStyle, amount: Open, unit: str) -> Value:
    """An amount of money in hundredths of its currency, such as 1.4 pence, as exactly as it is typed; the mark of one
    that is pending."""
    if isinstance(amount, Pending):
        return pending_value(amount)
    decimals = max(0, decimals_of(amount) - 2)
    return _amount_value(amount, Print(unit, "ones", decimals, style, asked=True, form="cents").amount(amount))


def _amount_value(amount: Decimal, text: str) -> Value:
    origin = origin_of(amount)
    return Value(text, Origin(origin.field, origin.place, form="amount"))


def typed_print(style: FigureStyle, amount: Decimal, unit: str, scale: str, decimals: int | None = None) -> Print:
    """How an amount is printed, in the scale that it is typed in.

    Decimals that would print an amount as zero though it is none give way to those that it is typed with.
    """
    used = scale if is_currency(unit) else "ones"
    printed = Print(unit, used, decimals_of(amount) if decimals is None else decimals, style, asked=bool(amount))
    return replace(printed, decimals=decimals_of(amount)) if printed.hides(in_ones(amount, unit, scale)) else printed


def in_ones(amount: Decimal, unit: str, scale: str) -> Decimal:
    """The exact amount; only money is typed in a scale."""
    return amount.scaleb(SCALES[scale]) if is_currency(unit) else amount


def decimals_of(amount: Open) -> int:
    """How many decimals an amount is typed with; none of one that is pending."""
    return 0 if isinstance(amount, Pending) else max(0, -int(amount.as_tuple().exponent))


def origin_of(amount: Open) -> Origin:
    """The field and place of an amount that was entered."""
    entry = amount.entry if isinstance(amount, Typed) else amount if isinstance(amount, Pending) else None
    return entry.origin() if entry is not None else Origin("default")
