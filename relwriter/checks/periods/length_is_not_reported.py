"""Results are told of a length of time that the release does not report.

What it flags:
    The six months, the nine months, the full year or a half of a year, without a year or an end of its own, in a
    sentence with amounts, where no period of the release is as long: six months in the release of a third quarter,
    the full year in any but the last quarter's. Sentences that look ahead or back are not looked at. And leverage, or a
    return on capital, of the last three, six or nine months, where such a ratio takes twelve.

Why:
    The length is the one word that changes each quarter and looks right in all of them.

Example:
    "For the first six months, revenue was $308.8 million" in the release of the third quarter.

How to clear it:
    Correct it, or refer to it: `{{ period.ytd.months }}`; say the year of an earlier period.
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

CODE = "P139"
NAME = "length-is-not-reported"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("outlook", "legend", "measures", "about", "call", "calendar", "notes", "board", "events")
_RESULT = Phrase(r"[$€£]\s?[(0-9]|\b(?:EUR|USD|GBP)\s[0-9]|\b[0-9.]+(?:%| (?:million|billion|percent|basis points)\b)")
_TOLD = Phrase(
    r"\b(?:was|were|increased|decreased|rose|fell|grew|declined|totaled|amounted|generated|reported|reached|improved)\b",
    re.I,
)
_FOR_THE = Phrase(r"(?:\b(?:for|in|during|of)\s+the\s+(?:first\s+)?|^\s*(?:for\s+)?(?:the\s+)?)$", re.IGNORECASE)
_LOOKS_AWAY = Phrase(
    r"\b(?:since|until|through|last|prior|previous|earlier|ago|record|remaining|rest|annual\w*|per|each|every|over"
    r"|guid\w+|outlook|range|target\w*|by)\b",
    re.IGNORECASE,
)


_LAST = Phrase(
    r"\b(?:last|past|trailing|preceding)[ -](?P<length>three|six|nine|3|6|9)[ -]months?\b",
    re.I,
    signs="three|six|nine|3|6|9",
)
_OF_A_YEAR = Phrase(
    r"\b(?:leverage|debt[- ]to[- ](?:adjusted )?EBITDA|net debt\s?/\s?(?:adjusted )?EBITDA|ROIC|ROCE"
    r"|return on (?:average )?(?:invested capital|capital employed|investment|equity|assets))\b",
    re.I,
    signs="leverage|ebitda|roic|roce|return on",
)
_STATED = Phrase(r"annuali[sz]ed|\btimes (?:two|four)\b|multiplied", re.I)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each length of which the release has no period."""
    own = {period.months for period in draft.reckoning.own}
    for told in draft.told:
        yield from _of_ratios(told)
        if told.passage.section in _ELSEWHERE or told.passage.role in ("note", "heading", "headline", "table-title"):
            continue
        for mention in told.spans:
            sentence = told.sentence_at(mention.start)
            if mention.is_bare and _is_result(told, sentence, mention) and not _fits(draft, mention, own):
                advice = "correct it, or say the year of an earlier period"
                yield told.sight(mention, "is as long as no period that the release reports", advice)


def _of_ratios(told: Told) -> Iterator[Sighting]:
    """Of a part of a year in the sentence that defines a ratio to a year's earnings."""
    for match in _LAST.finditer(told.text):
        start, end = match.span("length")
        sentence = told.sentence_at(start).text
        if _OF_A_YEAR.search(sentence) and not _STATED.search(sentence):
            place = told.passage.place(start)
            message = "is part of a year, and the ratio is to the earnings of twelve months"
            yield Sighting(place, told.passage.field, message, "correct it, or say annualized", extent=end - start)


def _is_result(told: Told, sentence: Sentence, mention: SpanMention) -> bool:
    """Whether a sentence tells results of a period that begins it, or stands behind for the, in the."""
    before = told.text[sentence.start : mention.start]
    tells = bool(_RESULT.search(sentence.text) and _TOLD.search(sentence.text))
    if not tells or sentence.looks_ahead or told.is_compared(mention) or not told.is_typed(mention):
        return False
    if told.text[mention.end :].startswith(" of the "):
        return False
    words = sentence.text.replace(told.words(mention), "")
    return bool(_FOR_THE.search(before)) and not _LOOKS_AWAY.search(words)


def _fits(draft: CheckedDraft, mention: SpanMention, own: set[int]) -> bool:
    """Whether a period of the release is as long as a text says, or is the half-year that it names."""
    months = draft.reckoning.months_of(mention)
    if months not in (6, 9, 12) or draft.release.period.ends_after == 12:
        return True
    if mention.number:
        return any(one.months == 6 and one.number == mention.number for one in draft.reckoning.own)
    return months in own
