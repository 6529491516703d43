"""Redlines of trees, and what must hold of each: accepted it is the new version, rejected the old one."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ooxml_integrity
from openxml_audit import OpenXmlValidator

from relwriter.document.tree import Document
from relwriter.review.comparison import Comparison, Version
from relwriter.review.identities import identify
from relwriter.word.lint import lint
from relwriter.word.resolving import accept, reject
from relwriter.word.story import Block
from relwriter.word.wordfile import BODY, WordFile
from relwriter.writers import Layout
from relwriter.writers.docx import write

MOMENT = "2026-11-05T00:00:00Z"
Entries = Mapping[str, bytes]


def entries_of(content: bytes) -> dict[str, bytes]:
    """The entries of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(document: Document) -> dict[str, bytes]:
    """The entries of the Word file of a document."""
    return entries_of(write(document, Layout(None)).content)


def version(name: str, document: Document) -> Version:
    """A document as one side of a comparison."""
    entries = written(document)
    return Version(name, entries, identify(document, WordFile(entries).blocks(BODY)))


def compared(old: Document, new: Document) -> Comparison:
    """The comparison of two documents."""
    return Comparison(version("old", old), version("new", new))


def redline(old: Document, new: Document) -> bytes:
    """The Word file with the changes between two documents."""
    return compared(old, new).write("Jane Roe", MOMENT)


def law_breaches(old: Document, new: Document) -> list[str]:
    """Where the redline of two documents breaks the two laws."""
    comparison = compared(old, new)
    return breaches(comparison.old.entries, comparison.new.entries, comparison.write("Jane Roe", MOMENT))


def reading(entries: Entries, resolve=accept) -> dict[Any, list[Any]]:
    """What each story of a file says: styles, list levels and words of paragraphs, the cells of tables."""
    file = WordFile(entries, resolve)
    return {story: _faces(file.blocks(story)) for story in file.parts}


def _faces(blocks: Sequence[Block]) -> list[Any]:
    return [_face(block) for block in blocks]


def _face(block: Block) -> Any:
    if block.rows is None:
        # A column's tab is in the name of its style.
        return re.sub(r" \d+pt", "", block.style), block.level, block.text
    return [[(cell.span, _faces(cell.blocks)) for cell in row.cells] for row in block.rows]


def breaches(old: Entries, new: Entries, content: bytes) -> list[str]:
    """Where a redline breaks the two laws."""
    entries = entries_of(content)
    found = []
    for law, resolve, wanted in (("accepted", accept, reading(new)), ("rejected", reject, reading(old))):
        got = reading(entries, resolve)
        for story in got.keys() | wanted.keys():
            if got.get(story, []) != wanted.get(story, []):
                found.append(f"{law}, the {story[0]} reads {got.get(story)} and not {wanted.get(story)}")
    return found


def faults_of(content: bytes) -> list[str]:
    """What the validators and our own lint find wrong with a redline, whose changes have an author by design."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "redline.docx"
        path.write_bytes(content)
        audited = [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
        checked = [str(issue) for issue in ooxml_integrity.check(str(path))]
    return audited + checked + [fault for fault in lint(content) if " by 'Jane Roe'" not in fault]
