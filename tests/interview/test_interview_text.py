"""Long text: pasted, typed in an editor, with the house's quotation marks only if the person wants them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_releases import FIRST_WORDS, NEW_SPEAKER, QUOTE_KIND, short
from typing_keys import DONE, ENTER, KEPT, NO, YES, answer_one, paragraphs, text, tick, write_all

from relwriter.interview.quotation import convert_marks
from relwriter.interview.steps import Choice, Question, ask, confirm

SAYS = ask(("sections", 0, "quote", "says"))


def _paste(words: str) -> str:
    """What a terminal sends for a text that is pasted."""
    return f"\x1b[200~{words}\x1b[201~"


def test_a_pasted_quote_of_several_paragraphs_is_one_answer():
    pasted = "We *won*: $1_000.\r\n\r\nAnd “more”\r\nof it."
    assert answer_one(SAYS, (_paste(pasted), DONE))[0] == "We *won*: $1_000.\nAnd “more” of it."


def test_a_paste_never_spills_into_the_next_questions(tmp_path):
    quote = (*NEW_SPEAKER, _paste("First.\n\nSecond.\n\ny\nn\n<\n?\n"), DONE, *FIRST_WORDS[1:], NO)
    words = write_all(tmp_path / "release.yaml", short(kinds=tick(QUOTE_KIND), sections=quote))
    assert "        First.\n\n        Second.\n\n        y n < ?\n" in words


@pytest.mark.parametrize(
    ("question", "keys", "answer"),
    [
        (confirm(("a",), "Is it so?", default=True), (_paste("no\n"), KEPT), "true"),
        (
            Question(("a",), "Which?", "choice", choices=(Choice("x", "x"), Choice("y", "y"))),
            (_paste("\nj"), KEPT),
            "x",
        ),
        (Question(("a",), "Which?", "several", choices=(Choice("x", "x"),), required=False), (_paste(" \n"), KEPT), ""),
    ],
    ids=["flag", "choice", "several"],
)
def test_what_is_pasted_where_nothing_can_be_typed_answers_nothing(question, keys, answer):
    assert answer_one(question, keys)[0] == answer


def test_an_optional_long_text_is_left_with_enter_alone():
    assert answer_one(ask(("sections", 0, "quote", "then")), (ENTER,))[0] == ""


@pytest.mark.parametrize(
    ("typed", "curly"),
    [
        ('We "won" it.', "We “won” it."),
        ("It's 'ours'", "It’s ‘ours’"),
        ('("so")', "(“so”)"),
        ('"\'Tis so," he said', "“‘Tis so,” he said"),
        ("{{ period.'Q4 2018'.long }} \"x\"", "{{ period.'Q4 2018'.long }} “x”"),
        ('said {{ company }}"', "said {{ company }}”"),
    ],
)
def test_straight_marks_become_curly_where_they_open_and_close(typed, curly):
    assert convert_marks(typed, "curly") == curly


@given(st.text(alphabet="ab \"'“”‘’„(—\n", max_size=40))
def test_marks_of_one_style_stay_as_they_are(words):
    for style in ("straight", "curly"):
        once = convert_marks(words, style)
        assert convert_marks(once, style) == once
        assert len(once) == len(words)


@pytest.mark.parametrize(("key", "kept"), [(YES, 'We "won".'), (NO, "We “won”.")])
def test_the_marks_of_the_house_are_offered_and_never_put_in_unasked(tmp_path, key, kept):
    quote = (*NEW_SPEAKER, paragraphs("We “won”."), key, *FIRST_WORDS[1:], NO)
    assert f"        {kept}\n" in write_all(tmp_path / "release.yaml", short(kinds=tick(QUOTE_KIND), sections=quote))


@pytest.mark.parametrize(
    ("path", "typed", "answer"),
    [
        (("release", "date"), "Feb. 28, 2020", "2020-02-28"),
        (("release", "date"), "28 February 2020", "2020-02-28"),
        (("release", "date"), "September 1st, 2020", "2020-09-01"),
        (("period",), "4q19", "Q4 2019"),
        (("period",), "FY2019", "FY 2019"),
        (("period",), "q4 fy 2019", "Q4 2019"),
        (("period",), "9m 2019", "9M 2019"),
    ],
)
def test_days_and_periods_are_taken_as_people_type_them(path, typed, answer):
    assert answer_one(ask(path), (text(typed),))[0] == answer
