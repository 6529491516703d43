"""Paragraphs of one text of the YAML, exchanged, added and taken out: the lines of the others stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping as Changes
from collections.abc import Sequence

from relwriter.amending.sources import reads_as, splice_inside
from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.nodes import Sequence as Items
from relwriter.intake.scalars import WIDTH, wrap
from relwriter.intake.splicing import Splice, replace_scalar

Paragraphs = Sequence[str]
"""What stands in place of a paragraph: as many of them as there are; none takes it out."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each paragraph of a text begins and ends."""
    return [(m.start(), m.end()) for m in re.finditer(r"[^\s\n](?:[^\n]*[^\s\n])?", text)]


def number_at(text: str, offset: int) -> int:
    """The number of the paragraph in which a character stands."""
    return next(n for n, (_, end) in enumerate(find_paragraphs(text)) if offset < end)


def exchange(parent: Mapping | Items, scalar: Scalar, changes: Changes[int, Paragraphs]) -> list[Splice]:
    """The splices that put others in place of paragraphs of a text, by their numbers. Raises ValueError where no
    paragraph would be left."""
    text = scalar.text
    found = [text[start:end] for start, end in find_paragraphs(text)]
    wanted = [one for n, old in enumerate(found) for one in changes.get(n, [old])]
    if not wanted:
        raise ValueError("nothing would be left of the text")
    if len(wanted) == len(found) == 1:
        return [splice_inside(scalar, wanted[0]) or replace_scalar(parent, scalar, wanted[0])]
    splices = _in_lines(scalar, found, changes)
    if splices and reads_as(scalar, splices, lambda read: [read[a:b] for a, b in find_paragraphs(read)] == wanted):
        return splices
    return [replace_scalar(parent, scalar, "\n".join(wanted))]


def _in_lines(scalar: Scalar, found: Sequence[str], changes: Changes[int, Paragraphs]) -> list[Splice]:
    """The splices of lines; none for a text that is not written in lines below its key."""
    if scalar.span.style not in ("|", ">"):
        return []
    return [_in_place(scalar, found, n, after) for n, after in sorted(changes.items()) if list(after) != [found[n]]]


def _in_place(scalar: Scalar, found: Sequence[str], number: int, after: Paragraphs) -> Splice:
    span, places = scalar.span, find_paragraphs(scalar.text)
    start, end = span.index(places[number][0]), span.index(places[number][1] - 1) + 1
    if after:
        own = span.source.text[start:end]
        lines = [own if one == found[number] else _write(scalar, one, start) for one in after]
        return Splice(start, end, f"\n\n{' ' * _column(scalar, start)}".join(lines))
    if number + 1 < len(places):
        return Splice(start, span.index(places[number + 1][0]), "")
    return Splice(span.index(places[number - 1][1] - 1) + 1, end, "")


def _column(scalar: Scalar, index: int) -> int:
    return index - scalar.span.source.text.rfind("\n", 0, index) - 1


def _write(scalar: Scalar, text: str, index: int) -> str:
    """A paragraph in lines, without the blanks before the first."""
    column = _column(scalar, index)
    lines = [text] if scalar.span.style == "|" else wrap(text, max(WIDTH - column, 1))
    return f"\n{' ' * column}".join(lines)
