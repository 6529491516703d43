"""What a document says, as every format has to read back."""

from __future__ import annotations

from relwriter.document.tree import (
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Heading,
    Imprint,
    Item,
    Link,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
)
from relwriter.proof.declared import as_markdown_says
from relwriter.proof.passage import Passage
from relwriter.proof.words import expect

IMPRINT = Imprint("Title", "Company", "Running head", "2020-02-28")


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),), words)


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),)) for word in words)


def test_passages_come_in_document_order_with_their_kinds():
    inner = BulletList((Item((paragraph("inner"),)),), "i", 1)
    items = BulletList((Item((paragraph("item"), inner, paragraph("later"))),), "l")
    table = Table((cells("a", ""), cells("b", "1")), "t", title="Title")
    blocks = (
        Heading(2, (Text("Head"),), "h"),
        items,
        Rule("r"),
        BlockQuote((paragraph("quoted"),), "q"),
        table,
    )
    assert expect(Document(blocks, IMPRINT)) == [
        Passage("heading 2", "Head"),
        Passage("item 1", "item"),
        Passage("item 2", "inner"),
        Passage("paragraph", "later"),
        Passage("paragraph", "quoted"),
        Passage("cell", "a"),
        Passage("cell", ""),
        Passage("cell", "b"),
        Passage("cell", "1"),
    ]


def test_emphasis_and_addresses_are_no_words():
    content = (Strong((Text("a "),)), Link((Text("b"),), "https://e.com"))
    assert expect(Document((Paragraph(content, "p"),), IMPRINT)) == [Passage("paragraph", "a b")]


def test_an_item_that_begins_with_a_heading_has_no_words_of_its_own():
    item = Item((Heading(3, (Text("Head"),), "h"), paragraph("words")))
    assert [passage.kind for passage in expect(Document((BulletList((item,), "l"),), IMPRINT))] == [
        "heading 3",
        "paragraph",
    ]


def test_markdown_joins_heading_rows_column_by_column():
    table = Table((cells("", "Ended"), cells("In $", "2019"), cells("a", "1")), "t", heads=2)
    said = expect(as_markdown_says(Document((table,), IMPRINT)))
    assert [" ".join(passage.text.split()) for passage in said] == ["In $", "Ended 2019", "a", "1"]


def test_markdown_gives_a_table_without_heading_an_empty_one():
    said = as_markdown_says(Document((Table((cells("a", "b"),), "t", heads=0),), IMPRINT))
    assert [passage.text.strip() for passage in expect(said)] == ["", "", "a", "b"]


def test_in_markdown_words_over_several_columns_are_repeated_in_the_head_and_stand_once_below_it():
    spanning = (Cell(()), Cell((Text("Ended"),), span=2))
    table = Table((spanning, cells("", "2019", "2018"), spanning), "t", heads=2)
    said = expect(as_markdown_says(Document((table,), IMPRINT)))
    assert [" ".join(passage.text.split()) for passage in said] == ["", "Ended 2019", "Ended 2018", "", "Ended", ""]


def test_markdown_leaves_out_what_has_no_words():
    blocks = (
        paragraph(" "),
        BulletList((), "l"),
        BlockQuote((paragraph(""),), "q"),
        Table((), "t"),
        Rule("r"),
    )
    assert as_markdown_says(Document(blocks, IMPRINT)).blocks == (Rule("r"),)
