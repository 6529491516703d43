"""What stands on the screen: whole words in a narrow terminal, defaults that are typed over, names of periods."""

from __future__ import annotations

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output import DummyOutput
from typing_keys import BACK, ENTER, answer_one

from relwriter.interview.prompts import GoBack
from relwriter.interview.screen import wrap_choice, wrap_instruction, wrap_question
from relwriter.interview.steps import ask

COLUMN = ("sections", 0, "statement", "columns", 0, "period")
YEAR_END, HEADLINE = ("company", "fiscal_year_end"), ("release", "headline")


class Narrow(DummyOutput):
    """A terminal of 40 columns."""

    def get_size(self) -> Size:
        return Size(rows=20, columns=40)


@pytest.mark.parametrize("path", [COLUMN, YEAR_END, HEADLINE, ("figures", 0, "formula"), ("people", "x", "honorific")])
def test_a_question_in_a_narrow_terminal_breaks_between_words_alone(path):
    words = ask(path).words
    with create_app_session(output=Narrow()):
        question, choice = wrap_question(words), wrap_choice(words, ticks=True)
        instruction = wrap_instruction(question, "(Enter to skip)")
    assert max(map(len, question.split("\n"))) <= 38
    assert max(len(line) + 7 for line in choice.split("\n")[:1]) <= 40
    assert question.split() == choice.split() == words.split()
    assert instruction.strip() == "(Enter to skip)"


def test_what_is_typed_at_once_takes_the_place_of_a_default():
    assert answer_one(ask(YEAR_END), f"June 30{ENTER}")[0] == "June 30"


def test_a_default_that_a_key_was_pressed_in_is_changed():
    assert answer_one(ask(YEAR_END, default="December 3"), f"\x051{ENTER}")[0] == "December 31"


def test_a_text_that_is_shown_is_gone_on_with():
    given, _ = answer_one(ask(HEADLINE, default="Acme Reports Results"), f" Again{ENTER}")
    assert given == "Acme Reports Results Again"


@pytest.mark.parametrize("path", [YEAR_END, HEADLINE])
def test_the_key_that_goes_back_does_so_where_a_default_is_shown(path):
    with pytest.raises(GoBack):
        answer_one(ask(path, default="December 31"), f"{BACK}{ENTER}")


@pytest.mark.parametrize(("typed", "kept"), [("prior", "prior"), ("YTD", "ytd"), ("4q19", "Q4 2019")])
def test_a_column_takes_a_period_or_its_name(typed, kept):
    assert answer_one(ask(COLUMN), f"{typed}{ENTER}")[0] == kept
