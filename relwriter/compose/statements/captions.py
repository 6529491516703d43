"""The unit caption of a statement, found from its scale and the units of its rows."""

from __future__ import annotations

from collections.abc import Iterable

from relwriter.compose.numerals import by_sign, mark_currency
from relwriter.model.figure_style import FigureStyle
from relwriter.model.statement_style import TableStyle
from relwriter.model.unit import is_currency, is_per_share


def state_units(units: Iterable[tuple[str, str]], scale: str, table: TableStyle, figures: FigureStyle) -> str:
    """`(In thousands, except share and per share amounts)`; empty where there is nothing to say.

    `units` are those of the rows, each with its scale; amounts of shares in the statement's own scale are no exception.
    """
    found = set(units)
    currencies = sorted({unit for unit, _ in found if is_currency(unit)})
    if not currencies:
        return ""
    exceptions = _except(found, scale) if scale != "ones" else ""
    return _worded(currencies[0], scale, exceptions, table, figures)


def _worded(currency: str, scale: str, exceptions: str, table: TableStyle, figures: FigureStyle) -> str:
    if table.caption == "code":
        return currency + (f" {scale.removesuffix('s')}" if scale != "ones" else "") + exceptions
    if scale == "ones":
        return "" if table.caption == "sign" or currency == "USD" else f"(In {currency})"
    if table.caption == "sign":
        mark = mark_currency(currency, by_sign(figures)).strip()
        return f"({mark} in {scale}{exceptions})"
    return f"({'In' if currency == 'USD' else f'{currency} in'} {scale}{exceptions})"


def _except(units: set[tuple[str, str]], scale: str) -> str:
    shares = any(unit == "shares" and own != scale for unit, own in units)
    per_share = any(is_per_share(unit) for unit, _ in units)
    words = {(True, True): "share and per share", (True, False): "share", (False, True): "per share"}
    return f", except {words[shares, per_share]} amounts" if shares or per_share else ""
