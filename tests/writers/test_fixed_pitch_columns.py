"""Columns of fixed-pitch text."""

from __future__ import annotations

import pytest

from relwriter.writers.columns import pad, squeeze, width, wrap


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("字a", 3), ("e\u0301", 1), ("😀", 2), ("a\u200db", 2)])
def test_width_counts_what_a_terminal_shows(text: str, columns: int):
    assert width(text) == columns


@pytest.mark.parametrize(("align", "expected"), [("", "字  "), ("left", "字  "), ("right", "  字"), ("center", " 字 ")])
def test_text_is_padded_to_its_side(align: str, expected: str):
    assert pad("字", 4, align) == expected


def test_text_wider_than_its_column_stays_whole():
    assert pad("abc", 2, "right") == "abc"


def test_squeezing_keeps_no_break_spaces():
    assert squeeze(" a\t\n b\xa0 ") == "a b\xa0"


def test_no_words_are_no_lines():
    assert wrap(" \n", 10) == []


def test_lines_after_the_first_hang():
    assert wrap("a b c", 3, hanging=2) == ["a b", "  c"]
