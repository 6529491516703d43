"""What a number is by the words next to it: an amount, what it is compared with, or a change."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from relwriter.checks.literals.glue import FALLS, OTHERS, RISES, compares
from relwriter.checks.literals.numerals import Numeral

Slot = Literal["amount", "comparative", "change"]
_BESIDE = frozenset(
    ("increase", "decrease", "decline", "rise", "growth", "higher", "lower", "more", "less", "fewer", "improvement",
     "reduction", "drop", "gain", "above", "below", "contraction", "expansion")
)  # fmt: skip
"""Words right after a number that make it a change."""
_DIRECTIONS = RISES | FALLS | OTHERS
_PAST = re.compile(r"\)? ?(?:[.,;(”]|$|(?:last|in the|in (?:19|20)|a year|one year|the (?:year|prior|same)|for the)\b)")
"""What follows a number after `after` that is an earlier one: `after 18.1% last year`."""


def find_slot(numeral: Numeral, before: tuple[str, ...], after: tuple[str, ...], text: str) -> Slot:
    """What a number is, by the words next to it."""
    last = before[-1] if before else ""
    beside = bool(after) and after[0] in _BESIDE and not text[numeral.end :].lstrip().startswith((",", "(", ")"))
    if numeral.kind in ("percent", "points") and text[max(0, numeral.start - 2) : numeral.start] == " +":
        return "change"
    if compares(before):
        return "comparative" if last == "from" or not (set(before[-2:]) & _DIRECTIONS) else "change"
    if before[:2] == ("over", "the") or any(one in _DIRECTIONS and other == "over" for one, other in pairwise(before)):
        return "comparative"
    if last == "after" and _PAST.match(text, numeral.end):
        return "comparative"
    if text[: numeral.start].rstrip().endswith("("):
        return "comparative"
    if last == "by" or last in _DIRECTIONS or (last == "of" and before[-2:-1] and before[-2] in _DIRECTIONS):
        return "change"
    if beside and last != "to":
        return "change"
    return "amount"
