"""Ranges that prose tells of what is to come: `between $4.10 and $4.30`, `$809.0 to $821.0 million`."""

from __future__ import annotations

import re

from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.checks.phrase import Phrase

_TO = Phrase(r"\s?(?:to|through|[-–—])\s?")
_AND = Phrase(r"\s?and\s?")
_AHEAD = Phrase(
    r"\b(?:rang(?:e|es|ing)|guid\w+|outlook|expect\w*|forecast\w*|anticipat\w*|project(?:s|ed|ions?)|target\w*"
    r"|between|reaffirm\w*)\b",
    re.IGNORECASE,
)
_MOVES = Phrase(r"\b(?:from|by|up|rose|grew|(?:in|de)creas\w+|moved|went|chang\w+|lift\w*|rais\w+|lower\w*)\b")


def is_range(low: Reviewed, high: Reviewed) -> bool:
    """Whether two numbers are the ends of a range, at least one of them typed, in a sentence that looks ahead."""
    one = low.reading
    if one.numeral.kind == "plain" or not may_be_range(low, high) or _MOVES.search(" ".join(one.before[-3:])):
        return False
    text, start = one.passage.text, one.numeral.start
    first, last = next((span for span in split_sentences(text) if span[0] <= start < span[1]), (0, len(text)))
    return one.passage.section == "outlook" or _AHEAD.search(text[first:last]) is not None


def may_be_range(low: Reviewed, high: Reviewed) -> bool:
    """Whether two numbers of one kind, at least one of them typed, stand beside each other as the ends of a range."""
    one, other = low.reading, high.reading
    if one.passage is not other.passage or one.numeral.kind != other.numeral.kind:
        return False
    text, start = one.passage.text, one.numeral.start
    between = text[one.numeral.end : other.numeral.start]
    listed = _TO.fullmatch(between) or (_AND.fullmatch(between) and text[:start].endswith("between "))
    return bool(listed) and (one.literal or other.literal) and not other.hedge
