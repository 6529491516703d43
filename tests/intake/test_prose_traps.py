"""What people type into prose and YAML reads otherwise: never a word lost, cut or joined without an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafts import SMALL, problems_of, words_of

HEAD = SMALL + "sections:\n  - text:\n"
"""The text's own fields begin in line 22."""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("      text: We are\t#1 in Ohio\n", "22:19: sections[0].text.text: is cut off: YAML reads ' #'"),
        ("      text: #1 in Ohio\n", "22:12: sections[0].text.text: is empty (YAML reads '#' and what follows"),
        ("      text: |\n        one line that is\n        wrapped\n",
         "24:9: sections[0].text.text: after | each line is a paragraph of its own (write >- for |"),
        ("      text: >-\n        one\n          two\n        three\n",
         "24:11: sections[0].text.text: this line is indented further than the text above it"),
        ("      text:\n        -one\n        -two\n",
         "23:9: sections[0].text.text: is one text, no list (write a space after each dash)"),
        ("      text:we grew\n", "22:7: sections[0].text: must be fields, each with its name and a colon "
         "(write a space after the colon)"),
        ("      text:\u00a0we grew\n", "22:7: sections[0].text: must be fields, each with its name and a colon "
         "(write a plain space for the no-break space after the colon)"),
        ('      text: "a\\x02\\u200bb"\n', "22:15: holds a character that no reader sees: U+0002"),
        ("      text: **Revenue** rose\n", "22:13: YAML keeps * for itself at the start of a value"),
        ("      text: [●] rose\n", "22:13: a value that begins with [ is a list to YAML"),
        ("      text: >- We grew\n", "22:13: after | or > the text begins on the next line"),
        ("      text: As follows:\n", "22:23: a second ': ' in a value"),
        ("      text: [We grew, and how.]\n",
         "22:23: sections[0].text.text[1]: between brackets a comma starts a new item (put each text in single quotes"),
        ("      {title: A, text:We grew}\n", "22:7: sections[0].text.text: is missing"),
        ("      text: 'We grew\n", "22:13: is not YAML: it opens here and is never closed (close it;"),
        ("      title: News\n      text >-\n        We grew.\n", "23:11: a field without its colon (write a colon after its name)"),
        ("      text: We grew.\nboilerplate\n  - about: {text: We make lamps.}\n", "23:12: a field without its colon"),
        ("      text: We grew.\npack european\nclosing: []\n", "23:5: a field without its colon"),
        ("      title:Liquidity\n      text: We grew.\n",
         "23:11: is not YAML: mapping values are not allowed in this context (write a space after the colon in the line"),
        ("      text: one\n        # two\n        three\n",
         "24:9: is not YAML: missing key (a comment cannot stand between the lines of a text)"),
    ],
)  # fmt: skip
def test_a_trap_is_told_at_its_line_and_column_with_its_cure(fields: str, expected: str) -> None:
    found = problems_of(HEAD + fields)
    assert found and found[0].startswith(f"release.yaml:{expected}")


@pytest.mark.parametrize(
    "fields",
    [
        "      text: |\n        One.\n\n        Two.\n",
        "      text: >-\n        One.\n\n        Two.\n",
        "      text: >- # counsel's words\n        One.\n\n        Two.\n",
        '      text: "One.\\nTwo."\n',
        "      text:\n        - One.\n        - Two.\n",
    ],
)
def test_paragraphs_can_be_typed_in_every_plain_way(fields: str) -> None:
    assert words_of(HEAD + fields)[2:4] == ["One.", "Two."]


def test_a_name_may_have_a_comment_after_it_but_is_not_cut_off_at_a_number_sign() -> None:
    assert problems_of(SMALL.replace("short: Acme Robotics", "short: Acme # in headlines")) == []
    (found,) = problems_of(SMALL.replace("short: Acme Robotics", "short: Acme #1 Robotics"))
    assert found.startswith("release.yaml:4:14: company.short: is cut off: YAML reads ' #'")


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("TBD", "write pending if it is not known yet"),
        ("Pending", "write pending if it is not known yet"),
        ("5 million", "without the word: the figure's scale says it"),
        ("\"83'412'000\"", "without separators between thousands"),
    ],
)
def test_what_is_nearly_a_number_is_told_with_its_cure(typed: str, advice: str) -> None:
    (found,) = problems_of(SMALL.replace("83412000", typed))
    assert found.endswith(f"; {advice})")


@pytest.mark.parametrize("name", ["company", "period", "people"])
def test_a_figure_cannot_take_the_name_of_something_else(name: str) -> None:
    (found,) = problems_of(SMALL.replace("  revenue:", f"  {name}:"))
    assert f"figures.{name}: cannot be called so: {{{{ {name} }}}} is something else" in found


def test_a_house_file_that_cannot_be_read_is_the_only_problem_told_of_what_it_may_hold(tmp_path: Path) -> None:
    text = "house: nowhere.yaml\nperiod: Q3 2026\nrelease: {date: 2026-11-05, headline: '{{ revenue }} rose',"
    (found,) = problems_of(text + " datelines: [{city: Boston}]}\n", tmp_path)
    assert found.startswith("release.yaml:1:8: house: ") and "there is no such file" in found


def test_a_field_in_capitals_is_told_its_name() -> None:
    assert "release.yaml:2:1: COMPANY: is not a field here (did you mean company?)" in problems_of(
        SMALL.replace("company:\n", "COMPANY:\n")
    )


def test_a_value_in_two_braces_is_one_problem_and_not_three() -> None:
    for fields in ("      text: {{ revenue }}\n", "      {text: [{{ revenue }}]}\n"):
        (found,) = problems_of(HEAD + fields)
        assert "a value that begins with {{ is a mapping to YAML" in found


def test_a_missing_space_after_a_colon_between_braces_is_told_so() -> None:
    found = problems_of(HEAD + "      {title: A, text:We grew}\n")
    assert found[-1] == "release.yaml:22:30: sections[0].text.text:We grew: is empty (write a space after the colon)"
