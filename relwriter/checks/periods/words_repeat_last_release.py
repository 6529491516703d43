"""A sentence is word for word that of the last release.

What it flags:
    With `--against LAST`: a sentence of at least six words in a quotation or a letter that the last release has too;
    as a warning one without references of a highlight, a line under the headline, a driver, an event; and anywhere but
    in boilerplate a sentence with typed amounts. Sentences whose numbers are references are new by themselves, but a
    person who says the same thing twice is quoted wrong. What is marked `stale` is told by U108.

Why:
    A release is made from the last one. What nobody changed was said about another quarter.

Example:
    Last quarter's quotation of the chief executive with this quarter's figures.

How to clear it:
    Write new words; waive a sentence that is meant to stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.carried import Carried, find_carried
from relwriter.checks.phrase import Phrase

CODE = "P130"
NAME = "words-repeat-last-release"
SEVERITY = Severity.ERROR

_SHORTEST = 6
"""Words; shorter sentences recur, such as thanks."""
_NEWS = Phrase(r"(?:\.because\b|\.subheads\b|\.then\b)")
_SPOKEN = ("quote", "letter")
_TOLD = ("highlights", "events")
_STANDING = ("legend", "about", "measures", "contacts", "notes", "board", "call")
_AMOUNT = Phrase(
    r"[$€£]\s?[0-9]|\b[0-9][0-9.,]*\s?(?:%|percent|million|billion|basis points)|\b[0-9]{1,3}(?:,[0-9]{3})+\b", re.I
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each sentence that the last release has too."""
    for carried in find_carried(draft):
        if len(carried.text.split()) < _SHORTEST:
            continue
        if severity := _weigh(carried):
            assert draft.against is not None
            message = f"is word for word in the release for {draft.against.release.period}"
            yield carried.sight(message, "write new words, or waive it", severity)


def _weigh(carried: Carried) -> Severity | None:
    """How much it weighs that a sentence stayed; None where it may."""
    if carried.prose.field.endswith(".title"):
        return None
    if carried.kind in _SPOKEN:
        return Severity.ERROR
    if carried.kind not in _STANDING and _AMOUNT.search(carried.literal):
        return Severity.ERROR
    is_news = carried.kind in _TOLD or _NEWS.search(carried.prose.field)
    return Severity.WARNING if is_news and carried.literal == carried.text else None
