"""The height of headers, which decides where the text of a page begins."""

from __future__ import annotations

import pytest

from relwriter.word.headroom import header_height
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import paragraph, run
from relwriter.word.tree import parse

WIDTH = 9360
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
PICTURE = '<w:r><w:drawing><wp:{0}><wp:extent cx="0" cy="914400"/></wp:{0}></w:drawing></w:r>'
TEXT_BOX = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"
LETTERHEAD = Letterhead()
LINE = 207
"""The height of a line of 9 points in twips."""


def height(*blocks: str) -> int:
    root = parse(f"<w:hdr {NAMESPACES}>{''.join(blocks)}</w:hdr>")
    return header_height(root, LETTERHEAD.typography, WIDTH)


def line(runs: str = "") -> str:
    return paragraph(LETTERHEAD.stylesheet.id("header"), runs)


def cell(*paragraphs: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_an_empty_header_has_no_height():
    assert height() == 0


def test_each_line_of_words_has_its_height():
    assert height(line(run("Acme"))) == pytest.approx(LINE, abs=1)
    assert height(line(run("Acme " * 50))) == 3 * height(line())
    assert height(line(), line()) == 2 * height(line())


def test_a_picture_in_a_line_makes_the_line_as_high_as_itself():
    assert height(line(run("Acme") + PICTURE.format("inline"))) == 1440


def test_a_picture_that_floats_and_the_words_of_a_text_box_take_no_room():
    assert height(line(PICTURE.format("anchor"))) == height(line())
    assert height(line(TEXT_BOX.format(run("words " * 200)))) == height(line())


def test_a_paragraph_in_a_frame_takes_no_room():
    assert height("<w:p><w:pPr><w:framePr/></w:pPr><w:r><w:t>7</w:t></w:r></w:p>") == 0


def test_a_row_is_as_high_as_its_highest_cell_or_as_it_states():
    cells = cell(line(), width=4680), cell(line(run("Investor Relations")), line(), width=4680)
    assert height(f"<w:tbl>{row(*cells)}{row(*cells)}</w:tbl>") == 4 * height(line())
    stated = row(*cells, properties='<w:trHeight w:val="2000"/>')
    assert height(f"<w:tbl>{stated}</w:tbl>") == 2000


def test_a_narrow_cell_breaks_its_words_into_more_lines():
    words = line(run("Investor Relations"))
    narrow = row(cell(words, width=900))
    assert height(f"<w:tbl>{narrow}</w:tbl>") == 2 * height(line())


def test_what_stands_in_a_content_control_counts():
    assert height(f"<w:sdt><w:sdtContent>{line()}</w:sdtContent></w:sdt>") == height(line())
