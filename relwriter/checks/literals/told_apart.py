"""Amounts that a sentence sets apart by a percentage: `$45.2 million was 13% higher than the $40.1 million of 2025`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.literals.numerals import Numeral, find_numerals
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase

_THAN = Phrase(
    r"(?:%| per ?cent) (?P<way>higher|lower|more|less|above|below|up|down)(?: than| from)? (?P<rest>[^.;$€£\d]{0,90}?)"
    r"(?=[$€£]?\d)",
    re.IGNORECASE,
)
_OTHERWISE = Phrase(
    r"\b(?:exclud\w+|includ\w+|adjusting|constant|currenc\w+|organic\w*|like-for-like|comparable|rates?|annuali[sz]ed"
    r"|margin|respectively|which|of which|due|and|while|its|per)\b",
    re.IGNORECASE,
)
_BETWEEN = 45
_HUNDRED = 100


class Apart(NamedTuple):
    """A percentage that is not the change between the amounts beside it."""

    percent: Numeral
    now: Numeral
    base: Numeral


def find_apart(passage: Passage, separators: str) -> Iterator[Apart]:
    """The percentages of a passage between two amounts of one kind that do not make them."""
    text = passage.plain
    matches = list(_THAN.finditer(text)) if passage.has_prose else []
    numbers = find_numerals(text, separators) if matches else []
    for match in matches:
        at = next((n for n, one in enumerate(numbers) if one.start < match.start() < one.end), 0)
        if not 0 < at < len(numbers) - 1 or numbers[at + 1].start != match.end():
            continue
        now, percent, base = numbers[at - 1 : at + 2]
        between = text[now.end : percent.start]
        alike = (now.kind, now.code, now.power > 0) == (base.kind, base.code, base.power > 0)
        is_plain = len(between) <= _BETWEEN and not re.search(r"[.;]", between)
        is_plain = is_plain and not _OTHERWISE.search(f"{between} {match['rest']}") and now.kind == "money"
        if alike and is_plain and base.low > 0 and not _makes(match["way"].lower(), now, percent, base):
            yield Apart(percent, now, base)


def _makes(way: str, now: Numeral, percent: Numeral, base: Numeral) -> bool:
    """Whether a percentage, by its last digit, is the change from one amount to the other, as they are rounded."""
    turn = -1 if way in ("lower", "less", "below", "down") else 1
    ends = ((now.low, base.high), (now.high, base.low))
    changes = [turn * (Fraction(one, other) - 1) * _HUNDRED for one, other in ends]
    low, high = Fraction(percent.low, 10**6), Fraction(percent.high, 10**6)
    return min(changes) <= high and low <= max(changes)
