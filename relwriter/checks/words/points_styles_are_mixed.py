"""Changes of percentages are given in basis points here and in percentage points there.

What it flags:
    `90 basis points` beside `0.9 percentage points` in the sentences of one release, of which at least one is typed. A
    release that has each of them twice and more means to: occupancy in percentage points, margins in basis points.

Why:
    A reader who compares two margins has to convert, and a slip by a hundred goes unseen.

Example:
    `Gross margin rose 90 basis points. Operating margin rose 1.2 percentage points.`

How to clear it:
    Use one: `style.figures.points`. Computed changes follow it.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, find_strays, sight_strays
from relwriter.checks.wording.reading import read_lines

CODE = "W128"
NAME = "points-styles-are-mixed"
SEVERITY = Severity.WARNING

_MEANT = 2
_MANNERS = {
    "basis-points": Manner("90 basis points", Phrase(r"(?<=\d)[ -](?:basis[ -]points?|bps?)\b", signs="basis|bp")),
    "percentage-points": Manner(
        "0.9 percentage points", Phrase(r"(?<=\d)[ -](?:percentage|percent)[ -]points?\b", signs=" point|-point")
    ),
    "pts": Manner("0.9 pts", Phrase(r"(?<=\d) (?:pts|ppts?|pp)\b", signs=" pts| pp")),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for a passage with a change in other points than the rest."""
    house = _MANNERS.get(draft.release.style.figures.points)
    lines = read_lines(draft)
    if len(find_strays(lines, tuple(_MANNERS.values()), house)) < _MEANT:
        yield from sight_strays(lines, tuple(_MANNERS.values()), house)
