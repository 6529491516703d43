"""What must hold of the arithmetic of intervals, whatever the numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from relwriter.checks.interval import Interval

ends = st.fractions(-1000, 1000, max_denominator=60)
intervals = st.tuples(ends, ends).map(lambda pair: Interval(min(pair), max(pair)))
shares = st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1)])


def _at(interval: Interval, share: Fraction) -> Fraction:
    """A number of an interval."""
    return interval.low + (interval.high - interval.low) * share


def _holds(interval: Interval, number: Fraction) -> bool:
    return interval.low <= number <= interval.high


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(-4, 6))
def test_a_number_stands_for_half_a_unit_of_its_last_digit_to_either_side(number: Decimal, finest: int) -> None:
    around = Interval.around(number, finest)
    assert around.middle == Fraction(number)
    assert around.high - around.low == Fraction(10) ** finest


@given(st.decimals(-(10**9), 10**9, places=3))
def test_an_exact_number_stands_for_itself(number: Decimal) -> None:
    around = Interval.around(number, None)
    assert around.low == around.high == Fraction(number)


@given(intervals, intervals, shares, shares)
def test_results_hold_what_any_two_numbers_of_the_intervals_give(
    one: Interval, other: Interval, share: Fraction, another: Fraction
) -> None:
    left, right = _at(one, share), _at(other, another)
    assert _holds(one + other, left + right)
    assert _holds(one - other, left - right)
    assert _holds(one * other, left * right)
    assert _holds(-one, -left)
    assert _holds(abs(one), abs(left))
    if not _holds(other, Fraction(0)):
        assert _holds(one / other, left / right)


@given(intervals, intervals)
def test_sums_and_differences_are_no_wider_than_both_together(one: Interval, other: Interval) -> None:
    width = one.high - one.low + other.high - other.low
    assert (one + other).high - (one + other).low == width
    assert (one - other).high - (one - other).low == width


@given(intervals, intervals)
def test_intervals_meet_where_they_miss_each_other_by_nothing(one: Interval, other: Interval) -> None:
    assert one.meets(other) == (one.distance(other) == 0)
    assert one.meets(other) == (max(one.low, other.low) <= min(one.high, other.high))


@given(ends, ends, st.integers(1, 9))
def test_intervals_are_equal_whatever_they_were_worked_out_from(low: Fraction, high: Fraction, times: int) -> None:
    interval, factor = Interval(min(low, high), max(low, high)), Interval.around(Fraction(times), None)
    again = interval * factor / factor
    assert again == interval
    assert hash(again) == hash(interval)
