"""What a Word file says of itself: the core and application properties, which hold a release's data and no
person's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relwriter.word import names
from relwriter.word.markup import escape
from relwriter.word.package import Part, Relationship, pack

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMESPACES = (
    f'xmlns:cp="{names.CORE}" xmlns:dc="{names.DC}" xmlns:dcterms="{names.DCTERMS}"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


@dataclass(frozen=True, slots=True)
class Properties:
    """A file's title, creator, language (BCP 47) and date (YYYY-MM-DD, or nothing)."""

    title: str
    creator: str
    language: str
    date: str


def core_part(properties: Properties) -> Part:
    """The core properties; created and modified are the given day at midnight UTC, never the clock's."""
    words = {"title": properties.title, "creator": properties.creator, "language": properties.language}
    stated = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in words.items() if text)
    content = f"<cp:coreProperties {_NAMESPACES}>{stated}{_dates(properties.date)}</cp:coreProperties>"
    return Part("/docProps/core.xml", names.CT_CORE, (names.DECLARATION + content).encode("utf-8"))


def _dates(day: str) -> str:
    if not _DAY.fullmatch(day):
        return ""
    return "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )


def application_part(pages: int) -> Part:
    """The application properties: who wrote the file, and how many pages it is estimated to have."""
    content = (
        f"<Pages>{pages}</Pages><Application>relwriter</Application>"
        if pages
        else "<Application>relwriter</Application>"
    )
    xml = f'{names.DECLARATION}<Properties xmlns="{names.APP}">{content}</Properties>'
    return Part("/docProps/app.xml", names.CT_APP, xml.encode("utf-8"))


def pack_document(main: Part, parts: tuple[Part, ...], properties: Properties, pages: int) -> bytes:
    """The package of a main part, the parts that it leads to, and the properties."""
    core, application = core_part(properties), application_part(pages)
    root = (
        Relationship("rId1", names.RT_DOCUMENT, main.name),
        Relationship("rId2", names.RT_CORE, core.name),
        Relationship("rId3", names.RT_APP, application.name),
    )
    return pack((main, *parts, core, application), root)
