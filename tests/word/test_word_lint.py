"""Our own lint: it flags each planted fault, and nothing in a sound file."""

from __future__ import annotations

import io
import zipfile

import pytest

from relwriter.word.anchors import Bookmarks
from relwriter.word.comments import Comment
from relwriter.word.letterhead import Letterhead
from relwriter.word.lint import lint
from relwriter.word.markup import paragraph, run
from relwriter.word.package import zip_entries
from relwriter.word.properties import Properties


@pytest.fixture(scope="module")
def sound() -> dict[str, bytes]:
    """The entries of a sound file."""
    letterhead = Letterhead()
    properties = Properties("Title", "Acme", "en-US", "2020-02-28")
    runs = letterhead.comments.anchored(run("words"), [Comment("Check.", "2020-02-20")])
    runs = Bookmarks().around(runs, "_rw_lede")
    body = paragraph(letterhead.stylesheet.id("Body Text"), runs)
    with zipfile.ZipFile(io.BytesIO(letterhead.publish(body, properties, "head"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def planted(entries: dict[str, bytes], entry: str, old: str, new: str) -> list[str]:
    assert old.encode() in entries[entry]
    return lint(zip_entries(entries | {entry: entries[entry].replace(old.encode(), new.encode(), 1)}))


def test_a_sound_file_has_no_fault(sound):
    assert lint(zip_entries(sound)) == []


@pytest.mark.parametrize(
    ("entry", "old", "new", "fault"),
    [
        (
            "word/document.xml",
            "</w:p>",
            "</w:p>" + '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent/></w:sdt>' * 2,
            "content control id 7 is used 2 times",
        ),
        (
            "word/document.xml",
            "</w:p>",
            f'</w:p><w:sdt><w:sdtPr><w:tag w:val="{"x" * 65}"/></w:sdtPr><w:sdtContent/></w:sdt>',
            "control's tag is longer than Word takes",
        ),
        ("word/document.xml", '<w:bookmarkEnd w:id="0"/>', "", "bookmarks do not each begin and end once"),
        ("word/document.xml", '<w:bookmarkEnd w:id="0"/>', '<w:bookmarkEnd w:id="1"/>', "begin and end once"),
        ("word/document.xml", '"_rw_lede"', f'"{"x" * 41}"', "or is none"),
        ("word/document.xml", '"_rw_lede"', '"lede 1"', "or is none"),
        (
            "word/document.xml",
            "</w:p>",
            '<w:bookmarkStart w:id="7" w:name="_RW_LEDE"/><w:bookmarkEnd w:id="7"/></w:p>',
            "'_rw_lede' is used 2 times",
        ),
        ("word/footer1.xml", '<w:fldChar w:fldCharType="end"/>', "", "does not end"),
        ("word/footer1.xml", '"begin"', '"end"', "does not begin"),
        (
            "word/styles.xml",
            '<w:lang w:val="en-US"',
            '<w:lang w:val="english american"',
            "'english american' is no",
        ),
        ("word/footer1.xml", " PAGE ", ' DOCPROPERTY "Draft Number" ', "property 'Draft Number'"),
        ("word/footer1.xml", " PAGE ", " DOCPROPERTY Draft ", "property 'Draft'"),
        ("docProps/core.xml", "2020-02-28T", "2020-13-28T", "is no date"),
        (
            "docProps/core.xml",
            "</cp:",
            "<cp:lastModifiedBy>Jane</cp:lastModifiedBy></cp:",
            "lastModifiedBy names",
        ),
        ("docProps/core.xml", ">Acme<", ">python-docx<", "creator names 'python-docx'"),
        ("docProps/app.xml", "</Prop", "<Company>Bank</Company></Prop", "Company names 'Bank'"),
        ("word/document.xml", "<w:r>", '<w:ins w:id="1" w:author="Jane"/><w:r>', "ins by 'Jane'"),
        ("word/comments.xml", '"relwriter"', '"Jane"', "comment by 'Jane'"),
        ("word/comments.xml", 'w:id="0"', 'w:id="1"', "commentReference marks are not one for each comment"),
        (
            "word/document.xml",
            '<w:commentRangeStart w:id="0"/>',
            "",
            "commentRangeStart marks are not one for each",
        ),
        (
            "word/document.xml",
            '<w:commentRangeEnd w:id="0"/>',
            '<w:commentRangeEnd w:id="0"/>' * 2,
            "commentRangeEnd marks are not one for each",
        ),
        ("word/comments.xml", '"CommentText"', '"Comment"', "word/comments.xml: the file has no style 'Comment'"),
        ("word/document.xml", '"BodyText"', '"Text"', "the file has no style 'Text'"),
        ("word/document.xml", "<w:r>", "<w:r><w:rPr><w:b/></w:rPr>", "b is set directly"),
        ("word/document.xml", "</w:pPr>", '<w:jc w:val="right"/></w:pPr>', "jc is set directly"),
    ],
)
def test_a_planted_fault_is_flagged(sound, entry, old, new, fault):
    assert fault in "\n".join(planted(sound, entry, old, new))


def test_entries_out_of_order_are_flagged(sound):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in reversed(sound):
            archive.writestr(zipfile.ZipInfo(name), sound[name])
    assert lint(stream.getvalue()) == ["the zip's entries are not in order"]


def test_an_entry_with_a_date_of_its_own_is_flagged(sound):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in sound:
            archive.writestr(zipfile.ZipInfo(name, (2020, 2, 28, 0, 0, 0)), sound[name])
    assert len(lint(stream.getvalue())) == len(sound)
