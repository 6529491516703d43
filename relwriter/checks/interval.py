"""Intervals: a number known to a power of ten stands for half a unit of it to either side, as XBRL Calculations 1.1
has it. Two numbers disagree only where their intervals do not meet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything from `low` to `high`, both ends included."""

    low: Fraction
    high: Fraction

    @classmethod
    def around(cls, number: Decimal | Fraction, finest: int | None) -> Interval:
        """The interval of a number known to ten to the power of `finest`; None for exactly."""
        half = Fraction(10) ** finest / 2 if finest is not None else Fraction(0)
        return cls(Fraction(number) - half, Fraction(number) + half)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [one * another for one in (self.low, self.high) for another in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient. Raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        return self * Interval(1 / other.high, 1 / other.low)

    def __abs__(self) -> Interval:
        if self.low <= 0 <= self.high:
            return Interval(Fraction(0), max(-self.low, self.high))
        return self if self.low > 0 else -self

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def distance(self, other: Interval) -> Fraction:
        """By how much they miss each other; 0 where they meet."""
        return max(self.low - other.high, other.low - self.high, Fraction(0))

    @property
    def middle(self) -> Fraction:
        """The number in the middle."""
        return (self.low + self.high) / 2
