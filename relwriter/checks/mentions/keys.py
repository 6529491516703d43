"""Where a key stands in a file, near an entry that is known: a period has no place of its own."""

from __future__ import annotations

import re

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.tables import CheckedTable
from relwriter.model.entry import Entry
from relwriter.source import Place, Source, Span

_NEAR = 600
"""Characters; how far from an entry a key of the same record may stand."""


def place_of_key(entry: Entry | None, key: str) -> Place | None:
    """The place of the value of a key that stands nearest to an entry; else the entry's own."""
    if entry is None or entry.span is None:
        return None
    source, start = entry.span.source, entry.span.start
    found = list(re.compile(rf"\b{key}:\s*").finditer(source.text, max(0, start - _NEAR), start + _NEAR))
    nearest = min(found, key=lambda match: abs(match.end() - start), default=None)
    return source.place(nearest.end()) if nearest else entry.place()


def place_of_columns(draft: CheckedDraft, table: CheckedTable) -> Place | None:
    """The place of a statement's columns, in the release's file or in that of its rows."""
    words = [entry for entry in (table.statement.title, *(row.row.subject for row in table.rows)) if entry is not None]
    headline = draft.release.release.headline.span
    sources = [span.source for span in (headline, *(entry.span for entry in words)) if isinstance(span, Span)]
    holder, _, name = table.field.rpartition(".")
    if holder == "statements":
        for source in dict.fromkeys(sources):
            if place := _find_columns(source, name):
                return place
    return place_of_key(words[0] if words else None, "columns")


def _find_columns(source: Source, name: str) -> Place | None:
    """The place of the columns that follow the name of a statement, before another name that stands as far in."""
    for found in re.finditer(rf"^( +){re.escape(name)}:", source.text, re.MULTILINE):
        end = re.compile(rf"^ {{0,{len(found[1])}}}[^\s#]", re.MULTILINE).search(source.text, found.end() + 1)
        columns = re.compile(r"\bcolumns:\s*").search(
            source.text, found.end(), end.start() if end else len(source.text)
        )
        if columns:
            return source.place(columns.end())
    return None
