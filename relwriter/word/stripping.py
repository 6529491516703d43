"""Taking one author's comments out of a Word file, whoever has saved it since, and leaving everybody else's."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from relwriter.word.comments import AUTHOR
from relwriter.word.names import w
from relwriter.word.package import zip_entries
from relwriter.word.tree import parse, serialize

_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_CONTENT_TYPES = "[Content_Types].xml"

Trees = dict[str, etree._Element]


def strip_comments(content: bytes, author: str = AUTHOR, opening: str = "") -> bytes:
    """A Word file without an author's comments that begin with `opening`; one that has none is the same to the byte.

    A reply of somebody else's stays, as a comment of its own. Raises ValueError when the content is no Word file.
    """
    try:
        entries = _read(content)
        trees = {name: parse(part) for name, part in entries.items() if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise ValueError(f"no Word file: {error}") from error
    gone = [comment for root in trees.values() for comment in _written_by(root, author, opening)]
    if not gone:
        return content
    before = {name: etree.tostring(root) for name, root in trees.items()}
    _forget(trees, gone)
    _drop_empty(trees)
    changed = {name: serialize(root) for name, root in trees.items() if etree.tostring(root) != before[name]}
    kept = [name for name in entries if name in trees or name not in before]
    return zip_entries({name: changed.get(name, entries[name]) for name in kept})


def _read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def _written_by(root: etree._Element, author: str, opening: str) -> Iterator[etree._Element]:
    if root.tag == w("comments"):
        for comment in root.iterchildren(w("comment")):
            if comment.get(w("author")) == author and "".join(comment.itertext(w("t"))).startswith(opening):
                yield comment


def _forget(trees: Trees, gone: list[etree._Element]) -> None:
    """Takes the comments out, the marks of where they are anchored, and what else Word keeps of them."""
    numbers = {comment.get(w("id")) for comment in gone}
    for root in trees.values():
        for mark in list(root.iter(*_MARKS)):
            if mark.get(w("id")) in numbers:
                _cut_mark(mark)
    paragraphs = {value for comment in gone for value in _values(comment, "paraId")}
    for comment in gone:
        comment.getparent().remove(comment)
    _forget_threads(trees, paragraphs)


def _cut_mark(mark: etree._Element) -> None:
    """Removes a mark, and the run that held nothing else."""
    run = mark.getparent()
    run.remove(mark)
    if run.tag == w("r") and all(child.tag == w("rPr") for child in run):
        run.getparent().remove(run)


def _forget_threads(trees: Trees, paragraphs: set[str]) -> None:
    """Word keeps who answered whom, and which comments are done, in parts of their own, by paragraphs and numbers."""
    known = [child for root in trees.values() if _is_about_comments(root) for child in root]
    numbers = {n for child in known if paragraphs & _own(child, "paraId") for n in _own(child, "durableId")}
    for child in known:
        if paragraphs & _own(child, "paraId") or numbers & _own(child, "durableId"):
            child.getparent().remove(child)
        for name in [name for name in child.attrib if etree.QName(name).localname == "paraIdParent"]:
            if child.get(name) in paragraphs:
                del child.attrib[name]


def _is_about_comments(root: etree._Element) -> bool:
    return root.tag != w("comments") and etree.QName(root).localname.startswith("comments")


def _own(element: etree._Element, name: str) -> set[str]:
    return {value for key, value in element.attrib.items() if etree.QName(key).localname == name}


def _values(element: etree._Element, name: str) -> Iterator[str]:
    for inner in element.iter():
        yield from _own(inner, name)


def _drop_empty(trees: Trees) -> None:
    """Drops the parts of comments when none is left, with what names them."""
    if any(len(root) for root in trees.values() if root.tag == w("comments")):
        return
    empty = {name for name, root in trees.items() if root.tag == w("comments") or _is_about_comments(root)}
    for name in empty:
        del trees[name]
        trees.pop(posixpath.join(posixpath.dirname(name), "_rels", f"{posixpath.basename(name)}.rels"), None)
    for name, root in trees.items():
        folder = posixpath.dirname(posixpath.dirname(name))
        for child in list(root) if name == _CONTENT_TYPES or name.endswith(".rels") else ():
            named = child.get("Target") or child.get("PartName") or "."
            if posixpath.normpath(posixpath.join("/", folder, named))[1:] in empty:
                root.remove(child)
