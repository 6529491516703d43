"""Which passages keep their order between two versions, so that the others are what moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping


def find_resting(pairs: Mapping[int, int], weigh: Callable[[int], int]) -> set[int]:
    """The old places, of pairs of an old and a new place, that keep their order: those that weigh most together."""
    places = sorted(pairs)
    best: list[tuple[int, int | None]] = []
    heads: list[tuple[int, int, int]] = []  # new place, weight so far, index: rising in both
    for index, one in enumerate(places):
        at = bisect_left(heads, (pairs[one],))
        weight = (heads[at - 1][1] if at else 0) + weigh(one)
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
