"""Basis points that must be percentage points, or the reverse.

What it flags:
    More than 100 percentage points, less than one basis point, and basis points with decimals, as a change of a
    ratio; a rate or fee that is so low that it is counted in them may have decimals.

Why:
    A slip by a hundred between the two is the costliest of all: 500 basis points in place of 50 moved a share price
    by 60 percent in February 2024.

Example:
    `Gross margin rose 230 percentage points.`

How to clear it:
    Correct the unit or the number. A computed change has the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, read_numbers, sight

CODE = "W132"
NAME = "points-are-out-of-scale"
SEVERITY = Severity.WARNING

_NUMBER = r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)"
_PERCENTAGE = Phrase(rf"{_NUMBER}[ -](?:percentage[ -]points?|ppts?|pp)\b", re.IGNORECASE)
_BASIS = Phrase(rf"{_NUMBER}[ -](?:basis[ -]points?|bps?)\b", re.IGNORECASE)
_LEVEL = Phrase(
    r"\b(?:rate|fee|fees|yield|spread|cost|ratio)\b(?:[^.;]|\.\d){0,60}?\b(?:was|were|of|at|averaged)\b(?:[^.;]|\.\d){0,90}$",
    re.IGNORECASE,
)
"""Before a rate that is so low that it is counted in basis points: an effective fee rate of 45.2 basis points."""
_MOST = 100


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each change in points that its unit does not fit."""
    for passage in read_numbers(draft):
        for match in find_typed(passage, _PERCENTAGE):
            if _read(match) > _MOST:
                message = "is more percentage points than a ratio has"
                yield sight(passage, *match.span(), message, "are they basis points?")
        for match in find_typed(passage, _BASIS):
            if _read(match) % 1 and _read(match) < _MOST and not _LEVEL.search(passage.plain, 0, match.start()):
                yield sight(passage, *match.span(), "is a part of a basis point", "are they percentage points?")


def _read(match: re.Match[str]) -> Decimal:
    return Decimal(match["number"].replace(",", ""))
