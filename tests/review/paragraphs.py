"""Whole paragraphs edited as people do in Word: style and list kept, tracked or not."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from lxml import etree

from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of

Edit = Callable[[etree._Element], None]
_BODY = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def save_edited(source: str, target: str, *edits: Edit) -> None:
    """Writes a Word file with edits of another one's body."""
    entries = entries_of(Path(source).read_bytes())
    root = etree.fromstring(entries[_BODY])
    for edit in edits:
        edit(root.find(w("body")))
    Path(target).write_bytes(zip_entries({**entries, _BODY: etree.tostring(root, encoding="UTF-8", standalone=True)}))


def paragraphs_of(body: etree._Element) -> list[etree._Element]:
    return [one for one in body.iterchildren(w("p")) if one.find(f"{w('pPr')}/{w('sectPr')}") is None]


def words_in(paragraph: etree._Element) -> str:
    return "".join(paragraph.itertext(w("t"))).replace("\u00a0", " ")


def find(body: etree._Element, words: str) -> etree._Element:
    """The first paragraph with some words."""
    return next(one for one in paragraphs_of(body) if words in words_in(one))


def make(text: str, like: etree._Element) -> etree._Element:
    """A new paragraph in the style of another one."""
    made = etree.Element(w("p"))
    if like.find(w("pPr")) is not None:
        made.append(deepcopy(like.find(w("pPr"))))
    run = etree.SubElement(made, w("r"))
    etree.SubElement(run, w("t"), {_SPACE: "preserve"}).text = text
    return made


def add(text: str, *, after: str = "", before: str = "", like: str = "") -> Edit:
    """Types a paragraph after or before another one, in its style or that of a third."""

    def edit(body: etree._Element) -> None:
        beside = find(body, after or before)
        made = make(text, find(body, like) if like else beside)
        (beside.addnext if after else beside.addprevious)(made)

    return edit


def cut(words: str) -> Edit:
    """Deletes a paragraph, untracked."""

    def edit(body: etree._Element) -> None:
        gone = find(body, words)
        gone.getparent().remove(gone)

    return edit


def cut_row(label: str) -> Edit:
    """Deletes a row of a table by the words that it begins with, untracked."""

    def edit(body: etree._Element) -> None:
        rows = (row for row in body.iter(w("tr")) if "".join(row.itertext(w("t"))).startswith(label))
        gone = next(rows)
        gone.getparent().remove(gone)

    return edit


def strike(words: str, author: str = "Jane") -> Edit:
    """Deletes a paragraph, tracked."""

    def edit(body: etree._Element) -> None:
        gone = find(body, words)
        for run in [*gone.iter(w("r"))]:
            mark = etree.Element(w("del"), {w("id"): "7", w("author"): author, w("date"): "2026-11-09T10:00:00Z"})
            run.addprevious(mark)
            mark.append(run)
            for text in run.iter(w("t")):
                text.tag = w("delText")
        properties = gone.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            gone.insert(0, properties)
        inner = properties.find(w("rPr"))
        inner = etree.SubElement(properties, w("rPr")) if inner is None else inner
        inner.insert(0, etree.Element(w("del"), {w("id"): "8", w("author"): author}))

    return edit


def drag(words: str, *, after: str = "", before: str = "") -> Edit:
    """Moves a paragraph after or before another one."""

    def edit(body: etree._Element) -> None:
        moved, beside = find(body, words), find(body, after or before)
        (beside.addnext if after else beside.addprevious)(moved)

    return edit


def split(words: str, end: str) -> Edit:
    """Makes two of a paragraph, the first with the words up to `end`; a blank after it goes."""

    def edit(body: etree._Element) -> None:
        first = find(body, words)
        second = make("", first)
        second.remove(second[-1])
        first.addnext(second)
        at = words_in(first).index(end) + len(end)
        for run in [*first.iter(w("r"))]:
            text = "".join(run.itertext(w("t")))
            if at >= len(text):
                at -= len(text)
                continue
            rest = deepcopy(run)
            _say(run, text[:at])
            _say(rest, text[at:].lstrip() if at or not words_in(second) else text)
            second.append(rest)
            if not at:
                run.getparent().remove(run)
            at = 0

    return edit


def _say(run: etree._Element, text: str) -> None:
    for number, one in enumerate(run.iter(w("t"))):
        one.text = "" if number else text
        one.set(_SPACE, "preserve")


def join(words: str, between: str = " ") -> Edit:
    """Joins a paragraph with the one after it."""

    def edit(body: etree._Element) -> None:
        first = find(body, words)
        second = first.getnext()
        first.append(make(between, first)[-1])
        for child in [*second.iterchildren(w("r"), w("sdt"), w("hyperlink"))]:
            first.append(child)
        second.getparent().remove(second)

    return edit


def change(old: str, new: str) -> Edit:
    """Types other words over some of a run."""

    def edit(body: etree._Element) -> None:
        text = next(one for one in body.iter(w("t")) if old in (one.text or ""))
        text.text = (text.text or "").replace(old, new, 1)

    return edit
