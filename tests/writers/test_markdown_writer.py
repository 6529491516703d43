"""Markdown as it is written: small trees and the file that a person sees, typed by hand."""

from __future__ import annotations

import pytest
from trees import IMPRINT

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
from relwriter.writers import Layout
from relwriter.writers.markdown import write
from relwriter.writers.markdown.markup import inline_markdown


def written(*blocks: Block) -> str:
    return write(Document(blocks, IMPRINT), Layout()).content.decode()


def inline(*nodes: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(node) if isinstance(node, str) else node for node in nodes)


def strong(*nodes: str | Inline) -> Strong:
    return Strong(inline(*nodes))


def emph(*nodes: str | Inline) -> Emph:
    return Emph(inline(*nodes))


def paragraph(*nodes: str | Inline) -> Paragraph:
    return Paragraph(inline(*nodes), "p")


def bullets(*items: tuple[Block, ...], start: int | None = None) -> BulletList:
    return BulletList(tuple(map(Item, items)), "l", start)


def row(*texts: str, align: str = "") -> tuple[Cell, ...]:
    return tuple(Cell((Text(text),) if text else (), align) for text in texts)


def test_blocks_stand_a_blank_line_apart_and_the_file_ends_with_one_line_end():
    assert written(Heading(1, inline("Results"), "h"), paragraph("Words."), Rule("r"), paragraph("More.")) == (
        "# Results\n\nWords.\n\n***\n\nMore.\n"
    )


def test_an_empty_document_is_one_line_end():
    assert written() == "\n"


def test_blocks_without_words_leave_no_gap():
    assert written(paragraph("a"), paragraph(" "), Heading(2, (), "h"), paragraph("b")) == "a\n\nb\n"


def test_line_ends_and_runs_of_blanks_are_one_blank():
    assert written(paragraph(" a\n  b\t", "\n c ")) == "a b c\n"


def test_a_list_of_plain_items_has_no_blank_lines():
    inner = bullets((paragraph("one"),), (paragraph("two"),))
    assert written(bullets((paragraph("a"),), (paragraph("b"), inner), (paragraph("c"),))) == (
        "- a\n- b\n  - one\n  - two\n- c\n"
    )


def test_an_item_of_several_blocks_is_indented_below_its_words():
    assert written(bullets((paragraph("a"), paragraph("more")), (paragraph("b"),), start=9)) == (
        "9. a\n\n   more\n\n10. b\n"
    )


def test_lists_in_a_row_take_turns_in_their_marks():
    one, two = bullets((paragraph("a"),)), bullets((paragraph("b"),), start=1)
    assert written(one, one, two, two) == "- a\n\n* a\n\n1. b\n\n1) b\n"


def test_a_blank_paragraph_between_two_lists_does_not_let_them_merge():
    one = bullets((paragraph("a"),))
    assert written(one, paragraph(""), one) == "- a\n\n* a\n"


def test_a_nested_list_that_begins_at_three_gets_a_blank_line_before_it():
    inner = bullets((paragraph("x"),), start=3)
    assert written(bullets((paragraph("a"), inner))) == "- a\n\n  3. x\n"


def test_an_item_without_words_keeps_its_mark():
    assert written(bullets((paragraph("a"),), (), start=1)) == "1. a\n2.\n"


def test_a_rule_that_begins_an_item_is_no_row_of_stars():
    assert written(bullets((paragraph(""), Rule("r")))) == "- ___\n"


def test_a_quotation_is_marked_on_every_line():
    quoted = BlockQuote((paragraph("“We grew,”"), bullets((paragraph("a"),)), paragraph("he said.")), "q")
    assert written(quoted) == "> “We grew,”\n>\n> - a\n>\n> he said.\n"


def test_a_table_lines_up_and_says_how_its_columns_are_aligned():
    table = Table(
        (
            (*row("In thousands"), *row("2019", align="right")),
            (*row("Revenue"), *row("$1,234", align="right")),
        ),
        "t",
    )
    assert written(table) == ("| In thousands |    2019 |\n| ------------ | ------: |\n| Revenue      | \\$1,234 |\n")


def test_several_heading_rows_become_one_and_the_title_of_a_table_is_no_text():
    table = Table((row("", "Ended"), row("In $", "2019"), row("a", "1")), "t", heads=2, title="Table 1")
    assert written(table) == ("| In \\$ | Ended 2019 |\n| ----- | ---------- |\n| a     | 1          |\n")


def test_a_table_without_heading_rows_has_an_empty_heading():
    assert written(Table((row("a", "b"),), "t", heads=0)) == "|     |     |\n| --- | --- |\n| a   | b   |\n"


def test_a_bar_in_a_cell_does_not_part_it():
    assert written(Table((row("a|b", "\\|"),), "t")).splitlines()[0] == r"| a\|b | \\&#124; |"


def test_control_characters_are_replaced_and_said_to_be():
    output = write(Document((paragraph("a\x01b"),), IMPRINT), Layout())
    assert (output.content, output.replaced) == ("a\ufffdb\n".encode(), {"\x01": "\ufffd"})


def test_a_node_that_markdown_does_not_know_is_an_error():
    with pytest.raises(TypeError, match="Markdown knows no object"):
        written(object())


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((strong("Note:"), " x"), "**Note:** x"),
        ((strong(" Note: "), "x"), "**Note:** x"),
        (("The ", emph("Journal"), "'s “", emph("x"), "”"), "The *Journal*'s “*x*”"),
        (("x", emph("y"), "z"), "x*y*z"),
        ((strong("bold."), "x"), "**bold.**&#120;"),
        (("x", strong("(bold)")), "&#120;**(bold)**"),
        (("x", strong("$5")), r"&#120;**\$5**"),
        ((emph("a"), strong("b")), "_a_**b**"),
        ((strong("a"), emph("b")), "**a**_b_"),
        ((strong(emph("b")),), "**_b_**"),
        ((emph("a", strong("b"), "c"),), "*a**b**c*"),
        ((strong("a", emph("b")), emph("c")), "**&#97;_b_**_c_"),
        ((strong(emph("a@b.com")),), r"**_a\@b.com_**"),
        ((strong("a"), strong("b")), "**ab**"),
        ((strong("a"), " ", strong("b")), "**a b**"),
        ((strong("a", strong("b")),), "**ab**"),
        ((strong(" "), emph(), "x"), "x"),
        ((strong("a\xa0"), "b"), "**a**\xa0b"),
        ((Link(inline("here"), "https://e.com/a_b"), "."), "[here](https://e.com/a_b)."),
        ((Link(inline("a[1]"), "x y(z)"),), r"[a\[1\]](x%20y\(z\))"),
        (("Yum!", Link(inline("here"), "u")), r"Yum\![here](u)"),
        ((Link((strong("all"),), "u"),), "**[all](u)**"),
        ((Link(inline("a ", strong("b")), "u"),), "[a **b**](u)"),
        ((Link(inline("in ", Link(inline("in"), "v")), "u"),), "[in in](u)"),
        ((Link(inline("a"), "https://e.com"), strong("b")), "[a](<https://e.com>)**b**"),
    ],
)
def test_emphasis_and_links_find_a_form_that_reads_back(nodes: tuple[str | Inline, ...], expected: str):
    assert inline_markdown(inline(*nodes)) == expected
