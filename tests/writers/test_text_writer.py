"""Plain text as it is written: small trees and what the wire gets, typed by hand."""

from __future__ import annotations

import pytest
import trees
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Emph,
    Heading,
    Inline,
    Item,
    Link,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
)
from relwriter.proof.proving import prove
from relwriter.writers import Layout
from relwriter.writers.text import write


def written(*blocks: Block, width: int = 0, ascii: bool = False) -> str:
    return write(Document(blocks, trees.IMPRINT), Layout(width=width, ascii=ascii)).content.decode()


def paragraph(*nodes: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(node) if isinstance(node, str) else node for node in nodes), "p")


def link(words: str, url: str) -> Link:
    return Link((Text(words),), url)


def bullets(*items: tuple[Block, ...], start: int | None = None) -> BulletList:
    return BulletList(tuple(map(Item, items)), "l", start)


def row(label: str, *figures: str) -> tuple[Cell, ...]:
    return (Cell((Text(label),), "left"), *(Cell((Text(figure),), "right") for figure in figures))


def test_headings_are_plain_lines_and_emphasis_is_dropped():
    heading = Heading(1, (Text("Results"),), "h")
    assert written(heading, paragraph(Strong((Text("Strong"),)), " and ", Emph((Text("fine"),)))) == (
        "Results\n\nStrong and fine\n"
    )


def test_a_paragraph_is_one_line_unless_a_width_is_given():
    words = "word " * 40
    assert written(paragraph(words)) == words.strip() + "\n"


def test_lines_break_at_blanks_alone():
    assert written(paragraph("one two-three 24\xa0000 extraordinarily long"), width=9) == (
        "one\ntwo-three\n24\xa0000\nextraordinarily\nlong\n"
    )


def test_a_wide_character_takes_two_columns_and_an_accent_none():
    assert written(paragraph("字字 字字 e\u0301e e"), width=6) == "字字\n字字\ne\u0301e e\n"


def test_items_hang_below_their_words():
    inner = bullets((paragraph("inner words go on"),))
    assert written(bullets((paragraph("some words here"), inner)), width=12) == (
        "• some words\n  here\n  – inner\n    words go\n    on\n"
    )


def test_numbered_items_count_from_their_start():
    assert written(bullets((paragraph("a"), paragraph("more")), (paragraph("b"),), start=9)) == (
        "9. a\n\n   more\n\n10. b\n"
    )


def test_a_quotation_is_indented_and_a_rule_is_three_stars():
    assert written(BlockQuote((paragraph("a"), paragraph("b")), "q"), Rule("r")) == "    a\n\n    b\n\n* * *\n"


@pytest.mark.parametrize(
    ("words", "url", "expected"),
    [
        ("the webcast", "https://e.com/w", "the webcast (https://e.com/w)"),
        ("https://e.com/w", "https://e.com/w", "https://e.com/w"),
        ("www.acme.com", "https://www.acme.com/", "www.acme.com"),
        ("ir@acme.com", "mailto:ir@acme.com?subject=Q4", "ir@acme.com"),
        ("Investor Relations", "mailto:ir@acme.com", "Investor Relations (ir@acme.com)"),
        ("call", "tel:+1-212-555-0100", "call (+1-212-555-0100)"),
        ("above", "#results", "above"),
        ("nothing", "", "nothing"),
    ],
)
def test_a_link_shows_its_address_unless_its_words_do(words: str, url: str, expected: str):
    assert written(paragraph("See ", link(words, url), ".")) == f"See {expected}.\n"


OPERATIONS = Table(
    (
        row("", "Three Months Ended", ""),
        row("(in thousands)", "2019", "2018"),
        row("Revenue", "$1,234", "$1,100"),
        row("Net loss attributable to the shareholders", "(800)", "(12,000)"),
        row("Margin", "12.5%", "(3.5)%"),
    ),
    "t",
    heads=2,
    title="Operations",
)


def test_a_table_lines_up_with_a_rule_under_its_heading_and_parentheses_that_hang():
    assert written(OPERATIONS) == (
        "                                           Three Months Ended\n"
        "(in thousands)                                           2019       2018\n"
        "-----------------------------------------  ------------------  ---------\n"
        "Revenue                                               $1,234    $1,100\n"
        "Net loss attributable to the shareholders               (800)  (12,000)\n"
        "Margin                                                  12.5%     (3.5)%\n"
    )


def test_a_table_too_wide_breaks_its_labels_and_keeps_the_words_in_order():
    assert written(OPERATIONS, width=54).splitlines()[4:6] == [
        "Net loss attributable",
        "  to the shareholders                 (800)  (12,000)",
    ]


def test_ascii_replaces_every_character_and_says_which():
    words = "“Moët”\xa0– 24\u202f000 € … 2½ × • 字"
    output = write(Document((paragraph(words),), trees.IMPRINT), Layout(ascii=True))
    assert output.content == b'"Moet" - 24 000 EUR ... 2 1/2 x * ?\n'
    assert set(output.replaced) == {char for char in words if not char.isascii()}
    assert (output.replaced["€"], output.replaced["½"], output.replaced["字"]) == ("EUR", "1/2", "?")


def test_ascii_marks_items_with_hyphens_and_does_not_break_at_a_no_break_space():
    assert written(bullets((paragraph("ab 24\xa0000"),)), width=8, ascii=True) == "- ab\n  24 000\n"


def test_ascii_encodes_an_address_instead_of_changing_it():
    assert written(paragraph(link("é", "https://e.com/é")), ascii=True) == "e (https://e.com/%C3%A9)\n"


def test_without_ascii_nothing_is_replaced():
    assert write(Document((paragraph("“é”"),), trees.IMPRINT), Layout()).replaced == {}


def test_a_node_that_plain_text_does_not_know_is_an_error():
    with pytest.raises(TypeError, match="plain text knows no object"):
        written(object())


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees.documents, st.sampled_from([0, 1, 10, 40, 72]), st.booleans())
def test_any_tree_reads_back_from_its_plain_text(document: Document, width: int, ascii: bool):
    prove(document, "txt", write(document, Layout(width=width, ascii=ascii)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees.wide_tables(), st.sampled_from([0, 72]))
def test_a_wide_table_is_divided_into_lines_that_fit_and_reads_back(table: Table, width: int):
    document = Document((table,), trees.IMPRINT)
    output = write(document, Layout(width=width))
    prove(document, "txt", output)
    assert max(map(len, output.content.decode().splitlines())) <= 132


def test_words_over_the_labels_are_broken_where_a_wide_table_is_divided_and_stay_on_the_line():
    head = tuple(Cell((Text("Months Ended"),), span=span) for span in (2, 1, 1, 1, 3, 2, 2))
    long, amount = "a long label that is broken", "$(1,234,567,890)"
    rows = [["—", long, *"—" * 3, long, "12.5%", "12.5%", amount, long, "NM", "NM"], [*" " * 7, long, *" " * 4]]
    cells = [tuple(Cell((Text(word.strip()),), "right") for word in row) for row in rows]
    table = Table((head, *cells), "some.table")
    lines = write(Document((table,), trees.IMPRINT), Layout()).content.decode().splitlines()
    assert "Months" in lines
    assert max(map(len, lines)) <= 132


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees.documents)
def test_ascii_text_is_ascii_and_ends_with_one_line_end(document: Document):
    content = write(document, Layout(ascii=True)).content
    assert content.isascii()
    assert content == b"\n" or (content.endswith(b"\n") and not content.endswith(b"\n\n"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text("ab字\xa0-", min_size=1, max_size=12), min_size=1), st.integers(1, 30))
def test_a_wrapped_line_is_wider_than_the_page_only_if_it_is_one_word(words: list[str], width: int):
    lines = written(paragraph(" ".join(words)), width=width).splitlines()
    assert all(" " not in line for line in lines if len(line) + line.count("字") > width)
