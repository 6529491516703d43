"""Word's elements as XML: escaped once, in the order of the schema, packed the same way every time."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.word.markup import escape, field, paragraph, run
from relwriter.word.order import in_order
from relwriter.word.package import Part, as_uri, pack, zip_entries
from relwriter.word.tree import parse_fragment


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"))))
def test_any_text_survives_as_content_and_as_an_attribute(text):
    element = parse_fragment(f'<w:t w:val="{escape(text)}">{escape(text)}</w:t>')
    assert (element.text or "") == text
    assert element.attrib.values() == [text]


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters()))
def test_no_text_at_all_makes_a_broken_file(text):
    parse_fragment(paragraph("BodyText", run(text)))


def test_line_ends_and_tabs_are_words_own_elements():
    assert run("a\tb\r\nc").count("<w:tab/>") == run("a\tb\r\nc").count("<w:br/>") == 1


def test_a_field_is_balanced_and_holds_its_result():
    element = parse_fragment(f"<w:p>{field('PAGE', '7')}</w:p>")
    kinds = [value for mark in element.iter("{*}fldChar") for value in mark.attrib.values()]
    assert kinds == ["begin", "separate", "end"]
    assert [text.text for text in element.iter("{*}t")] == ["7"]


def test_children_come_in_the_order_of_the_schema():
    assert in_order("pPr", {"jc": "3", "numPr": "2", "pStyle": "1"}) == "123"


def test_a_child_that_the_schema_does_not_allow_is_refused():
    with pytest.raises(KeyError):
        in_order("pPr", {"tblHeader": "x"})


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://x.example/?a=1&b=%20", "https://x.example/?a=1&b=%20"),
        ('https://x.example/a b"|<>', "https://x.example/a%20b%22%7C%3C%3E"),
        ("mailto:ir@x.example?subject=Q4", "mailto:ir@x.example?subject=Q4"),
    ],
)
def test_a_url_is_written_as_a_target_may_be(url, target):
    assert as_uri(url) == target


def test_a_package_depends_on_its_parts_and_not_on_their_order():
    parts = [
        Part("/b.xml", "b/xml", b"<b/>"),
        Part("/a.png", "image/png", b"a"),
        Part("/c.PNG", "image/x", b"c"),
    ]
    assert pack(parts, ()) == pack(reversed(parts), ())


def test_entries_carry_nothing_of_this_machine():
    with zipfile.ZipFile(io.BytesIO(zip_entries({"b": b"", "[Content_Types].xml": b"", "A": b""}))) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == ["[Content_Types].xml", "A", "b"]
    assert {(i.date_time, i.create_system, i.external_attr, i.extra) for i in infos} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16, b"")
    }
