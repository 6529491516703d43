"""Text in ASCII alone, for wires and terminals that take nothing else: what stands for each other character.

No figure may change on the way: a fraction is parted from the number before it, and a raised digit is
marked as one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

UNBREAKABLE = "\xa0"
"""What `ascii_form` leaves for a blank at which no line may break, to be made a blank once lines are made."""

UNKNOWN = "?"

_PUNCTUATION = {
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--", "―": "--", "−": "-", "﹘": "-",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‹": "'", "›": "'", "ʼ": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
    "…": "...", "•": "*", "●": "*", "·": "*", "∙": "*", "◦": "*", "▪": "*", "■": "*", "○": "*", "◆": "*",
    "†": "+", "‡": "++", "§": "Sec. ", "¶": "Par. ", "¡": "!", "¿": "?", "⁄": "/", "∕": "/", "¦": "|",
}  # fmt: skip
_SIGNS = {
    "©": "(C)", "®": "(R)", "™": "(TM)", "℠": "(SM)", "℗": "(P)", "№": "No. ", "°": " deg. ", "µ": "u",
    "Ω": "Ohm", "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "<>", "≈": "~", "∼": "~",
    "→": "->", "←": "<-", "↑": "up", "↓": "down", "‰": " per mille", "∞": "infinity", "√": "sqrt",
    "✓": "x", "✔": "x",
}  # fmt: skip
_CURRENCIES = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "¢": "c", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "₴": "UAH", "₱": "PHP", "₦": "NGN", "₡": "CRC", "฿": "THB",
    "₸": "KZT", "₿": "BTC", "₵": "GHS",
}  # fmt: skip
_LETTERS = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng",
    "ŧ": "t", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa",
    "λ": "lambda", "μ": "u", "π": "pi", "σ": "sigma", "τ": "tau", "ω": "omega", "Δ": "Delta", "Σ": "Sigma",
}  # fmt: skip
_TABLE = _PUNCTUATION | _SIGNS | _CURRENCIES | _LETTERS
_UNBREAKABLE_BLANKS = "\xa0\u202f\u2007"

# A number and the fraction beside it would run together: 2½ is not 21/2.
_BESIDE_NUMBER = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞↉₀-₉])|(?<=[¼-¾⅐-⅞↉₀-₉])(?=\d)")


def ascii_form(text: str) -> str:
    """The text in ASCII, but for `UNBREAKABLE`."""
    if text.isascii():
        return text
    parted = _BESIDE_NUMBER.sub(" ", text)
    return "".join(UNBREAKABLE if char in _UNBREAKABLE_BLANKS else _stand_in(char) for char in parted)


def replacements(texts: Iterable[str]) -> dict[str, str]:
    """What stands for each character of the texts that is not ASCII, in the order of their code points."""
    return {char: _stand_in(char) for char in sorted(set().union(*texts)) if not char.isascii()}


def ascii_address(url: str) -> str:
    """A url in ASCII: letters with accents are part of the address, so they are encoded, not replaced."""
    return "".join(char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode()) for char in url)


def _stand_in(char: str) -> str:
    """What stands for a character; `?` if nothing does, and nothing at all for what has no width."""
    if char.isascii() or char in _TABLE:
        return _TABLE.get(char, char)
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if char.isspace():
        return " "
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return ""
    return _decomposed(char)


def _decomposed(char: str) -> str:
    """The parts of a letter with accents, of a ligature, of a raised or encircled number."""
    parts = unicodedata.normalize("NFKD", char)
    if parts == char:
        return UNKNOWN
    written = "".join(map(_stand_in, parts))
    if UNKNOWN in written:
        return UNKNOWN
    return _as_number(char, written) if any(part.isdigit() for part in written) else written


def _as_number(char: str, written: str) -> str:
    """A raised or encircled number, such that it does not become part of the number beside it."""
    form = unicodedata.decomposition(char).partition(" ")[0]
    return {"<super>": f"^{written}", "<circle>": f"({written})"}.get(form, written)
