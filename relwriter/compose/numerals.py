"""Numerals: digits with separators, signs, currencies and the words of a scale, as the house style has them."""

from __future__ import annotations

from decimal import Decimal

from relwriter.model.figure_style import FigureStyle

_SEPARATORS = {"1,234.5": (",", "."), "1.234,5": (".", ","), "1 234,5": ("\u00a0", ","), "1’234.5": ("’", ".")}
"""The separators of thousands and of decimals, by the number that shows them. The space never breaks."""

_SIGNS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "RMB ", "CAD": "C$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$",
    "SGD": "S$", "TWD": "NT$", "INR": "₹", "KRW": "₩", "BRL": "R$", "ILS": "₪", "MXN": "Ps. ",
}  # fmt: skip
_SCALES = {
    "long": {"thousands": " thousand", "millions": " million", "billions": " billion", "trillions": " trillion"},
    "letters": {"thousands": "K", "millions": "M", "billions": "B", "trillions": "T"},
    "short": {"thousands": "k", "millions": "m", "billions": "bn", "trillions": "tn"},
}
_NEGATIVES = {"minus": "-", "minus-sign": "−", "dash": "–"}
_SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_HUNDREDTHS = {"GBP": ("penny", "pence")}


def separate(number: Decimal, style: FigureStyle) -> str:
    """The digits of a number without its sign, such as 1,234.5."""
    thousands, point = _SEPARATORS[style.separators]
    return f"{abs(number):,}".translate({ord(","): thousands, ord("."): point})


def spell(number: Decimal, style: FigureStyle) -> str:
    """A whole number below ten in words, as the Associated Press writes it; any other in digits."""
    size = abs(number)
    return _SPELLED[int(size)] if size < 10 and size == int(size) else separate(number, style)


def word_scale(scale: str, style: FigureStyle) -> str:
    """What says the scale after a number: ` million`, `M` or `m`; nothing for ones."""
    return _SCALES[style.scale_words].get(scale, "")


def mark_currency(code: str, style: FigureStyle) -> str:
    """What stands before an amount of money: `$`, or `USD ` where the currency has no sign or the house wants its code;
    nothing where the code stands after it."""
    if style.currency == "code-after":
        return ""
    if style.currency == "code":
        return f"{code} "
    mark = _SIGNS.get(code, f"{code} ")
    return _dollar(mark) if style.currency == "own-dollar" else mark


def by_sign(style: FigureStyle) -> FigureStyle:
    """The style in which tables mark money, by the sign that the house has for it, whatever its sentences do."""
    return style if style.currency == "own-dollar" else style.model_copy(update={"currency": "sign"})


def _dollar(mark: str) -> str:
    """The mark of a house that calls the dollar of its own country `$`, and that of the United States `US$`."""
    return "US$" if mark == "$" else "$" if mark.endswith("$") and len(mark) > 1 and mark != "R$" else mark


def name_hundredth(code: str, number: Decimal) -> str:
    """What a hundredth of a currency is called, by its number: cent, cents, pence."""
    one, many = _HUNDREDTHS.get(code, ("cent", "cents"))
    return one if abs(number) == 1 else many


def sign(negative: bool, mark: str, digits: str, style: FigureStyle) -> str:
    """The digits after their currency's mark, in parentheses or with a minus where the number is negative."""
    if not negative:
        return mark + digits
    if style.negative == "parentheses":
        return f"{mark}({digits})"
    minus = _NEGATIVES[style.negative]
    return f"{mark}{minus}{digits}" if mark.endswith(" ") else f"{minus}{mark}{digits}"


def count(number: Decimal, noun: str, style: FigureStyle) -> str:
    """The number and its noun, in the singular up to one: 0.29 percentage point, 1.4 percentage points."""
    return f"{separate(number, style)} {noun}{'' if 0 < number <= 1 else 's'}"
