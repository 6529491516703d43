"""Our comments are taken out of a file that somebody has saved since; other people's comments and answers stay."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from relwriter.word.comments import Comment
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import paragraph, run
from relwriter.word.package import zip_entries
from relwriter.word.properties import Properties
from relwriter.word.reading import read_paragraphs
from relwriter.word.stripping import strip_comments

_THREADS = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/>'
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>'
)
_NUMBERS = (
    '<w16cid:commentsIds xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid">'
    '<w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="0A"/>'
    '<w16cid:commentId w16cid:paraId="00000002" w16cid:durableId="0B"/></w16cid:commentsIds>'
)
_MOMENTS = (
    '<w16cex:commentsExtensible xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex">'
    '<w16cex:commentExtensible w16cex:durableId="0A"/><w16cex:commentExtensible w16cex:durableId="0B"/>'
    "</w16cex:commentsExtensible>"
)
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def written(*texts: str) -> bytes:
    letterhead = Letterhead()
    runs = letterhead.comments.anchored(run("words"), [Comment(text, "2020-02-20") for text in texts])
    body = paragraph(letterhead.stylesheet.id("Body Text"), runs)
    return letterhead.publish(body, Properties("Title", "Acme", "en-US", "2020-02-28"), "head")


def entries(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def answered() -> bytes:
    """A file with a comment of ours that Jane has answered, as Word saves it."""
    found = entries(written("Ours.", "Theirs."))
    comments = found["word/comments.xml"].decode()
    first, second = comments.split("</w:comment>")[:2]
    second = second.replace('w:author="relwriter"', 'w:author="Jane"')
    end = "</w:comment></w:comments>"
    first, second = (
        part.replace("<w:p>", f'<w:p {_W14} w14:paraId="0000000{n}">') for n, part in ((1, first), (2, second))
    )
    found["word/comments.xml"] = f"{first}</w:comment>{second}{end}".encode()
    names = {"word/commentsExtended.xml": _THREADS, "word/commentsIds.xml": _NUMBERS}
    found |= {name: text.encode() for name, text in {**names, "word/commentsExtensible.xml": _MOMENTS}.items()}
    return zip_entries(found)


def test_a_file_without_our_comments_is_the_same_to_the_byte():
    assert strip_comments(written()) == written()
    assert strip_comments(written("Ours."), opening="[Tie-out] ") == written("Ours.")


def test_nothing_of_comments_is_left_when_all_were_ours():
    found = entries(strip_comments(written("One.", "Two.")))
    assert not [name for name, part in found.items() if b"comments.xml" in part or "comments" in name]
    assert b"commentR" not in found["word/document.xml"] and b"annotation" not in found["word/document.xml"]
    assert [one.text for one in read_paragraphs(zip_entries(found))] == ["words"]


def test_comments_that_begin_otherwise_stay_where_they_are():
    (left,) = docx.Document(io.BytesIO(strip_comments(written("[A] x", "[B] y"), opening="[A]"))).comments
    assert left.text == "[B] y"


def test_an_answer_of_somebody_else_stays_as_a_comment_of_its_own():
    found = entries(strip_comments(answered()))
    (left,) = docx.Document(io.BytesIO(zip_entries(found))).comments
    assert (left.author, left.text) == ("Jane", "Theirs.")
    assert b"paraIdParent" not in found["word/commentsExtended.xml"]
    for name in ("commentsExtended", "commentsIds"):
        part = found[f"word/{name}.xml"]
        assert b"00000001" not in part and b"00000002" in part
    assert b'"0A"' not in found["word/commentsExtensible.xml"] and b'"0B"' in found["word/commentsExtensible.xml"]


def test_what_is_no_word_file_is_refused():
    with pytest.raises(ValueError, match="no Word file"):
        strip_comments(b"PK")
