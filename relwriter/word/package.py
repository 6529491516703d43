"""The package that a Word file is: parts, relationships and content types, zipped the same way every time."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relwriter.word import names
from relwriter.word.markup import escape

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_NOT_URI = re.compile(r'[\s\x00-\x1f"<>\\^`{|}]')
_REGULAR_FILE = 0o100644 << 16
_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from a part to another part (its absolute name) or, when `external`, to a URL."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a package; `name` is absolute, such as /word/document.xml."""

    name: str
    content_type: str
    content: bytes
    relationships: tuple[Relationship, ...] = ()


def as_uri(url: str) -> str:
    """The URL with the characters written as %XX that a relationship's target may not hold."""
    return _NOT_URI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)


def pack(parts: Iterable[Part], relationships: Iterable[Relationship]) -> bytes:
    """The package's bytes, which depend on its parts and relationships alone."""
    parts = sorted(parts, key=lambda part: part.name)
    entries = {_CONTENT_TYPES: _content_types(parts), "_rels/.rels": _relationships("/", relationships)}
    for part in parts:
        entries[part.name[1:]] = part.content
        if part.relationships:
            folder, name = posixpath.split(part.name)
            entries[f"{folder[1:]}/_rels/{name}.rels"] = _relationships(folder, part.relationships)
    return zip_entries(entries)


def zip_entries(entries: Mapping[str, bytes]) -> bytes:
    """The entries as a zip file, sorted, the content types first, without dates, owners or modes of this
    machine."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in sorted(entries, key=lambda name: (name != _CONTENT_TYPES, name)):
            archive.writestr(_entry(name), entries[name], compresslevel=6)
    return stream.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    return entry


def _relationships(folder: str, relationships: Iterable[Relationship]) -> bytes:
    found = "".join(_relationship(folder, item) for item in sorted(relationships, key=lambda item: _order(item.id)))
    return _xml(f'<Relationships xmlns="{names.RELATIONSHIPS}">{found}</Relationships>')


def _relationship(folder: str, item: Relationship) -> str:
    target = item.target if item.external else posixpath.relpath(item.target, folder)
    mode = ' TargetMode="External"' if item.external else ""
    return f'<Relationship Id="{escape(item.id)}" Type="{escape(item.type)}" Target="{escape(target)}"{mode}/>'


def _order(identifier: str) -> tuple[int, str]:
    return (len(identifier), identifier)


def _content_types(parts: list[Part]) -> bytes:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    overrides = []
    for part in parts:
        extension = posixpath.splitext(part.name)[1][1:].lower()
        if extension != "xml" and defaults.setdefault(extension, part.content_type) == part.content_type:
            continue
        overrides.append(f'<Override PartName="{escape(part.name)}" ContentType="{escape(part.content_type)}"/>')
    stated = "".join(
        f'<Default Extension="{escape(extension)}" ContentType="{escape(kind)}"/>'
        for extension, kind in sorted(defaults.items())
    )
    return _xml(f'<Types xmlns="{names.CONTENT_TYPES}">{stated}{"".join(overrides)}</Types>')


def _xml(text: str) -> bytes:
    return (names.DECLARATION + text).encode("utf-8")
