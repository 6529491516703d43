"""Which row of a table became which: by their labels, and by their words where labels changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from relwriter.review.words import is_like, likeness
from relwriter.word.story import Row

_MOST_ROWS = 60_000
"""Beyond so many pairs of rows, tables are compared by the labels of their rows alone."""


def match_rows(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
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
    faces = [[(row.layout, row.texts[:1]) for row in side] for side in (old, new)]
    blocks = SequenceMatcher(None, faces[0], faces[1], autojunk=False).get_matching_blocks()
    return [(a + n, b + n) for a, b, size in blocks for n in range(size)]
