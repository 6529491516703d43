"""Text typed at a prompt is taken to the letter; only a reference means more than its characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.interview.wording import literal_prose, split_typed
from relwriter.model.marks import ProseError, Reference, Words, parse_prose

MARKED = st.text(alphabet="ab _*[]()\\{}#&<>'\"-.1", max_size=40).filter(lambda text: "{{" not in text)


@given(MARKED)
@settings(max_examples=300, deadline=None)
def test_typed_text_prints_to_the_letter(typed):
    nodes = parse_prose(literal_prose(typed))
    assert all(isinstance(node, Words) for node in nodes)
    assert "".join(node.text for node in nodes) == typed


@given(MARKED, MARKED)
@settings(max_examples=200, deadline=None)
def test_a_reference_among_typed_text_stays_one(before, after):
    typed = f"{before} {{{{ revenue.prior | millions: 1 }}}} {after}"
    nodes = parse_prose(literal_prose(typed))
    assert [node.name for node in nodes if isinstance(node, Reference)] == ["revenue"]
    assert "".join(node.text for node in nodes if isinstance(node, Words)) == f"{before}  {after}"


@pytest.mark.parametrize("typed", ["AT&T", "E*TRADE", "#1", "1. Foo", "- x", "snake_case", "5 * 6", "Yum! Brands"])
def test_text_that_is_literal_already_gets_no_backslash(typed):
    assert literal_prose(typed) == typed


@pytest.mark.parametrize("typed", ["Sales of {{ revenue", "Sales of {{ revenue + 1 }}", "{{}}"])
def test_braces_that_cannot_be_read_are_left_for_the_field_to_refuse(typed):
    with pytest.raises(ProseError):
        parse_prose(literal_prose(typed))


def test_two_braces_are_typed_with_a_backslash():
    assert parse_prose(literal_prose(r"_a_ \{{ b }}")) == (Words("_a_ {{ b }}"),)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One line\nand the next.", ["One line and the next."]),
        ("One.\n \n\t\nTwo.\n\n", ["One.", "Two."]),
        ("  One.  ", ["One."]),
        ("Wide  gap", ["Wide  gap"]),
    ],
)
def test_a_blank_line_ends_a_paragraph_and_another_line_end_is_a_space(typed, read):
    assert split_typed(typed) == read
