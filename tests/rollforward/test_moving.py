"""Where a period moves, by what it is to the period reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.model.period import Period, read_period
from relwriter.rollforward.moving import advance, follow, is_over, move, move_ahead

KINDS = [("Q", 1), ("Q", 2), ("Q", 3), ("Q", 4), ("H", 1), ("H", 2), ("9M", 1), ("FY", 1)]
PERIODS = st.builds(lambda kind, year: Period(*kind, year), st.sampled_from(KINDS), st.integers(2000, 2050))


@pytest.mark.parametrize(
    ("label", "last", "next", "moved"),
    [
        ("Q2 2025", "Q2 2026", "Q3 2026", "Q3 2025"),
        ("Q1 2026", "Q2 2026", "Q3 2026", "Q2 2026"),
        ("H1 2026", "Q2 2026", "Q3 2026", "9M 2026"),
        ("9M 2025", "Q3 2026", "Q4 2026", "FY 2025"),
        ("FY 2026", "Q4 2026", "Q1 2027", "Q1 2027"),
        ("FY 2025", "Q4 2026", "Q1 2027", "Q1 2026"),
        ("9M 2026", "Q4 2026", "Q1 2027", None),
        ("FY 2027", "Q4 2026", "Q1 2027", "FY 2027"),
        ("FY 2025", "Q2 2026", "Q3 2026", "FY 2025"),
        ("Q4 2026", "Q2 2026", "Q3 2026", "Q4 2026"),
        ("Q3 2026", "Q2 2026", "Q3 2026", "Q4 2026"),
        ("H1 2025", "H1 2026", "FY 2026", "FY 2025"),
        ("FY 2025", "FY 2026", "H1 2027", "H1 2026"),
        ("H1 2025", "H1 2026", "H2 2026", "H2 2025"),
        ("FY 2025", "FY 2026", "FY 2027", "FY 2026"),
        ("9M 2025", "9M 2026", "FY 2026", "FY 2025"),
    ],
)
def test_a_flow_moves_by_what_it_is(label: str, last: str, next: str, moved: str | None) -> None:
    found = move(read_period(label), read_period(last), read_period(next))
    assert (str(found) if found else None) == moved


@pytest.mark.parametrize(
    ("label", "last", "next", "moved"),
    [
        ("FY 2025", "Q2 2026", "Q3 2026", "FY 2025"),
        ("FY 2025", "Q3 2026", "Q4 2026", "FY 2025"),
        ("FY 2025", "Q4 2026", "Q1 2027", "FY 2026"),
        ("FY 2026", "Q4 2026", "Q1 2027", "Q1 2027"),
        ("FY 2025", "FY 2026", "H1 2027", "FY 2026"),
        ("FY 2025", "H1 2026", "FY 2026", "FY 2025"),
    ],
)
def test_a_year_end_switches_when_the_year_is_over(label: str, last: str, next: str, moved: str) -> None:
    assert str(move(read_period(label), read_period(last), read_period(next), balance=True)) == moved


@given(PERIODS)
def test_the_period_reported_becomes_the_next_one_and_that_is_later(last: Period) -> None:
    next = follow(last)
    assert move(last, last, next) == next
    assert is_over(last, next) and not is_over(next, last)


@given(PERIODS, PERIODS)
def test_the_year_before_stays_the_year_before(last: Period, label: Period) -> None:
    assert move(last.prior, last, follow(last)) == follow(last).prior
    moved = move(label, last, follow(last))
    assert moved is None or moved.year >= label.year


@given(PERIODS, st.integers(-9, 9))
def test_what_is_advanced_comes_back(period: Period, steps: int) -> None:
    if period.kind != "9M":
        assert advance(advance(period, steps), -steps) == period


@given(PERIODS, PERIODS)
def test_guidance_moves_to_a_period_of_its_kind_that_is_not_over(label: Period, next: Period) -> None:
    moved = move_ahead(label, next)
    assert moved.kind == label.kind and not is_over(moved, next)
    assert moved == label or is_over(label, next)
