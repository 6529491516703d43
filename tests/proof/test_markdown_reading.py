"""Markdown read back: passages, and nothing that is not said as words."""

from __future__ import annotations

import pytest

from relwriter.proof.markdown import read
from relwriter.proof.passage import Passage


def test_headings_items_quotations_and_cells_are_passages():
    words = "# Head\n\nWords\n\n- a\n\n  later\n  1. b\n- c\n\n> quoted\n\n***\n\n"
    table = "| x | y |\n| - | - |\n| 1 |   |\n"
    assert read((words + table).encode()) == [
        Passage("heading 1", "Head"),
        Passage("paragraph", "Words"),
        Passage("item 1", "a"),
        Passage("paragraph", "later"),
        Passage("item 2", "b"),
        Passage("item 1", "c"),
        Passage("paragraph", "quoted"),
        Passage("cell", "x"),
        Passage("cell", "y"),
        Passage("cell", "1"),
        Passage("cell", ""),
    ]


def test_a_paragraph_after_an_item_without_words_is_a_paragraph():
    assert read(b"-\n\nwords\n") == [Passage("paragraph", "words")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("**a** *b* _c_ [d](u)", "a b c d"),
        ("E\\*TRADE &#65; &amp;", "E*TRADE A &"),
        ("a<b>c</b>", "ac"),
        ("![alt](u)x", "x"),
        ("~~gone~~", "gone"),
        ("[x](javascript:y)", "x"),
        ("a\nb\\\nc", "a b c"),
    ],
)
def test_words_are_read_without_their_marks(content: str, words: str):
    assert read(content.encode()) == [Passage("paragraph", words)]


def test_code_is_no_paragraph():
    assert [passage.kind for passage in read(b"    x\n\n```\ny\n```\n")] == ["code", "code"]


def test_lists_may_nest_deeper_than_the_parser_allows_by_itself():
    content = "".join("  " * depth + f"- {depth}\n" for depth in range(30))
    assert read(content.encode())[-1] == Passage("item 30", "29")
