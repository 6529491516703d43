"""Edits: changes of a YAML file's text, and the lines on which they stand once they are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relwriter.intake.splicing import Splice, splice
from relwriter.source import Source, Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Text that takes the place of what stands in a file from `start` up to `end`."""

    file: str
    start: int
    end: int
    text: str


Change = tuple[Edit, ...]
"""Edits that are made together or not at all."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that somebody could make in an original: its edits, what was done, and the other places at which it
    would be found as rightly, as spans of the original's files."""

    edits: Change
    was: str
    became: str
    also: tuple[tuple[str, int, int], ...] = ()


def edit_value(file: str, span: Span, start: int, end: int, text: str) -> Edit:
    """The edit that puts `text` in place of a value's characters from `start` up to `end`, as its style writes it."""
    first = span.index(start)
    last = span.index(end - 1) + 1 if end > start else first
    if span.style == "'":
        # The last character taken may be one of two quotation marks that stand for one.
        last += span.source.text[last - 1 : last + 1] == "''" and end > start
        text = text.replace("'", "''")
    elif span.style == '"':
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return Edit(file, first, last, text)


def make(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """The files that edits change, as they are after them. Raises ValueError where two change the same text."""
    by_file: dict[str, list[Splice]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(Splice(edit.start, edit.end, edit.text))
    return {file: splice(texts[file], changes) for file, changes in by_file.items()}


def find_lines(texts: Mapping[str, str], mistake: Mistake) -> set[tuple[str, int]]:
    """The lines, in the files as they are after the edits, at which a mistake is rightly found.

    What was taken out has no line of its own: the line before it counts too.
    """
    changed = make(texts, mistake.edits)
    sources = {file: Source(file, changed.get(file, text)) for file, text in texts.items()}
    lines: set[tuple[str, int]] = set()
    for edit in mistake.edits:
        start = _moved(mistake.edits, edit.file, edit.start)
        first, last = (sources[edit.file].place(at).line for at in (start, start + len(edit.text)))
        lines |= {(edit.file, line) for line in range(first - (not edit.text), last + 1)}
    for file, start, end in mistake.also:
        first, last = (sources[file].place(_moved(mistake.edits, file, at)).line for at in (start, end))
        lines |= {(file, line) for line in range(first, last + 1)}
    return lines


def _moved(edits: Iterable[Edit], file: str, index: int) -> int:
    """Where a character of the original stands after the edits before it."""
    before = (edit for edit in edits if edit.file == file and edit.end <= index and edit.start < index)
    return index + sum(len(edit.text) - (edit.end - edit.start) for edit in before)
