"""Reading a Word file as a reader sees it: paragraphs and cells with the names of their styles.

It shares nothing with the code that writes, so that what it finds proves what was written.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN_NAMES = "del moveFrom instrText delText delInstrText pPr rPr sdtPr drawing pict object"
_UNSEEN = {f"{_W}{name}" for name in _UNSEEN_NAMES.split()} | {f"{_COMPATIBILITY}Fallback"}
_MARKS = {f"{_W}{name}": text for name, text in (
    ("tab", "\t"), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "\u2011"), ("softHyphen", "\u00ad"),
)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: its style's name in lower case, the level from 0 of a list number of its own, and its
    words.

    `cell` marks a whole table cell, its paragraphs one a line; `bookmarks` names those that begin in it.
    """

    style: str
    level: int | None
    text: str
    cell: bool = False
    bookmarks: tuple[str, ...] = ()


def read_paragraphs(content: bytes) -> list[WordParagraph]:
    """The paragraphs and cells of a Word file's body in order, as they read with every change accepted.

    Raises ValueError when the content is no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            main = _target(archive, "_rels/.rels", "officeDocument") or "word/document.xml"
            body = _parse(archive.read(main)).find(f"{_W}body")
            names = _style_names(archive, main)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise ValueError(f"no Word file: {error}") from error
    return list(_paragraphs(body, names))


def _target(archive: zipfile.ZipFile, relationships: str, kind: str) -> str:
    """The entry that the first relationship of a kind leads to; empty when there is none."""
    folder = relationships.partition("_rels/")[0]
    if relationships in archive.namelist():
        for item in _parse(archive.read(relationships)).iter(_RELATIONSHIP):
            if item.get("Type", "").endswith(f"/{kind}"):
                target = item.get("Target", "")
                return target[1:] if target.startswith("/") else folder + target
    return ""


def _style_names(archive: zipfile.ZipFile, main: str) -> dict[str | None, str]:
    """Names in lower case by styleId; under None that of the default paragraph style."""
    folder, _, name = main.rpartition("/")
    entry = _target(archive, f"{folder}/_rels/{name}.rels", "styles")
    names: dict[str | None, str] = {}
    for style in _parse(archive.read(entry)).iter(f"{_W}style") if entry else ():
        stated = style.find(f"{_W}name")
        named = "" if stated is None else stated.get(f"{_W}val", "").lower()
        names[style.get(f"{_W}styleId")] = named
        if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in ("1", "true", "on"):
            names[None] = named
    return names


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _paragraphs(parent: etree._Element, names: dict[str | None, str]) -> Iterator[WordParagraph]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield _paragraph(child, names)
        elif child.tag == f"{_W}tbl":
            yield from _cells(child, names)
        elif child.tag not in _UNSEEN:
            yield from _paragraphs(child, names)


def _paragraph(element: etree._Element, names: dict[str | None, str]) -> WordParagraph:
    properties = element.find(f"{_W}pPr")
    style = None if properties is None else properties.find(f"{_W}pStyle")
    identifier = None if style is None else style.get(f"{_W}val")
    text = "".join(_words(element))
    return WordParagraph(names.get(identifier, ""), _level(properties), text, bookmarks=_bookmarks(element))


def _bookmarks(element: etree._Element) -> tuple[str, ...]:
    return tuple(mark.get(f"{_W}name", "") for mark in element.iter(f"{_W}bookmarkStart"))


def _level(properties: etree._Element | None) -> int | None:
    number = None if properties is None else properties.find(f"{_W}numPr/{_W}numId")
    if number is None or number.get(f"{_W}val") == "0":
        return None
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return 0 if level is None else int(level.get(f"{_W}val", "0"))


def _cells(table: etree._Element, names: dict[str | None, str]) -> Iterator[WordParagraph]:
    for cell in _outermost(table, f"{_W}tc"):
        text = "\n".join(inner.text for inner in _paragraphs(cell, names) if inner.text)
        yield WordParagraph("", None, text, cell=True, bookmarks=_bookmarks(cell))


def _outermost(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and not _is_deleted_row(child):
            yield from _outermost(child, tag)


def _is_deleted_row(element: etree._Element) -> bool:
    return element.tag == f"{_W}tr" and element.find(f"{_W}trPr/{_W}del") is not None


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _UNSEEN and not _is_emptied(child):
            yield from _words(child)


def _is_emptied(element: etree._Element) -> bool:
    """Whether a content control shows Word's request to enter text, which is no text of the document."""
    return element.tag == f"{_W}sdt" and element.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
