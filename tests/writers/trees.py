"""Whole trees for property tests: texts full of marks, nested emphasis, lists, quotations and tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Emph,
    Heading,
    Imprint,
    Inline,
    Item,
    Link,
    Paragraph,
    Picture,
    Rule,
    Strong,
    Table,
    Text,
    Value,
)
from relwriter.source import Origin
from tests.pictures import png

IMPRINT = Imprint("Title", "Company", "Running head", "2020-02-28")

# Control characters, bidi controls and line separators are refused where a release is read in.
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ANY = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters=_BIDI)
_MARKS = st.sampled_from("*_`~^$[](){}<>#+-.!|\\&:;@%=\"'/, ")
_PLAIN = st.sampled_from("aB1é字€½²’“—\xa0\u202f\u2003\u0301\u200d😀ש")
_TRAPS = st.sampled_from(
    [
        "E*TRADE", "AT&T", "&amp;", "&#42;", "Yum! ", "$1_000", "$5 and $6", "<b>", "</b>", "<!--", "#1",
        "# 1", "1. ", "1) ", "(1) ", "A. ", "A.  ", "iv) ", "- ", "+ ", "* ", "> ", ": ", "~ ", "~~x~~",
        "~x~", "a^b^", "a|b", "| ", "[x](y)", "[x]: y", "[x][y]", "[x]", "[ ] ", "[●]", "[^1]", "[^1]: ",
        "![x](y)", "\\", "``", "```", "~~~", "--", "---", "...", "***", "___", "===", "@foo", "-@foo",
        "[@foo]", "{.x}", "{#id}", "{{x}}", "Moët", "24\u202f000\xa0€", "www.example.com",
        "http://x/_y_", "https://e.com/a?b=1&copy=2", "a@b.com", "mailto:x", ":smile:", ":100:",
        "12:30:00", "% ", "%", "| a | b |", "|---|---|", "Table: ", "(@) ", "#. ", "::: ", "  ", "\n",
        "\t", "    x", "**", "__", "a_b", "_a", "b_", "*a", "b*", "\\begin{x}", "1.", "-",
    ]
)  # fmt: skip

texts = st.lists(st.one_of(_TRAPS, _MARKS, _PLAIN, st.text(_ANY, max_size=4)), max_size=6).map("".join)
urls = st.sampled_from(
    [
        "https://example.com/a_(b)", "mailto:ir@example.com?subject=Q4", "http://x/?a=1&copy;=2|3",
        "https://é.com/ü", "#", "x y", "",
    ]
)  # fmt: skip


def _leaf() -> st.SearchStrategy[Inline]:
    origin = Origin("figures.revenue")
    return st.one_of(texts.map(Text), st.builds(Value, texts, st.just(origin), st.booleans()))


def _around(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(several.map(Strong), several.map(Emph), st.builds(Link, several, urls))


contents = st.lists(st.recursive(_leaf(), _around, max_leaves=5), max_size=4).map(tuple)
_ids = st.just("some.block")
paragraphs = st.builds(Paragraph, contents, _ids, st.sampled_from(["", "legend"]))
_headings = st.builds(Heading, st.integers(1, 6), contents, _ids)
_words = st.builds(Paragraph, texts.map(lambda text: (Text("w" + text),)), _ids)


@st.composite
def _row(draw: st.DrawFn, columns: int) -> tuple[Cell, ...]:
    """A row whose cells take so many columns together."""
    cells: list[Cell] = []
    left = columns
    while left:
        span = min(left, draw(st.sampled_from([1, 1, 1, 2, 3])))
        rules = [draw(st.sampled_from(["", "", "", "single", "double"])) for _ in range(2)]
        align = draw(st.sampled_from(["", "left", "center", "right"]))
        indent = draw(st.sampled_from([0, 0, 1, 3]))
        cells.append(Cell(draw(contents), align, span, indent, *rules))
        left -= span
    return tuple(cells)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of up to four columns and rows, with cells over several columns, and none to all rows as heading."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    title = draw(st.one_of(st.just(""), texts))
    drawn = draw(st.lists(_row(columns), min_size=rows, max_size=rows))
    orientation = draw(st.sampled_from(["", "", "portrait", "landscape"]))
    return Table(tuple(drawn), "some.table", draw(st.integers(0, rows)), title, orientation=orientation)


@st.composite
def wide_tables(draw: st.DrawFn) -> Table:
    """Tables of up to fourteen columns of figures under common headings, too wide for a line at times."""
    columns = draw(st.integers(5, 14))
    words = st.sampled_from(["Net income", "", "—", "$(1,234,567,890)", "12.5%", "a long label that is broken", "NM"])
    body = st.lists(st.lists(words, min_size=columns, max_size=columns), min_size=1, max_size=4)
    head = tuple(replace(cell, content=(Text("Months Ended"),)) for cell in draw(_row(columns)))
    rows = [tuple(Cell((Text(text),), "right", above="single") for text in row) for row in draw(body)]
    return Table((head, *rows), "some.table")


def _lists(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[BulletList]:
    items = st.builds(lambda first, more: Item((first, *more)), paragraphs, st.lists(blocks, max_size=2))
    starts = st.sampled_from([None, None, 0, 1, 1, 9, 99])
    return st.builds(BulletList, st.lists(items, max_size=3).map(tuple), _ids, starts)


def _quotes(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[BlockQuote]:
    return st.builds(BlockQuote, st.lists(blocks, max_size=3).map(tuple), _ids)


_pictures = st.just(Picture(png(), "png", "Acme", Decimal(40), Decimal(20), "some.logo"))
_simple = st.one_of(_words, paragraphs, _headings, tables(), _ids.map(Rule), _pictures)
_inner_lists = _lists(st.one_of(_simple, _lists(st.one_of(paragraphs, _lists(_words)))))
_nested = st.one_of(_simple, _inner_lists, _quotes(_simple))
blocks = st.one_of(_nested, _lists(_nested), _quotes(_nested))
documents = st.builds(Document, st.lists(blocks, max_size=5).map(tuple), st.just(IMPRINT))
