"""The estimate of the page count: lines filled, pages filled, and what has to stay together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from relwriter.word.filling import Line
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import body, paragraph, run
from relwriter.word.pagination import count_pages
from relwriter.word.pictures import picture_run
from relwriter.word.table import Frame, TableCell, table
from relwriter.word.tree import parse
from relwriter.word.widths import text_width

WIDTH, HEIGHT = 9360, 12960


@pytest.fixture(scope="module")
def letterhead() -> Letterhead:
    return Letterhead()


def pages(letterhead: Letterhead, blocks: str) -> int:
    return count_pages(parse(body(blocks, "<w:sectPr/>")), letterhead.typography, WIDTH, HEIGHT)


def lines(letterhead: Letterhead, count: int) -> str:
    """Paragraphs of one line and no space between, 51 of which fill a page."""
    return paragraph(letterhead.stylesheet.id("Contact"), run("a line")) * count


def test_a_picture_takes_its_height(letterhead):
    shown = paragraph(letterhead.stylesheet.id("Contact"), picture_run("rId9", 1, "Acme", Decimal(60), Decimal(100)))
    assert [pages(letterhead, lines(letterhead, count) + shown) for count in (26, 30)] == [1, 2]


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("0", 110), ("$(1,234.5)", 917), ("Éclair", 525), ("e\u0301", 98), ("\u200d", 0), ("字", 220)],
)
def test_a_text_is_as_wide_as_times_sets_it(text, width):
    assert text_width(text, 22) == pytest.approx(width, abs=1)


def test_bold_is_wider():
    assert text_width("Results", 22, bold=True) > text_width("Results", 22)


def test_a_line_holds_what_fits_and_breaks_at_spaces_and_hyphens():
    line = Line(text_width("one two-", 22), 0)
    line.add("one two-three", 22, bold=False)
    assert line.total() == 2


def test_a_space_at_the_end_of_a_line_needs_no_room():
    line = Line(text_width("two", 22), 0)
    line.add("one two", 22, bold=False)
    assert line.total() == 2


def test_a_word_goes_on_from_run_to_run():
    line = Line(text_width("aa bbcc", 22) - 1, 0)
    for text in ("aa bb", "cc"):
        line.add(text, 22, bold=False)
    assert line.total() == 2


def test_a_word_longer_than_a_line_is_broken():
    line = Line(1000, 0)
    line.add("m" * 100, 22, bold=False)
    assert line.total() == 18


def test_an_empty_body_is_one_page(letterhead):
    assert pages(letterhead, "") == 1


@pytest.mark.parametrize(("count", "expected"), [(51, 1), (52, 2), (102, 2), (103, 3)])
def test_a_page_holds_as_many_lines_as_fit(letterhead, count, expected):
    assert pages(letterhead, lines(letterhead, count)) == expected


@pytest.mark.parametrize(("count", "expected"), [(41, 1), (42, 2), (92, 2), (93, 3)])
def test_a_first_page_with_a_high_header_holds_fewer_lines(letterhead, count, expected):
    tree = parse(body(lines(letterhead, count), "<w:sectPr/>"))
    assert count_pages(tree, letterhead.typography, WIDTH, HEIGHT, HEIGHT - 2530) == expected


def test_a_heading_goes_to_the_next_page_with_its_text(letterhead):
    heading = paragraph(letterhead.stylesheet.id("heading 1"), run("Results"))
    text = paragraph(letterhead.stylesheet.id("Body Text"), run("words " * 60))
    assert pages(letterhead, lines(letterhead, 48) + heading + text) == 2
    assert pages(letterhead, lines(letterhead, 40) + heading + text) == 1


def test_a_short_table_is_not_split_and_a_long_one_is(letterhead):
    style = letterhead.stylesheet.id("Table Text")
    cells = [[TableCell(style, run("words"))]]
    frame = Frame("ReleaseTable", [WIDTH], 1)
    assert pages(letterhead, lines(letterhead, 40) + table(cells * 20, frame)) == 2
    assert pages(letterhead, lines(letterhead, 40) + table(cells * 100, frame)) == 3
