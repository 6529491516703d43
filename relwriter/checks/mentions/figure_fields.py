"""Where a field of a figure stands, such as its unit: a word from a list has no place of its own."""

from __future__ import annotations

import re

from relwriter.model.figure import Figure
from relwriter.source import Place, Source


def place_of_field(key: str, figure: Figure, name: str) -> Place | None:
    """The place of a field's value in the record of a figure; that of its label where the record does not state it."""
    values = [getattr(entry.value, "entry", None) for entry in figure.entries]
    spans = [entry.span for entry in (figure.label, *values) if entry is not None and entry.span is not None]
    for source in dict.fromkeys(span.source for span in spans):
        if (place := _find(source, key, name)) is not None:
            return place
    return figure.label.place()


def _find(source: Source, key: str, name: str) -> Place | None:
    """The place in a file, within the lines that stand further in than the key."""
    for found in re.finditer(rf"^( +){re.escape(key)}:", source.text, re.MULTILINE):
        end = re.compile(rf"^ {{0,{len(found[1])}}}[^\s#]", re.MULTILINE).search(source.text, found.end())
        field = re.compile(rf"(?<![\w-]){name}:\s*").search(
            source.text, found.end(), end.start() if end else len(source.text)
        )
        if field:
            return source.place(field.end())
    return None
