"""The legend of a draft: at the head of every page, whatever headers the letterhead has, and nowhere in a final file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from docx.document import Document as WordDocument
from docx.shared import Inches
from openxml_audit import OpenXmlValidator

from relwriter.word.letterhead import Letterhead
from relwriter.word.lint import lint
from relwriter.word.markup import paragraph, run
from relwriter.word.properties import Properties
from tests.word_programs import count_pages, lay_out, read_words, validate

LEGEND = ("CONFIDENTIAL – DRAFT 3", "EMBARGOED")
HEAD = "Acme – Q4 2019"
PROPERTIES = Properties("Acme reports", "Acme Corp.", "en-US", "2020-02-28")
OCCASIONS = ("default", "first", "even")


def published(
    reference: WordDocument | None, folder: Path, legend: tuple[str, ...] = LEGEND, paragraphs: int = 1
) -> bytes:
    """A release on a letterhead, found valid."""
    path = None
    if reference:
        path = folder / "reference.docx"
        reference.save(str(path))
    letterhead = Letterhead(path)
    words = paragraph(letterhead.stylesheet.id("Body Text"), run("Net loss was $1. " * 40))
    content = letterhead.publish(words * paragraphs, PROPERTIES, HEAD, legend)
    target = folder / "release.docx"
    target.write_bytes(content)
    assert lint(content) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(target)).errors] == []
    assert ooxml_integrity.check(str(target)) == []
    return content


def headers(content: bytes) -> dict[str, list[str]]:
    """The paragraphs of each header that the section names, by occasion."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    links = re.findall(r'<w:headerReference w:type="(\w+)" r:id="(\w+)"', entries["word/document.xml"])
    targets = dict(re.findall(r'Id="(\w+)"[^>]*Target="([^"]+)"', entries["word/_rels/document.xml.rels"]))
    return {occasion: list(_lines(entries[f"word/{targets[identifier]}"])) for occasion, identifier in links}


def _lines(xml: str) -> Iterable[str]:
    for found in re.findall(r"<w:p[ >].*?</w:p>|<w:p/>", xml, re.DOTALL):
        yield "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", found))


def letter(*texts: tuple[str, str], title_page: bool = False, even: bool = False) -> WordDocument:
    """A reference document with the given headers, by occasion."""
    document = docx.Document()
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = even
    section.different_first_page_header_footer = title_page
    own = {"default": section.header, "first": section.first_page_header, "even": section.even_page_header}
    for occasion, text in texts:
        own[occasion].paragraphs[0].text = text
    return document


def test_without_a_letterhead_the_legend_is_on_every_page_and_the_running_head_below_it_on_later_ones(tmp_path):
    found = headers(published(None, tmp_path))
    assert found == {"default": [*LEGEND, HEAD], "first": [*LEGEND, ""]}


def test_the_legend_has_its_own_style_which_is_centred_small_and_bold(tmp_path):
    published(None, tmp_path)
    header = docx.Document(str(tmp_path / "release.docx")).sections[0].header
    style = header.paragraphs[0].style
    assert style.name == "Draft Legend"
    assert (style.paragraph_format.alignment, style.font.bold, style.font.size.pt) == (1, True, 8)
    assert header.paragraphs[2].style.name == "Header"


def test_a_letterhead_without_headers_shows_the_legend_on_every_page(tmp_path):
    assert headers(published(docx.Document(), tmp_path)) == {"default": [*LEGEND, HEAD], "first": [*LEGEND, ""]}


def test_a_letterhead_without_headers_whose_even_pages_differ_shows_the_legend_there_too(tmp_path):
    found = headers(published(letter(even=True), tmp_path))
    assert set(found) == set(OCCASIONS)
    assert all(lines[:2] == list(LEGEND) for lines in found.values())


def test_the_legend_stands_before_what_each_of_a_letterheads_headers_holds(tmp_path):
    texts = [(occasion, f"ACME {occasion}") for occasion in OCCASIONS]
    found = headers(published(letter(*texts, title_page=True, even=True), tmp_path))
    assert found == {occasion: [*LEGEND, text] for occasion, text in texts}


@pytest.mark.parametrize("has", OCCASIONS)
def test_pages_for_which_a_letterhead_has_no_header_get_one_of_the_legend_alone(has, tmp_path):
    found = headers(published(letter((has, "ACME"), title_page=True, even=True), tmp_path))
    assert found == {one: [*LEGEND, "ACME"] if one == has else [*LEGEND] for one in OCCASIONS}


def test_a_letterhead_with_one_header_for_all_pages_keeps_one_for_all_pages(tmp_path):
    content = published(letter(("default", "ACME")), tmp_path)
    assert headers(content) == {"default": [*LEGEND, "ACME"]}
    assert not docx.Document(str(tmp_path / "release.docx")).sections[0].different_first_page_header_footer


def test_the_legend_stands_above_a_table_that_a_letterheads_header_begins_with(tmp_path):
    reference = letter(("default", "ACME"))
    header = reference.sections[0].header
    table = header.add_table(1, 1, Inches(6))
    table.cell(0, 0).text = "Investor Relations"
    header._element.insert(0, table._tbl)
    assert headers(published(reference, tmp_path))["default"] == [*LEGEND, "Investor Relations", "ACME"]


def test_a_legend_of_one_line_is_one_paragraph(tmp_path):
    assert headers(published(None, tmp_path, LEGEND[:1]))["default"] == [LEGEND[0], HEAD]


def test_a_legend_of_hostile_words_is_verbatim(tmp_path):
    published(None, tmp_path, ('<DRAFT> & "3" *final*',))
    header = docx.Document(str(tmp_path / "release.docx")).sections[0].first_page_header
    assert header.paragraphs[0].text == '<DRAFT> & "3" *final*'


def test_without_a_legend_there_is_nothing_of_it(tmp_path):
    content = published(letter(("default", "ACME"), title_page=True), tmp_path, ())
    assert headers(content) == {"default": ["ACME"]}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"Draft" not in b"".join(map(archive.read, archive.namelist()))


LETTERHEADS = {
    "none": None,
    "plain": letter(("default", "ACME")),
    "three": letter(*((one, f"ACME {one}") for one in OCCASIONS), title_page=True, even=True),
    "lacking": letter(("default", "ACME"), title_page=True, even=True),
}


@pytest.mark.external
@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_open_xml_sdk_finds_nothing_in_a_draft(name, tmp_path):
    published(LETTERHEADS[name], tmp_path)
    assert validate(tmp_path / "release.docx") == ""


@pytest.mark.external
def test_every_page_that_is_laid_out_shows_the_legend_and_the_pages_are_as_many_as_the_file_says(tmp_path):
    long = ("CONFIDENTIAL " * 60, "EMBARGOED " * 60)
    stated = {}
    for number, (legend, paragraphs) in enumerate([(LEGEND, 20), (long, 20), (long, 43), (LEGEND, 43)]):
        folder = tmp_path / "made"
        folder.mkdir(exist_ok=True)
        content = published(None, folder, legend, paragraphs)
        (tmp_path / f"{number}.docx").write_bytes(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            stated[number] = int(re.search(rb"<Pages>(\d+)", archive.read("docProps/app.xml"))[1])
    lay_out(tmp_path)
    assert {number: count_pages(tmp_path / f"{number}.pdf") for number in stated} == stated
    shown = [read_words(tmp_path / f"{number}.pdf").count("CONFIDENTIAL") for number in stated]
    assert shown == [stated[0], stated[1] * 60, stated[2] * 60, stated[3]]
