"""Intervals: a number known to a power of ten stands for half a unit of it to either side, as XBRL Calculations 1.1
has it. Two numbers disagree only where their intervals do not meet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm


class Interval:
    """Everything from `low` to `high`, both ends included.

    The ends are kept as whole numbers over one denominator: exact as fractions are, and a sum of amounts, which is most
    of what is worked out with intervals, is a sum of integers.
    """

    __slots__ = ("_high", "_low", "_over")

    def __init__(self, low: Decimal | Fraction, high: Decimal | Fraction):
        (least, under), (most, beneath) = low.as_integer_ratio(), high.as_integer_ratio()
        self._over = lcm(under, beneath)
        self._low, self._high = least * (self._over // under), most * (self._over // beneath)

    @classmethod
    def _of(cls, low: int, high: int, over: int) -> Interval:
        made = cls.__new__(cls)
        made._low, made._high, made._over = low, high, over
        return made

    @classmethod
    def around(cls, number: Decimal | Fraction, finest: int | None) -> Interval:
        """The interval of a number known to ten to the power of `finest`; None for exactly."""
        top, under = number.as_integer_ratio()
        if finest is None:
            return cls._of(top, top, under)
        unit, parts = (10**finest, 1) if finest >= 0 else (1, 10**-finest)
        middle, half = 2 * top * parts, unit * under
        return cls._of(middle - half, middle + half, 2 * under * parts)

    @property
    def low(self) -> Fraction:
        """The lower end."""
        return Fraction(self._low, self._over)

    @property
    def high(self) -> Fraction:
        """The upper end."""
        return Fraction(self._high, self._over)

    def _alike(self, other: Interval) -> tuple[int, int, int, int, int]:
        """The ends of both over one denominator, and this."""
        if self._over == other._over:
            return self._low, self._high, other._low, other._high, self._over
        over = lcm(self._over, other._over)
        one, two = over // self._over, over // other._over
        return self._low * one, self._high * one, other._low * two, other._high * two, over

    def __add__(self, other: Interval) -> Interval:
        low, high, least, most, over = self._alike(other)
        return Interval._of(low + least, high + most, over)

    def __sub__(self, other: Interval) -> Interval:
        low, high, least, most, over = self._alike(other)
        return Interval._of(low - most, high - least, over)

    def __neg__(self) -> Interval:
        return Interval._of(-self._high, -self._low, self._over)

    def __mul__(self, other: Interval) -> Interval:
        ends = [one * another for one in (self._low, self._high) for another in (other._low, other._high)]
        return Interval._of(min(ends), max(ends), self._over * other._over)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient. Raises ZeroDivisionError where the divisor may be zero."""
        if other._low <= 0 <= other._high:
            raise ZeroDivisionError
        ends = [one * another * other._over for one in (self._low, self._high) for another in (other._low, other._high)]
        return Interval._of(min(ends), max(ends), self._over * other._low * other._high)

    def __abs__(self) -> Interval:
        if self._low <= 0 <= self._high:
            return Interval._of(0, max(-self._low, self._high), self._over)
        return self if self._low > 0 else -self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        low, high, least, most, _ = self._alike(other)
        return (low, high) == (least, most)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __repr__(self) -> str:
        return f"Interval({self.low}, {self.high})"

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        low, high, least, most, _ = self._alike(other)
        return low <= most and least <= high

    def distance(self, other: Interval) -> Fraction:
        """By how much they miss each other; 0 where they meet."""
        low, high, least, most, over = self._alike(other)
        return Fraction(max(low - most, least - high, 0), over)

    @classmethod
    def total(cls, signed: Sequence[tuple[int, Interval]]) -> Interval:
        """The sum of several, each with its sign."""
        low, high, over = 0, 0, lcm(*(one._over for _, one in signed))
        for sign, one in signed:
            least, most = one._low * (over // one._over), one._high * (over // one._over)
            low, high = (low + least, high + most) if sign > 0 else (low - most, high - least)
        return cls._of(low, high, over)

    def within(self, parts: int) -> tuple[int, int]:
        """The whole numbers of parts of one between which it lies: from 0.5 to 0.7 are 5 and 7 tenths."""
        return self._low * parts // self._over, -(-self._high * parts // self._over)

    @property
    def is_below_zero(self) -> bool:
        """Whether all of it is."""
        return self._high < 0

    @property
    def leans_below_zero(self) -> bool:
        """Whether its middle is."""
        return self._low + self._high < 0

    @property
    def middle(self) -> Fraction:
        """The number in the middle."""
        return Fraction(self._low + self._high, 2 * self._over)
