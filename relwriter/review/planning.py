"""The plan of a comparison: what became of each block of a story, of each row of a table and of each cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from relwriter.review.matching import Matching
from relwriter.review.version import Passage, passages
from relwriter.review.words import find_edits, is_like, likeness
from relwriter.word.story import Cell, Row
from relwriter.word.tracked_blocks import Arrive, Delete, Insert, Keep, KeepRow, Leave, Step

_MOVED = 50
"""How many of a hundred words a paragraph keeps that is said to have moved; another one went, and one came."""

_MOST_ROWS = 250_000
"""Beyond so many pairs of rows, tables are compared by the labels of their rows alone."""


class Planner:
    """Plans the comparison of one file; each move gets a name of its own."""

    def __init__(self):
        self._moves = 0

    def story(self, old: Sequence[Passage], new: Sequence[Passage], *, moving: bool = True) -> list[Step]:
        """The steps from one version of a story to the other; without `moving` what moved went and came."""
        pairs = Matching(old, new).match()
        resting = _resting(pairs, old)
        movable = {
            one: other
            for one, other in pairs.items()
            if moving and one not in resting and _can_move(old[one], new[other])
        }
        names = {one: self._name() for one in sorted(movable)}
        arrived = {other: one for one, other in movable.items()}
        steps: list[Step] = []
        old_at = new_at = 0
        for one, other in [*((n, pairs[n]) for n in sorted(resting)), (len(old), len(new))]:
            steps += [self._gone(n, old, new, movable, names) for n in range(old_at, one)]
            steps += [self._come(n, old, new, arrived, names) for n in range(new_at, other)]
            if one < len(old):
                steps.append(self._kept(one, other, old[one], new[other]))
            old_at, new_at = one + 1, other + 1
        return steps

    def _name(self) -> str:
        self._moves += 1
        return f"move{self._moves}"

    def _gone(self, at: int, old, new, movable: dict[int, int], names: dict[int, str]) -> Step:
        if at not in movable:
            return Delete(at)
        return Leave(at, names[at], find_edits(old[at].text, new[movable[at]].text))

    def _come(self, at: int, old, new, arrived: dict[int, int], names: dict[int, str]) -> Step:
        if at not in arrived:
            return Insert(at)
        return Arrive(at, names[arrived[at]], find_edits(old[arrived[at]].text, new[at].text))

    def _kept(self, one: int, other: int, before: Passage, after: Passage) -> Keep:
        if before.block.rows is None or after.block.rows is None:
            return Keep(one, other, find_edits(before.text, after.text))
        return Keep(one, other, (), tuple(self._rows(before.block.rows, after.block.rows)))

    def _rows(self, old: Sequence[Row], new: Sequence[Row]) -> Iterator[KeepRow | Delete | Insert]:
        old_at = new_at = 0
        for one, other in [*_match_rows(old, new), (len(old), len(new))]:
            yield from map(Delete, range(old_at, one))
            yield from map(Insert, range(new_at, other))
            if one < len(old):
                cells = zip(old[one].cells, new[other].cells, strict=True)
                yield KeepRow(one, other, tuple(self._cell(before, after) for before, after in cells))
            old_at, new_at = one + 1, other + 1

    def _cell(self, old: Cell, new: Cell) -> tuple[Step, ...]:
        return tuple(self.story(passages(old.blocks), passages(new.blocks), moving=False))


def _can_move(old: Passage, new: Passage) -> bool:
    """Word moves paragraphs, not tables."""
    return old.block.rows is None and bool(old.text.strip()) and is_like(old.text, new.text, _MOVED)


def _resting(pairs: dict[int, int], old: Sequence[Passage]) -> set[int]:
    """The old places of the passages that keep their order, the most of them that can be; a table counts for many,
    since it cannot move."""
    places = sorted(pairs)
    best: list[tuple[int, int | None]] = []
    heads: list[tuple[int, int, int]] = []  # new place, weight so far, index: rising in both
    for index, one in enumerate(places):
        at = bisect_left(heads, (pairs[one],))
        weight = (heads[at - 1][1] if at else 0) + (1 if old[one].block.rows is None else 1000)
        best.append((one, heads[at - 1][2] if at else None))
        end = at
        while end < len(heads) and heads[end][1] <= weight:
            end += 1
        heads[at:end] = [(pairs[one], weight, index)]
    found: set[int] = set()
    last = heads[-1][2] if heads else None
    while last is not None:
        found.add(best[last][0])
        last = best[last][1]
    return found


def _match_rows(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    """The rows that stay, in order."""
    start, end = _common_rows(old, new)
    middle = _best_rows(old[start : len(old) - end], new[start : len(new) - end])
    tail = [(len(old) - n, len(new) - n) for n in range(end, 0, -1)]
    return [*((n, n) for n in range(start)), *((a + start, b + start) for a, b in middle), *tail]


def _common_rows(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    least = min(len(old), len(new))
    start = next((n for n in range(least) if not _same(old[n], new[n])), least)
    rest = least - start
    return start, next((n for n in range(rest) if not _same(old[-1 - n], new[-1 - n])), rest)


def _same(old: Row, new: Row) -> bool:
    return old.layout == new.layout and old.texts == new.texts


def _best_rows(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    """The pairs of rows that fit best together and keep their order."""
    if len(old) * len(new) > _MOST_ROWS:
        return _rows_by_label(old, new)
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    fits = [[_fit(one, other) for other in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = table[i + 1][j + 1] + fits[i][j] if fits[i][j] else 0
            table[i][j] = max(table[i + 1][j], table[i][j + 1], paired)
    return list(_walk(table, fits))


def _walk(table: list[list[int]], fits: list[list[int]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(fits) and j < len(fits[i]):
        if fits[i][j] and table[i][j] == table[i + 1][j + 1] + fits[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif table[i][j] == table[i + 1][j]:
            i += 1
        else:
            j += 1


def _fit(old: Row, new: Row) -> int:
    """How well two rows fit, 0 where they cannot be one: by their labels first, then by their words."""
    if old.layout != new.layout:
        return 0
    if old.texts == new.texts:
        return 400
    label, other = old.texts[:1], new.texts[:1]
    shared, total = likeness("\n".join(old.texts), "\n".join(new.texts))
    alike = 200 * shared // max(total, 1)
    if label == other and any(label):
        return 200 + alike
    if is_like("".join(label), "".join(other), 50) and any(label):
        return 50 + alike
    return alike if alike >= 50 else 0


def _rows_by_label(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    from difflib import SequenceMatcher

    faces = [[(row.layout, row.texts[:1]) for row in side] for side in (old, new)]
    blocks = SequenceMatcher(None, faces[0], faces[1], autojunk=False).get_matching_blocks()
    return [(a + n, b + n) for a, b, size in blocks for n in range(size)]
