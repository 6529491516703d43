"""Words beside a reference say again what it prints itself: its scale, its percent sign, its currency.

What it flags:
    "Million" typed after a reference that prints its own scale, "%" or "percent" after one that prints it, "points"
    after points, a currency sign before one that prints its own.

Why:
    "$83.4 million million" and "12.0%%" come about when a typed number is replaced by a reference, and its unit stays.

Example:
    `${{ revenue }} million` prints "$$83.4 million million".

How to clear it:
    Delete the typed unit, or print the number without its own: `{{ revenue | bare }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage, Piece
from relwriter.checks.phrase import Phrase

CODE = "N106"
NAME = "scale-is-said-twice"
SEVERITY = Severity.ERROR

_SCALE = r"(?:thousands?|millions?|billions?|trillions?|mn|bn)\b"
_AFTER = (
    (re.compile(rf"(?:{_SCALE}|\d[MBKm])$"), re.compile(rf"\s?-?{_SCALE}")),
    (re.compile(r"(?:%|percent|per cent)$"), re.compile(r"\s?-?(?:%|percent\b|per cent\b)")),
    (re.compile(r"points?$"), re.compile(r"\s?(?:(?:percentage|basis)[ -])?points?\b")),
    (re.compile(r"(?:cents?|shares?|dollars?|euros?)$"), re.compile(r"\s?(?:cents?|dollars?|euros?)\b")),
)
_SIGN = Phrase(r"(?:[$€£¥]|\b(?:USD|EUR|GBP|CHF|NOK|SEK) ?)$")
_SIGNED = Phrase(r"[(-]?(?:US|C|A)?[$€£¥]|(?:USD|EUR|GBP|CHF|NOK|SEK)\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each unit that is said twice."""
    for passage in draft.passages:
        for one, other in pairwise(passage.pieces):
            if other.literal and not one.literal:
                yield from _after(passage, one, other)
            figure = other.origin.figure if other.origin is not None else ""
            if one.literal and figure and _is_signed_twice(one.text, other.text):
                message, place = "the reference after it prints its own currency", passage.place(one.end - 1)
                yield Sighting(place, passage.field, message, "delete the typed one", other.text, 1)


def _after(passage: Passage, one: Piece, other: Piece) -> Iterator[Sighting]:
    """The unit that is typed after a reference that prints it."""
    found = next((after.match(other.text) for own, after in _AFTER if own.search(one.text)), None)
    if found is not None and one.origin is not None:
        word = found.group().strip()
        place = passage.place(other.start + found.end() - len(word))
        message = f"the reference before it prints its own '{word}'"
        yield Sighting(place, passage.field, message, "delete the typed one", one.text, len(word))


def _is_signed_twice(before: str, after: str) -> bool:
    return bool(_SIGN.search(before) and _SIGNED.match(after))
