"""Numbers that figures hold, typed wrong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Stored
from benchmarks.seeded_errors.slips import SLIPS, Slip


def _slip(slip: Slip) -> Find:
    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for stored in script.stored:
            typed = slip(stored.span.value, random)
            if typed is not None and Decimal(typed) != stored.number:
                yield _mistake(stored, typed)

    return find


def _mistake(stored: Stored, typed: str) -> Mistake:
    return Mistake((stored.become(typed),), f"{stored.key} {stored.period} {stored.span.value}", typed)


def _turn_sign(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A minus is lost, or typed where there is none, as between two layouts of a cash flow statement."""
    for stored in script.stored:
        if stored.number:
            text = stored.span.value
            yield _mistake(stored, text[1:] if text.startswith("-") else f"-{text}")


def _lose_sign(script: Manuscript, random: Random) -> Iterator[Mistake]:
    for stored in script.stored:
        if stored.number < 0:
            yield _mistake(stored, stored.span.value[1:])


def _rescale(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Thousands are typed where the figure has ones or millions."""
    for stored in script.stored:
        if abs(stored.number) >= 1 and stored.figure.unit not in ("percent", "ratio", "shares"):
            power = random.choice([3, -3])
            yield _mistake(stored, _shift(stored, power))


def _shift(stored: Stored, power: int) -> str:
    return format(stored.number.scaleb(power).normalize() + 0, "f")


def _add_zero(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A zero too many, or one too few, at the end."""
    for stored in script.stored:
        if stored.number and stored.number == stored.number.to_integral_value() and "." not in stored.span.value:
            text = stored.span.value
            yield _mistake(stored, text[:-1] if text.endswith("0") and len(text) > 2 else f"{text}0")


def _keep_whole_percent(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A share is typed for a percentage, as a workbook holds it: 0.758 for 75.8."""
    for stored in script.stored:
        if stored.figure.unit == "percent" and stored.number:
            yield _mistake(stored, _shift(stored, -2))


KINDS = (
    *(Kind(f"stored-{name}", _slip(slip)) for name, slip in SLIPS),
    Kind("stored-sign-lost", _lose_sign),
    Kind("stored-sign-turned", _turn_sign),
    Kind("stored-thousand-for-million", _rescale),
    Kind("stored-zero-too-many", _add_zero),
    Kind("stored-share-for-percent", _keep_whole_percent),
)
