"""Comments of a file that came back: who said what of which words, who answered, and what is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.names import DECLARATION, W14, W15, W
from relwriter.word.package import zip_entries
from relwriter.word.remarks import Reply, read_remarks
from relwriter.word.returned import Returned
from tests.drafts import SMALL
from tests.review.circulating import circulate
from tests.review.redlining import entries_of

_RELEASE = (
    SMALL
    + "sections:\n  - text: {title: News, text: 'We moved to Boston.'}\n  - text: {title: More, text: 'And on.'}\n"
)
_OPENING = f'{DECLARATION}<w:comments xmlns:w="{W}" xmlns:w14="{W14}">'


def _comment(number: int, author: str, text: str) -> str:
    said = f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{text}</w:t></w:r></w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-11-04T09:00:00Z">{said}</w:comment>'


_COMMENTS = (
    f"{_OPENING}{_comment(1, 'Jane', 'When?')}{_comment(2, 'Tom', 'In May.')}{_comment(3, 'Tom', 'Both?')}</w:comments>"
)
_EXTENDED = (
    f'{DECLARATION}<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="00000001" w15:done="1"/>'
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>'
)
_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_REFERENCES = "".join(f'<w:r><w:commentReference w:id="{number}"/></w:r>' for number in (1, 2))


@pytest.fixture
def commented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """A draft with a comment, its answer, and a comment across two paragraphs."""
    circulate(_RELEASE, tmp_path, monkeypatch)
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    xml = xml.replace(
        '<w:r><w:t xml:space="preserve">We moved to Boston.</w:t></w:r>',
        '<w:commentRangeStart w:id="3"/><w:r><w:t xml:space="preserve">We </w:t></w:r><w:commentRangeStart w:id="1"/>'
        '<w:commentRangeStart w:id="2"/><w:r><w:t>moved</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        f'<w:commentRangeEnd w:id="2"/>{_REFERENCES}<w:r><w:t xml:space="preserve"> to Boston.</w:t></w:r>',
    )
    xml = xml.replace(">More</w:t></w:r>", '>More</w:t></w:r><w:commentRangeEnd w:id="3"/>')
    rels = entries["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    added = f'<Relationship Id="c1" Type="{kind}" Target="comments.xml"/>'
    added += f'<Relationship Id="c2" Type="{_RELATION}" Target="commentsExtended.xml"/></Relationships>'
    return {
        **entries,
        "word/document.xml": xml.encode(),
        "word/comments.xml": _COMMENTS.encode(),
        "word/commentsExtended.xml": _EXTENDED.encode(),
        "word/_rels/document.xml.rels": rels.replace("</Relationships>", added).encode(),
    }


def test_a_comment_has_its_words_its_answers_and_its_state(commented: dict[str, bytes]) -> None:
    returned = Returned(commented)
    both, moved = read_remarks(returned.file, returned.blocks)
    assert (both.author, both.text, both.quoted) == ("Tom", "Both?", "We moved to Boston.\nMore")
    assert (moved.author, moved.text, moved.quoted, moved.at, moved.resolved) == ("Jane", "When?", "moved", 3, True)
    assert moved.replies == (Reply("Tom", "2026-11-04T09:00:00Z", "In May."),)


def test_no_comment_is_lost_whose_paragraphs_have_ids_twice(commented: dict[str, bytes]) -> None:
    """Other programs copy the ids by which Word tells threads, and lead them in circles."""
    comments = _COMMENTS.replace('w14:paraId="00000003"', 'w14:paraId="00000001"')
    circle = _EXTENDED.replace('w15:paraId="00000001"', 'w15:paraId="00000001" w15:paraIdParent="00000002"')
    for extended in (_EXTENDED, circle):
        parts = {"word/comments.xml": comments.encode(), "word/commentsExtended.xml": extended.encode()}
        returned = Returned({**commented, **parts})
        remarks = read_remarks(returned.file, returned.blocks)
        told = [one.text for one in remarks] + [reply.text for one in remarks for reply in one.replies]
        assert sorted(told) == ["Both?", "In May.", "When?"]


def test_a_comment_is_told_with_its_lines_and_answered_at_any_of_them(commented: dict[str, bytes]) -> None:
    more = '<w:br/><w:t>Which year?</w:t></w:r></w:p><w:p w14:paraId="00000009"><w:r><w:t>Please.</w:t></w:r></w:p>'
    comments = _COMMENTS.replace("When?</w:t></w:r></w:p>", f"When?</w:t>{more}")
    returned = Returned({**commented, "word/comments.xml": comments.encode()})
    moved = next(one for one in read_remarks(returned.file, returned.blocks) if one.quoted == "moved")
    assert (moved.text, [one.text for one in moved.replies]) == ("When?\nWhich year?\nPlease.", ["In May."])


def test_comments_are_told_with_their_field(commented: dict[str, bytes], capfd: pytest.CaptureFixture[str]) -> None:
    Path("jane.docx").write_bytes(zip_entries(commented))
    capfd.readouterr()
    assert main(["review", "jane.docx", "q3.yaml"]) == 0
    told = capfd.readouterr()
    assert "  Jane, 2026-11-04 (resolved) on “moved”: When?  text-1.text [sections[0].text.text]" in told.out
    assert "    Tom, 2026-11-04: In May." in told.out
    assert "0 edits, 2 comments" in told.err


@pytest.mark.parametrize("name", ["review.docx", "review.md"])
def test_a_review_is_written_as_a_file_to_circulate(name: str, commented: dict[str, bytes]) -> None:
    Path("jane.docx").write_bytes(zip_entries(commented))
    assert main(["review", "jane.docx", "q3.yaml", "--summary", name]) == 0
    content = Path(name).read_bytes()
    text = content.decode() if name.endswith(".md") else entries_of(content)["word/document.xml"].decode()
    assert "When? / Tom: In May." in text and "resolved" in text


def test_an_open_comment_becomes_a_note_beside_its_field_on_request(commented: dict[str, bytes]) -> None:
    extended = _EXTENDED.replace('w15:done="1"', 'w15:done="0"')
    Path("jane.docx").write_bytes(zip_entries({**commented, "word/commentsExtended.xml": extended.encode()}))
    assert main(["review", "jane.docx", "q3.yaml", "--notes"]) == 2
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all", "--notes"]) == 0
    noted = (
        "  - text: {title: News, text: 'We moved to Boston.', note: {text: 'Tom: Both? / Jane: When? / Tom: In May.'}}"
    )
    assert noted in Path("q3.yaml").read_text(encoding="utf-8").splitlines()
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    assert "Tom: In May." in entries_of(Path("q3.docx").read_bytes())["word/comments.xml"].decode()
