"""Whole trees, as hostile as they come, read back from Markdown: by the proof, by cmark-gfm and by pandoc."""

from __future__ import annotations

import unicodedata

import pytest
import trees
from hypothesis import HealthCheck, Phase, given, settings
from outside import read_with_cmark, read_with_pandoc

from relwriter.document.tree import BulletList, Document, Emph, Heading, Item, Paragraph, Strong, Text
from relwriter.proof.declared import as_markdown_says
from relwriter.proof.passage import Passage
from relwriter.proof.proving import prove
from relwriter.proof.words import expect
from relwriter.writers import Layout
from relwriter.writers.markdown import write

WIDE = [HealthCheck.too_slow, HealthCheck.data_too_large]

AWKWARD = [
    "E*TRADE", "AT&T", "&amp;", "Yum! Brands", "PG&E", "$1_000", "$5 and $6", "<b>", "#1", "# 1",
    "1. Foo", "1) Foo", "(1) Foo", "A. Foo", "A.\xa0Foo", "iv) x", "- x", "+ x", "> x", ": x", "~~x~~",
    "a^b^", "a|b", "[x](y)", "[x]: y", "![x](y)", "\\", "trailing\\", "`x`", "``", "--", "...", "***",
    "---", "===", "@foo", "{.x}", "{#id}", "😀", "Moët", "24 000 €", "24\u202f000\xa0€", "שלום 5%",
    "شركة 10", "www.example.com", "http://x", "http://x/_y_", "[●]", "[x] a", "Table: a", "% title",
    "| line", "#. x", "(@) x", "::: x", ":smile:", "[^1]: x", "~5% or ~6%", "12:30:00", "~~~", "```",
    "*[x]: y",
]  # fmt: skip


def settled(passages: list[Passage]) -> list[Passage]:
    """Passages with one blank a run and composed accents, as pandoc leaves them; without empty ones."""
    texts = ((passage.kind, " ".join(passage.text.split())) for passage in passages)
    return [Passage(kind, unicodedata.normalize("NFC", text)) for kind, text in texts if text]


def awkward_document() -> Document:
    """Every awkward text as a paragraph, a heading, an item, and beside and within emphasis."""
    paragraphs = [Paragraph((Text(words),), "p") for words in AWKWARD]
    headings = [Heading(2, (Text(words),), "h") for words in AWKWARD]
    items = BulletList(tuple(Item((paragraph,)) for paragraph in paragraphs), "l")
    beside = [
        Paragraph((Text("x "), Strong((Text(words),)), Text(", "), Emph((Text(words),)), Text("y")), "p")
        for words in AWKWARD
    ]
    return Document((*paragraphs, *headings, items, *beside), trees.IMPRINT)


def samples(number: int) -> Document:
    """One document of many drawn ones, the same each time."""
    drawn: list[Document] = []

    @settings(
        max_examples=number,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(trees.documents)
    def draw(document: Document) -> None:
        drawn.append(document)

    draw()
    return Document(tuple(block for document in drawn for block in document.blocks), trees.IMPRINT)


@settings(max_examples=150, deadline=None, suppress_health_check=WIDE)
@given(trees.documents)
def test_any_tree_reads_back_from_its_markdown(document: Document):
    prove(document, "md", write(document, Layout()))


@settings(max_examples=300, deadline=None, suppress_health_check=WIDE)
@given(trees.paragraphs)
def test_any_paragraph_reads_back_from_its_markdown(paragraph: Paragraph):
    document = Document((paragraph,), trees.IMPRINT)
    prove(document, "md", write(document, Layout()))


def test_awkward_names_read_back_wherever_they_stand():
    document = awkward_document()
    prove(document, "md", write(document, Layout()))


@pytest.mark.external
@pytest.mark.parametrize("extensions", [(), ("autolink", "strikethrough", "tasklist", "footnotes")])
def test_cmark_reads_the_same_words(extensions: tuple[str, ...]):
    for document in (awkward_document(), samples(100)):
        read = read_with_cmark(write(document, Layout()).content, *extensions)
        assert settled(read) == settled(expect(as_markdown_says(document)))


@pytest.mark.external
@pytest.mark.parametrize("kind", ["gfm", "commonmark+pipe_tables"])
def test_pandoc_reads_the_same_words(kind: str):
    for document in (awkward_document(), samples(100)):
        read = read_with_pandoc(write(document, Layout()).content, kind)
        assert settled(read) == settled(expect(as_markdown_says(document)))


@pytest.mark.external
@pytest.mark.parametrize("words", AWKWARD)
def test_pandocs_own_markdown_reads_the_same_words(words: str):
    document = Document((Paragraph((Text(words),), "p"), Heading(2, (Text(words),), "h")), trees.IMPRINT)
    read = read_with_pandoc(write(document, Layout()).content, "markdown")
    assert settled(read) == settled(expect(document))
