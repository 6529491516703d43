"""The ways in which paragraphs that moved can be moved in the YAML: with the entry that they are, or as words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from relwriter.amending.attempts import Attempt, Lines, insertions, lend
from relwriter.amending.entries import move
from relwriter.amending.places import FIRST_ENTRY, Steps
from relwriter.amending.removing import removals
from relwriter.amending.standing import Line, Standing, find_place, placed, without
from relwriter.review.reviewing import Listed


def shift(standing: Standing, bundle: Sequence[Listed], rank: int) -> Iterator[Attempt]:
    """The attempts to move paragraphs that moved one after the other, or the first of them: with the entry that they
    are, or else as words."""
    first = bundle[0].edit
    if first.spot is None or standing.leaf(first.block) is None:
        return
    way = standing.ways[first.block]
    for depth in range(FIRST_ENTRY, len(way) + 1):
        names = standing.below(way[:depth])
        moved = tuple(bundle[: len(names)])
        if isinstance(way[depth - 1], int) and {one.edit.block for one in moved} == set(names):
            yield from _shifts(standing, moved, way[:depth], rank)
    yield from _reprints(standing, bundle[0], rank)


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
    lent = lend(standing, listed.edit.block)
    for put_in in insertions(standing, others, at, words, listed.edit.spot.like, lent):
        for taken_out in removals(standing, listed.edit.block, {listed.edit.block}):
            yield Attempt((listed,), (*put_in, *taken_out), lines)
