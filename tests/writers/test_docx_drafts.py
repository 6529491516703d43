"""Drafts in Word: notes as comments on their blocks, a legend on every page, properties; none of it in a final file."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from trees import IMPRINT, documents, texts

from relwriter.document.digest import digest
from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Heading,
    Item,
    Link,
    Note,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
    walk_blocks,
)
from relwriter.proof.docx import read
from relwriter.proof.proving import prove
from relwriter.word.lint import lint
from relwriter.writers import Layout, Output
from relwriter.writers.docx import write
from tests.word_programs import validate

DRAFT = DraftMarks(
    3, "2020-02-20", "CONFIDENTIAL – DRAFT 3 – February 20, 2020", "EMBARGOED UNTIL February 28, 2020, 8:00 a.m. ET"
)


def said(text: str, identifier: str) -> Paragraph:
    return Paragraph((Text(text),), identifier)


def table(identifier: str, *rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell((Text(text),) if text else ()) for text in row) for row in rows), identifier)


RELEASE = Document(
    (
        Heading(1, (Text("Results"),), "headline", "headline"),
        Paragraph((Text("See "), Link((Strong((Text("the webcast"),)),), "https://e.com"), Text(".")), "lede"),
        BulletList(
            (
                Item((said("one", "one"), BulletList((Item((said("deep", "deep"),)),), "inner"))),
                Item((said("two", "two"), said("more", "more"))),
            ),
            "items",
        ),
        BlockQuote((said("quoted", "quoted"),), "quotation"),
        table("costs", ("Line", "2019"), ("Cost", "7")),
        Rule("rule"),
        said("end", "end"),
    ),
    IMPRINT,
)
IDS = tuple(block.id for block in walk_blocks(RELEASE.blocks))


def noted(document: Document, *notes: tuple[str, str]) -> Document:
    return replace(document, notes=tuple(Note(block, text) for block, text in notes))


def drafted(document: Document, draft: DraftMarks | None = DRAFT) -> Document:
    return replace(document, imprint=replace(document.imprint, draft=draft))


def parts(output: Output) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(output.content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def commented(document: Document) -> list[tuple[str, str]]:
    """What each comment is anchored to and what it says, in the order in which the comments begin."""
    output = write(document, Layout())
    body, comments = parts(output)["word/document.xml"], {}
    for comment in docx.Document(io.BytesIO(output.content)).comments:
        comments[str(comment.comment_id)] = comment.text
    starts = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', body)
    assert starts == [str(number) for number in range(len(comments))]
    return [(_words(body, number), comments[number]) for number in starts]


def _words(body: str, number: str) -> str:
    marked = re.search(rf'<w:commentRangeStart w:id="{number}"/>(.*)<w:commentRangeEnd w:id="{number}"/>', body)
    assert marked and "<w:p>" not in marked[1]
    return "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", marked[1]))


def faults(content: bytes, folder: Path) -> list[str]:
    path = folder / "checked.docx"
    path.write_bytes(content)
    audit = [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    found = [str(finding) for finding in ooxml_integrity.check(str(path))]
    return lint(content) + audit + [finding for finding in found if "TXT002" not in finding]


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("headline", "Results"),
        ("lede", "See the webcast."),
        ("items", "one"),
        ("one", "one"),
        ("inner", "deep"),
        ("two", "two"),
        ("more", "more"),
        ("quotation", "quoted"),
        ("quoted", "quoted"),
        ("costs", "Line"),
        ("rule", ""),
        ("end", "end"),
    ],
)
def test_a_note_is_a_comment_on_the_whole_content_that_its_block_begins_with(block, words):
    assert commented(noted(RELEASE, (block, "Confirm."))) == [(words, "[Note to Draft] Confirm.")]


def test_comments_are_numbered_in_the_order_of_the_document_and_those_on_one_block_in_theirs():
    found = commented(noted(RELEASE, ("end", "z"), ("one", "c"), ("lede", "a"), ("items", "b"), ("lede", "again")))
    assert [text.removeprefix("[Note to Draft] ") for _, text in found] == ["a", "again", "b", "c", "z"]
    assert [words for words, _ in found] == ["See the webcast."] * 2 + ["one"] * 2 + ["end"]


def test_a_note_on_a_table_whose_first_cell_is_empty_is_in_that_cell():
    document = Document((table("costs", ("", "2019")),), IMPRINT, (Note("costs", "x"),))
    body = parts(write(document, Layout()))["word/document.xml"]
    cell = re.search("<w:tc>.*?</w:tc>", body)
    assert cell and "commentReference" in cell[0]


def test_a_comment_is_by_relwriter_on_the_day_of_the_draft():
    comments = parts(write(drafted(noted(RELEASE, ("lede", "x"))), Layout()))["word/comments.xml"]
    assert 'w:author="relwriter" w:date="2020-02-20T00:00:00Z" w:initials="RW"' in comments


def test_a_comment_of_a_document_without_draft_marks_is_of_the_releases_date():
    comments = parts(write(noted(RELEASE, ("lede", "x")), Layout()))["word/comments.xml"]
    assert 'w:date="2020-02-28T00:00:00Z"' in comments


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\ntwo\r\nthree\rfour", ["one", "two", "three", "four"]),
        ("one\n\ntwo\n", ["one", "", "two"]),
        ("  *one* <b>&amp;\ttwo ", ["  *one* <b>&amp;\ttwo "]),
        ("{{ x }} \u2028 字", ["{{ x }} \u2028 字"]),
        ("", [""]),
    ],
)
def test_a_notes_text_is_said_to_the_letter_and_its_line_ends_make_paragraphs(text, paragraphs):
    content = write(noted(RELEASE, ("lede", text)), Layout()).content
    (comment,) = docx.Document(io.BytesIO(content)).comments
    found = [paragraph.text for paragraph in comment.paragraphs]
    assert found == ["[Note to Draft] " + paragraphs[0], *paragraphs[1:]]


def test_the_styles_of_comments_are_words_own():
    content = write(noted(RELEASE, ("lede", "x")), Layout()).content
    styles = {style.style_id: style.element.name_val for style in docx.Document(io.BytesIO(content)).styles}
    assert (styles["CommentReference"], styles["CommentText"]) == ("annotation reference", "annotation text")


def test_a_note_on_no_block_is_refused_by_its_name():
    with pytest.raises(ValueError, match=r"'guidance\.text'"):
        write(noted(RELEASE, ("lede", "x"), ("guidance.text", "y")), Layout())


@pytest.mark.parametrize(
    "block", [table("x"), BulletList((), "x"), BlockQuote((), "x"), BulletList((Item(()),), "x"), said("", "x")]
)
def test_a_note_on_a_block_that_shows_nothing_stands_in_its_place(block: Block, tmp_path):
    document = Document((said("before", "b"), block, said("after", "a")), IMPRINT, (Note("x", "Missing."),))
    assert commented(document) == [("", "[Note to Draft] Missing.")]
    body = parts(write(document, Layout()))["word/document.xml"]
    assert body.index("before") < body.index("commentReference") < body.index("after")
    assert faults(write(document, Layout()).content, tmp_path) == []


def test_a_character_that_no_word_file_can_hold_is_reported_from_notes_and_legend_too():
    document = drafted(noted(RELEASE, ("lede", "\x01")), DraftMarks(1, "2020-02-20", "\x02", "\x03"))
    assert write(document, Layout()).replaced == dict.fromkeys("\x01\x02\x03", "\ufffd")


def test_the_number_date_embargo_and_content_hash_of_a_draft_are_properties_of_the_file():
    custom = parts(write(drafted(RELEASE), Layout()))["docProps/custom.xml"]
    found = re.findall(r'pid="(\d)" name="([^"]+)"><vt:(\w+)>([^<]+)<', custom)
    assert found == [
        ("2", "Draft Number", "i4", "3"),
        ("3", "Draft Date", "lpwstr", "2020-02-20"),
        ("4", "Embargo", "lpwstr", DRAFT.embargo),
        ("5", "Content Hash", "lpwstr", digest(RELEASE)),
    ]


def test_the_legend_and_the_embargo_head_the_first_page_and_the_others():
    found = parts(write(drafted(RELEASE), Layout()))
    for header in (found["word/header1.xml"], found["word/header2.xml"]):
        assert header.index(DRAFT.legend) < header.index(DRAFT.embargo)
    assert found["word/header1.xml"].index(DRAFT.embargo) < found["word/header1.xml"].index(IMPRINT.running_head)
    assert IMPRINT.running_head not in found["word/header2.xml"]
    assert DRAFT.legend not in found["word/document.xml"]


def test_a_draft_without_an_embargo_has_its_legend_alone():
    found = parts(write(drafted(RELEASE, replace(DRAFT, embargo="")), Layout()))
    assert found["word/header2.xml"].count('"DraftLegend"') == 1


def test_a_final_document_holds_nothing_of_a_draft():
    found = parts(write(RELEASE, Layout()))
    assert not {"word/comments.xml", "docProps/custom.xml"} & found.keys()
    everything = "".join([*found, *found.values()]).lower()
    assert not [word for word in ("comment", "annotation", "draft", "custom-properties") if word in everything]


def test_notes_and_marks_change_no_word_of_the_release():
    document = drafted(noted(RELEASE, *((block, f"About {block}.\nMore.") for block in IDS)))
    output = write(document, Layout())
    assert read(output.content) == read(write(RELEASE, Layout()).content)
    prove(document, "docx", output)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents, texts, st.booleans())
def test_any_tree_with_notes_is_a_valid_file_of_the_same_words(tmp_path_factory, whole, text, marked):
    blocks = tuple(dict.fromkeys(block.id for block in walk_blocks(whole.blocks)))
    document = drafted(noted(whole, *((block, text) for block in blocks)), DRAFT if marked else None)
    content = write(document, Layout()).content
    assert read(content) == read(write(whole, Layout()).content)
    assert content.count(b"word/comments.xml") == (2 if blocks else 0)
    assert faults(content, tmp_path_factory.mktemp("noted")) == []


def letterhead(folder: Path) -> Path:
    """A company's letterhead with comments of its own, and headers for first, even and other pages."""
    document = docx.Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for header in (section.header, section.first_page_header, section.even_page_header):
        header.paragraphs[0].text = "ACME CORPORATION"
    document.add_comment(document.add_paragraph("Project Falcon").runs, text="Ask Jane", author="Jane")
    document.save(str(folder / "letterhead.docx"))
    return folder / "letterhead.docx"


ALL_NOTED = noted(RELEASE, *((block, f"About {block}.") for block in IDS))
KINDS = {"notes": ALL_NOTED, "marks": drafted(RELEASE), "both": drafted(ALL_NOTED)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("on", ["standard", "letterhead"])
def test_a_draft_is_a_valid_file_and_the_same_bytes_each_time(kind, on, tmp_path):
    layout = Layout(reference=letterhead(tmp_path) if on == "letterhead" else None)
    content = write(KINDS[kind], layout).content
    assert faults(content, tmp_path) == []
    assert write(KINDS[kind], layout).content == content


@pytest.mark.external
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("on", ["standard", "letterhead"])
def test_the_open_xml_sdk_finds_nothing_in_a_draft(kind, on, tmp_path):
    path = tmp_path / "draft.docx"
    layout = Layout(reference=letterhead(tmp_path) if on == "letterhead" else None)
    path.write_bytes(write(KINDS[kind], layout).content)
    assert validate(path) == ""


def test_the_comments_of_a_letterhead_do_not_travel_with_a_draft(tmp_path):
    found = parts(write(KINDS["both"], Layout(reference=letterhead(tmp_path))))
    assert "Jane" not in "".join(found.values())
    assert "ACME CORPORATION" in found["word/header3.xml"]
