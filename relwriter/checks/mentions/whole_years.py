"""The year without its number, as a release of a fourth quarter speaks of it: for the year, in the full year."""

from __future__ import annotations

import re

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.mentions.sentences import Part
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase

_MONTHS = 12
_WHOLE = Phrase(
    r"\b(?:for|in) the (?P<year>(?:full[- ]|fiscal )?year)\b"
    r"(?! (?:ended|ending|ahead|ago|before|to come|of|in|and|to|prior|(?:19|20)\d\d)|-)",
    re.IGNORECASE,
)
_WAS = Phrase(r"\s+(?:was|were|totall?ed|amounted|rose|increased|grew|decreased|declined|fell)\b")
_STATED = Phrase(r"(?:\d|million|billion|%|percent|per (?:\w+ )?share)\s$")
"""What stands before a year right behind an amount."""


def find_whole_years(draft: CheckedDraft, told: Told, part: Part) -> list[SpanMention]:
    """The years that a stretch of a sentence begins with, or goes on from with what was, or that stand right behind an
    amount; none in a release of another quarter, in which the year has not ended."""
    found = []
    for match in _WHOLE.finditer(told.text, part.start, part.end):
        leads = not told.text[part.start : match.start()].strip(' ,“"')
        if leads or _WAS.match(told.text, match.end()) or _STATED.search(told.text, part.start, match.start()):
            found.append(SpanMention(match.start("year"), match.end(), _MONTHS))
    return found if draft.release.period.ends_after == _MONTHS else []
