"""Faults of a Word file that no validator sees, and marks of work that a release must not carry."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from relwriter.word.comments import AUTHOR
from relwriter.word.names import DC, DCTERMS, w
from relwriter.word.tree import parse

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MOMENT = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?")
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PROPERTY = re.compile(r'\s*DOCPROPERTY\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_CORE_PROPERTIES = {"author", "category", "comments", "keywords", "lastsavedby", "pages", "subject", "title"}
_LONGEST_TAG = 64
_BOOKMARK = re.compile(r"[^\W\d]\w{0,39}")
_DIRECT = {w(name) for name in ("b", "i", "u", "sz", "color", "rFonts", "jc", "ind", "spacing", "shd", "highlight")}

Trees = dict[str, etree._Element]


def lint(content: bytes) -> list[str]:
    """What is wrong with a Word file, one line a fault; empty when nothing is."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        trees = {e.filename: parse(archive.read(e)) for e in entries if e.filename.endswith((".xml", ".rels"))}
    found = [*_entry_order(entries), *_entry_dates(entries)]
    return found + [fault for rule in _RULES for fault in rule(trees)]


def _entry_order(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = [entry.filename for entry in entries]
    if names != sorted(names, key=lambda name: (name != "[Content_Types].xml", name)):
        yield "the zip's entries are not in order"


def _entry_dates(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    for entry in entries:
        if entry.date_time != _EARLIEST:
            yield f"{entry.filename}: the zip's entry has a date of its own"


def _content_controls(trees: Trees) -> Iterator[str]:
    ids = (e.get(w("val")) for root in trees.values() for e in root.iterfind(f".//{w('sdtPr')}/{w('id')}"))
    for identifier, times in Counter(ids).items():
        if times > 1:
            yield f"the content control id {identifier} is used {times} times"


def _control_names(trees: Trees) -> Iterator[str]:
    for name, root in trees.items():
        for element in root.iter(w("tag"), w("alias")):
            if element.getparent().tag == w("sdtPr") and len(element.get(w("val"), "")) > _LONGEST_TAG:
                yield f"{name}: a content control's {etree.QName(element).localname} is longer than Word takes"


def _bookmarks(trees: Trees) -> Iterator[str]:
    """Bookmarks that do not begin and end once, and names that Word does not take or takes for another's."""
    root = trees["word/document.xml"]
    starts = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkStart")))
    if starts != Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkEnd"))) or set(starts.values()) - {1}:
        yield "word/document.xml: its bookmarks do not each begin and end once"
    named = Counter(mark.get(w("name"), "").lower() for mark in root.iter(w("bookmarkStart")))
    for name, times in named.items():
        if times > 1 or not _BOOKMARK.fullmatch(name):
            yield f"word/document.xml: the bookmark name {name!r} is used {times} times, or is none"


def _fields(trees: Trees) -> Iterator[str]:
    for name, root in trees.items():
        depth = 0
        for mark in root.iter(w("fldChar")):
            depth += {"begin": 1, "end": -1}.get(mark.get(w("fldCharType")), 0)
            if depth < 0:
                break
        if depth:
            yield f"{name}: a field does not begin or does not end"


def _languages(trees: Trees) -> Iterator[str]:
    for name, root in trees.items():
        for element in root.iter(w("lang")):
            for value in element.attrib.values():
                if not _LANGUAGE.fullmatch(value):
                    yield f"{name}: {value!r} is no language"


def _properties(trees: Trees) -> Iterator[str]:
    custom = trees.get("docProps/custom.xml")
    known = _CORE_PROPERTIES | {p.get("name", "").lower() for p in ([] if custom is None else custom)}
    for name, root in trees.items():
        for code in _instructions(root):
            asked = _PROPERTY.match(code)
            if asked and (asked[1] or asked[2]).lower() not in known:
                yield f"{name}: a field shows the property {asked[1] or asked[2]!r}, which the file lacks"


def _instructions(root: etree._Element) -> Iterator[str]:
    """Every field's instruction; one that Word has split over several runs is put together."""
    yield from (element.get(w("instr"), "") for element in root.iter(w("fldSimple")))
    code = ""
    for element in root.iter(w("instrText"), w("fldChar")):
        if element.tag == w("instrText"):
            code += element.text or ""
        elif code:
            yield code
            code = ""


def _core_dates(trees: Trees) -> Iterator[str]:
    for element in trees.get("docProps/core.xml", ()):
        if element.tag.startswith(f"{{{DCTERMS}}}") and not _MOMENT.fullmatch(element.text or ""):
            yield f"docProps/core.xml: {element.text!r} is no date"


def _authors(trees: Trees) -> Iterator[str]:
    core = trees.get("docProps/core.xml")
    for element in () if core is None else core:
        kind = etree.QName(element).localname
        if kind == "lastModifiedBy" or (element.tag == f"{{{DC}}}creator" and element.text == "python-docx"):
            yield f"docProps/core.xml: {kind} names {element.text!r}"
    for element in trees.get("docProps/app.xml", ()):
        if (kind := etree.QName(element).localname) in ("Company", "Manager", "Template"):
            yield f"docProps/app.xml: {kind} names {element.text!r}"
    for name, root in trees.items():
        for element in root.iter(w("ins"), w("del"), w("comment")):
            kind, author = etree.QName(element).localname, element.get(w("author"))
            if (kind, author) != ("comment", AUTHOR):
                yield f"{name}: {kind} by {author!r}"


def _comments(trees: Trees) -> Iterator[str]:
    """Comments that are anchored nowhere or twice, and anchors of none."""
    root = trees["word/document.xml"]
    held = [c.get(w("id")) for c in trees.get("word/comments.xml", ())]
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        anchors = Counter(mark.get(w("id")) for mark in root.iter(w(kind)))
        if anchors != Counter(set(held)) or len(set(held)) < len(held):
            yield f"word/document.xml: its {kind} marks are not one for each comment"


def _styles(trees: Trees) -> Iterator[str]:
    known = {style.get(w("styleId")) for style in trees["word/styles.xml"].iter(w("style"))}
    for name, root in trees.items():
        for element in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            if element.get(w("val")) not in known:
                yield f"{name}: the file has no style {element.get(w('val'))!r}"


def _direct_formatting(trees: Trees) -> Iterator[str]:
    for properties in trees["word/document.xml"].iter(w("rPr"), w("pPr")):
        for child in properties:
            if child.tag in _DIRECT:
                yield f"word/document.xml: {etree.QName(child).localname} is set directly, not by a style"


_RULES: tuple[Callable[[Trees], Iterator[str]], ...] = (
    _content_controls,
    _control_names,
    _bookmarks,
    _fields,
    _languages,
    _properties,
    _core_dates,
    _authors,
    _comments,
    _styles,
    _direct_formatting,
)
