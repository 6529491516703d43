"""Filters: how a reference asks for its amount to be printed, `{{ revenue | millions: 2 | bare }}`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from relwriter.compose.amounts import Print
from relwriter.compose.fact import Fact
from relwriter.compose.formulas import FactError
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_money

Filter = Callable[[Print, str, Fact], Print]
"""What a filter makes of a print, with its argument and the fact that is printed. Raises FactError."""


def _scale(scale: str) -> Filter:
    def apply(printed: Print, argument: str, fact: Fact) -> Print:
        default = printed.decimals if scale == printed.scale else 0 if scale == "ones" else printed.style.decimals
        return replace(printed, scale=scale, decimals=read_decimals(argument, default), asked=True)

    return apply


def _round(printed: Print, argument: str, fact: Fact) -> Print:
    return replace(printed, decimals=read_decimals(argument, 0), asked=True)


def _exact(printed: Print, argument: str, fact: Fact) -> Print:
    _refuse_argument("exact", argument)
    decimals = 0 if fact.amount is None else max(0, -int(fact.amount.normalize().as_tuple().exponent))
    if decimals > _MOST:
        raise FactError(f"{fact.id} has no end of decimals", "print it with decimals: 2, or in a scale")
    return replace(printed, scale="ones", decimals=decimals, asked=True)


def _cents(printed: Print, argument: str, fact: Fact) -> Print:
    if not is_money(printed.unit):
        raise FactError(f"{fact.id} is no amount of money", "leave cents out")
    return replace(printed, form="cents", scale="ones", decimals=read_decimals(argument, 0), asked=True)


def _form(form: str) -> Filter:
    def apply(printed: Print, argument: str, fact: Fact) -> Print:
        _refuse_argument(form, argument)
        return replace(printed, form=form)

    return apply


def _styled(name: str, **choices: Any) -> Filter:
    def apply(printed: Print, argument: str, fact: Fact) -> Print:
        _refuse_argument(name, argument)
        return replace(printed, style=printed.style.model_copy(update=choices))

    return apply


def _refuse_argument(name: str, argument: str) -> None:
    if argument:
        raise FactError(f"'{name}' takes nothing after a colon", "leave it out")


_MOST = 12
"""How many decimals a number that is printed exactly may have."""


def read_decimals(argument: str, default: int) -> int:
    """The number of decimals that a filter is given, or the default. Raises FactError."""
    if argument and not (argument.isdigit() and int(argument) <= 6):
        raise FactError(f"'{argument}' is no number of decimals", "a whole number up to 6, such as millions: 2")
    return int(argument) if argument else default


PRINTS: dict[str, Filter] = {
    **{scale: _scale(scale) for scale in SCALES},
    "decimals": _round,
    "exact": _exact,
    "cents": _cents,
    "bare": _form("bare"),
    "number": _form("number"),
    "spelled": _form("spelled"),
    "code": _styled("code", currency="code"),
    "sign": _styled("sign", currency="sign"),
    "minus": _styled("minus", negative="minus"),
    "parentheses": _styled("parentheses", negative="parentheses"),
    "letters": _styled("letters", scale_words="letters"),
    "long": _styled("long", scale_words="long"),
}
"""The filters that change how an amount is printed, by name."""
