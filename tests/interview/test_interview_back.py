"""Going back, correcting from the review, taking items out of lists: later answers stay where they still fit."""

from __future__ import annotations

import pytest
from typed_releases import (
    CBMG,
    COMPANY,
    NO_MORE_FIGURES,
    NO_SECTIONS,
    QUOTE,
    QUOTE_KIND,
    RESULTS_KIND,
    REVENUE,
    SHORT_COMPANY,
    SHORT_OPENING,
    SHORTEST,
    WRITE,
    short,
)
from typing_keys import BACK, DOWN, ENTER, KEPT, NO, choose, paragraphs, show_all, text, tick, toggle, write_all

SALES = (*REVENUE, text("5"), text("4"))


def _correct(number: int) -> str:
    """The keys that correct the nth group of questions of the review."""
    return DOWN * number + ENTER


def test_back_on_text_shows_the_answer_before_as_it_was(tmp_path):
    keys = (text("Acme"), text(BACK), KEPT, *SHORTEST[1:])
    assert "  name: Acme\n" in write_all(tmp_path / "release.yaml", keys)


def test_back_at_the_first_question_stays_there(tmp_path):
    assert "This is the first question." in show_all(tmp_path / "release.yaml", (text(BACK), *SHORTEST))


CHOSEN = (7, 8, 9, 10, 13, 22, 23, 24)
"""The questions of the shortest interview that are answered by choosing."""


@pytest.fixture(scope="module")
def straight(tmp_path_factory):
    """The YAML of a run without detours."""
    return write_all(tmp_path_factory.mktemp("straight") / "release.yaml", SHORTEST)


@pytest.mark.parametrize("number", range(2, len(SHORTEST), 2))
def test_back_and_forth_at_any_question_changes_nothing(tmp_path, number, straight):
    back = BACK if number in CHOSEN else text(BACK)
    # The answer before is there again, and Enter takes it.
    keys = (*SHORTEST[:number], back, KEPT, *SHORTEST[number:])
    assert write_all(tmp_path / "release.yaml", keys) == straight


def test_an_answer_that_is_changed_leaves_the_later_ones_as_they_are(tmp_path):
    # From the label of the second figure back over four values and questions to the label of the first.
    back = (text(BACK), text(BACK), text(BACK), BACK, text(BACK), text(BACK), BACK, text("net sales"))
    again = (KEPT,) * 6
    words = write_all(tmp_path / "release.yaml", short(*SALES, *back, *again))
    assert "  net_sales:\n    label: net sales\n" in words
    assert "Q1 2020: 5\n      Q1 2019: 4\n" in words


def test_a_period_that_is_changed_asks_for_its_own_values_and_keeps_those_of_others(tmp_path):
    correct = (_correct(2), text("Q1 2021"), KEPT, KEPT, text("7"), WRITE)
    words = write_all(tmp_path / "release.yaml", (*short(*SALES)[:-1], *correct))
    assert "    values:\n      Q1 2021: 7\n      Q1 2020: 5\n" in words
    assert "Q1 2019" not in words


def test_the_review_corrects_one_figure_and_comes_back(tmp_path):
    keys = short(*SALES, text("operating expenses"), *[KEPT] * 4, text("3"), text("2"))
    correct = (_correct(4), *[KEPT] * 5, text("2.5"), KEPT, WRITE)
    words = write_all(tmp_path / "release.yaml", (*keys[:-1], *correct))
    assert "Q1 2020: 2.5\n      Q1 2019: 2\n" in words
    assert "Q1 2020: 5\n" in words


def test_the_review_adds_a_figure(tmp_path):
    correct = (_correct(4), text("operating expenses"), *[KEPT] * 4, text("3"), text("2"), NO_MORE_FIGURES, WRITE)
    words = write_all(tmp_path / "release.yaml", (*short(*SALES)[:-1], *correct))
    assert "  operating_expenses:\n" in words


def test_a_figure_whose_label_is_emptied_is_gone_and_the_next_ones_stay(tmp_path):
    keys = short(*SALES, text("operating expenses"), *[KEPT] * 4, text("3"), text("2"))
    words = write_all(tmp_path / "release.yaml", (*keys[:-1], _correct(3), text(""), WRITE))
    assert "revenue" not in words
    assert (
        "  operating_expenses:\n    label: operating expenses\n    nature: flow\n    values:\n      Q1 2020: 3\n"
        in words
    )


def test_a_listing_in_the_middle_can_be_taken_out(tmp_path):
    listings = (*(text("NYSE"), text("A")), *(text("LSE"), text("B")), *(text("TSX"), text("C")), KEPT)
    company = (text("Acme"), KEPT, *listings, *SHORT_COMPANY[3:])
    correct = (_correct(1), KEPT, KEPT, KEPT, KEPT, text(""), *[KEPT] * 11, WRITE)
    keys = (*company, *SHORTEST[len(SHORT_COMPANY) :][:-1], *correct)
    words = write_all(tmp_path / "release.yaml", keys)
    assert "    - exchange: NYSE\n      symbol: A\n    - exchange: TSX\n      symbol: C\n" in words
    assert "LSE" not in words


def test_a_section_that_is_given_up_is_gone_and_comes_back_with_its_words(tmp_path):
    keys = short(kinds=tick(QUOTE_KIND), sections=(*QUOTE, NO))
    gone = (_correct(2), KEPT, KEPT, tick(), KEPT)
    assert "quote" not in write_all(tmp_path / "release.yaml", (*keys[:-1], *gone))
    back = (*gone[:-1], _correct(2), KEPT, KEPT, tick(QUOTE_KIND), WRITE)
    assert "We made progress." in write_all(tmp_path / "other.yaml", (*keys[:-1], *back))


def test_a_section_can_be_moved_before_another(tmp_path):
    sections = (*QUOTE, "y", KEPT, paragraphs("Later words."), KEPT, KEPT, KEPT, KEPT, NO)
    keys = short(kinds=tick(QUOTE_KIND), sections=sections)
    last = _correct(7)
    words = write_all(tmp_path / "release.yaml", (*keys[:-1], last, choose(1), choose(1), WRITE))
    assert words.index("Later words.") < words.index("We made progress.")


def test_the_chapters_are_counted_by_the_sections_that_were_chosen(tmp_path):
    shown = show_all(tmp_path / "release.yaml", CBMG)
    chapters = ["Company, 1 of 10", "Period, 2 of 10", "Figures, 3 of 10", "Release, 4 of 10", "Contacts, 10 of 10"]
    assert [shown.index(chapter) for chapter in chapters] == sorted(shown.index(chapter) for chapter in chapters)


def test_the_review_shows_figures_changes_quotes_and_problems(tmp_path):
    shown = show_all(tmp_path / "release.yaml", CBMG)
    review = shown[shown.index("Review") :]
    assert "$(12.7) million" in review and "48.9%" in review
    assert "Tony Liu, CEO of the company:" in review and "We made progress." in review
    assert "No problems: it can be rendered." in review


def test_words_that_refer_to_what_is_taken_out_are_asked_for_again(tmp_path):
    head = (*SHORT_COMPANY, NO, text("Q1 2020"), KEPT, NO_SECTIONS, *SALES, NO_MORE_FIGURES)
    headline = (text("Sales of {{ revenue }}"), *SHORT_OPENING[1:])
    correct = (_correct(3), text(""), text("Sales rise"), WRITE)
    assert "    Sales rise\n" in write_all(tmp_path / "release.yaml", (*head, *headline, *correct))


def test_the_review_tells_what_cannot_be_rendered_yet(tmp_path):
    details = (KEPT, KEPT, tick(0), tick(0), text("Q4 2018"), KEPT, KEPT, KEPT, NO)
    keys = short(*SALES, kinds=tick(RESULTS_KIND), sections=details)
    # The review offers to correct what the problem is about: Enter goes there.
    shown = show_all(tmp_path / "release.yaml", (*keys[:-1], ENTER, KEPT, KEPT, toggle(0), KEPT, KEPT, KEPT, WRITE))
    assert "revenue has no value for Q4 2018" in shown
    assert shown.index("1 problem.") < shown.index("No problems")


def test_the_company_of_a_whole_interview_is_corrected_from_its_review(tmp_path):
    keys = (*CBMG[:-1], _correct(1), text("Another, Inc."), *[KEPT] * (len(COMPANY) - 1), KEPT, WRITE)
    write_all(tmp_path / "release.yaml", keys)
    assert "  name: Another, Inc.\n" in (tmp_path / "company.yaml").read_text(encoding="utf-8")
