"""Tracked changes resolved, as Word and other programs write them."""

from __future__ import annotations

import pytest
from lxml import etree

from relwriter.word.names import w
from relwriter.word.resolving import accept, has_changes, reject
from relwriter.word.story import read_story
from relwriter.word.tree import parse_fragment

_BY = 'w:id="1" w:author="A" w:date="2026-11-05T00:00:00Z"'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _gone(text: str) -> str:
    return f"<w:del {_BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def _new(text: str) -> str:
    return f"<w:ins {_BY}>{_run(text)}</w:ins>"


def _mark(kind: str) -> str:
    return f"<w:pPr><w:rPr><w:{kind} {_BY}/></w:rPr></w:pPr>"


def _resolved(xml: str) -> tuple[list[str], list[str]]:
    """What a body says with its changes accepted, and with them rejected."""
    said = []
    for resolve in (accept, reject):
        body = parse_fragment(f"<w:body>{xml}</w:body>")
        resolve(body)
        assert not has_changes(body)
        said.append([block.text for block in read_story(body, {})])
    return said[0], said[1]


@pytest.mark.parametrize(
    ("xml", "accepted", "rejected"),
    [
        (f"<w:p>{_run('a ')}{_gone('b')}{_new('c')}</w:p>", ["a c"], ["a b"]),
        (f"<w:p>{_mark('del')}{_gone('a')}</w:p><w:p>{_run('b')}</w:p>", ["b"], ["a", "b"]),
        (f"<w:p>{_mark('ins')}{_new('a')}</w:p><w:p>{_run('b')}</w:p>", ["a", "b"], ["b"]),
        (f"<w:p>{_mark('del')}{_run('a')}</w:p><w:p>{_run('b')}</w:p>", ["ab"], ["a", "b"]),
        (f"<w:p>{_mark('ins')}{_run('a')}</w:p><w:p>{_run('b')}</w:p>", ["a", "b"], ["ab"]),
        (f"<w:p>{_mark('del')}{_run('a')}</w:p><w:p>{_mark('del')}{_run('b')}</w:p><w:p>{_run('c')}</w:p>", ["abc"], ["a", "b", "c"]),
        (f"<w:p>{_run('a')}</w:p><w:p>{_mark('del')}{_gone('b')}</w:p>", ["a"], ["a", "b"]),
        (
            f"<w:p>{_mark('moveFrom')}<w:moveFrom {_BY}>{_run('a')}</w:moveFrom></w:p><w:p>{_run('b')}</w:p>"
            f"<w:p>{_mark('moveTo')}<w:moveTo {_BY}>{_run('a')}</w:moveTo>{_new('!')}</w:p><w:p>{_run('c')}</w:p>",
            ["b", "a!", "c"],
            ["a", "b", "c"],
        ),
        (f"<w:p>{_run('a')}<w:ins {_BY}>{_gone('b')}</w:ins></w:p>", ["a"], ["a"]),
        (f"<w:p><w:hyperlink>{_gone('a')}</w:hyperlink>{_run('b')}</w:p>", ["b"], ["ab"]),
        (f"<w:p><w:sdt><w:sdtContent>{_gone('1')}{_new('2')}</w:sdtContent></w:sdt></w:p>", ["2"], ["1"]),
    ],
)  # fmt: skip
def test_words_and_paragraphs(xml: str, accepted: list[str], rejected: list[str]) -> None:
    assert _resolved(xml) == (accepted, rejected)


def _row(text: str, kind: str = "") -> str:
    mark = f"<w:trPr><w:{kind} {_BY}/></w:trPr>" if kind else ""
    words = {"ins": _new, "del": _gone}.get(kind, _run)(text)
    return f"<w:tr>{mark}<w:tc><w:p>{words}</w:p></w:tc></w:tr>"


def test_rows_and_tables() -> None:
    xml = f"<w:tbl>{_row('a')}{_row('b', 'del')}{_row('c', 'ins')}</w:tbl><w:p/><w:tbl>{_row('d', 'del')}</w:tbl><w:p/>"
    assert _resolved(xml) == (["a\nc", "", ""], ["a\nb", "", "d", ""])


def test_properties_come_back_when_they_are_rejected() -> None:
    change = f'<w:pPrChange {_BY}><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>'
    letters = f"<w:rPr><w:b/><w:rPrChange {_BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    xml = f'<w:body><w:p><w:pPr><w:pStyle w:val="New"/>{change}</w:pPr><w:r>{letters}<w:t>a</w:t></w:r></w:p></w:body>'
    for resolve, style, letter in ((accept, "New", "b"), (reject, "Old", "i")):
        body = parse_fragment(xml)
        resolve(body)
        assert body.find(f".//{w('pStyle')}").get(w("val")) == style
        assert [etree.QName(child).localname for child in body.find(f".//{w('r')}/{w('rPr')}")] == [letter]
