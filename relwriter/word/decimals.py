"""Amounts in cells: what of them stands before the decimal tab that aligns a column, and what hangs after it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = re.compile(r"\d(?:[\d.,'\u2019\xa0\u202f]*\d)?")
_NOTE = re.compile(r"(?<=\S)\s*\(\w{1,2}\)$")


def is_amount(text: str) -> bool:
    """Whether a cell holds one amount, or a mark for one such as a dash or NM, and no words."""
    return not _WORD.search(text) and len(_NUMBER.findall(_NOTE.sub("", text))) <= 1


def split_amount(text: str) -> tuple[str, str, str]:
    """What stands before a decimal tab, as Word sets a text at one, its decimals, and what hangs after its last digit.

    A text is aligned by its decimal point, without one by the end of its number, without a number by its own end.
    """
    number = _NUMBER.search(text)
    if number is None:
        return text, "", ""
    whole, point, decimals = number.group().rpartition(".")
    end = number.start() + len(whole or number.group())
    return text[:end], point + decimals if point else "", text[number.end() :]
