"""Anchors in Word: figures in content controls and blocks in bookmarks that nobody sees; a final file has none."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import ooxml_integrity
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from trees import IMPRINT, documents

from relwriter.document.anchors import name_block
from relwriter.document.tree import (
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Emph,
    Heading,
    Item,
    Link,
    Note,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
    Value,
    walk_blocks,
    walk_contents,
    walk_inlines,
)
from relwriter.pipeline import draft
from relwriter.proof.docx import read
from relwriter.proof.proving import prove
from relwriter.source import Origin
from relwriter.word.lint import lint
from relwriter.word.package import zip_entries
from relwriter.word.reading import read_paragraphs
from relwriter.writers import Layout
from relwriter.writers.docx import write
from tests.golden.parts import RELEASES
from tests.word_programs import validate

DRAFTED = replace(IMPRINT, draft=DraftMarks(3, "2020-02-20", "DRAFT 3"))


def figure(text: str, name: str = "revenue", form: str = "amount") -> Value:
    return Value(text, Origin(f"figures.{name}.values.Q4 2019", None, f"{name} Q4 2019", form))


def drafted(*blocks) -> Document:
    return Document(blocks, DRAFTED)


def body(document: Document) -> str:
    with zipfile.ZipFile(io.BytesIO(write(document, Layout()).content)) as archive:
        return archive.read("word/document.xml").decode()


def controlled(xml: str) -> list[tuple[str, str]]:
    """The tag of each control and the words in it."""
    controls = re.findall(r'<w:tag w:val="([^"]*)"/>(.*?)</w:sdt>', xml)
    return [(tag, "".join(re.findall("<w:t [^>]*>([^<]*)<", inside))) for tag, inside in controls]


def faults(content: bytes, folder: Path) -> list[str]:
    path = folder / "checked.docx"
    path.write_bytes(content)
    audit = [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    found = [str(finding) for finding in ooxml_integrity.check(str(path))]
    return lint(content) + audit + [finding for finding in found if "TXT002" not in finding]


REVENUE = "figures.revenue.values.Q4 2019"


def test_a_figure_sits_in_a_control_that_is_hidden_and_not_locked():
    xml = body(drafted(Paragraph((Text("Revenue was "), figure("$1.2 million"), Text(".")), "lede")))
    assert controlled(xml) == [(REVENUE, "$1.2\xa0million")]
    assert re.search(r'<w:id w:val="\d+"/><w15:appearance w15:val="hidden"/></w:sdtPr>', xml)
    assert "w:lock" not in xml


def test_names_and_words_sit_in_no_control():
    content = (Value("Acme", Origin("company.name")), figure("increased", form="word"), Text("x"), figure(""))
    assert controlled(body(drafted(Paragraph(content, "lede")))) == []


@pytest.mark.parametrize("around", [Strong, Emph, lambda content: Link(content, "https://e.com")])
def test_a_figure_that_is_emphasised_or_linked_keeps_its_style_in_its_control(around):
    xml = body(drafted(Paragraph((around((Text("of "), figure("$1.2 million"))),), "lede")))
    assert controlled(xml) == [(REVENUE, "$1.2\xa0million")]
    inside = re.search("<w:sdtContent>(.*?)</w:sdtContent>", xml)
    assert inside and "<w:rStyle" in inside[1]


def test_figures_of_a_table_sit_in_controls_in_its_heading_and_below_it():
    rows = ((Cell((Text("Line"),)), Cell((figure("7"),), "right")), (Cell(()), Cell((figure("(1.5)%"),), "right")))
    assert controlled(body(drafted(Table(rows, "costs")))) == [(REVENUE, "7"), (REVENUE, "(1.5)%")]


def test_controls_that_are_tagged_alike_have_ids_of_their_own_which_stay_from_draft_to_draft():
    one = Paragraph((figure("1"), figure("2")), "lede")
    ids = re.findall(r'<w:id w:val="(\d+)"/>', body(drafted(one)))
    assert len(set(ids)) == 2
    later = body(drafted(Paragraph((figure("3", "cash"),), "new"), one))
    assert set(ids) < set(re.findall(r'<w:id w:val="(\d+)"/>', later))


def test_each_block_that_shows_something_begins_with_its_bookmark():
    items = (Item((Paragraph((Text("one"),), "one"), Paragraph((Text("more"),), "more"))),)
    document = drafted(
        Heading(1, (Text("Results"),), "headline"),
        BulletList(items, "items"),
        Table(((Cell((Text("Line"),)), Cell((Text("2019"),))),), "costs"),
        Rule("rule"),
        Table((), "nothing"),
        Paragraph((), "empty"),
    )
    found = [(one.text, one.bookmarks) for one in read_paragraphs(write(document, Layout()).content) if one.bookmarks]
    expected = [("Results", "headline"), ("one", "one"), ("more", "more"), ("Line", "costs"), ("", "rule")]
    assert found == [(text, (name_block(block),)) for text, block in [*expected, ("", "empty")]]


def test_a_bookmark_and_a_note_are_around_the_same_words():
    document = replace(drafted(Paragraph((figure("7"),), "lede")), notes=(Note("lede", "Check."),))
    xml = body(document)
    assert re.search("<w:bookmarkStart [^>]*/><w:commentRangeStart .*<w:sdt>.*</w:r><w:bookmarkEnd [^>]*/></w:p>", xml)


def test_a_final_document_has_neither_controls_nor_bookmarks():
    content = (Text("Revenue was "), figure("$1.2 million"))
    xml = body(Document((Paragraph(content, "lede"),), IMPRINT))
    assert not re.search("sdt|bookmark|appearance", xml)


def test_a_control_that_was_emptied_reads_as_nothing():
    content = write(drafted(Paragraph((Text("was "), figure("7")), "lede")), Layout()).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    shown = (b"<w15:appearance", b"<w:showingPlcHdr/><w15:appearance"), (b">7<", b">Click to enter text<")
    for old, new in shown:
        entries["word/document.xml"] = entries["word/document.xml"].replace(old, new)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in entries.items():
            archive.writestr(name, part)
    assert [one.text for one in read_paragraphs(stream.getvalue())] == ["was "]


def anchored(document: Document) -> Document:
    """The document with figures for values, and an id of its own for each block."""

    def inline(node):
        if isinstance(node, Value):
            return replace(node, origin=replace(node.origin, form="amount"))
        return replace(node, content=contents(node.content)) if hasattr(node, "content") else node

    def contents(nodes):
        return tuple(map(inline, nodes))

    count = iter(range(10_000))

    def block(one):
        one = replace(one, id=f"block {next(count)}")
        if isinstance(one, Heading | Paragraph):
            return replace(one, content=contents(one.content))
        if isinstance(one, BulletList):
            return replace(one, items=tuple(Item(tuple(map(block, item.blocks))) for item in one.items))
        if isinstance(one, Table):
            rows = tuple(tuple(replace(cell, content=contents(cell.content)) for cell in row) for row in one.rows)
            return replace(one, rows=rows)
        return replace(one, blocks=tuple(map(block, one.blocks))) if hasattr(one, "blocks") else one

    return replace(document, blocks=tuple(map(block, document.blocks)))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents.map(anchored), st.booleans())
def test_any_tree_reads_the_same_with_anchors_and_is_a_valid_file(tmp_path_factory, whole, noted):
    notes = tuple(Note(block.id, "Check.") for block in walk_blocks(whole.blocks)) if noted else ()
    document = replace(whole, imprint=DRAFTED, notes=notes)
    output = write(document, Layout())
    prove(document, "docx", output)
    assert read(output.content) == read(write(replace(whole, imprint=IMPRINT, notes=notes), Layout()).content)
    assert write(document, Layout()).content == output.content
    assert faults(output.content, tmp_path_factory.mktemp("anchored")) == []


@pytest.mark.parametrize("name", RELEASES)
def test_every_figure_of_an_example_is_anchored_and_the_file_is_valid(name, tmp_path):
    document = draft(str(RELEASES[name])).document
    content = write(document, Layout()).content
    nodes = (node for inlines in walk_contents(document) for node in walk_inlines(inlines))
    printed = [node.text for node in nodes if isinstance(node, Value) and node.is_figure]
    found = [words.replace("&lt;", "<").replace("\xa0", " ") for _, words in controlled(body(document))]
    assert found == [text.replace("\xa0", " ") for text in printed]
    assert faults(content, tmp_path) == []


@pytest.mark.external
@pytest.mark.parametrize("name", RELEASES)
def test_the_open_xml_sdk_finds_nothing_in_an_anchored_example(name, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(write(draft(str(RELEASES[name])).document, Layout()).content)
    assert validate(path) == ""


def edited(document: Document, old: str, new: str) -> list[tuple[str, tuple[str, ...]]]:
    """What the file reads as, with its bookmarks, after a change of its XML such as Word makes."""
    with zipfile.ZipFile(io.BytesIO(write(document, Layout()).content)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    xml = entries["word/document.xml"].decode()
    assert re.search(old, xml)
    entries["word/document.xml"] = re.sub(old, new, xml, count=1).encode()
    found = read_paragraphs(zip_entries(entries))
    assert lint(zip_entries(entries)) == []
    return [(one.text, one.bookmarks) for one in found]


TWO = drafted(Paragraph((Text("Revenue was "), figure("7"), Text(".")), "one"), Paragraph((Text("Then."),), "two"))
ONE_NAME, TWO_NAME = name_block("one"), name_block("two")


def test_paragraphs_that_were_joined_are_both_found_again():
    joined = edited(TWO, r"</w:p><w:p><w:pPr>.*?</w:pPr>(?=<w:bookmarkStart)", "")
    assert joined == [("Revenue was 7.Then.", (ONE_NAME, TWO_NAME))]


def test_a_paragraph_that_was_split_after_its_figure_is_found_by_its_beginning():
    split = edited(TWO, r"</w:sdt>", '</w:sdt></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>')
    assert split == [("Revenue was 7", (ONE_NAME,)), (".", ()), ("Then.", (TWO_NAME,))]


def test_a_paragraph_that_was_deleted_leaves_nothing_of_its_anchors():
    assert edited(TWO, r"<w:p>.*?</w:p>", "") == [("Then.", (TWO_NAME,))]
