"""What sentences without numbers claim: that a figure went up or down, as in `Revenue increased on higher volumes.`"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.directions import Direction, actual_direction, is_measured, read_direction
from relwriter.checks.literals.explained import find_explained
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.mentions import Mention, split_words
from relwriter.checks.literals.reviewing import books_of, candidates_of, reader_of
from relwriter.checks.literals.spoken_periods import find_periods
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import is_typed
from relwriter.model.period import Period

_ADVERBS = frozenset(
    ("also", "again", "further", "slightly", "significantly", "sharply", "strongly", "modestly", "has")
)
_VERBS = frozenset(
    ("increased", "rose", "grew", "climbed", "jumped", "decreased", "fell", "declined", "dropped", "slipped", "shrank")
)


class Claim(NamedTuple):
    """What a word at `start` to `end` of a passage says of the figures that are named, in some of the own periods; in
    any of them where `about` is empty."""

    start: int
    end: int
    said: Direction
    mentions: tuple[Mention, ...]
    about: tuple[Period, ...] = ()


def find_claims(draft: CheckedDraft, passage: Passage) -> Iterator[Claim]:
    """What a passage says without a number."""
    if passage.has_prose:
        yield from _find_verbs(draft, passage)
        yield from _find_explained(draft, passage)


def _find_verbs(draft: CheckedDraft, passage: Passage) -> Iterator[Claim]:
    words = split_words(passage.text)
    mentions = [one for one in reader_of(draft).names.find(passage.text, words) if one.alone]
    for start, end in split_sentences(passage.text) if mentions else ():
        if any(char.isdigit() for char in passage.text[start:end]):
            continue
        for mention in (one for one in mentions if start <= one.start < end):
            following = [word for word in words if mention.end <= word.start < end][:2]
            verb = next((word for word in following if read_direction(word.text)), None)
            if verb is None or (verb is not following[0] and following[0].text not in _ADVERBS):
                continue
            if verb.text in _VERBS and (said := read_direction(verb.text)):
                yield Claim(verb.start, verb.end, said, (mention,))


def _find_explained(draft: CheckedDraft, passage: Passage) -> Iterator[Claim]:
    """Of a sentence that goes on about the one before it: `The decrease was due to lower costs.`"""
    for one in find_explained(passage, reader_of(draft).names):
        start, end = one.opening
        said = read_direction(passage.plain[start:end].lower()) if end else None
        if said is not None and is_typed(passage, start, end):
            yield Claim(start, end, said, one.mentions, _read_periods(draft, passage.text[one.since : one.end]))


def _read_periods(draft: CheckedDraft, text: str) -> tuple[Period, ...]:
    """The own periods that a text speaks of."""
    current = draft.release.period
    said = {period for one in find_periods(books_of(draft).facts, text) for period in one.periods}
    return tuple(period for period in (current, current.ytd) if period in said)


def is_contradicted(draft: CheckedDraft, mention: Mention, said: Direction, about: tuple[Period, ...] = ()) -> bool:
    """Whether every comparison of a figure in the release's own periods, or in those given, went the other way."""
    own = about or (draft.release.period, draft.release.period.ytd)
    changes = [
        one
        for key in mention.keys
        for one in candidates_of(draft).of(key)
        if one.form == "change" and one.fact.period in own and is_measured(one.fact.figure)
    ]
    went = [actual_direction(one, mention) for one in changes]
    return bool(went) and all(one is not None and one != said for one in went)
