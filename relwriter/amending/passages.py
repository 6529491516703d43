"""Prose in a draft: where it stands, and what each of its printed characters is in the YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import phrase
from relwriter.compose.prose import find_prose
from relwriter.compose.references import resolve
from relwriter.document.tree import plain_text
from relwriter.model.marks import Marked, Node, Reference, entered_offsets
from relwriter.model.prose import Prose
from relwriter.review.circulated import Circulated, Parts, text_of
from relwriter.review.edits import place_parts, shown

Cell = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A printed character: what stands for it in the prose, from `start` to `end`; all those of a reference are one."""

    text: str
    start: int
    end: int
    is_reference: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Prose where it is printed: the block, a table's cell, and the first character there."""

    prose: Prose
    block: str
    cell: Cell
    first: int
    letters: tuple[Letter, ...]

    @property
    def last(self) -> int:
        """The end of the passage in its block."""
        return self.first + len(self.letters)


def find_passages(facts: Facts, now: Circulated) -> list[Passage]:
    """Every paragraph of prose that is printed to the letter, at each place where it is."""
    by_field: dict[str, list[tuple[str, Cell, Parts]]] = {}
    for block, cell, parts in _all_parts(now):
        for field in dict.fromkeys(part.field for part in parts):
            by_field.setdefault(field, []).append((block, cell, parts))
    return [passage for prose in find_prose(facts.release) for passage in _of_prose(facts, prose, by_field)]


def _all_parts(now: Circulated) -> Iterator[tuple[str, Cell, Parts]]:
    for leaf in now.leaves:
        if leaf.rows is None:
            yield leaf.id, None, leaf.parts
        for number, row in enumerate(leaf.rows or ()):
            yield from ((leaf.id, (number, column), parts) for column, (_, parts) in enumerate(row))


def _of_prose(facts: Facts, prose: Prose, by_field: dict[str, list[tuple[str, Cell, Parts]]]) -> Iterator[Passage]:
    if not by_field.get(prose.field):
        return
    try:
        letters = spell(facts, prose)
    except FactError:
        return
    for block, cell, parts in by_field[prose.field]:
        for start, end in ((0, 0), (0, 1), (1, 0), (1, 1)):
            # A quotation's last full stop is printed as a comma, and what begins a sentence with a capital letter.
            printed = letters[start : len(letters) - end]
            first = _find(prose.field, parts, "".join(letter.text for letter in printed))
            if first is not None:
                yield Passage(prose, block, cell, first, printed)
                break


def _find(field: str, parts: Parts, words: str) -> int | None:
    """Where the words of a field begin in its block."""
    text = shown(text_of(parts))
    own = [(start, end) for start, end, part in place_parts(parts) if part.field == field]
    at = text.find(words)
    while words and at >= 0:
        if any(start < at + len(words) and at < end for start, end in own):
            return at
        at = text.find(words, at + 1)
    return None


def spell(facts: Facts, prose: Prose) -> tuple[Letter, ...]:
    """The characters that prose prints. Raises FactError."""
    return tuple(_spell(facts, str(prose), prose.nodes))


def _spell(facts: Facts, prose: str, nodes: Sequence[Node]) -> Iterator[Letter]:
    for node in nodes:
        if isinstance(node, Reference):
            end = prose.index("}}", node.offset) + 2
            printed = resolve(facts, node.name, node.steps, node.filters)
            words = plain_text(phrase(printed))
            yield from (Letter(char, node.offset, end, True) for char in shown(words))
        elif isinstance(node, Marked):
            yield from _spell(facts, prose, node.content)
        else:
            start = node.offset
            for char, at in zip(node.text, entered_offsets(prose, node.offset), strict=False):
                yield Letter(shown(char), start, at + 1)
                start = at + 1
