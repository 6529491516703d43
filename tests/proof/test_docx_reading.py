"""A Word file read back: from its bytes alone, as a reader sees it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from relwriter.proof.docx import read
from relwriter.proof.passage import Passage
from relwriter.word.package import zip_entries

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = "<w:r><w:t>{}</w:t></w:r>"


def passages(document) -> list[Passage]:
    stream = io.BytesIO()
    document.save(stream)
    return read(stream.getvalue())


def holding(*paragraphs: str) -> list[Passage]:
    """The passages of a document whose body holds the given XML."""
    document = docx.Document()
    for xml in paragraphs:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(xml.replace(">", f" {W}>", 1)))
    return passages(document)


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("Title", "heading 1"),
        ("Heading 1", "heading 2"),
        ("Heading 5", "heading 6"),
        ("Subtitle", "paragraph"),
        ("Body Text", "paragraph"),
        ("List Bullet", "item 1"),
        ("List Bullet 3", "item 3"),
        ("List Number 2", "item 2"),
        ("List Continue 2", "paragraph"),
    ],
)
def test_a_paragraph_is_what_its_styles_name_says(style, kind):
    document = docx.Document()
    document.add_paragraph("words", style)
    assert passages(document) == [Passage(kind, "words")]


def test_a_paragraph_with_a_list_number_of_its_own_is_an_item():
    number = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    assert holding(f"<w:p>{number}{RUN.format('x')}</w:p>") == [Passage("item 2", "x")]


def test_a_list_number_of_zero_is_none():
    number = '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    assert holding(f"<w:p>{number}{RUN.format('x')}</w:p>") == [Passage("paragraph", "x")]


def test_empty_paragraphs_are_none_but_empty_cells_are():
    document = docx.Document()
    document.add_paragraph("")
    table = document.add_table(1, 2)
    table.cell(0, 1).text = "1,234"
    assert passages(document) == [Passage("cell", ""), Passage("cell", "1,234")]


@pytest.mark.parametrize("around", ["ins", "hyperlink", "smartTag", "moveTo", "fldSimple"])
def test_text_inside_other_elements_is_seen(around):
    assert holding(f"<w:p>{RUN.format('a')}<w:{around}>{RUN.format('b')}</w:{around}></w:p>") == [
        Passage("paragraph", "ab")
    ]


def test_text_inside_content_controls_is_seen():
    control = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inline = f"<w:p>{control.format(RUN.format('inline'))}</w:p>"
    assert holding(inline, control.format(f"<w:p>{RUN.format('block')}</w:p>")) == [
        Passage("paragraph", "inline"),
        Passage("paragraph", "block"),
    ]


@pytest.mark.parametrize("around", ["del", "moveFrom"])
def test_deleted_text_is_not_seen(around):
    deleted = "<w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r>"
    assert holding(f"<w:p>{RUN.format('a')}<w:{around}>{deleted}</w:{around}></w:p>") == [Passage("paragraph", "a")]


def test_a_deleted_row_is_not_seen():
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p>" + RUN + "</w:p></w:tc></w:tr>"
    rows = row.format('<w:del w:id="1" w:author="a"/>', "gone") + row.format("", "here")
    assert holding(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>") == [Passage("cell", "here")]


def test_a_fields_result_is_seen_and_its_instruction_is_not():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = f"{mark.format('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{mark.format('separate')}"
    assert holding(f"<w:p>{field}{RUN.format('7')}{mark.format('end')}</w:p>") == [Passage("paragraph", "7")]


def test_tabs_line_ends_and_special_hyphens_are_characters():
    runs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    assert holding(f"<w:p>{runs}</w:p>") == [Passage("paragraph", "a\tb\nc\u2011d")]


def test_several_paragraphs_of_a_cell_are_one_passage():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "first"
    cell.add_paragraph("second")
    assert passages(document) == [Passage("cell", "first\nsecond")]


@pytest.mark.parametrize("content", [b"", b"words", zip_entries({"a": b""}), zip_entries({"word/document.xml": b"<"})])
def test_what_is_no_word_file_is_refused(content):
    with pytest.raises(ValueError, match="no Word file"):
        read(content)
