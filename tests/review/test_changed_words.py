"""Words compared: figures, dates and pending marks are one word each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.review.words import find_edits, split_words, write_changes


@pytest.mark.parametrize(
    "figure",
    [
        "$(1,234.5)%", "(12.5)%", "$(0.05)", "$1,234.5", "12.5%", "[●]", "$[●]", "[●]%", "-3.5%", "€1.234,5", "US$12.7",
        "May 4, 2024", "4 May 2024", "2024-05-04", "Nov. 5, 2026", "[increased/decreased]", "12,5\u00a0%",
    ],
)  # fmt: skip
def test_a_figure_a_date_and_a_pending_mark_are_one_word(figure):
    assert split_words(f"was {figure} in") == ("was", " ", figure, " ", "in")


def test_a_figure_ends_before_the_unit_and_the_stop():
    assert split_words("$12.7\u00a0million.") == ("$12.7", "\u00a0", "million", ".")
    assert split_words("of 2,000, and (53 weeks)") == (
        "of", " ", "2,000", ",", " ", "and", " ", "(", "53", " ", "weeks", ")"
    )  # fmt: skip


def test_a_changed_figure_is_replaced_whole():
    assert write_changes("Net sales rose 9.4% to $812.4 million", "Net sales rose 9.5% to $813.4 million") == [
        ("=", "Net sales rose "),
        ("-", "9.4%"),
        ("+", "9.5%"),
        ("=", " to "),
        ("-", "$812.4"),
        ("+", "$813.4"),
        ("=", " million"),
    ]


def test_words_that_changed_beside_each_other_are_one_change():
    assert write_changes("a fine day here", "a wet night here") == [
        ("=", "a "),
        ("-", "fine day"),
        ("+", "wet night"),
        ("=", " here"),
    ]


def test_a_text_of_which_hardly_anything_stayed_is_replaced_whole():
    old = "The holidays went well in every part of the store."
    new = "Spring came early, and the weekends of April were dry."
    assert write_changes(old, new) == [("-", old), ("+", new)]


@given(st.text(max_size=60))
def test_the_words_of_a_text_are_the_text(text):
    assert "".join(split_words(text)) == text


_TEXTS = st.lists(st.sampled_from([*"ab $1,.(%)", "[●]", "May 4, 2024", "net sales ", "12.5%"]), max_size=20).map(
    "".join
)


@given(_TEXTS, _TEXTS)
def test_the_edits_lead_from_one_text_to_the_other_and_back(old, new):
    changes = write_changes(old, new)
    assert "".join(words for sign, words in changes if sign != "+") == old
    assert "".join(words for sign, words in changes if sign != "-") == new
    edits = find_edits(old, new)
    assert list(edits) == sorted(edits)
    assert all(old[i1:i2] != new[j1:j2] for i1, i2, j1, j2 in edits)
