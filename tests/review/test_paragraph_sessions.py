"""Paragraphs that people write, cut, move, split and join at random are applied as they saw them, or listed."""

from __future__ import annotations

import pytest

from tests.review.paragraph_sessions import run_session


@pytest.mark.parametrize("seed", range(18))
def test_whatever_people_do_to_paragraphs_is_applied_as_they_saw_it_or_listed(seed: int) -> None:
    session = run_session(seed)
    assert session.lost == []
    assert session.holds is not False
