"""Prose: what its few marks mean, and that everything else is taken to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.model.marks import Marked, ProseError, Reference, Words, escape_prose, parse_prose


@given(st.text())
def test_escaped_text_stands_for_itself(text: str) -> None:
    assert "".join(node.text for node in parse_prose(escape_prose(text))) == text  # type: ignore[union-attr]


@given(st.text(st.characters(exclude_characters="\\_*[{")))
def test_text_without_a_mark_needs_no_escape(text: str) -> None:
    assert parse_prose(text) == ((Words(text),) if text else ())


@pytest.mark.parametrize(
    "text",
    ["E*TRADE", "a * b * c", "2 ** 3", "$1_000", "snake_case_name", "_", "** **", "[●]", "[x]", "{x}", "C:\\new", "\\",
     "_a", "a_", "**a", "* a *", "__", "[a] (b)", "5*6*7", "AT&T", "<b>", "#1", "`code`"],
)  # fmt: skip
def test_a_lone_mark_is_a_character(text: str) -> None:
    assert parse_prose(text) == (Words(text),)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("_a_", (Marked("_", (Words("a"),)),)),
        ("x **a b** y", (Words("x "), Marked("**", (Words("a b"),)), Words(" y"))),
        ("**_a_**", (Marked("**", (Marked("_", (Words("a"),)),)),)),
        ("[a_b](https://x.y/_z_)", (Marked("https://x.y/_z_", (Words("a_b"),)),)),
        ("\\_a\\_", (Words("_a_"),)),
        ("\\{{ a }}", (Words("{{ a }}"),)),
        ("_a \\_ b_", (Marked("_", (Words("a _ b"),)),)),
        ("{{ a }}", (Reference("a", (), (), 0),)),
        (
            "x {{a.prior.change|millions:2}}",
            (Words("x "), Reference("a", ("prior", "change"), (("millions", "2"),), 2)),
        ),
        ("{{ a.'Q4 2018' }}", (Reference("a", ("Q4 2018",), (), 0),)),
        ("{{ a | millions: 2 | bare }}", (Reference("a", (), (("millions", "2"), ("bare", "")), 0),)),
        ("**{{ a }}**", (Marked("**", (Reference("a", (), (), 2),)),)),
    ],
)
def test_marks_mean_what_the_documentation_says(text: str, nodes: tuple) -> None:
    assert parse_prose(text) == nodes


@pytest.mark.parametrize(
    ("text", "offset"),
    [("a {{ b", 2), ("{{ a + b }}", 0), ("{{ }}", 0), ("x [a](b)", 6), ("{{ a('x') }}", 0), ("{{ a|b| }}", 0)],
)
def test_what_cannot_be_read_is_told_where_it_begins(text: str, offset: int) -> None:
    with pytest.raises(ProseError) as caught:
        parse_prose(text)
    assert caught.value.offset == offset


def test_a_long_row_of_marks_is_read_without_deep_nesting() -> None:
    assert parse_prose("_a **b " * 5000 + "x" + "**_" * 5000)
