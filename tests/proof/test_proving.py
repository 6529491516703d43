"""The proof accepts what was written and refuses every change to it, without showing a word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from relwriter.document.tree import (
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Heading,
    Imprint,
    Item,
    Link,
    Paragraph,
    Table,
    Text,
    Value,
)
from relwriter.errors import Exit, ProofError
from relwriter.proof.proving import READERS, prove
from relwriter.source import Origin
from relwriter.writers import WRITERS, Format, Layout, Output

FIGURE = Value("$1,234.5", Origin("figures.revenue"))


def item(words: str) -> Item:
    return Item((Paragraph((Text(words),), f"items.{words}"),))


DOCUMENT = Document(
    (
        Heading(1, (Text("Results"),), "headline"),
        Paragraph((Text("Revenue was "), FIGURE, Text(" million.")), "lede"),
        BulletList((item("first"), item("second")), "items"),
        Paragraph((Text("See "), Link((Text("the webcast"),), "https://e.com"), Text(".")), "webcast"),
        Table(
            ((Cell((Text("Line"),)), Cell((Text("2019"),))), (Cell((Text("Cost"),)), Cell((Text("7"),)))),
            "costs",
        ),
        Paragraph((Text("Über 5 €"),), "end"),
    ),
    Imprint("Title", "Company", "Running head", "2020-02-28"),
)
MARKDOWN = Layout()
LAYOUTS = [Layout(), Layout(width=20), Layout(ascii=True), Layout(width=12, ascii=True)]


def written(format_name: str, layout: Layout = MARKDOWN) -> Output:
    return next(one for one in WRITERS if one.name == format_name).write(DOCUMENT, layout)


DRAFT = replace(
    DOCUMENT, imprint=replace(DOCUMENT.imprint, draft=DraftMarks(3, "", "CONFIDENTIAL – DRAFT 3", "EMBARGOED"))
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("format", WRITERS, ids=lambda one: one.name)
def test_a_draft_reads_back_with_its_legend(format: Format, layout: Layout) -> None:
    prove(DRAFT, format.proof, format.write(DRAFT, layout))


@pytest.mark.parametrize("name", ["md", "txt"])
def test_a_draft_without_its_legend_and_a_final_document_with_one_are_refused(name: str) -> None:
    format = next(one for one in WRITERS if one.name == name)
    for document, other in ((DRAFT, DOCUMENT), (DOCUMENT, DRAFT)):
        with pytest.raises(ProofError):
            prove(document, name, format.write(other, MARKDOWN))


def message(format_name: str, output: Output) -> str:
    """What the proof says of an output that it refuses."""
    with pytest.raises(ProofError) as caught:
        prove(DOCUMENT, format_name, output)
    return str(caught.value)


def tampered(format_name: str, old: str, new: str, layout: Layout = MARKDOWN) -> Output:
    """The written format with one change that is known to be in it."""
    output = written(format_name, layout)
    assert output.content.count(old.encode()) == 1
    return Output(output.content.replace(old.encode(), new.encode()), output.replaced)


def test_every_format_has_a_reader():
    assert list(READERS) == list(dict.fromkeys(one.proof for one in WRITERS))


def test_markdown_as_written_is_proved():
    prove(DOCUMENT, "md", written("md"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_plain_text_as_written_is_proved(layout: Layout):
    prove(DOCUMENT, "txt", written("txt", layout))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "1,234.5",
            "1,324.5",
            "md: lede: block 2 of 8 does not read back: the figures of a paragraph differ",
        ),
        ("million", "billion", "md: lede: block 2 of 8 does not read back: the words of a paragraph differ"),
        (
            "See [the webcast](https://e.com).\n\n",
            "",
            "md: webcast: block 6 of 8 does not read back: a paragraph",
        ),
        ("See [the webcast](https://e.com).\n\n", "", "a paragraph is missing"),
        (
            "- first\n- second",
            "- second\n- first",
            "md: items.first: block 4 of 8 does not read back: an item 1",
        ),
        ("- first\n- second", "- second\n- first", "an item 1 stands out of place"),
        ("# Results", "Results", "md: headline: block 1 of 8 does not read back: a heading 1"),
        ("# Results", "Results", "a heading 1 reads back as a paragraph"),
        ("# Results", "## Results", "a heading 1 reads back as a heading 2"),
        ("- first\n- second", "- first\n  - second", "an item 1 reads back as an item 2"),
        ("| 7    |", "| 8    |", "md: costs: block 7 of 8 does not read back: the figures of a cell differ"),
        ("Über 5 €", "Über 5 €\n\nMore", "md: does not read back: something follows the last block"),
        ("Über 5 €", "*Über* 5 €\\", "the words of a paragraph differ"),
        ("Über", "<b>Über</b>x", "the words of a paragraph differ"),
        ("Über 5 €", "    Über 5 €", "a paragraph reads back as code"),
    ],
)
def test_changed_markdown_is_refused(old: str, new: str, expected: str):
    assert expected in message("md", tampered("md", old, new))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1,234.5", "1,324.5", "txt: lede: block 2 of 8 does not read back: the figures of a word differ"),
        ("Results\n", "\n", "txt: headline: block 1 of 8 does not read back: a word is missing"),
        (
            "first",
            "second first",
            "txt: items.first: block 4 of 8 does not read back: a word stands out of place",
        ),
        ("(https://e.com)", "(https://f.com)", "txt: webcast: block 6 of 8"),
        ("----\nCost", "\nCost", "txt: costs: block 7 of 8"),
        ("----\nCost", "----\nmore Cost", "txt: costs: block 7 of 8"),
    ],
)
def test_changed_text_is_refused(layout: Layout, old: str, new: str, expected: str):
    assert expected in message("txt", tampered("txt", old, new, layout))


def test_text_after_the_last_block_is_refused():
    output = written("txt")
    assert "something follows the last block" in message("txt", Output(output.content + b"more\n"))


def test_a_changed_mark_of_an_item_is_refused():
    assert "txt: items:" in message("txt", tampered("txt", "• second", "second"))


def test_a_refusal_shows_no_words_and_no_figures():
    said = message("md", tampered("md", "1,234.5", "9,999.9"))
    assert not any(secret in said for secret in ("1,234", "9,999", "Revenue", "million"))


def test_a_refusal_is_an_internal_error():
    with pytest.raises(ProofError) as caught:
        prove(DOCUMENT, "md", Output(b""))
    assert caught.value.exit_code == Exit.INTERNAL


@pytest.mark.parametrize("format_name", ["md", "txt", "docx"])
def test_bytes_that_are_no_text_are_refused(format_name: str):
    assert "cannot be read back" in message(format_name, Output(b"\xff\xfe"))


@dataclass(frozen=True)
class Replaced:
    """An output that declares replacements of its own."""

    replaced: dict[str, str]
    content: bytes = field(default_factory=lambda: written("txt", Layout(ascii=True)).content)
    divisions: tuple[tuple[int, ...], ...] = ()


@pytest.mark.parametrize("replaced", [{"5": "6"}, {"Ü": "6"}, {"€": "é"}, {"٣": "4"}, {"Üb": "U"}, {"Ü": "\ufffd"}])
def test_a_replacement_that_could_hide_a_change_is_refused(replaced: dict[str, str]):
    with pytest.raises(ProofError, match="unsound replacement"):
        prove(DOCUMENT, "txt", Replaced(replaced))


def test_a_character_replaced_without_saying_so_is_refused():
    with pytest.raises(ProofError, match="txt: end: block 8 of 8"):
        prove(DOCUMENT, "txt", Replaced({"Ü": "U"}))


@pytest.mark.parametrize("division", [(2,), (0,), (9,)])
def test_a_table_that_is_said_to_be_divided_where_it_cannot_be_is_refused(division: tuple[int, ...]):
    output = written("txt")
    with pytest.raises(ProofError, match="a table is divided at columns that it does not have"):
        prove(DOCUMENT, "txt", Output(output.content, divisions=(division,)))


def test_an_unknown_format_is_no_proof():
    with pytest.raises(KeyError):
        prove(DOCUMENT, "pdf", written("md"))
