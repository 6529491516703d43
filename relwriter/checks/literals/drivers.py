"""Amounts that a sentence gives as the reasons of a change: whether they are more than it, or one of them twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.directions import read_direction
from relwriter.checks.literals.explained import Explained
from relwriter.checks.literals.numerals import Numeral, find_numerals
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase

_OTHERWISE = Phrase(
    r"\b(?:offset\w*|partly|partially|compared|versus|from|(?<!related )to|net|exclud\w*|includ\w*|respectively"
    r"|total\w*|ended|per|which|against|than|well as|other\w*|although|while|despite|respective"
    r"|mitigated|rate|year|quarter|months)\b",
    re.IGNORECASE,
)
"""Words by which an amount is no part of a change, or not all of them go one way."""
_SET_OFF = Phrase(r"\b(?:offset\w*|partly|partially|mitigated)\b", re.IGNORECASE)
_LIST = Phrase(
    r"(?P<again>(?:in|of|from|for|related to) (?!which)[^,.;:$€£]{8,90}?)(?:,? and|,) (?:(?:an?|about|approximately) )?"
    r"(?:[$€£][\d.,]+(?: million| billion)? [^,.;:$€£]{6,90}(?:,? and|,) (?:(?:an?|about|approximately) )?)*"
    r"[$€£][\d.,]+(?: million| billion)? (?P<second>(?P=again))(?=[,.;]| and )"
)
_TENTH = 10


def find_twice(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a list of amounts names one thing a second time."""
    return (one.span("second") for one in _LIST.finditer(passage.plain))


def find_excess(one: Explained, separators: str) -> tuple[Numeral, Numeral] | None:
    """The first of the amounts that are given as reasons, and the change, where they make more than a tenth more than
    it; None where they need not make it up."""
    text = one.passage.plain
    if not one.cause or _OTHERWISE.search(text, one.cause, one.end) or _SET_OFF.search(text, one.end):
        return None
    numbers = [each for each in find_numerals(text[: one.end], separators) if each.kind == "money" and each.power]
    parts = [each for each in numbers if each.start >= one.cause]
    changes = [each for each in numbers if one.since <= each.start < one.cause and _is_change(text, each)]
    if not parts or len(changes) != 1 or _ways(text, one.cause, one.end) != _ways(text, one.since, one.cause):
        return None
    is_more = sum(each.low for each in parts) * _TENTH > changes[0].high * (_TENTH + 1)
    return (parts[0], changes[0]) if is_more else None


def _is_change(text: str, numeral: Numeral) -> bool:
    """Whether a word of direction stands right before an amount, or right behind it."""
    before = [word for word in text[: numeral.start].lower().split()[-3:] if word not in _FILLERS]
    after = re.match(r"\s+([a-z]+)", text[numeral.end :])
    beside = [*before[-1:], *([after[1]] if after else ())]
    return any(read_direction(word) for word in beside) and before[-1:] not in (["to"], ["from"])


_FILLERS = frozenset(("by", "of", "approximately", "about", "a", "an"))


def _ways(text: str, start: int, end: int) -> set[str]:
    """Which ways the words of a stretch say that something went; both where they say nothing."""
    found = {way for word in re.findall(r"[a-z]+", text[start:end].lower()) if (way := read_direction(word))}
    return {str(way) for way in found} if len(found) == 1 else {"neither", str(start)}
