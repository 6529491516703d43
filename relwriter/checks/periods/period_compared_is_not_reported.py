"""What a sentence compares is of a period that the release does not report.

What it flags:
    A period before "compared to", "from the prior-year quarter" and the like, in a sentence with amounts, that is none
    of the release's own: its quarter, its year to date, with a fourth quarter its year. Sentences that look ahead or
    back ("since", "record"), and sections that state another period, are not looked at.

Why:
    What is compared is what is reported. An earlier quarter there, with an earlier year behind it, is the sentence of
    an earlier release, and its numbers may be new.

Example:
    "Revenue was $83.4 million for the second quarter of 2026, compared to $74.5 million for the prior-year quarter" in
    the release for the third.

How to clear it:
    Correct the period; better, refer to it: `{{ period.long }}`. Waive it where the sentence looks back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.comparators import find_comparators
from relwriter.checks.mentions.sentences import Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.stated import find_stated, stated_at
from relwriter.checks.mentions.told import Told

CODE = "P135"
NAME = "period-compared-is-not-reported"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("outlook", "legend", "measures", "about", "call", "calendar", "notes")
_TITLES = ("heading", "headline", "note", "table-title")
_RESULT = re.compile(r"[$€£%]|\b(?:EUR|USD|million|billion|percent)\b")
_AND = re.compile(r",?\s+and\s+(?:(?:in|of|for)\s+)?(?:the\s+)?")
_LOOKS_AWAY = re.compile(
    r"\b(?:since|record|highest|lowest|until|began|started|history|previously|program|acquir\w+|restat\w+|revis\w+|recast)\b",
    re.IGNORECASE,
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period that is compared and not reported."""
    stated = find_stated(draft)
    for told in draft.told:
        if not told.spans or told.passage.section in _ELSEWHERE or told.passage.role in _TITLES:
            continue
        own = draft.reckoning.own | stated_at(stated, told.passage.field)
        for sentence in told.sentences:
            for mention in _compared(told, sentence):
                meant = [one for span in _listed(told, mention) for one in draft.reckoning.meant(span)]
                if meant and not own & set(meant) and told.is_chosen(mention):
                    advice = "correct it, or refer to it as {{ period.long }}"
                    yield told.sight(mention, "is compared, and is no period that the release reports", advice)


def _listed(told: Told, mention: SpanMention) -> list[SpanMention]:
    """A period with the one that it is listed behind, as in `open in the third quarters of 2022 and of 2021`."""
    before = [one for one in told.spans if one.end < mention.start]
    listed = before and _AND.fullmatch(told.text, before[-1].end, mention.start)
    return [before[-1], mention] if listed else [mention]


def _compared(told: Told, sentence: Sentence) -> Iterator[SpanMention]:
    """The periods, named with their year or end, of the stretches right before a comparator, or with one in words."""
    if sentence.looks_ahead or not _RESULT.search(sentence.text) or _LOOKS_AWAY.search(sentence.text):
        return
    words = [one.start for one in find_comparators(sentence) if not one.linked]
    before: list[SpanMention] = []
    for part in sentence.parts:
        named = [one for one in told.spans if part.start <= one.start < part.end]
        if part.comparator:
            yield from before[-1:]
            before = []
            continue
        beside = [start for start in words if part.start <= start < part.end]
        yield from (one for one in named[:1] if beside and one.start < beside[-1])
        before = [] if beside else named or before
