"""What must hold of any figures: what was rounded from numbers that tie out is no finding, and intervals hold what they
stand for."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.checks.interval import Interval
from tests.checks.checking import open_codes, release

AMOUNTS = st.lists(st.integers(1_000_000, 900_000_000), min_size=2, max_size=7)


def _thousands(amount: int) -> Decimal:
    return (Decimal(amount) / 1000).quantize(Decimal(1), ROUND_HALF_EVEN)


def _statement(columns: list[list[int]], off: int = 0) -> str:
    """A statement of lines and their total, each rounded by itself; `off` is added to the first total, in thousands."""
    periods = ("Q3 2026", "Q3 2025")
    totals = [_thousands(sum(column)) for column in columns]
    totals[0] += off
    rows = [f"position {chr(97 + number)}" for number in range(len(columns[0]))]
    lines = [
        f"  p{number}: {{label: {label}, values: {{{_values(periods, [_thousands(column[number]) for column in columns])}}}}}"
        for number, label in enumerate(rows)
    ]
    lines.append(f"  all: {{label: all positions, values: {{{_values(periods, totals)}}}}}")
    keys = ", ".join(f"p{number}" for number in range(len(rows)))
    return release(
        "figures:\n" + "\n".join(lines) + "\nsections:\n  - statement:\n      kind: operations\n"
        f"      columns: [Q3 2026, Q3 2025]\n      rows: [{keys}, {{total: all}}]\n"
    )


def _values(periods: tuple[str, ...], amounts: list[Decimal]) -> str:
    return ", ".join(f"{period}: {amount}" for period, amount in zip(periods, amounts, strict=True))


@settings(max_examples=40, deadline=None)
@given(AMOUNTS, st.randoms(use_true_random=False))
def test_lines_and_totals_that_are_rounded_one_by_one_foot(amounts: list[int], random) -> None:
    before = [amount + random.randrange(1, 900_000) for amount in amounts]
    assert "T102" not in open_codes(_statement([amounts, before]))


@settings(max_examples=40, deadline=None)
@given(AMOUNTS, st.integers(10, 900), st.sampled_from((1, -1)))
def test_a_total_that_is_off_by_more_than_rounding_is_found(amounts: list[int], off: int, sign: int) -> None:
    before = [amount + 1_234_567 * (number + 1) for number, amount in enumerate(amounts)]
    assert "T102" in open_codes(_statement([amounts, before], off * sign))


NUMBERS = st.tuples(st.integers(-(10**9), 10**9), st.sampled_from((None, 0, 3, -2)), st.fractions(-1, 1))


@given(NUMBERS, NUMBERS)
def test_what_intervals_make_holds_what_their_numbers_make(one, other) -> None:
    intervals = [Interval.around(Decimal(number), finest) for number, finest, _ in (one, other)]
    numbers = [_inside(interval, where) for interval, (_, _, where) in zip(intervals, (one, other), strict=True)]
    left, right = intervals
    made = [
        (left + right, sum(numbers)),
        (left - right, numbers[0] - numbers[1]),
        (left * right, numbers[0] * numbers[1]),
    ]
    made.append((abs(left), abs(numbers[0])))
    if not right.low <= 0 <= right.high:
        made.append((left / right, numbers[0] / numbers[1]))
    assert all(interval.low <= number <= interval.high for interval, number in made)


def _inside(interval: Interval, where: Fraction) -> Fraction:
    """A number of an interval: -1 is its low end, 1 its high one."""
    return interval.middle + (interval.high - interval.low) / 2 * where
