"""Totals and equal numbers that were left behind when one number changed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Stored


def _revise(stored: Stored, random: Random) -> str:
    """A late adjustment: the number moved by one to nine percent, at its own decimals."""
    moved = stored.number * (100 + random.choice([-1, 1]) * random.randint(1, 9)) / 100
    places = Decimal(1).scaleb(int(stored.number.as_tuple().exponent))
    typed = moved.quantize(places)
    return format(typed if typed != stored.number else stored.number + places, "f")


def _leave_subtotal(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A part of a sum is adjusted and the given sum is not, or the sum and not its part."""
    given = {stored.key for stored in script.stored}
    for statement in script.release.statements.values():
        keys = [str(key) for row in statement.rows for key in [_key_of(row)] if key in given]
        for stored in script.stored:
            if stored.key in keys and stored.number and stored.figure.unit == script.release.company.reporting.currency:
                typed = _revise(stored, random)
                yield Mistake((stored.become(typed),), f"{stored.key} {stored.period} {stored.span.value}", typed)


def _key_of(row) -> str | None:
    return next((str(found) for role in ("line", "subtotal", "total") if (found := getattr(row, role, None))), None)


def _change_one_of_two(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """One of two equal numbers of one period is adjusted, such as net income in two statements."""
    for stored in script.stored:
        twins = [other for other in script.stored if _is_twin(stored, other)]
        if twins:
            typed = _revise(stored, random)
            edits = (stored.become(typed),)
            also = tuple(twin.at for twin in twins)
            was = f"{stored.key} {stored.period} {stored.span.value} = {twins[0].key}"
            yield Mistake(edits, was, typed, also)


def _is_twin(one: Stored, other: Stored) -> bool:
    """Whether two numbers are the same for a reason: equal, of one period and unit, and with digits enough."""
    same = one.number == other.number and one.figure.unit == other.figure.unit
    ends = (one.period.year, one.period.ends_after) == (other.period.year, other.period.ends_after)
    return one.key != other.key and same and ends and len(one.number.as_tuple().digits) >= 3


KINDS = (Kind("subtotal-not-updated", _leave_subtotal), Kind("one-of-two-equal-changed", _change_one_of_two))
