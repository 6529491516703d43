"""Changes in prose: which way a figure went, by how much, in another scale, and words that must not say the opposite."""

from __future__ import annotations

import pytest
from drafts import SMALL, problems_of, words_of

FIGURES = """
  ebit: {label: EBIT, unit: EUR, scale: millions, values: {Q3 2026: -65, Q3 2025: -314, Q2 2026: 86}}
  injuries: {label: injuries, unit: per million hours, values: {Q3 2026: 1.5, Q3 2025: 1.4}}
"""


def _text(prose: str, more: str = "") -> str:
    text = SMALL.replace("people:", FIGURES.strip("\n") + "\npeople:")
    return text.replace("  headline:", f"  subheads: ['{prose}']\n  headline:") + more


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("{{ ebit.direction }}", "increased"),
        ("{{ ebit.linked_direction }}", "decreased"),
        ("{{ revenue.change | millions: 2 }}", "$8.94 million"),
        ("{{ revenue.change | thousands: 0 | bare }}", "$8,937"),
        ("{{ revenue.change_pct | decimals: 2 }}", "12.00%"),
        ("rose by {{ revenue.change_pct | rise }}", "rose by 12.0%"),
        ("fell by {{ revenue.ytd.change | fall }}", "fell by $10.0 million"),
        ("{{ injuries }}", "1.5 per million hours"),
    ],
)
def test_a_change_prints_as_it_is_asked_for(prose: str, words: str) -> None:
    assert words_of(_text(prose), "subhead") == [words]


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        (
            "fell by {{ revenue.change_pct | fall }}",
            "revenue increased in Q3 2026 (change the words before it, and the filter)",
        ),
        ("{{ revenue.change_pct | millions }}", "'change_pct' takes no filter millions"),
        ("{{ revenue.direction | rise }}", "'direction' takes no filter rise (leave it out)"),
        ("{{ ebit.moved }}", "ebit is negative in Q3 2026, and no name of it says so"),
    ],
)
def test_what_the_facts_do_not_allow_is_told(prose: str, message: str) -> None:
    problems = problems_of(_text(prose))
    assert len(problems) == 1
    assert message in problems[0]


def test_a_clause_stands_in_parentheses_where_the_house_has_it_so() -> None:
    text = _text("EBIT {{ ebit.clause }}", "style: {sentences: {phrasing: parentheses}, figures: {negative: minus}}\n")
    assert words_of(text, "subhead") == ["EBIT was -€65 million (-€314 million)"]


def test_a_figure_that_a_formula_gives_cannot_be_forced_to_print_as_what_it_is_not() -> None:
    figure = "  forced: {label: x, values: {Q3 2026: {formula: revenue, shown: {millions: 900}, reason: x}}}\n"
    text = _text("{{ forced }}").replace("people:", f"{figure}people:")
    assert "forced is shown in millions as what it is not in Q3 2026" in problems_of(text)[0]


@pytest.mark.parametrize(
    ("form", "words"),
    [("4Q19", "3Q26"), ("Q4/19", "Q3/26"), ("Q4/2019", "Q3/2026"), ("4Q 2019", "3Q 2026"), ("Q4 FY19", "Q3 FY26")],
)
def test_a_period_is_abbreviated_as_the_house_does(form: str, words: str) -> None:
    assert words_of(_text("{{ period.short }}", f"style: {{short_periods: {form}}}\n"), "subhead") == [words]


def test_the_lede_can_say_its_quarter_and_sections_can_close_the_release() -> None:
    text = SMALL.replace("  datelines:", "  lede: {article: its}\n  datelines:")
    text += "boilerplate: [{text: {text: First.}}]\nclosing: [{text: {text: Last.}}]\n"
    words = words_of(text)
    assert "financial results for its third quarter ended September 30, 2026." in words[1]
    assert words[-3:] == ["First.", "Last.", "###"]


def test_a_label_that_ends_with_a_full_stop_has_no_colon() -> None:
    text = SMALL + "sections: [{highlights: {items: [{label: Stock., text: We sold it.}]}}]\n"
    assert "Stock. We sold it." in words_of(text)
