"""Which passage of the old version became which of the new one: by their ids, and where these fail, by their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import product

from relwriter.review.version import Passage
from relwriter.review.words import can_be_like, is_like, likeness

_ALIKE, _SAME_ROW, _STRANGERS = 25, 50, 60
"""How many of a hundred words passages share that are taken for one: under one id, in one list, and anywhere."""

_SHORT = 3
"""Passages of fewer words than that, such as a name, are taken for one only if nothing else is like them."""


class Matching:
    """Pairs passages, each once, what is certain first."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]):
        self._old, self._new = old, new
        self.pairs: dict[int, int] = {}
        """The new place of each old passage that stayed."""
        self._taken: set[int] = set()

    def match(self) -> dict[int, int]:
        """The new place of each old passage that stayed, changed or not."""
        self._pair(self._by_id(lambda one, other: one.text == other.text))
        self._pair_in_order()
        self._pair(self._by_id(lambda one, other: not one.is_numbered or is_like(one.text, other.text, _SAME_ROW)))
        self._pair_best(lambda one, other: bool(one.row) and one.row == other.row, _SAME_ROW)
        self._pair_best(lambda one, other: True, _STRANGERS)
        self._pair(self._by_id(lambda one, other: is_like(one.text, other.text, _ALIKE)))
        self._pair_last()
        return self.pairs

    def _left(self) -> tuple[list[int], list[int]]:
        """The places of what is not paired yet."""
        olds = [n for n in range(len(self._old)) if n not in self.pairs]
        return olds, [n for n in range(len(self._new)) if n not in self._taken]

    def _pair(self, pairs: Iterable[tuple[int, int]]) -> None:
        for old, new in pairs:
            if old not in self.pairs and new not in self._taken and self._old[old].kind == self._new[new].kind:
                self.pairs[old] = new
                self._taken.add(new)

    def _by_id(self, fits: Callable[[Passage, Passage], bool]) -> list[tuple[int, int]]:
        places = {passage.id: n for n, passage in enumerate(self._new) if passage.id}
        found = [(n, places[passage.id]) for n, passage in enumerate(self._old) if passage.id in places]
        return [(old, new) for old, new in found if fits(self._old[old], self._new[new])]

    def _pair_in_order(self) -> None:
        """Pairs what reads alike and stands in the same order, then what reads alike elsewhere and only there."""
        olds, news = self._left()
        faces = [[(side[n].kind, side[n].block.style, side[n].text) for n in left] for side, left in self._sides()]
        blocks = SequenceMatcher(None, faces[0], faces[1], autojunk=False).get_matching_blocks()
        self._pair((olds[a + n], news[b + n]) for a, b, size in blocks for n in range(size))
        olds, news = self._left()
        single = {
            text
            for text in {self._old[n].text for n in olds}
            if [self._old[n].text for n in olds].count(text) == [self._new[n].text for n in news].count(text) == 1
        }
        self._pair((a, b) for a, b in product(olds, news) if self._old[a].text == self._new[b].text in single)

    def _sides(self) -> Iterable[tuple[Sequence[Passage], list[int]]]:
        return zip((self._old, self._new), self._left(), strict=True)

    def _pair_best(self, fits: Callable[[Passage, Passage], bool], percent: int) -> None:
        """Pairs what fits and shares most words, the most alike first."""
        found = []
        for old, new in product(*self._left()):
            one, other = self._old[old], self._new[new]
            if one.kind != other.kind or not fits(one, other) or not can_be_like(one.text, other.text, percent):
                continue
            shared, total = likeness(one.text, other.text)
            if 200 * shared >= percent * total and shared >= (1 if one.id else _SHORT):
                found.append((-(1000 * 2 * shared // max(total, 1)), abs(old - new), old, new))
        self._pair((old, new) for _, _, old, new in sorted(found))

    def _pair_last(self) -> None:
        """Pairs the last paragraphs of both: Word cannot track that a story's last paragraph comes or goes."""
        if self._old and self._new:
            old, new = len(self._old) - 1, len(self._new) - 1
            if self._old[old].kind == "paragraph":
                self._pair([(old, new)])
