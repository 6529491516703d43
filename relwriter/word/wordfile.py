"""A Word file taken apart to be compared: its body, headers and footers with every change resolved, and what they lead
to."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Mapping
from itertools import count

from lxml import etree

from relwriter.word import names
from relwriter.word.names import CONTENT_TYPES, RELATIONSHIPS, r, w
from relwriter.word.package import zip_entries
from relwriter.word.resolving import accept
from relwriter.word.story import Block, ends_section, read_story
from relwriter.word.tree import parse, serialize

BODY = ("body", "")
"""The name of a file's main story; those of headers and footers are (kind, occasion), such as ("header", "first")."""

FRONT = "_relwriter_comparison"
"""The bookmark around what a comparison puts before the text; it is no part of the text."""

StoryName = tuple[str, str]


class WordFile:
    """A Word file as trees that can be changed and written again.

    Raises KeyError, or XMLSyntaxError of lxml, for a package that is no Word file's.
    """

    def __init__(self, entries: Mapping[str, bytes], resolve: Callable[[etree._Element], None] = accept):
        """Takes a file apart; `resolve` is what is done with its changes, to accept or to reject them."""
        self._entries = dict(entries)
        self._trees: dict[str, etree._Element] = {}
        self.main = self._target("_rels/.rels", names.RT_DOCUMENT) or "word/document.xml"
        styles = self._target(_rels(self.main), names.RT_STYLES)
        self.styles = self.tree(styles) if styles else etree.Element(w("styles"))
        numbering = self._target(_rels(self.main), names.RT_NUMBERING)
        self.numbering = self.tree(numbering) if numbering else None
        self.parts = {BODY: self.main, **self._furniture()}
        for entry in self.parts.values():
            resolve(self.tree(entry))
        leave_out_front(self.body)
        self._leave_out_macros()

    @property
    def body(self) -> etree._Element:
        """The body's element."""
        return self.tree(self.main).find(w("body"))

    def root(self, story: StoryName) -> etree._Element:
        """The element that holds a story's blocks."""
        return self.body if story == BODY else self.tree(self.parts[story])

    def blocks(self, story: StoryName) -> list[Block]:
        """The blocks of a story; none where the file has no such header or footer."""
        return read_story(self.root(story), self.style_names("paragraph")) if story in self.parts else []

    def style_names(self, kind: str) -> dict[str | None, str]:
        """The names in lower case of the styles of a kind by id; under None that of the default one."""
        found: dict[str | None, str] = {}
        for style in self.styles.iterchildren(w("style")):
            if style.get(w("type"), "paragraph") == kind:
                name = style.find(w("name"))
                found[style.get(w("styleId"))] = "" if name is None else name.get(w("val"), "").lower()
                if style.get(w("default")) in ("1", "true", "on"):
                    found[None] = found[style.get(w("styleId"))]
        return found

    def property(self, name: str) -> str:
        """A core property, such as creator, title or modified; empty where it is not stated."""
        entry = self._target("_rels/.rels", names.RT_CORE)
        found = (item.text or "" for item in self.tree(entry) if etree.QName(item).localname == name) if entry else ()
        return next(iter(found), "")

    def custom_property(self, name: str) -> str:
        """A property that Word has no name of its own for; empty where it is not stated."""
        entry = self._target("_rels/.rels", names.RT_CUSTOM)
        found = (item for item in self.tree(entry) if item.get("name") == name) if entry else ()
        return next(("".join(item.itertext()) for item in found), "")

    def part_of(self, kind: str) -> etree._Element | None:
        """The root of the first part of a kind that the body leads to, such as comments."""
        entry = self._target(_rels(self.main), kind)
        return self.tree(entry) if entry in self._entries else None

    def tree(self, entry: str) -> etree._Element:
        """The root of an entry, which is written again when the file is."""
        if entry not in self._trees:
            self._trees[entry] = parse(self._entries[entry])
        return self._trees[entry]

    def relationships(self, entry: str) -> etree._Element:
        """The root of an entry's relationships, made if there are none."""
        name = _rels(entry)
        if name not in self._entries:
            self._entries[name] = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
        return self.tree(name)

    def target(self, entry: str, identifier: str) -> tuple[str, str, bytes | None] | None:
        """Type, target and content of what an id leads to, the content None for what is outside the file; None for an
        id that leads nowhere."""
        for item in self.relationships(entry):
            if item.get("Id") == identifier:
                if item.get("TargetMode") == "External":
                    return item.get("Type", ""), item.get("Target", ""), None
                part = _absolute(entry, item.get("Target", ""))
                return item.get("Type", ""), part, self._entries.get(part)
        return None

    def lead_to(self, entry: str, kind: str, target: str, content: bytes | None) -> str:
        """The id by which an entry leads to a URL, or to a picture with this content; added where there is none."""
        root = self.relationships(entry)
        for identifier in (item.get("Id", "") for item in root):
            known = self.target(entry, identifier)
            if known is not None and (known[0], known[2] or known[1]) == (kind, content or target):
                return identifier
        taken = {item.get("Id") for item in root}
        added = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
        added.set("Id", next(f"rId{n}" for n in count(len(taken) + 1) if f"rId{n}" not in taken))
        added.set("Type", kind)
        added.set("Target", target if content is None else self._add_picture(content, target))
        if content is None:
            added.set("TargetMode", "External")
        return added.get("Id", "")

    def write(self) -> bytes:
        """The file's bytes, the same for the same trees."""
        changed = {entry: serialize(root) for entry, root in self._trees.items()}
        return zip_entries({**self._entries, **changed})

    def _add_picture(self, content: bytes, target: str) -> str:
        """The target under which every part can lead to a picture."""
        extension = posixpath.splitext(target)[1][1:].lower() or "png"
        name = f"media/{hashlib.sha256(content).hexdigest()[:16]}.{extension}"
        self._entries[f"word/{name}"] = content
        types = self.tree("[Content_Types].xml")
        if not any(item.get("Extension", "").lower() == extension for item in types):
            kind = f"image/{'jpeg' if extension == 'jpg' else extension}"
            types.insert(0, etree.Element(f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind))
        return f"/word/{name}"

    def _leave_out_macros(self) -> None:
        """Takes out macros, which no .docx may carry."""
        for item in self.relationships(self.main).xpath("*[contains(@Type, '/vbaProject')]"):
            entry = _absolute(self.main, item.get("Target", ""))
            for name in (entry, _rels(entry)):
                self._entries.pop(name, None)
            item.getparent().remove(item)
        types = self.tree("[Content_Types].xml")
        for item in types.xpath("*[contains(@ContentType, 'vba') and @PartName]"):
            self._entries.pop(item.get("PartName", "").lstrip("/"), None)
            types.remove(item)

    def _target(self, rels: str, kind: str) -> str:
        """The entry that the first relationship of a kind leads to; empty when there is none."""
        folder = rels.partition("_rels/")[0]
        for item in self.tree(rels) if rels in self._entries else ():
            if item.get("Type") == kind and item.get("TargetMode") != "External":
                return _absolute(folder, item.get("Target", ""))
        return ""

    def _furniture(self) -> dict[StoryName, str]:
        """The headers and footers of the first section that has any, by kind and occasion."""
        found: dict[StoryName, str] = {}
        for kind in ("header", "footer"):
            for link in self.body.iter(w(f"{kind}Reference")):
                led = self.target(self.main, link.get(r("id"), ""))
                if led is not None and led[2] is not None:
                    found.setdefault((kind, link.get(w("type"), "default")), led[1])
        return found


def leave_out_front(body: etree._Element) -> None:
    """Takes out the page that a comparison puts before the text."""
    start = next((mark for mark in body.iter(w("bookmarkStart")) if mark.get(w("name")) == FRONT), None)
    if start is None:
        return
    first = next(element for element in (start, *start.iterancestors()) if element.getparent() is body)
    page = [first, *first.itersiblings()]
    # Other programs move the end of a bookmark: the page ends with its section.
    end = next((n for n, element in enumerate(page) if element.tag == w("p") and ends_section(element)), None)
    for element in page[: 0 if end is None else end + 1]:
        body.remove(element)


def _rels(entry: str) -> str:
    folder, name = posixpath.split(entry)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _absolute(entry: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(entry), target))[1:]
