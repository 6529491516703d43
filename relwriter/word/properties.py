"""What a Word file says of itself: the core, application and custom properties, which hold a release's data and
no person's."""

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
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What all custom properties are marked with."""


@dataclass(frozen=True, slots=True)
class Properties:
    """A file's title, creator, language (BCP 47) and date (YYYY-MM-DD, or nothing).

    `custom` is the properties that Word has no names of its own for: names and values, in the order in which they
    are numbered.
    """

    title: str
    creator: str
    language: str
    date: str
    custom: tuple[tuple[str, int | str], ...] = ()


def core_part(properties: Properties) -> Part:
    """The core properties; created and modified are the given day at midnight UTC, never the clock's."""
    words = {"title": properties.title, "creator": properties.creator, "language": properties.language}
    stated = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in words.items() if text)
    content = f"<cp:coreProperties {_NAMESPACES}>{stated}{_dates(properties.date)}</cp:coreProperties>"
    return Part("/docProps/core.xml", names.CT_CORE, (names.DECLARATION + content).encode("utf-8"))


def moment(day: str) -> str:
    """The day (YYYY-MM-DD) at midnight UTC, as Word files write a moment; empty for what is no day."""
    return f"{day}T00:00:00Z" if _DAY.fullmatch(day) else ""


def _dates(day: str) -> str:
    date = moment(day)
    if not date:
        return ""
    return "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>' for name in ("created", "modified")
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


def custom_part(properties: Properties) -> Part | None:
    """The custom properties; None when there are none."""
    if not properties.custom:
        return None
    # Word reserves the numbers 0 and 1.
    stated = "".join(_custom(number, *item) for number, item in enumerate(properties.custom, 2))
    namespaces = f'xmlns="{names.CUSTOM}" xmlns:vt="{names.VARIANTS}"'
    xml = f"{names.DECLARATION}<Properties {namespaces}>{stated}</Properties>"
    return Part("/docProps/custom.xml", names.CT_CUSTOM, xml.encode("utf-8"))


def _custom(number: int, name: str, value: int | str) -> str:
    kind = "i4" if isinstance(value, int) else "lpwstr"
    opening = f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{escape(name)}">'
    return f"{opening}<vt:{kind}>{escape(str(value))}</vt:{kind}></property>"


def pack_document(main: Part, parts: tuple[Part, ...], properties: Properties, pages: int) -> bytes:
    """The package of a main part, the parts that it leads to, and the properties."""
    stated = [(names.RT_CORE, core_part(properties)), (names.RT_APP, application_part(pages))]
    if custom := custom_part(properties):
        stated.append((names.RT_CUSTOM, custom))
    led_to = [(names.RT_DOCUMENT, main), *stated]
    root = [Relationship(f"rId{n}", kind, part.name) for n, (kind, part) in enumerate(led_to, 1)]
    return pack((main, *parts, *(part for _, part in stated)), root)
