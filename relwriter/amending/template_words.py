"""Edits of words that the template itself holds: the file and line where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.compose.composing import compose_with_lines
from relwriter.compose.pack import Pack
from relwriter.compose.template_lines import read_marks
from relwriter.model.release import Release
from relwriter.review.circulated import Circulated, Parts, circulate, text_of
from relwriter.review.edits import Edit, shown

Cell = tuple[int, int] | None


class TemplateWords:
    """The words of a release's template, each with its file and line."""

    def __init__(self, release: Release, pack: Pack, now: Circulated):
        document, self._lines = compose_with_lines(release, pack)
        marked = circulate(document)
        self._ends: dict[tuple[str, Cell], tuple[str, list[tuple[int, int]]]] = {}
        for (block, cell, parts), (_, _, words) in zip(_places(now), _places(marked), strict=True):
            plain, ends = read_marks(shown(text_of(words)))
            if plain == shown(text_of(parts)):
                self._ends[block, cell] = plain, ends

    def place(self, edit: Edit) -> str:
        """The file and line of the template's words that an edit changes, or that it stands beside; empty where it
        changes none."""
        text, ends = self._ends.get((edit.block, edit.cell), ("", []))
        words = [(_start(text, end, ends[:n]), end, number) for n, (end, number) in enumerate(ends)]
        touched = [number for start, end, number in words if start < edit.end and edit.start < end]
        beside = [number for start, end, number in words if edit.start - 1 <= end and start <= edit.end + 1]
        found = touched or (beside if not edit.old.strip() else [])
        # Words of a draft that says something else there by now are told by the beginning of its paragraph.
        found = found if text == shown(text_of(edit.parts)) else [number for _, _, number in words]
        return "{}:{}".format(*self._lines[found[0]]) if found else ""


def _start(text: str, end: int, before: Sequence[tuple[int, int]]) -> int:
    """Where the word begins that ends there."""
    last = before[-1][0] if before else 0
    return max(last, text.rfind(" ", 0, max(end - 1, 0)) + 1)


def _places(said: Circulated) -> Iterator[tuple[str, Cell, Parts]]:
    for leaf in said.leaves:
        if leaf.rows is None:
            yield leaf.id, None, leaf.parts
        for number, row in enumerate(leaf.rows or ()):
            yield from ((leaf.id, (number, column), parts) for column, (_, parts) in enumerate(row))
