"""The ways in which a new paragraph can be written into the YAML, each with what the release must say then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from relwriter.amending.entries import Change, insert, write_paragraph
from relwriter.amending.passages import Passage
from relwriter.amending.places import Steps, find_list, find_node
from relwriter.amending.standing import Line, Standing, find_place, placed
from relwriter.intake.blocks import Tree
from relwriter.intake.nodes import Mapping as Record
from relwriter.review.reviewing import Listed

Lines = tuple[Line, ...]
Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """Edits, the changes of the files that would make them, and the lines that the release must say after these."""

    edits: tuple[Listed, ...]
    changes: Changes
    lines: Lines


def put(standing: Standing, listed: Listed, rank: int, lent: Sequence[str]) -> Iterator[Attempt]:
    """The attempts to write a new paragraph; `lent` are the blocks whose words it may have taken."""
    edit = listed.edit
    at = find_place(standing.lines, edit.spot, rank) if edit.spot else None
    if edit.spot is None or at is None:
        return
    lines = placed(standing.lines, at, Line(f"new {rank}", (edit.new.strip(),), edit.spot, rank))
    passages = find_lent(standing, lent)
    for changes in insertions(standing, standing.lines, at, edit.new.strip(), edit.spot.like, passages):
        yield Attempt((listed,), changes, lines)


def find_lent(standing: Standing, names: Sequence[str]) -> list[Passage]:
    return [passage for name in names if standing.leaf(name) for passage in lend(standing, name)]


def lend(standing: Standing, name: str) -> list[Passage]:
    """The prose of a paragraph, or what a computed sentence would be as prose."""
    computed = standing.computed(name)
    return [computed] if computed else standing.passages_of(name)


def insertions(
    standing: Standing, lines: Lines, at: int, words: str, sides: Sequence[str], lent: Sequence[Passage]
) -> Iterator[Changes]:
    """The changes that put words beside the lines at a place: as an item of a list, or as a paragraph of a text."""
    for side in sides:
        # Others that come with it stand nowhere yet.
        near = reversed(lines[:at]) if side == "before" else lines[at:]
        beside = next((line.name for line in near if line.name in standing.ways), "")
        if beside:
            yield from _items(standing, beside, words, lent, after=side == "before")
            yield from _paragraphs(standing, beside, words, lent, after=side == "before")


def _items(standing: Standing, beside: str, words: str, lent: Sequence[Passage], *, after: bool) -> Iterator[Changes]:
    item = find_list(standing.ways[beside])
    if not item:
        return
    for tree in _trees(standing, item, words, lent):
        with suppress(ValueError):
            yield (insert(standing.files, item, tree, after=after),)


def _trees(standing: Standing, item: Steps, words: str, lent: Sequence[Passage]) -> Iterator[Tree]:
    """What an item can be that prints words: labelled as the one beside it is, a text, a record of a text."""
    found = find_node(standing.files, item)
    label, colon, rest = words.partition(": ")
    if colon and found and isinstance(found.node, Record) and found.node.get("label") and found.node.get("text"):
        yield {"label": label, "text": standing.speller.spell(rest, lent)}
    text = standing.speller.spell(words, lent)
    yield from (text, {"text": text})
    if text != words:
        yield words


def _paragraphs(
    standing: Standing, beside: str, words: str, lent: Sequence[Passage], *, after: bool
) -> Iterator[Changes]:
    """The words as a paragraph of the text beside which they stand, without the marks that it prints around each."""
    for passage in standing.passages_of(beside):
        text = standing.text(beside)
        opening, closing = text[: passage.first], text[passage.last :]
        bare = words.removeprefix(opening)
        for own in dict.fromkeys((bare, bare.removesuffix(closing), words)):
            with suppress(ValueError):
                texts = (standing.speller.spell(own, lent),)
                side = {"after": texts} if after else {"before": texts}
                yield (write_paragraph(standing.files, passage.prose, **side),)
