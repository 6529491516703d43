"""Opening a company's own reference document, whatever somebody saved under that name."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
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
_LARGEST = 200_000_000
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, AttributeError, NotImplementedError,
           RuntimeError, IndexError, TypeError, OpcError, etree.XMLSyntaxError)  # fmt: skip
"""What zipfile, lxml and python-docx raise, between them, for a package that is not what it should be."""


def open_reference(path: Path) -> WordDocument:
    """The reference document at `path`: a document or template, with or without macros.

    Raises TemplateError when the file is missing, unreadable, encrypted, damaged or no Word file.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refused(
            path, f"cannot be read: {error.strerror or error}", "check the path and who may read it"
        ) from None
    return open_content(content, path)


def open_content(content: bytes, path: Path) -> WordDocument:
    """The reference document that `content` is; `path` is what errors call it. Raises as `open_reference`
    does."""
    if content.startswith(_OLE):
        raise _refused(path, *_legacy(content))
    if not content.startswith(b"PK"):
        raise _refused(path, "is not a Word document", "save it in Word as .docx or .dotx")
    try:
        entries = _entries(content)
        if (
            STRICT.encode()
            in entries["word/document.xml" if "word/document.xml" in entries else next(iter(entries))]
        ):
            raise _refused(
                path, "is a Strict Open XML document", "save it in Word as 'Word Document (*.docx)'"
            )
        return Document(io.BytesIO(zip_entries(entries)))
    except _DAMAGE as error:
        raise _unopened(path, error) from error


def _entries(content: bytes) -> dict[str, bytes]:
    """The package's entries, repaired as far as Word would without asking."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(info.file_size for info in archive.infolist()) > _LARGEST:
            raise ValueError("unpacks to more than 200 MB")
        entries = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
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
