"""A split of shares is told in two ways.

What it flags:
    A stock split that is two-for-one in one sentence and three-for-one in another, or 1-for-10 and 10-for-1; and one
    that took effect on two days. A split that an author calls reverse is another than one that is not.

Why:
    The split stands in the opening, in a note on the shares and in the legend, each typed at another time. Amounts per
    share depend on it.

Example:
    "A two-for-one stock split" above a note of the "3-for-1 split".

How to clear it:
    Correct the one or the other. Where a company had two splits, add a waiver that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase

CODE = "N120"
NAME = "split-is-of-two-kinds"
SEVERITY = Severity.WARNING

_NUMBERS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "fifteen",
    "twenty",
)
_SIZES = dict(zip(_NUMBERS, (*range(1, 11), 12, 15, 20), strict=True))
_SPLIT = Phrase(
    rf"\b(?P<new>\d{{1,3}}|{'|'.join(_NUMBERS)})[- ]for[- ](?P<old>\d{{1,3}}|{'|'.join(_NUMBERS)})"
    r" (?P<kind>(?:forward |reverse )?(?:(?:common |ordinary )?(?:stock|shares?) )?)split\b",
    re.IGNORECASE,
    signs="split",
)
_ON = Phrase(
    r"(?:(?!declar|announc|approv|record|distribut|propos)[^.;]){0,50}\b(?:on|of|effective|at)\s+$", re.IGNORECASE
)
"""What stands between a split and the day on which it took effect."""
_ADVICE = "correct the one or the other"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each split that is another than the one told first, or took effect on another day."""
    first: dict[bool, tuple[int, int]] = {}
    days: dict[bool, DayMention] = {}
    for told in _find_told(draft):
        for match in _SPLIT.finditer(told.text):
            reverse = "reverse" in match["kind"].lower()
            sizes = (_size(match["new"]), _size(match["old"]))
            at = SpanMention(*match.span(), 0)
            if first.setdefault(reverse, sizes) != sizes and told.is_typed(at):
                yield told.sight(at, "is another split than the one told before", _ADVICE)
            day = _day_of(told, match.end())
            if day and days.setdefault(reverse, day).date() != day.date() and told.is_typed(day):
                yield told.sight(day, "is another day than the split was told to be of before", _ADVICE)


def _find_told(draft: CheckedDraft) -> Iterator[Told]:
    """The passages that speak of a split."""
    known = {id(told.passage): told for told in draft.told}
    for passage in draft.passages:
        if "split" in passage.text.lower():
            yield known.get(id(passage)) or Told(passage, (), ())


def _day_of(told: Told, end: int) -> DayMention | None:
    """The day on which a split took effect, as it is said behind it."""
    following = (one for one in told.days if end <= one.start and one.year)
    return next((one for one in following if _ON.fullmatch(told.text, end, one.start)), None)


def _size(text: str) -> int:
    return _SIZES.get(text.lower()) or int(text)
