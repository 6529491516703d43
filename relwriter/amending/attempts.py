"""The ways in which an edit of whole paragraphs can be made in the YAML, each with what the release must say then."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product

from relwriter.amending.entries import Change, Cut, insert, move, remove, write_paragraph
from relwriter.amending.own_words import put_own_words
from relwriter.amending.passages import Passage
from relwriter.amending.places import Steps, find_list, find_node, is_below
from relwriter.amending.rewording import Change as Reworded
from relwriter.amending.rewording import reword
from relwriter.amending.standing import Line, Standing, find_place, placed, reworded, without
from relwriter.intake.blocks import Tree
from relwriter.intake.nodes import Mapping as Record
from relwriter.review.reviewing import Listed

Lines = tuple[Line, ...]
Changes = tuple[Change, ...]

BOTH = ("before", "after")
_SECTION = 2
"""The steps to a section."""


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
    passages = _passages(standing, lent)
    for changes in _insertions(standing, standing.lines, at, edit.new.strip(), edit.spot.like, passages):
        yield Attempt((listed,), changes, lines)


def _passages(standing: Standing, names: Sequence[str]) -> list[Passage]:
    return [passage for name in names if standing.leaf(name) for passage in _lending(standing, name)]


def _lending(standing: Standing, name: str) -> list[Passage]:
    """The prose of a paragraph, or what a computed sentence would be as prose."""
    computed = standing.computed(name)
    return [computed] if computed else standing.passages_of(name)


def _insertions(
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


def shift(standing: Standing, bundle: Sequence[Listed], rank: int) -> Iterator[Attempt]:
    """The attempts to move paragraphs that moved one after the other, or the first of them: with the entry that they
    are, or else as words."""
    first = bundle[0].edit
    if first.spot is None or standing.leaf(first.block) is None:
        return
    way = standing.ways[first.block]
    for depth in range(_SECTION, len(way) + 1):
        names = _below(standing, way[:depth])
        moved = tuple(bundle[: len(names)])
        if isinstance(way[depth - 1], int) and {one.edit.block for one in moved} == set(names):
            yield from _shifts(standing, moved, way[:depth], rank)
    yield from _reprints(standing, bundle[0], rank)


def _below(standing: Standing, way: Steps) -> list[str]:
    """The names of the blocks whose fields are in an entry."""
    return [name for name, steps in standing.ways.items() if is_below(steps, way)]


def _shifts(standing: Standing, moved: tuple[Listed, ...], way: Steps, rank: int) -> Iterator[Attempt]:
    """The attempts to move an entry beside one of its kind."""
    found = _arrived(standing, moved, rank)
    if found is None:
        return
    others, at, lines = found
    for number, after in ((at - 1, True), (at, False)):
        if 0 <= number < len(others):
            beside = standing.ways[others[number].name][: len(way)]
            with suppress(ValueError):
                yield Attempt(moved, tuple(move(standing.files, way, beside, after=after)), lines)


def _arrived(standing: Standing, moved: Sequence[Listed], rank: int) -> tuple[Lines, int, Lines] | None:
    """The lines without those that moved, before which of them these come, and all lines then."""
    names = [one.edit.block for one in moved]
    others, spot = without(standing.lines, names), moved[0].edit.spot
    at = find_place(others, spot, rank) if spot else None
    if at is None:
        return None
    texts = {line.name: line.texts for line in standing.lines}
    return others, at, placed(others, at, *(Line(name, texts[name], spot, rank) for name in names))


def _reprints(standing: Standing, listed: Listed, rank: int) -> Iterator[Attempt]:
    """The attempts to move the words of one paragraph to another list or text."""
    found = _arrived(standing, [listed], rank)
    if found is None or listed.edit.spot is None:
        return
    others, at, lines = found
    words = standing.text(listed.edit.block).strip()
    lent = _lending(standing, listed.edit.block)
    for put_in in _insertions(standing, others, at, words, listed.edit.spot.like, lent):
        for taken_out in _removals(standing, listed.edit.block, {listed.edit.block}):
            yield Attempt((listed,), (*put_in, *taken_out), lines)


def _removals(standing: Standing, name: str, gone: set[str]) -> Iterator[Changes]:
    """The changes that take a block out: with the largest entry that prints nothing but what went, or as a paragraph of
    its text."""
    for _, changes in _cuts(standing, name, gone):
        yield changes


def _cuts(standing: Standing, name: str, gone: set[str]) -> Iterator[tuple[set[str], Changes]]:
    """The same, each with the names of the blocks that go with it."""
    way = standing.ways[name]
    for depth in range(_SECTION, len(way) + 1):
        names = set(_below(standing, way[:depth]))
        if names <= gone:
            with suppress(ValueError):
                yield names, (remove(standing.files, way[:depth]),)
    for passage in standing.passages_of(name):
        with suppress(ValueError):
            yield {name}, (write_paragraph(standing.files, passage.prose, own=""),)


def drop(standing: Standing, listed: Listed, left: Sequence[Listed]) -> Iterator[Attempt]:
    """The attempts to take out a paragraph that went, with others that are left of those that went."""
    name = listed.edit.block
    leaf = standing.leaf(name)
    if leaf is None or leaf.kind not in ("paragraph", "heading"):
        return
    gone = {one.edit.block for one in left}
    for names, changes in _cuts(standing, name, gone):
        for going in (names | _around(standing, names, gone), names):
            edits = tuple(one for one in left if one.edit.block in going)
            yield Attempt(edits, changes, without(standing.lines, going))


def _around(standing: Standing, names: set[str], gone: set[str]) -> set[str]:
    """The template's own blocks right before and after some, of those that went."""
    found, order = set(), [line.name for line in standing.lines]
    numbers = [n for n, name in enumerate(order) if name in names]
    for start, step in ((min(numbers) - 1, -1), (max(numbers) + 1, 1)):
        while 0 <= start < len(order) and order[start] in gone and not standing.ways[order[start]]:
            found.add(order[start])
            start += step
    return found


def carry(standing: Standing, bundle: Sequence[Listed], ranks: Mapping[int, int]) -> Iterator[Attempt]:
    """The attempts to make edits that carry words from one paragraph to another, all of them at once."""
    blocks = list(dict.fromkeys(one.edit.block for one in bundle if one.edit.kind != "new"))
    gone = [one.edit.block for one in bundle if one.edit.kind == "gone"]
    if any(standing.leaf(block) is None for block in blocks):
        return
    lent, lines = _passages(standing, blocks), standing.lines
    choices: list[list[Changes]] = []
    for block in blocks:
        own = [one for one in bundle if one.edit.block == block]
        if own[0].edit.kind == "changed":
            lines, made = _reword(standing, lines, own, lent, gone)
            choices.append(made)
    for one in bundle:
        if one.edit.kind == "new":
            lines, made = _came(standing, lines, one, ranks[id(one)], lent)
            choices.append(made)
    for one in bundle:
        if one.edit.kind == "gone":
            lines = without(lines, {one.edit.block})
            choices.append([*_removals(standing, one.edit.block, {one.edit.block})])
    for chosen in product(*choices):
        yield Attempt(tuple(bundle), tuple(change for changes in chosen for change in changes), lines)


def _reword(
    standing: Standing, lines: Lines, own: Sequence[Listed], lent: Sequence[Passage], gone: Sequence[str]
) -> tuple[Lines, list[Changes]]:
    """The lines with the edits of one paragraph, and the changes that make these."""
    block, edits = own[0].edit.block, [standing.change(one.edit) for one in own]
    changes = [change for change in edits if change is not None]
    text = standing.text(block)
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    if len(changes) < len(own):
        return lines, []
    made = [one for same in _unmarked(standing, gone, changes) for one in _rewordings(standing, block, same, lent)]
    return reworded(lines, block, text), made


def _rewordings(
    standing: Standing, block: str, changes: Sequence[Reworded], lent: Sequence[Passage]
) -> Iterator[Changes]:
    """The changes that give a paragraph other words: its prose, or the author's own for a computed sentence."""
    wording, computed = standing.wording_of(block), standing.computed(block)
    for passage in [computed] if computed else standing.passages_of(block):
        inside = [*_inside(passage, changes)]
        if len(inside) != len(changes):
            continue
        words = reword(passage, inside, write=_writer(standing, lent))
        if words is not None and computed and wording:
            file, splices = put_own_words(standing.files, wording, words.strip()) or ("", ())
            yield tuple(Cut(file, splice) for splice in splices)
        elif words is not None:
            yield (write_paragraph(standing.files, passage.prose, own=words.strip()),)


def _unmarked(standing: Standing, gone: Sequence[str], changes: Sequence[Reworded]) -> Iterator[Sequence[Reworded]]:
    """Changes of words, and the same without the marks that the template prints around a paragraph that was joined."""
    yield changes
    for name in gone:
        for passage in standing.passages_of(name):
            text = standing.text(name)
            opening, closing = text[: passage.first], text[passage.last :]
            for marks in ((opening, closing), ("", closing), (opening, "")):
                yield [(start, end, _without_marks(new, marks)) for start, end, new in changes]


def _without_marks(words: str, marks: Sequence[str]) -> str:
    opening, closing = marks
    found = re.fullmatch(rf"(\s*){re.escape(opening)}(.*?){re.escape(closing)}(\s*)", words, re.DOTALL)
    return "".join(found.groups()) if found else words


def _inside(passage: Passage, changes: Sequence[Reworded]) -> Iterator[Reworded]:
    """Changes of a block as those of a passage in it; words that only went may have stood around it too."""
    for start, end, new in changes:
        first, last = max(start, passage.first), min(end, passage.last)
        if (first, last) == (start, end) or (first < last and not new.strip()):
            yield first, last, new


def _writer(standing: Standing, lent: Sequence[Passage]) -> Callable[[str], str]:
    return lambda words: standing.speller.spell(words, lent)


def _came(
    standing: Standing, lines: Lines, listed: Listed, rank: int, lent: Sequence[Passage]
) -> tuple[Lines, list[Changes]]:
    """The lines with a new paragraph, and the changes that can make it."""
    edit = listed.edit
    at = find_place(lines, edit.spot, rank) if edit.spot else None
    if edit.spot is None or at is None:
        return lines, []
    made = [*_insertions(standing, lines, at, edit.new.strip(), edit.spot.like or BOTH, lent)]
    return placed(lines, at, Line(f"new {rank}", (edit.new.strip(),), edit.spot, rank)), made
