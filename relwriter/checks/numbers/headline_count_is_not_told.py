"""The headline counts something otherwise than the text does.

What it flags:
    In the headline or a line under it, a number of things, such as sites, stores or wells, that is no figure and stands
    nowhere in the text, which counts such things otherwise.

Why:
    The count was brought up to date in one of the two places.

Example:
    "Trial enrolls at 18 activated sites" over a text that says "the study is active at 19 sites".

How to clear it:
    Correct the one that is wrong, or make it a figure and refer to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.rates import COUNT, START, size_of
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, sight

CODE = "N143"
NAME = "headline-count-is-not-told"
SEVERITY = Severity.WARNING

_COUNTED = Phrase(
    rf"{START}(?P<count>{COUNT})(?: [A-Za-z][\w-]*){{0,3}}? (?!(?:days|weeks|months|years|quarters|points|times|cents"
    r"|percent|basis|shares|hours|minutes|series|class|this|business|results|phases?|as|is|was|has|its)\b)"
    r"(?P<thing>[a-z]{3,}s)\b"
)
_HEDGED = Phrase(r"\b(?:than|over|nearly|almost|about|approximately|some|to|least)\s+$", re.IGNORECASE)
_MOST = 999
"""A larger count is a figure's, and held against those."""
_HEADS = ("headline", "subhead")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each count of the headline that the text does not have."""
    for passage in draft.passages:
        for match in find_typed(passage, _COUNTED) if passage.role in _HEADS else ():
            count, told = size_of(match["count"]), _told(draft.passages, match["thing"])
            is_rough = count > _MOST or _HEDGED.search(passage.plain, 0, match.start()) is not None
            if told and count not in told and not is_rough and not _is_figure(draft, count):
                yield sight(passage, *match.span("count"), "is not the count that the text has", "correct one of them")


def _told(passages: tuple[Passage, ...], thing: str) -> set[int]:
    """Every number of a text that counts some things; none where it does not count them."""
    texts = [one.plain for one in passages if one.role not in _HEADS and thing in one.plain]
    return {size_of(match["count"]) for text in texts for match in _COUNTED.finditer(text) if match["thing"] == thing}


def _is_figure(draft: CheckedDraft, count: int) -> bool:
    figures = draft.release.figures.values()
    return any(value.value == count for one in figures for value in one.entries)
