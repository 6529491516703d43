"""Counts of things, in digits or in words, that a sentence says to have gone up or down from other counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.literals.directions import read_direction
from relwriter.checks.literals.rates import COUNT, START, size_of
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase

_MOVED = Phrase(
    rf"{START}(?P<now>{COUNT}) (?!(?:percent|million|billion|thousand|basis|points?|times)\b)"
    rf"[a-z][^.;:$€£%\d]{{2,90}}?, (?P<word>up|down|an increase|a decrease) from (?P<base>{COUNT})\b"
    r"(?![.,]?\d|%| (?:percent|million|billion))",
    re.IGNORECASE,
    signs="up from|down from|increase from|decrease from",
)


class Misled(NamedTuple):
    """A count that is said to have gone the wrong way, from `start` to `end` of a passage, and what it was."""

    start: int
    end: int
    now: str
    base: str


def find_misled(passage: Passage) -> Iterator[Misled]:
    """The counts of which at least one is in words and which went the other way than is said."""
    for match in _MOVED.finditer(passage.plain):
        now, base = size_of(match["now"]), size_of(match["base"])
        if (match["now"] + match["base"]).isdigit() or now == base:
            continue  # both in digits: they are read as numbers
        said = read_direction(match["word"].split()[-1].lower())
        if said != ("rise" if now > base else "fall"):
            yield Misled(match.start("word"), match.end("word"), match["now"], match["base"])
