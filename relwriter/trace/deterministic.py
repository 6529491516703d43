"""A workbook as bytes that are the same each time: no clock, neither in its parts nor in the package."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""


def save(book: Workbook, day: datetime) -> bytes:
    """The bytes of a workbook, made and changed on `day` by its properties."""
    written, packed = io.BytesIO(), io.BytesIO()
    book.properties.created = day
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _FIRST)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            target.writestr(part, _undate(name, source.read(name), day))
    return packed.getvalue()


def _undate(name: str, content: bytes, day: datetime) -> bytes:
    """A part's content; openpyxl writes the time of saving into the properties, whatever they say."""
    if name != "docProps/core.xml":
        return content
    moment = day.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment, content)
