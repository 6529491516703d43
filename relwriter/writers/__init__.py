"""The formats. Each is a package here, `write(document, layout) -> Output`, and a module in `proof`, `read(content)`.

A format is imported only when it is written. Adding one is these two and a line in `WRITERS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from relwriter.document.tree import Document

Remarked = Mapping[int, tuple[tuple[int, int, str], ...]]
"""Remarks on printed values, by the value's number in reading order, from 0: where in its words they begin and end, in
order, and what they say."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is laid out, beyond its tree.

    `reference` is the Word file that supplies letterhead and styles; `width` the column at which plain text wraps,
    0 for one line a paragraph; `ascii` asks for plain text in ASCII alone; `remarks` are comments on the document's
    values in Word. The Word file of a draft has a `watermark` and `line_numbers` unless it shall not.
    """

    reference: Path | None = None
    width: int = 0
    ascii: bool = False
    remarks: Remarked = field(default_factory=dict)
    watermark: bool = True
    line_numbers: bool = True


@dataclass(frozen=True, slots=True)
class Output:
    """A written format: its bytes, and each character that had to be replaced with what stands for it.

    `divisions` tells for each table in order, where a format divides them, the first columns of the groups after the
    first; the first column of the table, which labels its rows, is repeated in each group.
    """

    content: bytes
    replaced: Mapping[str, str] = field(default_factory=dict)
    divisions: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name, the extension of its files, and the module that writes it.

    `proof` is the name under which what it writes is read back. One that is not `usual` is written only where it is
    asked for by name; `document` says what it is written from, the release or its run sheet.
    """

    name: str
    extension: str
    module: str
    proof: str
    usual: bool = True
    document: str = "release"

    def write(self, document: Document, layout: Layout) -> Output:
        """The document in this format."""
        return import_module(f"relwriter.writers.{self.module}").write(document, layout)


WRITERS = (
    Format("docx", "docx", "docx", "docx"),
    Format("md", "md", "markdown", "md"),
    Format("txt", "txt", "text", "txt"),
    Format("runsheet", "runsheet.docx", "docx", "docx", usual=False, document="runsheet"),
)
