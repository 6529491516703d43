"""Does a list of edits tell everything? What was circulated, with every edit made, against what an independent reader finds
in the file that came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from relwriter.review.circulated import Circulated, Parts, text_of
from relwriter.review.edits import Edit, shown
from relwriter.word.names import w
from tests.review.redlining import entries_of

_GONE = {w("del"), w("moveFrom")}


def find_lost(circulated: Circulated, edits: Sequence[Edit], returned: bytes) -> list[str]:
    """The paragraphs and cells that stand in the file and not in the list, or the other way round."""
    told = Counter(find_told(circulated, edits))
    body = etree.fromstring(entries_of(returned)["word/document.xml"])[0]
    found = Counter(_spaced(text) for text in _read(body) if text.strip())
    lost = [f"not told: {text}" for text in (found - told).elements()]
    return lost + [f"not there: {text}" for text in (told - found).elements()]


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
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag not in _GONE:
            yield from _words(child)


def _spaced(text: str) -> str:
    return shown(text).strip()


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
        if edit.kind == "new" and edit.block not in ("text box", "footnote", "endnote"):
            texts += edit.new.split("\t")
    return [_spaced(text) for text in texts if text.strip()]


def _edited(block: str, cell: tuple[int, int] | None, parts: Parts, edits: Sequence[Edit]) -> str:
    text = shown(text_of(parts))
    own = [edit for edit in edits if edit.kind == "changed" and (edit.block, edit.cell) == (block, cell)]
    for edit in sorted(own, key=lambda edit: -edit.start):
        assert text[edit.start : edit.end] == edit.old
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text
