"""A reported period without any value is told once, where it is typed."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of

RESULTS = "sections:\n  - results: {items: [revenue, net_income]}\n  - text: {text: 'From {{ revenue.prior }}.'}\n"


@pytest.mark.parametrize("typed", ["Q3 2028", "Q2 2026", "Q4 2028"])
def test_a_period_that_no_figure_has_a_value_for_is_told_once_at_the_period(typed: str) -> None:
    (found,) = problems_of(SMALL.replace("period: Q3 2026", f"period: {typed}", 1) + RESULTS)
    assert found.startswith(f"release.yaml:1:9: period: no figure has a value for {typed} (did you mean Q3 2026?")


def test_other_problems_are_told_beside_it() -> None:
    other = RESULTS.replace("'From {{ revenue.prior }}.'", "\"{{ revenue.prior }}, {{ revenue.'Q1 2019' }}\"")
    told, another = problems_of(SMALL.replace("period: Q3 2026", "period: Q3 2028", 1) + other)
    assert ": period: no figure has a value for Q3 2028" in told
    assert ": sections[1].text.text: revenue has no value for Q1 2019" in another


def test_figures_that_lack_a_period_that_another_has_are_told_each_at_its_place() -> None:
    text = SMALL.replace("Q3 2026: -1250000, ", "", 1) + RESULTS
    (found,) = problems_of(text)
    assert ": sections[0].results.items[1]: net_income has no value for Q3 2026" in found


def test_another_period_without_any_value_is_told_where_it_is_asked_for() -> None:
    (found,) = problems_of(SMALL + "sections:\n  - text: {text: 'From {{ revenue.linked }}.'}\n")
    assert ": sections[0].text.text: revenue has no value for Q2 2026" in found
