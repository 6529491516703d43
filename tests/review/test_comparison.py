"""What a comparison tells: blocks by their ids, moves, rows and cells, figures with their difference."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from relwriter import comparing
from relwriter.cli.change_list import draw_changes
from relwriter.document.tree import (
    Block,
    BulletList,
    Cell,
    Document,
    DraftMarks,
    Heading,
    Imprint,
    Item,
    Link,
    Paragraph,
    Strong,
    Table,
    Text,
    Value,
)
from relwriter.review.comparison import Comparison, Version
from relwriter.review.figures import Stated, difference, find_changed
from relwriter.source import Origin
from relwriter.word.names import w
from tests.review.redlining import breaches, compared, entries_of, redline, written

IMPRINT = Imprint("Title", "Acme", "Acme – Q3", "2026-11-05", draft=DraftMarks(1, "2026-11-01", "DRAFT 1"))


def document(*blocks: Block, head: str = "Acme – Q3") -> Document:
    end = Paragraph((Text("###"),), "release.end_mark", "end-mark")
    return Document((*blocks, end), replace(IMPRINT, running_head=head))


def paragraph(identifier: str, text: str) -> Paragraph:
    return Paragraph((Text(text),), identifier)


def bullets(*texts: str) -> BulletList:
    items = (Item((paragraph(f"highlights-1.items[{n}]", text),)) for n, text in enumerate(texts))
    return BulletList(tuple(items), "highlights-1.items[0].list")


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell((Text(text),)) for text in row) for row in rows), "statements.operations")


def told(old: Document, new: Document) -> list[tuple[str, str, str]]:
    """Kind, block and words of each change, what went in [], what came in {}."""
    marks = {"=": "{}", "-": "[{}]", "+": "{{{}}}"}
    return [
        (one.kind, one.block or one.story, "".join(marks[sign].format(words) for sign, words in one.words))
        for one in compared(old, new).changes
        # Its header tells a draft by a digest of its content.
        if not any("content" in words for _, words in one.words)
    ]


def tags(content: bytes, entry: str = "word/document.xml") -> list[str]:
    root = etree.fromstring(entries_of(content)[entry])
    return [etree.QName(element).localname for element in root.iter() if isinstance(element.tag, str)]


def test_a_block_is_known_by_its_id_however_much_it_changed():
    old = document(
        paragraph("about-1.text", "One thing."), paragraph("legend-1.text", "Wholly other words stand here.")
    )
    new = document(
        paragraph("about-1.text", "Nothing alike now."), paragraph("legend-1.text", "Wholly other words stand here.")
    )
    assert [kind for kind, _, _ in told(old, new)] == ["changed"]


def test_an_item_that_comes_first_leaves_the_others_alone():
    old = bullets("Opened two stores in Ohio.", "Closed one store in Iowa.")
    new = bullets("Raised the dividend.", "Opened two stores in Ohio.", "Closed one store in Iowa.")
    assert told(document(old), document(new)) == [("new", "highlights-1.items[0]", "{Raised the dividend.}")]


def test_a_paragraph_that_moved_is_shown_at_both_places_with_what_changed_in_it():
    first, second, third = (
        paragraph("outlook-1.intro", "The outlook for the year is as it was in May."),
        paragraph("dividend-1.amount", "The Board declared a dividend of $0.24 per share."),
        paragraph("buyback-1.shares", "The company repurchased shares for $13 million."),
    )
    moved = paragraph("outlook-1.intro", "The outlook for the year is as it was in July.")
    old, new = document(first, second, third), document(second, third, moved)
    assert told(old, new) == [("moved", "outlook-1.intro", "The outlook for the year is as it was in [May]{July}.")]
    content = redline(old, new)
    assert {"moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"} <= set(tags(content))
    assert breaches(written(old), written(new), content) == []


def test_rows_are_known_by_their_labels_and_cells_change_alone():
    old = table(("", "2026"), ("Net sales", "100"), ("Costs", "(40)"), ("Net income", "60"))
    new = table(("", "2026"), ("Net sales", "110"), ("Tax", "(1)"), ("Costs", "(40)"), ("Net income", "69"))
    assert told(document(old), document(new)) == [
        ("changed", "statements.operations", "Net sales | [100]{110}"),
        ("new", "statements.operations", "{Tax | (1)}"),
        ("changed", "statements.operations", "Net income | [60]{69}"),
    ]


def test_a_table_with_other_columns_goes_and_comes_whole():
    old, new = table(("", "2026"), ("Net sales", "100")), table(("", "2026", "2025"), ("Net sales", "100", "90"))
    kinds = [kind for kind, _, _ in told(document(old), document(new))]
    assert kinds == ["gone", "gone", "new", "new"]
    content = redline(document(old), document(new))
    assert breaches(written(document(old)), written(document(new)), content) == []


def test_a_changed_running_head_is_tracked_in_the_header():
    old, new = document(head="Acme – Q2"), document(head="Acme – Q3")
    assert told(old, new) == [("changed", "header", "Acme – [Q2]{Q3}")]
    parts = entries_of(redline(old, new))
    assert any("ins" in tags(redline(old, new), name) for name in parts if name.startswith("word/header"))


def test_words_that_only_look_different_are_told_and_tracked_as_formatting():
    old = document(Paragraph((Text("Net sales rose."),), "a"))
    new = document(Paragraph((Strong((Text("Net sales"),)), Text(" rose.")), "a"))
    assert told(old, new) == [("restyled", "a", "Net sales rose.")]
    content = redline(old, new)
    assert "rPrChange" in tags(content)
    assert "ins" not in tags(content)


def test_the_language_that_word_notes_of_a_word_is_no_look():
    new = document(paragraph("a", "Net sales rose."))
    entries = written(new)
    body = entries["word/document.xml"].replace(b"<w:r><w:t", b'<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t')
    old = Version("old", entries | {"word/document.xml": body})
    assert Comparison(old, Version("new", entries)).changes == []


def test_a_paragraph_in_another_style_keeps_its_words():
    old, new = document(Heading(2, (Text("Outlook"),), "a")), document(Heading(3, (Text("Outlook"),), "a"))
    content = redline(old, new)
    assert "pPrChange" in tags(content)
    assert "del" not in tags(content)


def test_a_link_to_another_place_is_a_change():
    old = document(Paragraph((Link((Text("the call"),), "https://a.example"),), "a"))
    new = document(Paragraph((Link((Text("the call"),), "https://b.example"),), "a"))
    assert breaches(written(old), written(new), redline(old, new)) == []
    assert {"ins", "del"} <= set(tags(redline(old, new)))


def test_a_changed_figure_stays_in_its_content_control():
    def version(text: str) -> Document:
        figure = Value(text, Origin("figures.net_sales.values.Q3 2026", None, "net_sales Q3 2026", "amount"))
        return document(Paragraph((Text("Net sales were "), figure, Text(".")), "a"))

    old, new = version("$1.2 million"), version("$1.3 million")
    root = etree.fromstring(entries_of(redline(old, new))["word/document.xml"])
    (control,) = root.iter(w("sdt"))
    assert "".join(control.itertext(w("delText"))) == "$1.2"
    assert "".join(control.itertext(w("t"))) == "$1.3\u00a0million"
    (figure,) = compared(old, new).figures
    assert (figure.label, figure.old, figure.new) == ("net_sales Q3 2026", "$1.2\u00a0million", "$1.3\u00a0million")


def test_every_change_has_the_author_the_moment_and_a_number_of_its_own():
    old, new = document(paragraph("a", "One two three.")), document(paragraph("a", "One four three."), bullets("New."))
    root = etree.fromstring(entries_of(redline(old, new))["word/document.xml"])
    marks = list(root.iter(w("ins"), w("del")))
    assert {(mark.get(w("author")), mark.get(w("date"))) for mark in marks} == {("Jane Roe", "2026-11-05T00:00:00Z")}
    assert len({mark.get(w("id")) for mark in marks}) == len(marks) > 3


def test_a_redline_compares_as_its_newer_version(tmp_path: Path):
    old, new = document(paragraph("a", "One two three.")), document(paragraph("a", "One four three."))
    for name, content in (("redline", redline(old, new)), ("new", redline(new, new))):
        (tmp_path / f"{name}.docx").write_bytes(content)
    sides = [comparing.read_side(str(tmp_path / f"{name}.docx")) for name in ("redline", "new")]
    assert comparing.compare(*sides).changes == []


def stated(printed: str, exact: str = "", unit: str = "USD", key: str = "net_sales") -> Stated:
    return Stated(key, "net sales", "Q3 2026", printed, exact, unit, "a")


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (stated("$1.2 million", "1210000"), stated("$1.3 million", "1290000"), "+$0.1 million"),
        (stated("$999.6 million", "999600000"), stated("$1.1 billion", "1100000000"), "+100,400,000 USD"),
        (stated("12.5%", "12.5", "percent"), stated("11.0%", "11", "percent"), "-1.5 points"),
        (stated("0.6%", "-0.6", "percent"), stated("1.2%", "1.2", "percent"), "+1.8 points"),
        (stated("$(0.05)", "-0.05"), stated("$0.02", "0.02"), "+$0.07"),
        (stated("(800)"), stated("1,234"), "+2,034"),
        (stated("[●]", "pending"), stated("$1.3 million", "1300000"), ""),
        (stated("110 basis points", "1.1"), stated("50 basis points", "0.5"), "-60 basis points"),
    ],
)
def test_the_difference_is_that_of_the_prints_with_their_signs(old, new, wanted):
    assert difference(old, new) == wanted


def test_a_figure_is_listed_once_with_prints_of_one_scale():
    old = [stated("$1.2 million", "1234000"), stated("1,234", "1234000")]
    new = [stated("$1.2 million", "1244000"), stated("1,244", "1244000")]
    (found,) = find_changed(old, new)
    assert (found.old, found.new, found.difference) == ("1,234", "1,244", "+10")


def test_figures_that_came_and_went_are_listed_last():
    old, new = [stated("1", key="a"), stated("2", key="b")], [stated("3", key="c"), stated("4", key="a")]
    assert [(one.old, one.new) for one in find_changed(old, new)] == [("1", "4"), ("", "3"), ("2", "")]


def test_a_terminal_shows_in_colours_what_a_file_shows_in_brackets():
    old, new = document(paragraph("a", "One two three.")), document(paragraph("a", "One four three."))
    plain, coloured = (draw_changes(compared(old, new), colours=colours) for colours in (False, True))
    assert "  One [-two-]{+four+} three.\n" in plain
    assert "\x1b[" not in plain
    assert "[-" not in coloured
    assert "\x1b[9;31mtwo\x1b[0m\x1b[4;32mfour\x1b[0m" in coloured


def test_long_words_that_stayed_are_cut_in_a_terminal_alone():
    long = "The company opened stores in many towns of the state and in some of the next one, too, as it had said."
    old, new = document(paragraph("a", f"{long} One. {long}")), document(paragraph("a", f"{long} Two. {long}"))
    told = draw_changes(compared(old, new), colours=False)
    assert (
        "  … some of the next one, too, as it had said. [-One-]{+Two+}. The company opened stores in many towns of …\n"
        in told
    )


def test_columns_have_room_for_old_and_new_figures_and_else_stay_as_they_are():
    def widths(content: bytes) -> list[int]:
        root = etree.fromstring(entries_of(content)["word/document.xml"])
        # The first table is that of the changed figures.
        tables = list(root.iter(w("tbl")))
        return [int(column.get(w("w"))) for column in tables[-1].iter(w("gridCol"))]

    rows = [("", "2026"), ("Net sales", "$1,234,567,890"), ("Costs", "(40)")]
    old, new = document(table(*rows)), document(table(*rows[:1], ("Net sales", "$1,234,567,891"), rows[2]))
    assert widths(redline(new, new)) == widths(redline(old, old))
    (label, figures), (usual_label, usual) = widths(redline(old, new)), widths(redline(new, new))
    assert figures > usual and label + figures == usual_label + usual


def test_the_page_of_changed_figures_is_a_section_of_its_own_before_the_text():
    old, new = document(paragraph("a", "It was $1.2 million.")), document(paragraph("a", "It was $1.3 million."))
    root = etree.fromstring(entries_of(redline(old, new))["word/document.xml"])
    first, *_ = root.iter(w("sectPr"))
    page = first.getparent().getparent()
    words = ["".join(one.itertext(w("t"))) for one in page.itersiblings(preceding=True)]
    assert any("$1.2$1.3+$0.1" in text for text in words)
    assert first.find(w("lnNumType")) is None and first.find(w("titlePg")) is None
    assert not any(True for one in page.itersiblings(preceding=True) for _ in one.iter(w("ins"), w("del")))


def test_macros_of_a_word_file_do_not_come_along():
    entries = written(document(paragraph("a", "One.")))
    types, links = "[Content_Types].xml", "word/_rels/document.xml.rels"
    override = b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    link = b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
    link += b'Target="vbaProject.bin"/></Relationships>'
    macros = {
        types: entries[types].replace(b"</Types>", override),
        links: entries[links].replace(b"</Relationships>", link),
        "word/vbaProject.bin": b"Sub AutoOpen",
    }
    content = Comparison(Version("old", entries), Version("new", entries | macros)).write("Jane Roe", "")
    assert entries_of(content).keys() == entries.keys()
    assert b"vba" not in entries_of(content)[types] + entries_of(content)[links]
