"""The document as a Word file: the same words, in named styles, valid and the same bytes every time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator
from trees import documents

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Emph,
    Heading,
    Imprint,
    Item,
    Link,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
    Value,
    plain_text,
)
from relwriter.proof.docx import read
from relwriter.proof.passage import Passage
from relwriter.source import Origin
from relwriter.word.lint import lint
from relwriter.writers import Layout
from relwriter.writers.docx import write
from tests.word_programs import count_pages, lay_out, validate

CHECKOUT = Path(__file__).resolve().parents[2]
IMPRINT = Imprint("Acme Reports", "Acme Corp.", "Acme Corp. – Fourth Quarter 2019", "2020-02-28")
LEDE = (
    "Acme Corp. (NASDAQ: ACME) today reported financial results for the fourth quarter and full year, and"
    " said that its pipeline had advanced in every one of the programs that it had announced a year before. "
)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def said(text: str, role: str = "") -> Paragraph:
    return Paragraph(words(text), "p", role)


def bullets(*items: Block | tuple[Block, ...], start: int | None = None) -> BulletList:
    return BulletList(tuple(Item(i if isinstance(i, tuple) else (i,)) for i in items), "list", start)


def figures(*rows: tuple[str, ...], heads: int = 1) -> Table:
    cells = (tuple(Cell(words(t) if t else (), "right" if n else "") for n, t in enumerate(row)) for row in rows)
    return Table(tuple(cells), "table", heads, "Statements of operations")


def document(*blocks: Block) -> Document:
    return Document(blocks, IMPRINT)


STATEMENT = figures(
    ("(in thousands)", "Three Months Ended December 31, 2019", "Three Months Ended December 31, 2018"),
    ("Revenues", "$85", "$73"),
    ("Operating expenses:", "", ""),
    ("Operating loss", "(10,261)", "(8,912)"),
    ("Net loss", "$(12,687)", "$(8,519)"),
)
EVERYTHING = document(
    said("FOR IMMEDIATE RELEASE", "masthead"),
    Heading(1, words("Acme Announces Fourth Quarter Results"), "headline", "headline"),
    said("Net loss narrows", "subhead"),
    Paragraph(
        (
            Strong(words("NEW YORK, Feb. 28, 2020")),
            Text(" – net loss "),
            Value("[●]", Origin("x"), pending=True),
        ),
        "lede",
        "dateline",
    ),
    said("“We advanced,” said the CEO.", "quote"),
    Paragraph((Emph((Text("a"), Strong((Link(words("b"), "https://x.example/?a=1&b=2"),)))),), "p"),
    *(Heading(level, words(f"Level {level}"), "h") for level in range(2, 7)),
    bullets(
        (said("one"), bullets(said("deep"), (said("deeper"), bullets(said("deepest"))))),
        (said("two"), said("more")),
    ),
    bullets(said("three"), said("four"), start=3),
    bullets(said("one again"), start=1),
    BlockQuote((said("quoted"), bullets(said("in a quotation"))), "bq"),
    STATEMENT,
    figures(("no heading", "1"), heads=0),
    said("(1) unaudited", "note"),
    Rule("rule"),
    said("Forward-looking statements.", "legend"),
    said("Acme makes anvils.", "about"),
    said("Jane Roe", "contact"),
    said("SOURCE Acme", "source-line"),
    said("###", "end-mark"),
)


def passages(blocks: tuple[Block, ...], depth: int = 0) -> Iterator[Passage]:
    """What a document should read back as, empty paragraphs included."""
    for block in blocks:
        match block:
            case Heading():
                yield Passage(f"heading {block.level}", plain_text(block.content))
            case Paragraph():
                yield Passage("paragraph", plain_text(block.content))
            case BulletList():
                for item in block.items:
                    yield Passage(f"item {depth + 1}", plain_text(item.blocks[0].content))
                    yield from passages(item.blocks[1:], depth + 1)
            case BlockQuote():
                yield from passages(block.blocks, depth)
            case Table():
                yield from (Passage("cell", plain_text(cell.content)) for row in block.rows for cell in row)


def expected(whole: Document) -> list[Passage]:
    return [passage for passage in passages(whole.blocks) if passage.text or passage.kind == "cell"]


def content(whole: Document, reference: Path | None = None) -> bytes:
    return write(whole, Layout(reference=reference)).content


def entry(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def faults(data: bytes, folder: Path) -> list[str]:
    """What our lint and two independent checkers find."""
    path = folder / "checked.docx"
    path.write_bytes(data)
    audit = [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    found = [str(finding) for finding in ooxml_integrity.check(str(path))]
    # TXT002 takes words such as "&#42;", which a text may well hold, for text that was escaped twice.
    return lint(data) + audit + [finding for finding in found if "TXT002" not in finding]


def test_every_kind_of_node_reads_back_as_it_was_written():
    assert read(content(EVERYTHING)) == expected(EVERYTHING)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_any_tree_reads_back_as_it_was_written(whole):
    assert read(content(whole)) == expected(whole)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents)
def test_any_tree_is_a_valid_word_file(tmp_path_factory, whole):
    assert faults(content(whole), tmp_path_factory.mktemp("any")) == []


def test_every_kind_of_node_is_valid(tmp_path):
    assert faults(content(EVERYTHING), tmp_path) == []


@pytest.mark.parametrize("block", EVERYTHING.blocks, ids=lambda block: type(block).__name__)
def test_each_node_alone_is_a_valid_file(block, tmp_path):
    assert faults(content(document(block)), tmp_path) == []


def test_a_document_without_blocks_is_a_valid_file(tmp_path):
    assert faults(content(document()), tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "AT&T &amp; <w:t/>",
        "\"'",
        "]]>",
        "😀👩‍👩‍👧",
        "שלום עולם",
        "\xa0a\u202fb\xa0",
        "  two  spaces  ",
        "é\u0301",
        "𝔘",
    ],
)
def test_hostile_text_comes_back_verbatim(text, tmp_path):
    table = Table(((Cell(words(text)),),), "t", 0, text)
    data = content(document(Heading(1, words(text), "h"), said(text), bullets(said(text)), table))
    assert [passage.text for passage in read(data)] == [text] * 4
    assert faults(data, tmp_path) == []


@pytest.mark.parametrize("character", ["\ufffe", "\x01", "\x1f", "\ud800"])
def test_a_character_that_no_word_file_can_hold_is_replaced_and_reported(character):
    output = write(document(said(f"a{character}b")), Layout())
    assert read(output.content) == [Passage("paragraph", "a\ufffdb")]
    assert output.replaced == {character: "\ufffd"}


def test_nothing_is_reported_as_replaced_when_nothing_is():
    assert write(EVERYTHING, Layout()).replaced == {}


@pytest.mark.parametrize(
    ("block", "style"),
    [
        (Heading(1, words("x"), "h", "headline"), "Title"),
        (Heading(2, words("x"), "h"), "Heading1"),
        (Heading(6, words("x"), "h"), "Heading5"),
        (said("x"), "BodyText"),
        (said("x", "subhead"), "Subtitle"),
        (said("x", "end-mark"), "EndMark"),
        (BlockQuote((said("x"),), "q"), "Quote"),
        (bullets(said("x")), "ListBullet"),
        (bullets((said("x"), bullets(said("y"), start=1))), "ListNumber2"),
        (bullets((said("x"), said("y"))), "ListContinue"),
        (Rule("r"), "Rule"),
    ],
)
def test_a_block_has_its_named_style(block, style):
    assert f'<w:pStyle w:val="{style}"/>' in entry(content(document(block)), "word/document.xml")


@pytest.mark.parametrize(
    ("inline", "style"),
    [
        (Strong(words("x")), "Strong"),
        (Emph(words("x")), "Emphasis"),
        (Emph((Strong(words("x")),)), "StrongEmphasis"),
        (Strong((Emph(words("x")),)), "StrongEmphasis"),
        (Link(words("x"), "mailto:ir@acme.example"), "Hyperlink"),
        (Strong((Link(words("x"), "https://acme.example"),)), "StrongHyperlink"),
        (Value("x", Origin("f"), pending=True), "PendingFigure"),
        (Strong((Value("x", Origin("f"), pending=True),)), "StrongPendingFigure"),
    ],
)
def test_inline_nodes_have_one_character_style_that_says_everything(inline, style):
    data = entry(content(document(Paragraph((inline,), "p"))), "word/document.xml")
    assert re.findall(r'<w:rStyle w:val="(\w+)"/>', data) == [style]


def test_strong_words_in_a_bold_paragraph_stay_bold():
    data = content(document(Heading(1, (Strong(words("x")),), "h")))
    assert "rStyle" not in entry(data, "word/document.xml")


def test_a_link_leads_to_its_target():
    data = content(document(Paragraph((Link(words("x"), "https://acme.example/?a=1&b=2"),), "p")))
    assert 'Target="https://acme.example/?a=1&amp;b=2" TargetMode="External"' in entry(
        data, "word/_rels/document.xml.rels"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "#x", "", "ftp://x.example"])
def test_a_link_to_anything_but_web_or_mail_is_its_words(url):
    data = content(document(Paragraph((Link(words("x"), url),), "p")))
    assert "External" not in entry(data, "word/_rels/document.xml.rels")
    assert read(data) == [Passage("paragraph", "x")]


def test_each_numbered_list_counts_from_its_own_start():
    data = content(document(bullets(said("a"), start=3), said("between"), bullets(said("b"), start=1)))
    assert re.findall(r'startOverride w:val="(\d)"', entry(data, "word/numbering.xml")) == ["3", "1"]
    assert len(set(re.findall(r'numId w:val="(\d+)"', entry(data, "word/document.xml")))) == 2


def test_a_list_deeper_than_words_own_is_refused():
    deep = bullets(said("x"))
    for _ in range(9):
        deep = bullets((said("x"), deep))
    with pytest.raises(ValueError, match="nested 10 deep"):
        content(document(deep))


def test_heading_rows_repeat_and_no_row_is_split():
    data = entry(content(document(STATEMENT)), "word/document.xml")
    assert data.count("<w:tblHeader/>") == 1
    assert data.count("<w:cantSplit/>") == len(STATEMENT.rows)


def test_a_tables_columns_fill_the_width_of_the_text():
    data = entry(content(document(STATEMENT)), "word/document.xml")
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', data)]
    assert sum(widths) == 9360
    assert widths[1] == widths[2]


@pytest.mark.parametrize("columns", [1, 2, 6, 12, 30])
def test_a_table_of_any_number_of_columns_fits_the_page(columns, tmp_path):
    row = ("Depreciation and amortization of intangible assets", *["(1,234,567)"] * (columns - 1))
    data = content(document(figures(row, row)))
    widths = re.findall(r'<w:gridCol w:w="(\d+)"', entry(data, "word/document.xml"))
    assert sum(map(int, widths)) == (9360 if columns < 12 else 12960)
    assert faults(data, tmp_path) == []


def test_a_loss_hangs_its_parenthesis_so_that_digits_stand_under_digits():
    data = entry(content(document(STATEMENT)), "word/document.xml")
    styles = [re.search(rf'"(TableNumber\d+pt)"/>(?:(?!</w:p>).)*{text}', data) for text in (r"\$85", r"\(10,261\)")]
    assert all(styles) and len({style[1] for style in styles}) == 1
    assert (
        "<w:tab/>" not in data and entry(content(document(STATEMENT)), "word/styles.xml").count('w:val="decimal"') == 1
    )


def test_a_table_says_what_it_is_to_those_who_cannot_see_it():
    data = entry(content(document(STATEMENT)), "word/document.xml")
    assert '<w:tblCaption w:val="Statements of operations"/>' in data
    assert "Three Months Ended December 31, 2019; " in data


def test_two_tables_are_not_joined():
    data = entry(content(document(STATEMENT, STATEMENT)), "word/document.xml")
    assert "</w:tbl><w:tbl>" not in data


def test_a_node_that_is_unknown_is_named():
    @dataclass(frozen=True)
    class Footnote:
        text: str

    with pytest.raises(TypeError, match="Footnote"):
        content(document(Footnote("x")))
    with pytest.raises(TypeError, match="Footnote"):
        content(document(Paragraph((Footnote("x"),), "p")))


def test_the_running_head_is_on_pages_after_the_first_and_page_numbers_on_all():
    data = content(document(said("x")))
    section = re.search("<w:sectPr>.*?</w:sectPr>", entry(data, "word/document.xml"))[0]
    assert "<w:titlePg/>" in section
    assert IMPRINT.running_head in entry(data, "word/header1.xml")
    assert IMPRINT.running_head not in entry(data, "word/header2.xml")
    assert all("NUMPAGES" in entry(data, f"word/footer{n}.xml") for n in (1, 2))


def test_fields_hold_the_results_that_word_would_compute():
    data = content(document(*[said(LEDE * 10)] * 20))
    footer = re.sub("<w:instrText.*?</w:instrText>", "", entry(data, "word/footer1.xml"))
    assert re.sub("<[^>]+>", "", footer.partition("?>\n")[2]) == "Page 1 of 9"
    assert "updateFields" not in entry(data, "word/settings.xml")


def test_the_page_numbers_speak_the_documents_language():
    data = content(replace(document(said("x")), imprint=replace(IMPRINT, language="de-DE")))
    assert "Seite " in entry(data, "word/footer1.xml")
    assert '<w:lang w:val="de-DE"/>' in entry(data, "word/styles.xml")
    assert "<dc:language>de-DE</dc:language>" in entry(data, "docProps/core.xml")


def test_the_bytes_depend_on_nothing_but_the_document(tmp_path):
    program = (
        "import sys; sys.path[:0] = sys.argv[1:3]; from test_docx_writer import EVERYTHING, content;"
        " sys.stdout.buffer.write(content(EVERYTHING))"
    )
    outputs = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("77", "Asia/Tokyo", "de_DE.UTF-8")):
        given_environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        command = [sys.executable, "-W", "ignore", "-c", program, str(Path(__file__).parent), str(CHECKOUT)]
        done = subprocess.run(command, env=os.environ | given_environment, cwd=tmp_path, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        outputs.add(done.stdout)
        time.sleep(0.1)
    assert outputs == {content(EVERYTHING)}


def test_a_companys_reference_is_used(tmp_path):
    letter = docx.Document()
    letter.sections[0].header.paragraphs[0].text = "ACME CORPORATION"
    letter.save(str(tmp_path / "letter.docx"))
    data = content(EVERYTHING, tmp_path / "letter.docx")
    assert "ACME CORPORATION" in entry(data, "word/header1.xml")
    assert read(data) == expected(EVERYTHING)
    assert faults(data, tmp_path) == []


@pytest.mark.external
def test_the_open_xml_sdk_finds_nothing(tmp_path):
    path = tmp_path / "everything.docx"
    path.write_bytes(content(EVERYTHING))
    assert validate(path) == ""


@pytest.mark.external
def test_the_page_count_is_what_libreoffice_lays_out(tmp_path):
    body = (
        Heading(2, words("Results"), "h"),
        said(LEDE * 4),
        bullets(said(LEDE), said(LEDE * 2)),
        STATEMENT,
        said(LEDE, "legend"),
    )
    lengths = (1, 3, 6, 11, 18)
    for length in lengths:
        (tmp_path / f"{length}.docx").write_bytes(content(document(*body * length)))
    lay_out(tmp_path)
    for length in lengths:
        written = (tmp_path / f"{length}.docx").read_bytes()
        said_pages = re.search(r"<Pages>(\d+)", entry(written, "docProps/app.xml"))[1]
        assert count_pages(tmp_path / f"{length}.pdf") == int(said_pages)
