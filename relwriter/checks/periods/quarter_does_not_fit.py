"""A quarter or half-year stands in the text that is not the one reported.

What it flags:
    A quarter or half-year named by its number alone, which is not the release's, where the text does not compare
    ("compared to the second quarter"), does not look ahead, and speaks of results: in an executive's words, beside
    figures, in an introduction; "our full year" before its end. An error where the quarter has not ended yet; else a
    warning, for one can look back.

Why:
    Last quarter's sentence is kept, and its quarter too. It is the most usual slip of a release that is carried over.

Example:
    "Our second quarter shows that the strategy works" in the release for the third.

How to clear it:
    Correct it; better, refer to it: `{{ period.alone }}` is Third Quarter, `{{ period.long }}` third quarter of 2026.
    Where an earlier quarter is meant, say its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.sentences import Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase

CODE = "P114"
NAME = "quarter-does-not-fit"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("headline", "subhead", "lede", "heading", "table-title", "masthead", "legend", "note", "about")
"""Roles that other checks look at, or that speak of filings and definitions."""
_OWN = Phrase(
    r"(?:our|a|an|this|another|solid|strong|record|excellent|outstanding|great|good|successful|(?:sales|revenue|results?|earnings)\s+(?:of|in|for)\s+the)\s+(?:\w+\s+)?$",
    re.I,
)
_RESULT = Phrase(r"[$€£%]|\b(?:EUR|USD|million|billion|percent)\b|basis\s+points")
_LOOKS_AWAY = Phrase(
    r"\b(?:since|(?<!year )(?<!years )(?<!quarter )(?<!months )earlier|until|through|began|started|completed|opened"
    r"|launched|closed|acquired|announced|previously|already|paid|into|ahead|look(?:s|ing)?|enter\w*|toward|visib\w+"
    r"|momentum|weight\w+|seasonal\w*|confiden\w+|impact\w*|of\s+the\s+year)\b",
    re.I,
)
_FOLLOWED = Phrase(r"\b(?:after|following)\s+(?:an?|the|our)\s+(?:\w+\s+)?$", re.I)
"""Before a quarter that the one reported came after."""

_DATED = Phrase(r"\b(?:record|incurr|recogni[sz]|book|receiv)ed\s+(?:in|during)\s+the\s+$", re.I)
_TO_DATE = Phrase(r"\b(?:six|nine)[- ]months?\b|\bto[- ]date\b", re.I)
"""Of a sum to date a part is of one of its quarters: a charge that was recorded in the second quarter."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each quarter by its number alone that is not the release's."""
    for told in draft.told:
        if told.passage.role in _ELSEWHERE or told.passage.section in ("outlook", "legend", "measures", "about"):
            continue
        for mention in told.spans:
            if mention.number and mention.is_bare and told.is_typed(mention):
                yield from _judge(draft, told, mention)
            elif mention.is_vague and mention.months == 12 and told.is_typed(mention):
                yield from _year(draft, told, mention)


def _judge(draft: CheckedDraft, told: Told, mention: SpanMention) -> Iterator[Sighting]:
    sentence = told.sentence_at(mention.start)
    own = {period.number for period in draft.reckoning.own if period.months == mention.months}
    ended = draft.release.period.ends_after
    if mention.number in own or sentence.looks_ahead or told.is_compared(mention) or not own:
        return
    advice = "correct it, or refer to it as {{ period.alone }}; say the year of an earlier one"
    if not _speaks_of_results(told, sentence, mention):
        return
    if mention.number * mention.months > ended and not _may_be_last_year(draft, mention):
        yield told.sight(mention, "has not ended yet", advice, Severity.ERROR)
    else:
        yield told.sight(mention, f"is not the {'quarter' if mention.months == 3 else 'half-year'} reported", advice)


def _year(draft: CheckedDraft, told: Told, mention: SpanMention) -> Iterator[Sighting]:
    """A full year of somebody's own in a release that reports none, as in `our full year shows`."""
    sentence = told.sentence_at(mention.start)
    owned = re.search(
        r"\b(?:our|this)\s+(?:\w+\s+){0,2}(?:(?:of|for|in)\s+the\s+)?$",
        told.text[sentence.start : mention.start],
        re.IGNORECASE,
    )
    is_told = re.match(
        r"(?:\s+results)?\s+(?:shows?|showed|was|were|is|are|brought|demonstrates?|reflects?)\b",
        told.text[mention.end :],
    )
    if owned and is_told and draft.release.period.ends_after != 12 and not sentence.looks_ahead:
        yield told.sight(mention, "is not reported in this release", "correct it, or refer to {{ period.alone }}")


def _may_be_last_year(draft: CheckedDraft, mention: SpanMention) -> bool:
    """Whether the period before the one reported is of that number: the fourth quarter in a first quarter's release."""
    return any(one.linked.number == mention.number for one in draft.reckoning.own if one.months == mention.months)


def _speaks_of_results(told: Told, sentence: Sentence, mention: SpanMention) -> bool:
    """Whether a sentence tells the quarter's results, and not what was done in another one."""
    if _LOOKS_AWAY.search(sentence.text):
        return False
    if _DATED.search(told.text, sentence.start, mention.start) and _TO_DATE.search(sentence.text):
        return False
    if _FOLLOWED.search(told.text, max(0, mention.start - 30), mention.start):
        return False
    is_owned = _OWN.search(told.text, max(0, mention.start - 30), mention.start)
    return bool(is_owned or _RESULT.search(sentence.text))
