"""A period stands beside results that the release says nothing of.

What it flags:
    A quarter, half-year or year, with its year, in a sentence with amounts, that is neither the release's own, nor what
    it is compared with, nor one that any figure has a value for; in a sentence that does not look ahead or back
    ("since", "record", "as of", "by"). An error where it has not ended; and one that begins after the release date in
    any sentence that does not look ahead; a bare year after the period's in which an amount has grown or fallen.

Why:
    Of a year one digit is wrong, or it is that of the template.

Example:
    "Revenue for the third quarter of 2016 was $83.4 million" in the release for 2026.

How to clear it:
    Correct the year; waive it where that period is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

CODE = "P127"
NAME = "period-is-far-away"
SEVERITY = Severity.WARNING

_ADVICE = "correct it, or waive it where that period is meant"
_ELSEWHERE = ("legend", "about", "measures", "outlook", "contact", "call", "notes", "calendar")
_AHEAD = ("legend", "outlook", "calendar", "call")
"""Sections that speak of what is to come."""
_RESULT = Phrase(r"[$€£%]|\b(?:EUR|USD|million|billion|percent)\b")
_USUAL = 2019
"""The year before the pandemic, with which later years are compared."""
_LOOKS_AWAY = Phrase(
    r"\b(?:for example|e\.g|since|record|highest|lowest|first|until|by|through|began|started|due|matur\w+|history"
    r"|previous|restructur\w+|program|multi-year|founded|acquir\w+|initiat\w+|launch\w+|ago|target\w*|trial|phase)\b",
    re.I,
)
_GREW = Phrase(
    r"\b(?:grew|rose|fell|increased|decreased|declined|improved|totaled|was|were)"
    r"(?: (?:to|by|from|at|nearly|over|about))*"
    r" [$€£]?[0-9][0-9.,]*[0-9%]?(?: (?:thousand|million|billion|percent))?,? (?:in|for)"
    r" (?P<year>20[0-9]{2})\b(?![-–/])",
    re.I,
    signs=" in 20| for 20",
)
"""What has been measured in a year."""
_EXPECTED = Phrase(r"\b(?:if|as if|that|which|expect\w*|would|assum\w+|forecast\w*|estimat\w+|project\w*)\b", re.I)
_NEAR = 80

_AWAITED = Phrase(
    r"\b(?:on track|runway|sufficient|adequate|enough|fund|support|top-?line|readouts?|PDUFA|potential\w*|aim(?:s|ing)?"
    r"|matur\w+|due|may|could|might|believe[sd]?|confident|look(?:s|ing)? forward|goal|target\w*|pending|next"
    r"|subject to)\b",
    re.I,
)
"""What is to come, in words that state nothing: cash that is sufficient into 2028, data due in the second half."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period that no figure is from."""
    known = {period for figure in draft.release.figures.values() for period in figure.values}
    known |= draft.reckoning.own | draft.reckoning.comparatives
    for told in draft.told:
        if told.passage.section not in _ELSEWHERE:
            yield from _of_years(draft, told)
        for mention in told.spans if told.passage.section not in _AHEAD else ():
            if not told.is_chosen(mention) or told.looks_ahead(mention):
                continue
            if _has_not_begun(draft, mention):
                if _AWAITED.search(told.sentence_at(mention.start).text):
                    continue
                fault = "has not begun, and the sentence does not look ahead"
                yield told.sight(mention, fault, _ADVICE, Severity.ERROR)
            elif told.passage.section not in _ELSEWHERE and told.passage.role not in ("note", "heading", "headline"):
                yield from _judge(draft, told, mention, known)


def _of_years(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    """Of a bare year after that of the period in which an amount has grown: `rose 17% in 2027`."""
    period = draft.release.period
    last = max(period.year, draft.facts.fiscal.end(period).year)
    for match in _GREW.finditer(told.text):
        start, end = match.span("year")
        is_typed = any(piece.literal for piece in told.pieces(start, end))
        if int(match["year"]) > last and is_typed and not _EXPECTED.search(told.text[: match.start()][-_NEAR:]):
            fault = "has not ended, and the sentence tells results"
            place = told.passage.place(start)
            yield Sighting(place, told.passage.field, fault, _ADVICE, extent=end - start, severity=Severity.ERROR)


def _has_not_begun(draft: CheckedDraft, mention: SpanMention) -> bool:
    """Whether a text means a period that begins after the release date."""
    released = known_day(draft.release.release.date)
    meant = draft.reckoning.meant(mention)
    return bool(meant and released) and all(draft.facts.fiscal.start(period) > released for period in meant)


def _judge(draft: CheckedDraft, told: Told, mention: SpanMention, known: set[Period]) -> Iterator[Sighting]:
    sentence = told.sentence_at(mention.start)
    meant = draft.reckoning.meant(mention)
    words = sentence.text.replace(told.words(mention), "")
    part = sentence.part_at(mention.start)
    around = told.text[part.start : part.end] if part.comparator else words
    fiscal = draft.facts.fiscal
    is_ahead = bool(meant) and all(fiscal.end(period) > fiscal.end(draft.release.period) for period in meant)
    if (
        not meant
        or mention.year == _USUAL
        or any(period in known for period in meant)
        or not _RESULT.search(words)
        or _LOOKS_AWAY.search(around)
    ):
        return
    fault = "has not ended, and the sentence tells results" if is_ahead else "is a period that no figure is from"
    severity = Severity.ERROR if is_ahead else Severity.WARNING
    yield told.sight(mention, fault, _ADVICE, severity)
