"""Tracked changes as elements: words, paragraph marks and table rows that come, go and move, each change with its own
number, its author and its moment."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from relwriter.word.names import w
from relwriter.word.order import rank

INSERTED, DELETED = w("ins"), w("del")
MOVED_FROM, MOVED_TO = w("moveFrom"), w("moveTo")
_DELETED_TEXTS = {w("t"): w("delText"), w("instrText"): w("delInstrText")}


class Pen:
    """Writes the marks of one author at one moment, numbered on from `first`.

    `moment` is as Word writes it, such as 2026-11-05T00:00:00Z; an empty one is left out.
    """

    def __init__(self, author: str, moment: str, first: int = 1):
        self._stamp = {w("author"): author, **({w("date"): moment} if moment else {})}
        self._next = first

    def mark(self, tag: str) -> etree._Element:
        """A mark without content, such as INSERTED, with its number."""
        element = etree.Element(tag)
        element.set(w("id"), str(self.number()))
        element.attrib.update(self._stamp)
        return element

    def number(self) -> int:
        """A number that no other mark of the file has."""
        self._next += 1
        return self._next - 1

    def around(self, tag: str, runs: Iterable[etree._Element]) -> etree._Element:
        """Runs inside a mark; the text of deleted ones becomes deleted text."""
        mark = self.mark(tag)
        mark.extend(runs)
        if tag == DELETED:
            for text in list(mark.iter(*_DELETED_TEXTS)):
                text.tag = _DELETED_TEXTS[text.tag]
        return mark

    def mark_paragraph(self, paragraph: etree._Element, tag: str) -> None:
        """Marks the end of a paragraph, so that the paragraph itself comes or goes."""
        child_of(child_of(paragraph, "pPr", "p"), "rPr", "pPr").insert(0, self.mark(tag))

    def mark_row(self, row: etree._Element, tag: str) -> None:
        """Marks a table's row, INSERTED or DELETED."""
        insert_child(child_of(row, "trPr", "tr"), self.mark(tag), "trPr")

    def restyle(self, paragraph: etree._Element, old: etree._Element | None) -> None:
        """Notes the properties that a paragraph had before; those of its mark and a section are no part of them."""
        change = self.mark(w("pPrChange"))
        before = etree.SubElement(change, w("pPr"))
        before.extend(deepcopy(child) for child in (() if old is None else old) if child.tag not in _OWN)
        insert_child(child_of(paragraph, "pPr", "p"), change, "pPr")

    def reletter(self, run: etree._Element, old: etree._Element | None) -> None:
        """Notes the properties that a run had before."""
        change = self.mark(w("rPrChange"))
        before = etree.SubElement(change, w("rPr"))
        before.extend(deepcopy(child) for child in (() if old is None else old))
        child_of(run, "rPr", "r").append(change)

    def range(self, kind: str, name: str) -> tuple[etree._Element, etree._Element]:
        """The marks at the beginning and the end of what moves; `kind` is moveFrom or moveTo, `name` joins the two
        places."""
        start = self.mark(w(f"{kind}RangeStart"))
        start.set(w("name"), name)
        end = etree.Element(w(f"{kind}RangeEnd"))
        end.set(w("id"), start.get(w("id")))
        return start, end


_OWN = {w("rPr"), w("sectPr"), w("pPrChange")}


def child_of(parent: etree._Element, name: str, kind: str) -> etree._Element:
    """The parent's child of a name, which is made in its place if there is none; `kind` is the parent's own name."""
    found = parent.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        if kind == "tr":
            before = [child for child in parent if child.tag == w("tblPrEx")]
            parent.insert(len(before), found)
        elif kind in ("p", "r"):
            parent.insert(0, found)
        else:
            insert_child(parent, found, kind)
    return found


def insert_child(parent: etree._Element, child: etree._Element, kind: str) -> None:
    """Puts a property in its place in the schema's order; `kind` is the parent's own name."""
    own = rank(kind, etree.QName(child).localname)
    later = (n for n, one in enumerate(parent) if rank(kind, etree.QName(one).localname) > own)
    parent.insert(next(later, len(parent)), child)
