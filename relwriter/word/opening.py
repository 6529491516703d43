"""Opening a company's own reference document, whatever somebody saved under that name."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from relwriter.errors import Problem, TemplateError
from relwriter.word.names import CT_DOCUMENT, OTHER_MAINS, RELATIONSHIPS, STRICT, R
from relwriter.word.package import zip_entries
from relwriter.word.tree import parse

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FORMATS = {
    b"%PDF": "a PDF file",
    b"{\\rtf": "rich text (.rtf)",
    b"<html": "a web page",
    b"<!DOCTYPE html": "a web page",
}
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
"""How the first entry of an OpenDocument file begins, after thirty bytes of the zip format's own."""

_WORD = (b"wordprocessingml", b"ms-word")
_LARGEST = 200_000_000
_PYTHON_ERRORS = (LookupError, AttributeError, EOFError, RuntimeError, TypeError, ValueError)
_DAMAGE = (*_PYTHON_ERRORS, zipfile.BadZipFile, zlib.error, OpcError, etree.XMLSyntaxError)
"""What zipfile, lxml and python-docx raise, between them, for a package that is not what it should be."""


def open_reference(path: Path) -> WordDocument:
    """The reference document at `path`: a document or template, with or without macros.

    Raises TemplateError when the file is missing, unreadable, encrypted, damaged or no Word file.
    """
    content = _read(path)
    with damage_reported(path):
        return open_content(_repaired(content, path))


def open_entries(path: Path) -> dict[str, bytes]:
    """The entries of the Word file at `path`, repaired as far as Word would without asking.

    Raises TemplateError as `open_reference` does.
    """
    content = _read(path)
    with damage_reported(path):
        return open_written(_repaired(content, path))


def open_written(content: bytes) -> dict[str, bytes]:
    """The entries of a Word file that we wrote."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _read(path: Path) -> bytes:
    """The bytes of what may be a Word file. Raises TemplateError for what is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused(path, f"cannot be read: {reason}", "check the path and who may read it") from None
    if content.startswith(_OLE):
        raise _refused(path, *_legacy(content))
    kind = next((kind for start, kind in _FORMATS.items() if content.startswith(start)), "")
    if kind or content[30:].startswith(_OPEN_DOCUMENT):
        wrong = f"is not a Word document but {kind or 'an OpenDocument text'}"
        raise _refused(path, wrong, "open it in Word and save it as .docx")
    if not content.startswith(b"PK"):
        raise _refused(path, "is not a Word document", "save it in Word as .docx or .dotx")
    return content


def open_content(content: bytes) -> WordDocument:
    """The document that a sound package is."""
    return Document(io.BytesIO(content))


@contextmanager
def damage_reported(path: Path) -> Iterator[None]:
    """Turns what the libraries raise while a reference document is read into a TemplateError."""
    try:
        yield
    except _DAMAGE as error:
        raise _unopened(path, error) from error


def _repaired(content: bytes, path: Path) -> bytes:
    entries = _entries(content, path)
    if any(STRICT.encode() in entries[name] for name in entries if name.endswith("/document.xml")):
        raise _refused(path, "is a Strict Open XML document", "save it in Word as 'Word Document (*.docx)'")
    return zip_entries(entries)


def _entries(content: bytes, path: Path) -> dict[str, bytes]:
    """The package's entries, repaired as far as Word would without asking."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(info.file_size for info in archive.infolist()) > _LARGEST:
            raise _refused(path, "unpacks to more than 200 MB", "make its pictures smaller in Word and save it again")
        entries = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    if not any(kind in entries["[Content_Types].xml"] for kind in _WORD):
        raise _refused(path, "is not a Word document", "save it in Word as .docx or .dotx")
    entries["[Content_Types].xml"] = _as_document(entries["[Content_Types].xml"])
    for name in [name for name in entries if name.endswith(".rels")]:
        entries[name] = _without_dangling(name, entries)
    return entries


def _as_document(content_types: bytes) -> bytes:
    """python-docx opens documents only, so that a template has to call itself one."""
    root = parse(content_types)
    for element in root.iter("{*}Override"):
        if element.get("ContentType") in OTHER_MAINS:
            element.set("ContentType", CT_DOCUMENT)
    return etree.tostring(root)


def _without_dangling(name: str, entries: dict[str, bytes]) -> bytes:
    """The relationships of an entry whose targets exist: Word ignores the others, python-docx fails on
    them."""
    root = parse(entries[name])
    folder = posixpath.dirname(posixpath.dirname(name))
    for item in list(root.iter(f"{{{RELATIONSHIPS}}}Relationship")):
        target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", "")))
        if item.get("TargetMode") != "External" and target[1:] not in entries:
            root.remove(item)
    return etree.tostring(root)


def _legacy(content: bytes) -> tuple[str, str]:
    if _ENCRYPTED in content:
        return "is protected by a password", "save it in Word without a password"
    return "is in the format of Word 97-2003 (.doc)", "save it in Word as .docx"


def _unopened(path: Path, error: Exception) -> TemplateError:
    wrong_kind = isinstance(error, ValueError) and "content type" in str(error)
    if wrong_kind or (isinstance(error, KeyError) and (R in str(error) or "Content_Types" in str(error))):
        return _refused(path, "is not a Word document", "save it in Word as .docx or .dotx")
    return _refused(path, f"is damaged: {error}", "open it in Word, let Word repair it and save it again")


def _refused(path: Path, message: str, advice: str) -> TemplateError:
    return TemplateError([Problem(str(path), 0, 0, "", message, advice)])
