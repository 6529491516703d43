"""The widths of a table's columns: room for the words, and columns of figures alike where there is room."""

from __future__ import annotations

import pytest

from relwriter.word.columns import column_widths
from relwriter.word.widths import text_width

SIZE, TOTAL = 19, 9360
HEADS = ("(in thousands)", "Three Months Ended December 31, 2019", "Three Months Ended December 31, 2018")


def test_columns_of_figures_are_alike_and_the_first_has_the_rest():
    widths = column_widths([HEADS, ("Revenues", "$85", "$7,300,000")], 1, SIZE, TOTAL)
    assert sum(widths) == TOTAL
    assert widths[1] == widths[2] < widths[0]


def test_a_figure_is_never_narrower_than_its_column_though_labels_are_long():
    figure = "$(12,345,678)"
    widths = column_widths([("A label that needs a line or two of its own " * 4, *[figure] * 6)], 0, SIZE, TOTAL)
    assert sum(widths) == TOTAL
    assert min(widths[1:]) > text_width(figure, SIZE)


@pytest.mark.parametrize("rows", [[("",)], [("", "")], [("word" * 100, "word" * 100)]])
def test_columns_fill_the_page_whatever_is_in_them(rows):
    widths = column_widths(rows, 0, SIZE, TOTAL)
    assert sum(widths) == TOTAL
    assert min(widths) > 0
