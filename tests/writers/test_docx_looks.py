"""What counsel and a reader see of a Word file beyond its words: marks of drafts, navigation pane, what stays together."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from dataclasses import replace

import pytest
from trees import IMPRINT

from relwriter.document.digest import digest
from relwriter.document.tree import (
    Block,
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Heading,
    Item,
    Paragraph,
    Table,
    Text,
)
from relwriter.pipeline import draft, find_formats
from relwriter.pipeline import write as write_draft
from relwriter.writers import Layout
from relwriter.writers.docx import write
from tests.drafts import SMALL
from tests.word_programs import lay_out

DRAFTED = replace(IMPRINT, draft=DraftMarks(3, "2020-02-20", "CONFIDENTIAL – DRAFT 3"))


def said(text: str, identifier: str, role: str = "") -> Paragraph:
    return Paragraph((Text(text),), identifier, role)


def table(identifier: str) -> Table:
    return Table(((Cell((Text("Line"),)), Cell((Text("2019"),), "right")),), identifier)


def parts(document: Document, layout: Layout | None = None) -> dict[str, str]:
    return unzipped(write(document, layout or Layout()).content)


def unzipped(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def styles(*blocks: Block) -> list[tuple[str, str]]:
    """The words of each paragraph outside tables and the id of its style."""
    body = re.sub("<w:tbl>.*?</w:tbl>", "", parts(Document(blocks, IMPRINT))["word/document.xml"])
    found = re.findall(r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"/></w:pPr>(.*?)</w:p>', body)
    words = [("".join(re.findall("<w:t [^>]*>([^<]*)<", runs)), style) for style, runs in found]
    return [(text, style) for text, style in words if text]


def outline(style: str, found: dict[str, str]) -> str:
    (definition,) = re.findall(rf'w:styleId="{style}">.*?</w:style>', found["word/styles.xml"])
    level = re.search(r'<w:outlineLvl w:val="(\d)"/>', definition)
    return level[1] if level else ""


TEXT = Document((said("Words.", "lede"),), DRAFTED)


def test_a_draft_shows_draft_behind_the_text_of_every_page_and_a_final_file_does_not():
    found = parts(TEXT)
    headers = [found[name] for name in found if name.startswith("word/header")]
    assert len(headers) == 2
    shapes = [re.search('id="(PowerPlusWaterMarkObject[0-9]+)".* alt="DRAFT".*string="DRAFT"', one) for one in headers]
    assert len({shape[1] for shape in shapes if shape}) == 2
    assert "WaterMark" not in "".join(parts(replace(TEXT, imprint=IMPRINT)).values())


def test_the_watermark_is_in_the_language_of_the_release():
    german = replace(TEXT, imprint=replace(DRAFTED, language="de-AT"))
    assert 'string="ENTWURF"' in parts(german)["word/header1.xml"]


def test_the_lines_of_a_draft_are_numbered_through_all_its_sections_but_not_those_of_a_final_file():
    wide = replace(table("wide"), orientation="landscape")
    found = parts(replace(TEXT, blocks=(*TEXT.blocks, wide)))
    sections = re.findall("<w:sectPr>.*?</w:sectPr>", found["word/document.xml"])
    assert len(sections) == 2
    assert all('<w:lnNumType w:countBy="1" w:restart="continuous"/>' in one for one in sections)
    assert '<w:name w:val="line number"/>' in found["word/styles.xml"]
    final = parts(replace(TEXT, imprint=IMPRINT))
    assert "lnNumType" not in final["word/document.xml"] and "line number" not in final["word/styles.xml"]


def test_line_numbers_and_watermark_can_be_turned_off():
    found = parts(TEXT, Layout(watermark=False, line_numbers=False))
    assert "lnNumType" not in found["word/document.xml"] and "WaterMark" not in found["word/header1.xml"]


def test_the_house_style_turns_them_off(tmp_path):
    file = tmp_path / "acme.yaml"
    file.write_text(SMALL + "style: {word: {line_numbers: false, watermark: false}}\n", encoding="utf-8")
    found = unzipped(write_draft(draft(str(file)), find_formats(["docx"]))["docx"].content)
    assert "lnNumType" not in found["word/document.xml"] and "WaterMark" not in found["word/header1.xml"]
    assert "DRAFT 1" in found["word/header1.xml"]


def test_the_first_digits_of_the_content_hash_stand_in_the_header_of_a_draft():
    legend = f"CONFIDENTIAL – DRAFT 3 – content {digest(TEXT)[:12]}"
    assert all(legend in parts(TEXT)[f"word/header{number}.xml"] for number in (1, 2))


def test_what_introduces_a_list_stays_on_its_page():
    items = BulletList((Item((said("one", "one"),)),), "items")
    found = styles(said("We expect:", "intro"), items, said("That is all.", "end"))
    assert found == [("We expect:", "ListIntroduction"), ("one", "ListBullet"), ("That is all.", "BodyText")]
    assert re.search(
        '"ListIntroduction">.*?<w:keepNext/>', parts(Document((said("x", "x"), items), IMPRINT))["word/styles.xml"]
    )


def test_a_paragraph_with_a_role_before_a_list_keeps_its_style():
    items = BulletList((Item((said("one", "one"),)),), "items")
    assert styles(said("Note.", "note", "note"), items)[0] == ("Note.", "Note")


def titled(*lines: str) -> tuple[Block, ...]:
    return (*(said(line, line, "table-title") for line in lines), table("".join(lines)))


HEAD = Heading(2, (Text("Results"),), "results")


def test_a_table_of_a_section_stands_below_its_title_in_the_navigation_pane():
    assert styles(HEAD, *titled("Key figures"))[1] == ("Key figures", "TableTitle")
    assert outline("TableTitle", parts(Document((HEAD, *titled("Key figures")), IMPRINT))) == "1"


@pytest.mark.parametrize("role", ["contact", "legend", "about", "end-mark"])
def test_statements_after_the_end_of_the_text_stand_beside_the_sections_in_the_navigation_pane(role):
    blocks = (HEAD, said("Jane", "jane", role), *titled("Balance sheet"))
    assert styles(*blocks)[2] == ("Balance sheet", "StatementTitle")
    assert outline("StatementTitle", parts(Document(blocks, IMPRINT))) == "0"


def test_the_company_over_a_statement_is_not_in_the_navigation_pane():
    blocks = (HEAD, said("Jane", "jane", "contact"), *titled("Acme, Inc.", "Balance sheet"))
    assert styles(*blocks)[2:] == [("Acme, Inc.", "TableCompany"), ("Balance sheet", "StatementTitleBelow")]
    found = parts(Document(blocks, IMPRINT))
    assert (outline("TableCompany", found), outline("StatementTitleBelow", found)) == ("9", "0")


def test_both_lines_of_a_title_stand_close_and_under_a_heading_the_second_belongs_to_it():
    blocks = (HEAD, *titled("Acme, Inc.", "Balance sheet"))
    assert styles(*blocks)[1:] == [("Acme, Inc.", "TableCompany"), ("Balance sheet", "TableTitleBelow")]
    assert re.search('"TableTitleBelow">.*?w:before="0"', parts(Document(blocks, IMPRINT))["word/styles.xml"])


@pytest.mark.external
def test_libreoffice_lays_a_list_out_on_the_page_of_what_introduces_it(tmp_path):
    items = BulletList(tuple(Item((said("one two three", f"item {n}"),)) for n in range(3)), "items")
    section = (HEAD, said("We expect:", "intro"), items)
    for lines in range(42, 50):
        before = tuple(said("Line", f"line {n}", "contact") for n in range(lines))
        content = write(Document((*before, *section), IMPRINT), Layout()).content
        (tmp_path / f"{lines}.docx").write_bytes(content)
    lay_out(tmp_path)
    pages = {}
    for pdf in tmp_path.glob("*.pdf"):
        text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        pages[pdf.stem] = [[mark in page for mark in ("Results", "expect", "three")] for page in text.split("\f")[:2]]
    assert {tuple(map(tuple, found)) for found in pages.values()} == {
        ((True,) * 3, (False,) * 3),
        ((True,) * 3, (False, False, True)),
        ((False,) * 3, (True,) * 3),
    }
