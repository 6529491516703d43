"""Words that hedge a number, and whether they hold for the exact amount."""

from __future__ import annotations

import re

_HEDGES = {
    "over": ("over", "more than", "above", "in excess of", "exceeding", "greater than", "north of"),
    "at least": ("at least",),
    "nearly": ("nearly", "almost", "just under", "close to", "approaching", "just below"),
    "under": ("less than", "under", "below", "fewer than"),
    "about": ("approximately", "about", "around", "roughly", "some"),
}
_MEANING = {word: meaning for meaning, words in _HEDGES.items() for word in words}
_BEFORE = re.compile(
    rf"(?<![\w-])(?<!no )(?<!not )({'|'.join(sorted(_MEANING, key=len, reverse=True))}) (?:a )?$", re.IGNORECASE
)
_LONGEST = 24
"""Characters before a number in which its hedge stands."""
_CHANGED = re.compile(
    r"(?:%|\b(?:percent|growth|increase|decrease|improvement|premium|points)) (?:over|above|below|under) $"
)
"""Before the amount that a change is from: growth of 11% over $560.6 million."""


_ROUND = 100


def find_hedge(text: str, start: int) -> str:
    """The hedge right before a number, by its meaning: over, at least, nearly, under, about; or an empty text."""
    match = _find(text, start)
    return _MEANING[match[1].lower()] if match else ""


def hedge_start(text: str, start: int) -> int:
    """Where the hedge right before a number begins; where the number does, without one."""
    match = _find(text, start)
    return match.start() if match else start


def _find(text: str, start: int) -> re.Match[str] | None:
    match = _BEFORE.search(text, max(0, start - _LONGEST), start)
    return None if match is None or _CHANGED.search(text, max(0, start - _LONGEST), start) else match


def holds(hedge: str, low: int, high: int, printed: int, unit: int = 0) -> bool:
    """Whether a hedge may hold for an amount between `low` and `high`, and the number is near enough to be meant: one
    of three digits or more, the last of which is worth `unit`, is no round one."""
    if hedge == "over":
        return high > printed and low * 3 <= printed * 4
    if hedge == "at least":
        return high >= printed and low * 3 <= printed * 4
    if hedge == "nearly":
        return low < printed and high * 10 >= printed * 9
    if hedge == "under":
        return low < printed and high * 4 >= printed * 3
    if unit and printed // unit >= _ROUND and printed // unit % 5:
        return low - unit <= printed <= high + unit
    return low * 100 <= printed * 107 and high * 100 >= printed * 93


def contradicts(hedge: str, low: int, high: int, printed: int) -> bool:
    """Whether the exact amount lies on the other side of the number than the hedge says."""
    if hedge == "over":
        return high <= printed
    if hedge == "at least":
        return high < printed
    return hedge in ("nearly", "under") and low >= printed


def is_near(low: int, high: int, printed: int) -> bool:
    """Whether an amount is so near to a number that the number may be meant for it."""
    return low * 2 <= printed * 3 and high * 3 >= printed * 2
