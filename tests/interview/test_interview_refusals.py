"""Answers that a field does not take are refused with its own word, stay in the prompt, and can be put right."""

from __future__ import annotations

import pytest
from typed_releases import (
    FIRST_WORDS,
    NET_INCOME,
    NEW_SPEAKER,
    NO_MORE_FIGURES,
    NO_SECTIONS,
    QUOTE_KIND,
    SHORT_COMPANY,
    SHORT_OPENING,
    WRITE,
    short,
)
from typing_keys import CTRL_C, CTRL_D, DONE, ENTER, KEPT, NO, answer_one, paragraphs, text, tick, write_all

from relwriter.interview.steps import Question, ask, confirm

VALUE = ("figures", 0, "values", "Q4 2019", "value")


@pytest.mark.parametrize(
    ("path", "wrong", "word", "right"),
    [
        (("company", "name"), "", "This one is needed. Type ? for an example, < to go back.", "Acme"),
        (("company", "name"), "{{ company }}", "Cannot refer to a figure", "Acme"),
        (("company", "fiscal_year_end"), "31.12.", "Must be a month and a day such as December 31", "March 31"),
        (("period",), "Q5 2019", "Must be a period such as Q4 2019", "Q4 2019"),
        (("release", "date"), "02/03/2020", "is another day in America than in Europe", "2020-02-28"),
        (("release", "date"), "2020-02-30", "Is not a day of the calendar", "2020-02-28"),
        (("release", "headline"), "Sales of {{ sales }}", "There is no figure or name 'sales'", "Sales rise"),
        (("release", "headline"), "Sales of {{ sales", "'{{' is never closed", "Sales rise"),
        (("figures", 0, "unit"), "dollars", "Must be a currency such as USD", "USD/share"),
        (("figures", 0, "id"), "Net income", "Must be an id in lower-case letters", "net_income"),
        (VALUE, "1,2", "can be read in more than one way", "-1.2"),
        (VALUE, "five", "Must be a number such as 1234.5", "5"),
        (VALUE, "5 million", "without thousand, million or billion", "5"),
        (("company", "name"), "Ac\u200bme", "Holds a character that no reader sees: U+200B", "Acme"),
        (("company", "name"), "\ufeffAcme", "Holds a character that no reader sees: U+FEFF", "Acme"),
    ],
)
def test_a_bad_answer_is_refused_with_a_helpful_word_and_then_corrected(path, wrong, word, right):
    question = Question(path, "What?", "text", field=path) if path[-1] == "id" else ask(path)
    given, screen = answer_one(question, (text(wrong), text(right)), names={"company"})
    assert given == right
    assert word in screen


def test_a_refused_answer_stays_in_the_prompt_to_be_mended():
    given, _ = answer_one(ask(("period",)), ("Q5 2019", ENTER, "\x7f" * 6, "4 2019", ENTER))
    assert given == "Q4 2019"


def test_pasted_paragraphs_with_a_bad_reference_are_refused_and_corrected():
    wrong = "We sold {{ nothing }}.\n\nMore."
    keys = (paragraphs(wrong), "\x1b[A" * 4, "\x01", "\x0b" * 5, "We sold.", DONE)
    given, screen = answer_one(ask(("sections", 0, "quote", "says")), keys, names={"company"})
    assert given == "We sold."
    assert "There is no figure or name 'nothing'" in screen


def test_a_name_pasted_with_a_line_end_is_refused_and_offered_on_one_line():
    pasted = "\x1b[200~Acme\nRobotics\x1b[201~"
    given, screen = answer_one(ask(("company", "name")), (pasted, ENTER, ENTER))
    assert given == "Acme Robotics"
    assert "Must be one line" in screen


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("company", "name"), "What is the company's full legal name? For example: Acme Robotics, Inc."),
        (("period",), "Which period is reported? For example: Q4 2019"),
    ],
)
def test_a_question_mark_alone_shows_the_field_and_an_example(path, shown):
    given, screen = answer_one(ask(path), ("?", ENTER, text("Q1 2020")))
    assert given == "Q1 2020"
    assert shown in screen


def test_a_question_mark_helps_in_an_answer_of_several_lines_too():
    given, screen = answer_one(ask(("sections", 0, "quote", "says")), (paragraphs("?"), paragraphs("Yes?")))
    assert given == "Yes?"
    assert "For example: We made progress." in screen


@pytest.mark.parametrize(("key", "raised"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)])
@pytest.mark.parametrize(
    "question",
    [
        ask(("company", "name")),
        ask(("figures", 0, "nature")),
        ask(("sections", 0, "quote", "says")),
        confirm(("more", "quotes", 0), "Another?", default=True),
    ],
    ids=["text", "choice", "paragraphs", "flag"],
)
def test_every_kind_of_question_can_be_left(question, key, raised):
    with pytest.raises(raised):
        answer_one(question, (key,))


def test_an_id_that_another_figure_has_is_refused(tmp_path):
    own_id = (text("net income"), KEPT, KEPT, KEPT, KEPT, tick(0))
    second = (*own_id, text("net_income"), text("adjusted"), text("5"), KEPT)
    words = write_all(tmp_path / "release.yaml", short(*NET_INCOME[:6], text("5"), KEPT, *second))
    assert "  net_income:\n" in words
    assert "  adjusted:\n" in words


def test_prose_that_asks_for_a_value_nobody_gave_is_refused_at_once(tmp_path):
    figure = (*NET_INCOME[:6], text("5"), KEPT, NO_MORE_FIGURES)
    headline = (text("Income grows {{ net_income.change_pct }}"), text("Income grows"), *SHORT_OPENING[1:])
    keys = (*SHORT_COMPANY, NO, text("Q1 2020"), KEPT, NO_SECTIONS, *figure, *headline, WRITE)
    assert "    Income grows\n" in write_all(tmp_path / "release.yaml", keys)


def test_a_required_answer_cannot_be_left(tmp_path):
    quote = (KEPT, *NEW_SPEAKER, ENTER, *FIRST_WORDS, NO)
    words = write_all(tmp_path / "release.yaml", short(kinds=tick(QUOTE_KIND), sections=quote))
    assert "    name: Tony Liu\n" in words
