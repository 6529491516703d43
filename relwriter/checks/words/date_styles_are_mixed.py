"""Dates are written in two ways.

What it flags:
    `February 28, 2020`, `28 February 2020`, `Feb. 28, 2020`, `February 28th`, `2/28/2020` and `2020-02-28` in the
    sentences of one release, other than in its house style (`style.dates`). The dateline follows its own style.

Why:
    Two forms of a date are two sources; and 3/4/2020 is March in one country and April in another.

Example:
    `as of December 31, 2026` in the results and `on 12/10/2026` in the dividend's words.

How to clear it:
    Write it as the house style does, or refer to it: `{{ call.date }}`, `{{ dividend.payable }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, sight_strays
from relwriter.checks.wording.reading import find_typed, read_prose, sight

CODE = "W125"
NAME = "date-styles-are-mixed"
SEVERITY = Severity.WARNING

_DATELINE = re.compile(r"[A-Z]{3,}[A-Z .]*,")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SIGNS = _MONTHS.lower()
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_SHORT_SIGNS = "jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
_MANNERS = {
    "month-first": Manner("February 28, 2020", Phrase(rf"\b(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?\b", signs=_SIGNS)),
    "day-first": Manner("28 February 2020", Phrase(rf"\b\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b", signs=_SIGNS)),
    "short": Manner("Feb. 28, 2020", Phrase(rf"\b{_SHORT} \d{{1,2}}(?:, \d{{4}})?\b", signs=_SHORT_SIGNS)),
    "short-day-first": Manner("28 Feb 2020", Phrase(rf"\b\d{{1,2}} {_SHORT} \d{{4}}\b", signs=_SHORT_SIGNS)),
    "slashes": Manner("2/28/2020", Phrase(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])", signs="/")),
    "digits": Manner("2020-02-28", Phrase(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])", signs="-")),
    "points": Manner("28.02.2020", Phrase(r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])", signs=".")),
}
_ORDINAL = Phrase(rf"\b(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)\b", signs=_SIGNS)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage with a date in another style, and for each ordinal of a date."""
    passages = [passage for passage in read_prose(draft) if not _DATELINE.match(passage.text)]
    style = draft.release.style
    given = "dates" in style.model_fields_set
    yield from sight_strays(passages, tuple(_MANNERS.values()), _MANNERS[style.dates], given=given)
    for passage in passages:
        for match in find_typed(passage, _ORDINAL):
            yield sight(passage, *match.span(), "is a date with an ordinal", "write the day as a number")
