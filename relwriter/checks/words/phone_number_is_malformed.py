"""A telephone number has too few or too many digits.

What it flags:
    A number of North America, with or without `+1`, that is not three, three and four digits, one of another country
    with fewer than eight or more than fifteen, and digits that are grouped with two kinds of marks.

Why:
    Analysts dial the number of the call minutes before it begins.

Example:
    `(917) 717-099`

How to clear it:
    Correct it; dial it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import CELL, find_typed, read_numbers, sight

CODE = "W142"
NAME = "phone-number-is-malformed"
SEVERITY = Severity.ERROR

_AMERICAN = Phrase(
    r"(?<![\w.+/$€£-])(?:\+?1[ .-]?)?"
    r"(?:\(\d{2,4}\)[ .-]?\d{2,5}[ .-]\d{2,6}|\d{3}[.-]\d{2,4}[.-]\d{3,6})(?![\w%/-]|[.,]\d)"
)
_GROUPED = Phrase(r"(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|\d{3}([.-])\d{3}\1\d{4})")
_ABROAD = Phrase(r"\+(?!1\b|1[ (.-])\d[\d ().-]{3,24}\d(?![\w])")
_LINE = Phrase(
    r"(?:^|\b(?:tel|phone|telephone|call|fax|mobile)\.?:? )(?:\+?1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{1,3}(?![\d.-]| \d)",
    re.IGNORECASE,
)
_FEWEST, _MOST = 8, 15


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number that cannot be dialled."""
    for passage in (one for one in read_numbers(draft) if one.role != CELL):
        spans = dict.fromkeys(_find(passage))
        yield from (sight(passage, *span, "is no telephone number: count its digits", "correct it") for span in spans)


def _find(passage: Passage) -> Iterator[tuple[int, int]]:
    for match in find_typed(passage, _AMERICAN):
        if not _GROUPED.fullmatch(match.group()):
            yield match.span()
    for match in find_typed(passage, _ABROAD):
        if not _FEWEST <= len(re.sub(r"\D", "", match.group())) <= _MOST:
            yield match.span()
    if passage.role in ("contact", "call"):
        yield from (match.span() for match in find_typed(passage, _LINE))
