"""The same words count differently in two places.

What it flags:
    A plain number that somebody typed between the same words as another one, seven before it and two after it, where
    the two are not alike. Where more places agree, those that do not are named; else the later one.

Why:
    What a company says of itself stands in the opening, in the text and in its boilerplate, and is updated in one.

Example:
    “provides services to 25 university partners” in the opening, and 24 of them in the words about the company.

How to clear it:
    Make them alike; or define the words once in the house file, as the descriptor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import sight

CODE = "N160"
NAME = "number-differs-in-same-words"
SEVERITY = Severity.WARNING

_ADVICE = "make them alike"
_BEFORE, _AFTER = 7, 2
_NUMBER = re.compile(r"(?<![\w.,$€£#/-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w.,%-]*\d)(?= [A-Za-z])")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_CHANGES = ("basis", "bps", "percentage", "percent", "points")
"""What follows a number by which something changed, in one period as in another."""
_SPACE = 120
"""Characters in which the words around a number are looked for."""


class _Count(NamedTuple):
    """A number in a passage, `start` to `end`."""

    passage: Passage
    start: int
    end: int
    text: str


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number that differs from those between the same words."""
    found: dict[tuple[str, ...], list[_Count]] = {}
    for passage in draft.passages:
        for match in _NUMBER.finditer(passage.plain):
            words = _words_around(passage.plain, *match.span(1))
            if words is not None:
                found.setdefault(words, []).append(_Count(passage, *match.span(1), match[1]))
    for counts in found.values():
        yield from _compare(counts)


def _words_around(text: str, start: int, end: int) -> tuple[str, ...] | None:
    """The words before and after a number in its sentence, in small letters; None where there are too few, or where
    another number stands among them."""
    before, after = text[max(0, start - _SPACE) : start], text[end : end + _SPACE]
    stem = re.split(r"[.;:?!]\s|\d", before)[-1]
    words, following = _WORD.findall(stem)[-_BEFORE:], _WORD.findall(re.split(r"[.;:?!,]|\d", after)[0])[:_AFTER]
    if len(words) < _BEFORE or len(following) < _AFTER or following[0].lower() in _CHANGES:
        return None
    return tuple(word.lower() for word in (*words, *following))


def _compare(counts: list[_Count]) -> Iterator[Sighting]:
    values = Counter(one.text for one in counts)
    usual = max(values, key=lambda text: values[text])
    told = next(one for one in counts if one.text == usual)
    for one in counts:
        piece = one.passage.piece_at(one.start)
        if one.text != usual and piece is not None and piece.literal:
            found = sight(
                one.passage, one.start, one.end, "is another number than the same words hold elsewhere", _ADVICE
            )
            place = told.passage.place(told.start)
            yield replace(found, figures=f"{one.text}, and {usual}", related=(place,) if place is not None else ())
