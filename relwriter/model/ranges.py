"""Ranges of guidance: two ends, either of which may be open, and what a new range does to the one before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Action = Literal["initiates", "raises", "lowers", "narrows", "reiterates", "updates", "withdraws"]
Band = Literal[
    "low-single digits",
    "low-to-mid-single digits",
    "mid-single digits",
    "mid-to-high-single digits",
    "high-single digits",
    "low-double digits",
    "mid-teens",
    "high-teens",
]
_BANDS = dict(zip(Band.__args__, ((1, 3), (1, 6), (4, 6), (4, 9), (7, 9), (10, 13), (14, 16), (17, 19)), strict=True))
_INFINITE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Range:
    """What is expected, from `low` to `high`; a point has both ends alike, `at least` has no high end."""

    low: Decimal
    high: Decimal

    @classmethod
    def around(cls, point: Decimal, word: str) -> Range:
        """The range of a point, open to one side after words such as `at least` and `up to`."""
        if word in ("at least", "more than"):
            return cls(point, _INFINITE)
        return cls(-_INFINITE, point) if word in ("up to", "less than") else cls(point, point)

    @classmethod
    def of_band(cls, band: Band) -> Range:
        """The range that a band such as low-single digits stands for, in percent."""
        low, high = _BANDS[band]
        return cls(Decimal(low), Decimal(high))


def fitting_actions(now: Range, before: Range) -> tuple[Action, ...]:
    """What the new range does to the one before, in the words that fit: both ends no lower, no higher, inside, alike;
    `updates` fits whatever changed."""
    if now == before:
        return ("reiterates",)
    fits: list[Action] = []
    if now.low >= before.low and now.high >= before.high:
        fits.append("raises")
    if now.low <= before.low and now.high <= before.high:
        fits.append("lowers")
    if before.low <= now.low and now.high <= before.high:
        fits.append("narrows")
    return (*fits, "updates")


def judge_action(action: str | None, now: Range | None, before: Range | None) -> str:
    """What is wrong with an action, in words; empty where it fits, or where there is nothing to judge it by."""
    if before is not None and action == "initiates":
        return "says initiates, but has amounts given before"
    if now is None or before is None or action in (None, "withdraws"):
        return ""
    fits = fitting_actions(now, before)
    if action in fits:
        return ""
    exact = [fit for fit in fits if fit != "updates"] or list(fits)
    return f"says {action}, but the amounts say {' or '.join(exact)}"
