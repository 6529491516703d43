"""Manners of writing the same thing, such as `12%` and `12 percent`: which a release mixes, and which is its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relwriter.checks.finding import Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import is_typed, sight


class Manner(NamedTuple):
    """A manner of writing: how it looks, and what is written so."""

    example: str
    pattern: Phrase


class Stray(NamedTuple):
    """Words in a manner that is not the release's own, and the one that is."""

    passage: Passage
    start: int
    end: int
    manner: Manner
    own: Manner


def find_strays(
    passages: Sequence[Passage], manners: Sequence[Manner], house: Manner | None = None, *, given: bool = False
) -> list[Stray]:
    """What is in another manner than the release's own: the house's where it occurs, or where the house style was
    `given` and not left as it is by itself; else the one that is written most often."""
    # In one text first: no manner is told by where a passage begins or ends, and most releases have one alone.
    whole = "\n".join(passage.plain for passage in passages)
    written = [manner for manner in manners if manner.pattern.search(whole)]
    if len(written) < (1 if given else 2):
        return []
    seen = list(_find(passages, written))
    counted = Counter(manner.example for _, _, _, manner in seen)
    if len(counted) < 2 and not given:
        return []
    most = max(manners, key=lambda manner: counted[manner.example])
    own = house if house is not None and (given or counted[house.example]) else most
    return [Stray(passage, start, end, manner, own) for passage, start, end, manner in seen if manner is not own]


def _find(passages: Sequence[Passage], manners: Sequence[Manner]) -> Iterator[tuple[Passage, int, int, Manner]]:
    for passage in passages:
        for manner in manners:
            for start, end in _find_in(passage, manner):
                yield passage, start, end, manner


def _find_in(passage: Passage, manner: Manner) -> list[tuple[int, int]]:
    """From where to where a passage is written in a manner."""
    phrase = manner.pattern
    return (
        [match.span() for match in phrase.compiled.finditer(passage.plain)]
        if phrase.may_stand_in(passage.small)
        else []
    )


def typed_only(strays: Sequence[Stray]) -> Iterator[Stray]:
    """Those of which somebody typed a part: what is computed follows the house style by itself."""
    return (stray for stray in strays if is_typed(stray.passage, stray.start, stray.end))


def sight_strays(
    passages: Sequence[Passage], manners: Sequence[Manner], house: Manner | None = None, *, given: bool = False
) -> Iterator[Sighting]:
    """A sighting for the first words of each passage that are not in the release's own manner."""
    seen: set[int] = set()
    for stray in typed_only(find_strays(passages, manners, house, given=given)):
        if id(stray.passage) not in seen:
            seen.add(id(stray.passage))
            whose = "the house style says" if given else "elsewhere it is"
            message = f"is written like {stray.manner.example}, where {whose} {stray.own.example}"
            yield sight(stray.passage, stray.start, stray.end, message, "write both alike")
