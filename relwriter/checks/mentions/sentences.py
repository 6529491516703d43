"""Sentences of a text, and in each what is compared with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from relwriter.checks.phrase import Phrase

_PERIOD_AHEAD = r"""
    (?:(?:the|its|our|their)\s+)?
    (?:(?:comparable|corresponding|same|prior|previous|preceding|last|year[- ]ago|linked|fiscal|full|first|second
    |third|fourth|three|six|nine|twelve|quarter|year)\b|Q[1-4]|[1-4]Q|H[12]|FY|9M|[0-9]{2}[- ]week|20[0-9]{2}\b)"""
_AMOUNT_AHEAD = r"""
    (?:(?:approximately|about|nearly|over)\s+)?(?:an?\s+)?(?:net\s+|operating\s+)?(?:loss|income|profit)?[^.;,]{0,30}?
    (?:[$€£¥(]|EUR|USD|GBP|[0-9])"""
_COMPARATOR = re.compile(
    rf"""\b(?:(?:as\s+)?compar(?:ed|ing)\s+(?:to|with)|in\s+comparison\s+(?:to|with)|versus|vs\b\.?|relative\s+to
    |as\s+against|against(?=\s+(?:{_PERIOD_AHEAD}|{_AMOUNT_AHEAD}))|than(?=\s+(?:in\s+|for\s+)?{_PERIOD_AHEAD})|(?:over|above|below)(?=\s+{_PERIOD_AHEAD})
    |from(?=\s+(?:{_PERIOD_AHEAD}|{_AMOUNT_AHEAD}))|to(?=\s+(?:last\s+year|the\s+(?:prior|same|year-ago))))
    |\((?=[^():]{{2,40}}:\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_BREAK = re.compile(
    r";\s|,\s+(?:and|while|which|but|whereas|with)\s(?!(?:six|nine|full|fiscal|twelve)\b)"
    r"|,?\s(?=(?:primarily|mainly|due|because|driven|reflecting|resulting|as\s+a\s+result)\b)"
)
_CLOSING = re.compile(r"\)")
"""What ends a comparison in brackets."""
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]*[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Corp|Ltd|Co|Mr|Ms|Mrs|Dr|Jr|Sr|No|vs|St|[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|U\.S|approx)\.)$"
)
_AHEAD = Phrase(
    r"""\b(?:(?<!as\ )(?<!than\ )(?<!than\ we\ )(?<!\bhad\ )expect\w*
    |anticipat\w*|forecast\w*|outlook|guidance|will|would|upcoming
    |project(?:ed|s|ions?)|plan(?:s|ned)?\s+to|planned|intend\w*|scheduled|remainder|by\s+the\s+end\s+of|assum\w+|likely
    |target(?:s|ed|ing)?\s+(?:of|to|for))\b""",
    re.IGNORECASE | re.VERBOSE,
    signs="expect|anticipat|forecast|outlook|guidance|will|would|upcoming|project|plan|intend|scheduled|remainder|by|assum"
    "|likely|target",
)


class Part(NamedTuple):
    """A stretch of a sentence up to a comparator or a clause's end; `comparator` is what it begins with, or empty."""

    start: int
    end: int
    comparator: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage, `start` to `end` of its text, and its parts."""

    start: int
    end: int
    text: str

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its parts in order."""
        return tuple(_part(self.text, self.start))

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether it speaks of what is expected."""
        return bool(_AHEAD.search(self.text))

    def part_at(self, offset: int) -> Part:
        """The part that holds an offset of the passage."""
        return next((part for part in self.parts if part.start <= offset < part.end), self.parts[-1])


def _part(text: str, start: int) -> Iterator[Part]:
    at, comparator = 0, ""
    while at <= len(text):
        forms = (_COMPARATOR, _CLOSING) if comparator == "(" else (_COMPARATOR, _BREAK)
        found = [match for form in forms if (match := form.search(text, at + len(comparator)))]
        first = min(found, key=lambda match: match.start(), default=None)
        end = first.start() if first else len(text)
        yield Part(start + at, start + max(end, at), comparator)
        if first is None:
            return
        comparator = first.group() if first.re is _COMPARATOR else ""
        at = first.start() if comparator else first.end()


def split_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text."""
    start = 0
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text, max(0, match.start() - 7), match.start()):
            yield Sentence(start, match.start(), text[start : match.start()])
            start = match.end()
    if start < len(text):
        yield Sentence(start, len(text), text[start:])
