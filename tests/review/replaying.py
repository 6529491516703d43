"""Does a list of edits tell everything? What was circulated, with every edit made, against what an independent reader finds
in the file that came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from relwriter.review.circulated import Circulated, Parts, text_of
from relwriter.review.edits import Edit, shown
from relwriter.word.names import MC, w
from relwriter.word.pieces import OBJECT
from relwriter.word.remarks import Remark
from tests.review.redlining import entries_of

_GONE = {w("del"), w("moveFrom")}
_ASIDE = ("text box", "footnote", "endnote")
_SIGNS = {"tab": " ", "cr": " ", "noBreakHyphen": "\u2011", "br": " "}
_SYMBOLS = {"2013": "–"}


def find_lost(circulated: Circulated, edits: Sequence[Edit], returned: bytes) -> list[str]:
    """The paragraphs and cells that stand in the file and not in the list, or the other way round."""
    told = Counter(find_told(circulated, edits))
    entries = entries_of(returned)
    body = etree.fromstring(entries["word/document.xml"])[0]
    found = Counter(spaced for text in _read(body) if (spaced := _spaced(text)))
    told += Counter(f"{edit.block}: {edit.new}" for edit in edits if edit.block in _ASIDE)
    found += Counter(_find_asides(entries, body))
    lost = [f"not told: {text}" for text in (found - told).elements()]
    return lost + [f"not there: {text}" for text in (told - found).elements()]


def find_lost_comments(remarks: Sequence[Remark], returned: bytes) -> list[str]:
    """The comments and answers that stand in the file and not among the remarks, or the other way round."""
    content = entries_of(returned).get("word/comments.xml")
    found = Counter("".join(one.itertext(w("t"))) for one in etree.fromstring(content)) if content else Counter()
    told = Counter(text for one in remarks for text in (one.text, *(reply.text for reply in one.replies)))
    return sorted(((found - told) + (told - found)).elements())


def _find_asides(entries: Mapping[str, bytes], body: etree._Element) -> Iterator[str]:
    """The notes and text boxes that stand in the text."""
    for tag in ("footnote", "endnote"):
        notes = entries.get(f"word/{tag}s.xml")
        by_id = {one.get(w("id")): "".join(one.itertext(w("t"))) for one in etree.fromstring(notes)} if notes else {}
        there = (one for one in body.iter(w(f"{tag}Reference")) if not _is_gone(one))
        yield from (f"{tag}: {by_id[one.get(w('id'))]}" for one in there)
    for choice in body.iter(f"{{{MC}}}Choice"):
        if not _is_gone(choice):
            yield f"text box: {''.join(choice.itertext(w('t')))}"


def _is_gone(element: etree._Element) -> bool:
    """Whether somebody took out what an element stands in."""
    return any(
        above.tag in _GONE or (above.tag == w("tr") and above.find(f"{w('trPr')}/{w('del')}") is not None)
        for above in element.iterancestors()
    )


def _read(parent: etree._Element) -> Iterator[str]:
    """The words of each paragraph and cell; a paragraph whose end was taken out goes on in the next one."""
    waiting = ""
    for child in parent:
        if child.tag == w("tbl"):
            yield waiting
            waiting = ""
            for row in child.findall(w("tr")):
                if row.find(f"{w('trPr')}/{w('del')}") is None:
                    yield from ("".join(_words(cell)) for cell in row.findall(w("tc")))
        elif child.tag == w("p"):
            waiting += "".join(_words(child))
            mark = child.find(f"{w('pPr')}/{w('rPr')}")
            if mark is None or not any(one.tag in _GONE for one in mark):
                yield waiting
                waiting = ""
    yield waiting


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname
        if name == "t":
            yield child.text or ""
        elif name == "br" and child.get(w("type")) == "page":
            continue
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _SYMBOLS.get(child.get(w("char"), ""), OBJECT)
        elif child.tag not in _GONE and name not in ("AlternateContent", "pPr"):
            yield from _words(child)


def _spaced(text: str) -> str:
    return shown(text).replace("\n", " ").strip()


def find_told(circulated: Circulated, edits: Sequence[Edit]) -> Iterable[str]:
    """The words of each paragraph and cell with every edit made."""
    gone = {(edit.block, edit.cell and edit.cell[0]) for edit in edits if edit.kind == "gone"}
    texts = []
    for leaf in circulated.leaves:
        if leaf.rows is None:
            if (leaf.id, None) not in gone:
                texts.append(_edited(leaf.id, None, leaf.parts, edits))
            continue
        for number, row in enumerate(leaf.rows):
            if (leaf.id, number) not in gone:
                cells = enumerate(parts for _, parts in row)
                texts += [_edited(leaf.id, (number, column), parts, edits) for column, parts in cells]
    for edit in edits:
        if edit.kind == "new" and edit.block not in _ASIDE:
            texts += edit.new.split("\t")
    return [_spaced(text) for text in texts if text.strip()]


def _edited(block: str, cell: tuple[int, int] | None, parts: Parts, edits: Sequence[Edit]) -> str:
    text = shown(text_of(parts))
    own = [edit for edit in edits if edit.kind == "changed" and (edit.block, edit.cell) == (block, cell)]
    for edit in sorted(own, key=lambda edit: (-edit.start, -edit.end)):
        assert text[edit.start : edit.end] == edit.old
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text
