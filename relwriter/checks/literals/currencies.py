"""Currencies as prose marks them: by a sign, which several share, by a code, or by a word."""

from __future__ import annotations

_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN"))
_MARKS: dict[str, frozenset[str]] = {
    "$": _DOLLARS,
    "dollar": _DOLLARS,
    "dollars": _DOLLARS,
    "US$": frozenset(("USD",)),
    "C$": frozenset(("CAD",)),
    "A$": frozenset(("AUD",)),
    "NZ$": frozenset(("NZD",)),
    "HK$": frozenset(("HKD",)),
    "S$": frozenset(("SGD",)),
    "NT$": frozenset(("TWD",)),
    "R$": frozenset(("BRL",)),
    "€": frozenset(("EUR",)),
    "euro": frozenset(("EUR",)),
    "euros": frozenset(("EUR",)),
    "£": frozenset(("GBP",)),
    "¥": frozenset(("JPY", "CNY")),
    "₹": frozenset(("INR",)),
    "₩": frozenset(("KRW",)),
    "₪": frozenset(("ILS",)),
    "RMB": frozenset(("CNY",)),
}


def may_be(mark: str, unit: str) -> bool:
    """Whether a mark before or after an amount may stand for the currency of a unit such as USD or USD/share."""
    return unit[:3] in _MARKS.get(mark, frozenset((mark,)))
