"""Which words are escaped in Markdown, and which are left as a person would write them."""

from __future__ import annotations

import pytest

from relwriter.document.tree import Text
from relwriter.writers.markdown import escapes
from relwriter.writers.markdown.markup import inline_markdown


@pytest.mark.parametrize(
    "words",
    [
        "AT&T", "PG&E", "Yum! Brands", "R&D more", "a|b", "a * b", "snake_case", "~5% to ~6%",
        "[●] and [x/y] [●]%", "C# and #1", "3 < 5 > 2", "A. Foo", "J. Smith said", "1.5 million", "2}",
        "12:30:00", "me@example.com", "www.example.com", "http://x/a_b?c=d&e=f", "+5%", "-5%", "x (5)",
        "===", "Moët", "24\u202f000\xa0€", "שלום 5%", "😀", "Results: x", "Item 1: x", "“quoted”",
        "a - b", "100%", "a = b", "it's", '"straight"',
    ],
)  # fmt: skip
def test_what_cannot_be_read_as_markup_stays_as_it_is(words: str):
    assert inline_markdown((Text(words),)) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("E*TRADE", r"E\*TRADE"),
        ("&amp; &#42; &x;", r"\&amp; \&#42; \&x;"),
        ("$5 and $6", r"\$5 and \$6"),
        ("$1_000", r"\$1_000"),
        ("<b> </b> <!-- <?", r"\<b> \</b> \<!\-- \<?"),
        ("#1", r"\#1"),
        ("# 1", r"\# 1"),
        ("1. Foo", r"1\. Foo"),
        ("1) Foo", r"1\) Foo"),
        ("(1) Foo", r"(1\) Foo"),
        ("3.", r"3\."),
        ("a. Foo", r"a\. Foo"),
        ("iv) x", r"iv\) x"),
        ("(@) x", r"(@\) x"),
        ("- x", r"\- x"),
        ("+ x", r"\+ x"),
        ("* x", r"\* x"),
        ("> x", r"\> x"),
        (": x", r"\: x"),
        ("| x", r"\| x"),
        ("% x", r"\% x"),
        ("Table: x", r"Table\: x"),
        ("~~x~~", r"\~\~x\~\~"),
        ("a~b", r"a\~b"),
        ("a^b^", r"a\^b\^"),
        ("[x](y)", r"\[x](y)"),
        ("[x]: y", r"\[x]: y"),
        ("[x][y]", r"\[x]\[y]"),
        ("[x] task", r"\[x] task"),
        ("[ ] task", r"\[ ] task"),
        ("[^1]", r"\[\^1]"),
        ("[@x]", r"\[\@x]"),
        ("![x](y)", r"!\[x](y)"),
        ("\\", r"\\"),
        ("C:\\new\\", r"C:\\new\\"),
        ("`x`", r"\`x\`"),
        ("--", r"\--"),
        ("...", r"\..."),
        ("....", r"\.\..."),
        ("***", r"\*\*\*"),
        ("---", r"\-\--"),
        ("_x_", r"\_x\_"),
        ("@foo", r"\@foo"),
        ("{.x}", r"\{.x}"),
        ("{#id}", r"\{#id}"),
        (":smile:", r"\:smile:"),
        (":100:", r"\:100:"),
        ("http://x/_a", r"http\://x/\_a"),
        ("www.x.com/~a", r"www\.x.com/\~a"),
        ("\xa0x\u202f", "&#160;x&#8239;"),
        ("\ufeffx", "&#65279;x"),
    ],
)
def test_what_could_be_read_as_markup_is_escaped(words: str, expected: str):
    assert inline_markdown((Text(words),)) == expected


@pytest.mark.parametrize("words", ["1. Foo", "- x", "> x", "| x", "Table: x"])
def test_the_start_of_a_heading_needs_no_escape(words: str):
    assert inline_markdown((Text(words),), escapes.HEADING) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [("C#", "C#"), ("No #", r"No \#"), ("x ##", r"x \#\#"), ("# 1", "# 1"), ("#", r"\#")],
)
def test_number_signs_that_end_a_heading_are_part_of_its_words(words: str, expected: str):
    assert inline_markdown((Text(words),), escapes.HEADING) == expected
