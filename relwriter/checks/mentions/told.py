"""What a passage says of days and periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention, find_days
from relwriter.checks.mentions.sentences import Sentence, split_sentences
from relwriter.checks.mentions.spans import SpanMention, find_spans
from relwriter.checks.passages import Passage, Piece


class Stretch(Protocol):
    """What stands from `start` to `end` of a passage's text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Mention = DayMention | SpanMention


@dataclass(frozen=True)
class Told:
    """A passage with the days and periods that it names."""

    passage: Passage
    days: tuple[DayMention, ...]
    spans: tuple[SpanMention, ...]

    @property
    def text(self) -> str:
        """The passage's words."""
        return self.passage.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The passage's sentences."""
        return tuple(split_sentences(self.text))

    @cached_property
    def as_of(self) -> tuple[DayMention, ...]:
        """The days behind `as of` or `at`, which balances are of, with their years."""
        found = []
        for day in self.days:
            if day.year and (_AS_OF.search(self.text, max(0, day.start - 12), day.start) or _in_list(self, day, found)):
                found.append(day)
        return tuple(found)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return next(one for one in reversed(self.sentences) if one.start <= offset)

    def pieces(self, start: int, end: int) -> Sequence[Piece]:
        """The pieces between two offsets."""
        return [piece for piece in self.passage.pieces if piece.start < end and start < piece.end]

    def is_typed(self, mention: Stretch) -> bool:
        """Whether somebody typed a mention, at least in part."""
        return any(piece.literal for piece in self.pieces(mention.start, mention.end))

    def is_chosen(self, mention: Stretch) -> bool:
        """Whether somebody typed a mention or chose its reference, so that a sentence's own words did not make it."""
        return any(piece.origin is not None for piece in self.pieces(mention.start, mention.end))

    def is_compared(self, mention: Stretch) -> bool:
        """Whether a mention stands behind a comparator, such as compared to."""
        return bool(self.sentence_at(mention.start).part_at(mention.start).comparator)

    def looks_ahead(self, mention: Stretch) -> bool:
        """Whether a mention's sentence, or its passage as a whole, speaks of what is expected."""
        return self.passage.section == "outlook" or self.sentence_at(mention.start).looks_ahead

    def compared(self, sentence: Sentence) -> Iterator[tuple[list[SpanMention], list[SpanMention]]]:
        """For each comparator of a sentence the periods that stand before it, since the one before, and behind it."""
        before: list[SpanMention] = []
        for part in sentence.parts:
            named = [one for one in self.spans if part.start <= one.start < part.end]
            if part.comparator:
                yield before, named
                before = []
            else:
                before = named or before

    def words(self, mention: Stretch) -> str:
        """The words of a mention."""
        return self.text[mention.start : mention.end]

    def sight(self, at: Stretch, message: str, advice: str, severity: Severity | None = None) -> Sighting:
        """The sighting of a fault at a mention."""
        piece = next((one for one in self.pieces(at.start, at.end) if one.literal), self.passage.piece_at(at.start))
        start = max(at.start, piece.start) if piece else at.start
        field = piece.origin.field if piece is not None and piece.origin is not None else self.passage.field
        extent = min(at.end, piece.end) - start if piece is not None and piece.literal else 0
        return Sighting(self.passage.place(start), field, message, advice, "", extent, severity)


_AS_OF = re.compile(r"\b(?:as of|as at|at)\s+$", re.I)


def _in_list(told: Told, day: DayMention, before: list[DayMention]) -> bool:
    """Whether a day goes on a list of days, as in December 31, 2024 and 2023."""
    return bool(before) and re.fullmatch(r",?\s*(?:and\s+)?", told.text[before[-1].end : day.start]) is not None


def read_told(passages: Sequence[Passage]) -> tuple[Told, ...]:
    """The passages that name a day or a period, with what they name."""
    return tuple(told for passage in passages if (told := _read(passage)) is not None)


_HINT = re.compile(r"[0-9]|quarter|half|year|month|week|first|second|third|fourth|FY|today", re.I)


def _read(passage: Passage) -> Told | None:
    if not _HINT.search(passage.text):
        return None
    days = find_days(passage.text)
    return Told(passage, tuple(days), tuple(find_spans(passage.text, days)))
