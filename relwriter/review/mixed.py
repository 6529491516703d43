"""Edits that change figures and words at once, taken apart: the figure is an alarm; its words may be applied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from relwriter.review.words import FIGURE

Change = tuple[int, int, int, int]
"""Characters that were replaced: their start and end in the old text, and those in the new."""
Stretch = tuple[int, int]

_SCALE = re.compile(r"\s?(?:thousand|million|billion|trillion|percent|per cent|cents|bps|basis points)\b")


def part_figures(was: str, now: str, change: Change, figures: Sequence[Stretch]) -> list[Change]:
    """A change in parts: each figure that it touches with the number that stands for it now, and the words between.

    Numbers that read as before are those figures, and as many numbers as figures between them are those in order; what
    cannot be told apart so stays one part.
    """
    start, end, new_start, new_end = change
    touched = [(max(first, start), min(last, end)) for first, last in figures if first < end and start < last]
    numbers = list(_numbers(now, new_start, new_end))
    if not touched or not numbers:
        return [change]
    found = _pair([was[slice(*one)] for one in touched], [now[slice(*one)] for one in numbers])
    parts = _part(change, [(touched[one], numbers[other]) for one, other in found], now)
    return [part for part in parts if was[part[0] : part[1]] != now[part[2] : part[3]]]


def _numbers(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The numbers among some characters, each with the word that says in what it is."""
    for found in FIGURE.finditer(text, start, end):
        if re.search(r"\d", found.group()):
            scale = _SCALE.match(text, found.end(), end)
            yield found.start(), scale.end() if scale else found.end()


def _pair(olds: Sequence[str], news: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which new number stands for which figure."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind == "equal" or i2 - i1 == j2 - j1:
            yield from zip(range(i1, i2), range(j1, j2), strict=True)


def _part(change: Change, pairs: Sequence[tuple[Stretch, Stretch]], now: str) -> Iterator[Change]:
    """The words before each figure, the figure, and the words after the last; letters glued to a number are of it."""
    at, new_at = change[0], change[2]
    for (start, end), (new_start, new_end) in pairs:
        before = now[new_at:new_start]
        if start > at or before.endswith(" "):
            yield at, start, new_at, new_start
            at, new_at = start, new_start
        yield at, end, new_at, new_end
        at, new_at = end, new_end
    yield at, change[1], new_at, change[3]
