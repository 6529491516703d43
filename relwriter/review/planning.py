"""The plan of a comparison: what became of each block of a story, of each row of a table and of each cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relwriter.review.matching import Matching
from relwriter.review.order import find_resting
from relwriter.review.rows import match_rows
from relwriter.review.version import Passage, passages
from relwriter.review.words import find_edits, is_like
from relwriter.word.plan import Arrive, Delete, Insert, Keep, KeepRow, Leave, Step
from relwriter.word.story import Cell, Row

_MOVED = 50
"""How many of a hundred words a paragraph keeps that is said to have moved; another one went, and one came."""

_TABLE, _PARAGRAPH, _WRITTEN = 2000, 2, 1
"""What keeps its place weighs: a table, which cannot be shown as moved, a paragraph, and one that was written anew."""


class Planner:
    """Plans the comparison of one file; each move gets a name of its own."""

    def __init__(self):
        self._moves = 0

    def story(self, old: Sequence[Passage], new: Sequence[Passage], *, moving: bool = True) -> list[Step]:
        """The steps from one version of a story to the other; without `moving` what moved went and came."""
        pairs = Matching(old, new).match()
        resting = find_resting(pairs, lambda one: _weigh(new[pairs[one]]))
        stray = {one: other for one, other in pairs.items() if one not in resting} if moving else {}
        left, arrived = self._moves_of(old, new, stray)
        steps: list[Step] = []
        old_at = new_at = 0
        for one, other in [*((n, pairs[n]) for n in sorted(resting)), (len(old), len(new))]:
            steps += [left.get(n, Delete(n)) for n in range(old_at, one)]
            steps += [arrived.get(n, Insert(n)) for n in range(new_at, other)]
            if one < len(old):
                steps.append(self._kept(one, other, old[one], new[other]))
            old_at, new_at = one + 1, other + 1
        return steps

    def _moves_of(
        self, old: Sequence[Passage], new: Sequence[Passage], stray: Mapping[int, int]
    ) -> tuple[dict[int, Leave], dict[int, Arrive]]:
        """Both ends of each move, by the places that a paragraph left and came to."""
        left, arrived = {}, {}
        for one, other in sorted(stray.items()):
            if _can_move(old[one], new[other]):
                self._moves += 1
                name, edits = f"move{self._moves}", find_edits(old[one].text, new[other].text)
                left[one], arrived[other] = Leave(one, name, edits), Arrive(other, name, edits)
        return left, arrived

    def _kept(self, one: int, other: int, before: Passage, after: Passage) -> Keep:
        if before.block.rows is None or after.block.rows is None:
            return Keep(one, other, find_edits(before.text, after.text))
        return Keep(one, other, (), tuple(self._rows(before.block.rows, after.block.rows)))

    def _rows(self, old: Sequence[Row], new: Sequence[Row]) -> Iterator[KeepRow | Delete | Insert]:
        old_at = new_at = 0
        for one, other in [*match_rows(old, new), (len(old), len(new))]:
            yield from map(Delete, range(old_at, one))
            yield from map(Insert, range(new_at, other))
            if one < len(old):
                cells = zip(old[one].cells, new[other].cells, strict=True)
                yield KeepRow(one, other, tuple(self._cell(before, after) for before, after in cells))
            old_at, new_at = one + 1, other + 1

    def _cell(self, old: Cell, new: Cell) -> tuple[Step, ...]:
        return tuple(self.story(passages(old.blocks), passages(new.blocks), moving=False))


def _weigh(passage: Passage) -> int:
    if passage.block.rows is not None:
        return _TABLE
    return _WRITTEN if passage.was_written else _PARAGRAPH


def _can_move(old: Passage, new: Passage) -> bool:
    """Word moves paragraphs, not tables."""
    return old.block.rows is None and bool(old.text.strip()) and is_like(old.text, new.text, _MOVED)
