"""Slips of the keys: what typing does to a number, as functions of its text that say None where they cannot happen."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Slip = Callable[[str, Random], str | None]
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")


def swap_digits(text: str, random: Random) -> str | None:
    """Two neighbouring digits change places: 107,718 becomes 107,781."""
    pairs = [i for i in range(len(text) - 1) if text[i : i + 2].isdigit() and text[i] != text[i + 1]]
    return _pick(random, [text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in pairs])


def drop_digit(text: str, random: Random) -> str | None:
    """A digit is left out: 107,718 becomes 17,718."""
    if sum(char.isdigit() for char in text) < 3:
        return None
    return _pick(random, [text[:i] + text[i + 1 :] for i in _digits(text)])


def double_digit(text: str, random: Random) -> str | None:
    """A digit is typed twice: 98,412 becomes 998,412."""
    if sum(char.isdigit() for char in text) < 2:
        return None
    return _pick(random, [text[:i] + text[i] + text[i:] for i in _digits(text)])


def mistype_digit(text: str, random: Random) -> str | None:
    """A key beside the right one is hit: 98,412 becomes 98,512."""
    found = []
    for i in _digits(text):
        digit = int(text[i])
        found += [text[:i] + str(beside) + text[i + 1 :] for beside in (digit - 1, digit + 1) if 0 <= beside <= 9]
    return _pick(random, found)


def misread_digit(text: str, random: Random) -> str | None:
    """A digit is read for one that looks like it: 3 for 8, 1 for 7, 6 for 0."""
    alike = {"3": "8", "8": "3", "1": "7", "7": "1", "6": "0", "0": "6", "5": "6", "9": "4", "4": "9"}
    return _pick(random, [text[:i] + alike[text[i]] + text[i + 1 :] for i in _digits(text) if text[i] in alike])


def shift_point(text: str, random: Random) -> str | None:
    """The decimal point moves by one place: 12.7 becomes 1.27 or 127."""
    whole, point, decimals = text.partition(".")
    digits = whole.lstrip("-").replace(",", "")
    if not point or not decimals.isdigit() or not digits.isdigit():
        return None
    sign = "-" if whole.startswith("-") else ""
    left = f"{digits[:-1] or '0'}.{digits[-1]}{decimals}"
    right = f"{(digits + decimals[0]).lstrip('0') or '0'}{'.' + decimals[1:] if decimals[1:] else ''}"
    return _pick(random, [sign + left, sign + right])


def _digits(text: str) -> list[int]:
    return [i for i, char in enumerate(text) if char.isdigit()]


def _pick(random: Random, found: list[str]) -> str | None:
    """One of the texts that still are numbers without a leading zero."""
    typed = [text for text in found if re.fullmatch(r"-?\d(?:.*\d)?", text)]
    fit = [text for text in typed if _WHOLE.fullmatch(text.replace(",", "").partition(".")[0])]
    return random.choice(fit) if fit else None


SLIPS: tuple[tuple[str, Slip], ...] = (
    ("digits-swapped", swap_digits),
    ("digit-dropped", drop_digit),
    ("digit-doubled", double_digit),
    ("digit-mistyped", mistype_digit),
    ("digit-misread", misread_digit),
    ("point-shifted", shift_point),
)
