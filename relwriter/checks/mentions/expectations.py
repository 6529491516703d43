"""Periods of which something is expected, by the words around their names."""

from __future__ import annotations

import re

from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase

_EXPECTED = Phrase(
    r"(?:(?:for|in|during)\s+(?:the\s+|our\s+)?(?:[\w-]+\s+)?"
    r"|(?:raises?|lowers?|reiterates?|reaffirms?|narrows?|initiates?|provides?|introduces?)\s+(?:its\s+)?)$",
    re.IGNORECASE,
)
_EXPECTS = Phrase(
    r"\b(?:expects?|(?:is|are)\s+expected|anticipates?|forecasts?|guidance|outlook|estimates?|projects)\b",
    re.IGNORECASE,
)
_FROM_BEFORE = Phrase(
    r"\b(?:from|than|compared\s+(?:to|with))\s+(?:(?:our|its|the|company)\s+)*(?:prior|previous|earlier)\s+"
    r"(?:guidance|outlook|forecast|range)\b.*",
    re.IGNORECASE,
)
"""What guidance was before, which says nothing of what is past."""
_LIKE = Phrase(
    r"\b(?:th(?:at|ose|e\s+level)\s+of|similar\s+to|in\s+line\s+with|same\s+as|exceed|flat\s+(?:to|with)|on)\s+"
    r"(?:in\s+)?(?:the\s+|our\s+)?$",
    re.IGNORECASE,
)
"""What stands before a period that something expected is measured by."""
_AMOUNT_IN = Phrase(
    r"\b(?:expects?|anticipates?|forecasts?|projects)\b(?:[^.;]|\.(?=\d)){0,80}(?:[$€£%]|\b(?:million|percent|growth|decline|revenue|sales)\b)"
    r"(?:[^.;]|\.(?=\d)){0,30}\b(?:for|in|during)\s+(?:the\s+|our\s+)?$",
    re.IGNORECASE,
)
_TAKEN_IN = Phrase(r"\b\w+(?:ed|en|de|ld|id)\s+(?:for|in|during)\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
"""What was done in a period, of which something else is expected: charges taken in the third quarter."""
_DUE_IN = Phrase(
    r"\b(?:is|are|be|remains?)\s+(?:now\s+|currently\s+|still\s+)?(?:expected|anticipated|planned|scheduled|slated|due"
    r"|on\s+track)\b(?:[^.;,]|[.,](?=\d)){0,60}?\b(?:in|by|during|before|until)\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
"""What is to happen in a period, without an amount."""
_WILL_IN = Phrase(
    r"\bwill\s+(?!(?:be\s+)?(?:compare|reflect|includ|exclud|lap)\w*)(?:be\s+\w+ed\s+)?"
    r"(?:(?!\b(?:\w+ed|held|made|sold|given|set|taken|bought|built|won|seen|that|those|which|like|as)\b)[^.;,]){0,60}?"
    r"\b(?:in|by|during)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What will happen in a period, and not to what was done in it."""
_GUIDED_FOR = Phrase(r"\b(?:guidance|outlook|forecast)\s+for\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
_ESTIMATED_FOR = Phrase(
    r"\b(?:guidance|outlook|forecasts?|estimates?|expectations?|projections?|targets?)\s+(?:for|on|of)\s+"
    r"(?:the\s+|our\s+)?(?:[\w-]+\s+(?:quarter|year)\s+and\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
"""What a legend says that it is about."""
_LEADS = Phrase(r"(?:(?:for|in)\s+)?(?:the\s+|our\s+)?", re.IGNORECASE)
_FOR = Phrase(r"\bfor\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
_PAST = Phrase(
    r"\b(?:was|were|had|results|reported|compared|last year|prior|previous|from|than|achieved|actual|exceeded|met"
    r"|above|below|range of our)\b",
    re.IGNORECASE,
)


def is_expected(told: Told, mention: SpanMention) -> bool:
    """Whether something is expected for a period: in the outlook, its title, or behind such a word."""
    sentence, section = told.sentence_at(mention.start), told.passage.section
    if section == "outlook" and told.passage.role == "bullet":
        if _LEADS.fullmatch(told.text[: mention.start]):
            return True
        if _ends_so(told, mention):
            return not told.is_compared(mention)
    if section == "legend":
        return bool(_ESTIMATED_FOR.search(told.text, sentence.start, mention.start))
    return section not in ("measures", "call") and not _is_past(told, mention) and _is_said_so(told, mention)


def _is_past(told: Told, mention: SpanMention) -> bool:
    """Whether a sentence speaks of what was, or compares with it."""
    sentence = told.sentence_at(mention.start)
    if told.is_compared(mention) or _LIKE.search(told.text, sentence.start, mention.start):
        return True
    return _PAST.search(_FROM_BEFORE.sub(" ", sentence.text)) is not None


def _is_said_so(told: Told, mention: SpanMention) -> bool:
    """Whether the words around a period say that something is expected for it."""
    sentence = told.sentence_at(mention.start)
    before, after = told.text[sentence.start : mention.start], told.text[mention.end : sentence.end]
    if (_DUE_IN.search(before) or _WILL_IN.search(before)) and not mention.is_vague:
        return True
    if told.passage.role in ("heading", "subhead", "headline"):
        return bool(re.match(r"\s*(?:[\w-]+\s+){0,4}(?:guidance|outlook|forecast)\b", after, re.I))
    if not _EXPECTS.search(sentence.text):
        return False
    if told.passage.section == "outlook" or (_AMOUNT_IN.search(before) and not _TAKEN_IN.search(before)):
        return True
    goes_on = _EXPECTS.match(after.lstrip(" ,we")) or _EXPECTS.search(after[:60]) or _GUIDED_FOR.search(before)
    return bool(_EXPECTED.search(before) and goes_on)


def _ends_so(told: Told, mention: SpanMention) -> bool:
    """Whether a point ends with a period, as in `growth of 10% to 20% for the first quarter of 2025`."""
    before, after = told.text[: mention.start], told.text[mention.end :]
    return not after.strip(" .)") and _FOR.search(before) is not None
