"""Ranges that a sentence says were raised or lowered: `increased to $1.85 to $1.95 from $1.75 to $1.95`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from relwriter.checks.literals.directions import Direction
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.phrase import Phrase

_TO = re.compile(r"\s?(?:to|and|[-–—])\s?")
_BEFORE = Phrase(
    r"[^.;$€£]{0,60}\b(?:from|previous\w*|prior|compared (?:to|with)|versus)\b[^.;$€£\d]{0,40}", re.IGNORECASE
)
_MOVED = Phrase(
    r"\b(?:(?P<up>rais(?:es|ed|ing)|increas(?:es|ed|ing)|lift(?:s|ed|ing))"
    r"|(?P<down>lower(?:s|ed|ing)|reduc(?:es|ed|ing)|decreas(?:es|ed|ing)|cuts?|cutting))\b[^.;$€£%]{0,70}$",
    re.IGNORECASE,
)
_SPAN = 110


def find_turned(numbers: Sequence[Reviewed]) -> Iterator[tuple[Reviewed, Direction]]:
    """The lower end of each range that did not go the way that is said, by the middle of both, and that way."""
    for first, last in pairwise(_ranges(numbers)):
        (low, high), (base, top) = first, last
        text, at = low.reading.passage.text, low.reading.numeral.start
        if low.reading.passage is not top.reading.passage or low.reading.numeral.kind != base.reading.numeral.kind:
            continue
        between = text[high.reading.numeral.end : base.reading.numeral.start]
        said = _MOVED.search(text, max(0, at - _SPAN), at) if _BEFORE.fullmatch(between) else None
        if said is None or not (low.reading.literal or base.reading.literal):
            continue
        now, before = (one.reading.numeral.value + other.reading.numeral.value for one, other in (first, last))
        way: Direction = "rise" if said["up"] else "fall"
        if now == before or (now > before) != (way == "rise"):
            yield low, way


def _ranges(numbers: Sequence[Reviewed]) -> list[tuple[Reviewed, Reviewed]]:
    """Two numbers of one kind with `to` between them."""
    found = []
    for low, high in pairwise(numbers):
        one, other = low.reading, high.reading
        if one.passage is other.passage and one.numeral.kind == other.numeral.kind != "plain":
            found += [(low, high)] if _TO.fullmatch(one.passage.text, one.numeral.end, other.numeral.start) else []
    return found
