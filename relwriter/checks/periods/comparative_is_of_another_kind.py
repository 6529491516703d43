"""A period is compared with one of another kind.

What it flags:
    On the two sides of "compared to" a quarter and a year, or nine months and a quarter; two quarters or half-years
    that are neither the same of two years nor next to each other; the release's period and the same of two or more
    years before, of which it has no figure; a year behind "compared to" in a sentence that names no other period, under
    a head that names a quarter, and the other way round; a balance "as of" a day of the release's own with one
    as of a day that ends neither a year before, nor the period before, nor the last year.

Why:
    Like is compared with like. A third quarter beside last year's fourth, or a day two years back beside today's, is
    the slip of one word, and each of the two is right by itself.

Example:
    "$83.4 million for the third quarter of 2026, compared to $74.5 million for the second quarter of 2025".

How to clear it:
    Correct one of the two, or refer to them: `{{ period.long }}` and `{{ period.prior.long }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.heads import lengths_under_heads
from relwriter.checks.mentions.sentences import Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

CODE = "P136"
NAME = "comparative-is-of-another-kind"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("outlook", "legend", "measures", "about", "call", "calendar")
_LOOKS_AWAY = Phrase(
    r"\b(?:pre-?pandemic|(?:two|three|four|five)[- ]year|since|record|annualized|run[- ]rate|average"
    r"|per\s+(?:quarter|month)|trailing)\b",
    re.I,
)
_RESULT = Phrase(r"[$€£%]|\b(?:EUR|USD|million|billion|percent|basis points)\b")
_USUAL = frozenset((2019,))
"""The year before the pandemic, with which later years are compared."""
_QUARTER = Phrase(
    r"\b(?:prior|previous|last|preceding)[- ]year(?:['’]s)?[- ](?:[a-z]+[- ])?quarter\b"
    r"|\b(?:same|comparable|corresponding|year[- ]ago)\s+quarter\b",
    re.IGNORECASE,
)
_COMPARED = Phrase(r"(?:as\s+|in\s+)?(?:compar\w+|versus|vs)\b", re.IGNORECASE)
"""Comparators that are nothing else; `from the year 2025` may say where a dividend came from."""
_BALANCE = Phrase(
    r"\b(?:cash|balances?|assets|debt|borrowings|liabilities|equity|deposits|loans|backlog|inventor\w+|customers"
    r"|employees|year[- ]end|end\s+of|annual\w*|year[- ]to[- ]date)\b(?!\s+(?:used|provided|flow))",
    re.IGNORECASE,
)
_ADVICE = "correct one of the two, or refer to them as {{ period.long }} and {{ period.prior.long }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each comparison of what is not alike."""
    ends = {draft.facts.fiscal.end(period) for period in draft.reckoning.comparatives}
    for told in draft.told:
        if told.passage.section in _ELSEWHERE or not (told.spans or told.as_of):
            continue
        for sentence in told.sentences:
            if not sentence.looks_ahead and not _LOOKS_AWAY.search(sentence.text):
                yield from _periods(draft, told, sentence)
                yield from _words(draft, told, sentence)
                yield from _days(draft, told, sentence, ends)
    for told, months in lengths_under_heads(draft.told, draft.reckoning):
        if told.passage.section not in _ELSEWHERE:
            yield from _under_head(draft, told, months)


def _periods(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """The one period before a comparator against the one behind it."""
    for before, named in told.compared(sentence):
        if not before and len(named) == 1 and _is_long_ago(draft, told, sentence, named[0]):
            yield told.sight(named[0], "is two years or more before the period reported", _ADVICE)
        if len(before) == len(named) == 1 and _is_of_another_kind(draft, before[0], named[0]):
            first = any(map(draft.reckoning.is_own, draft.reckoning.meant(before[0])))
            chosen = [one for one in ((named[0], before[0]) if first else (before[0], named[0])) if told.is_chosen(one)]
            yield from (told.sight(one, "is compared with a period of another kind", _ADVICE) for one in chosen[:1])


def _under_head(draft: CheckedDraft, told: Told, months: int) -> Iterator[Sighting]:
    """The first period that a passage names, where it stands behind a comparator under a head of another length."""
    mention = next(iter(told.spans), None)
    if mention is None or mention.is_vague or not told.is_chosen(mention):
        return
    sentence = told.sentence_at(mention.start)
    if not _COMPARED.match(sentence.part_at(mention.start).comparator):
        return
    meant = draft.reckoning.meant(mention)
    if sentence.looks_ahead or _LOOKS_AWAY.search(sentence.text) or _BALANCE.search(sentence.text):
        return
    last_year = draft.release.period.year - 1
    is_otherwise = len(meant) == 1 and meant[0].year == last_year and meant[0].months != months
    if is_otherwise and _RESULT.search(told.text, sentence.start, mention.start):
        yield told.sight(mention, "is of another kind than the period of the head above it", _ADVICE)


def _is_long_ago(draft: CheckedDraft, told: Told, sentence: Sentence, mention: SpanMention) -> bool:
    """Whether results are compared with the reported quarter or half-year of two years before or more, of which the
    release has no figure."""
    meant = draft.reckoning.meant(mention)
    current = draft.release.period
    if len(meant) != 1 or not _RESULT.search(sentence.text) or not told.is_chosen(mention):
        return False
    alike = (meant[0].kind, meant[0].number) == (current.kind, current.number) and current.kind != "FY"
    return (
        alike and meant[0].year not in _USUAL and current.year - meant[0].year > 1 and not _has_figures(draft, meant[0])
    )


def _words(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """A year, a half or nine months before `prior-year quarter`, where no quarter is named before it."""
    for match in _QUARTER.finditer(sentence.text):
        words = SpanMention(sentence.start + match.start(), sentence.start + match.end(), 3)
        part = sentence.part_at(words.start)
        named = [one for one in told.spans if sentence.start <= one.start < part.start]
        meant = [found for one in named[-1:] for found in draft.reckoning.meant(one)]
        is_longer = bool(meant) and all(found.months > 3 for found in meant) and draft.release.period.kind != "H"
        if part.comparator and is_longer and len(named) == 1 and told.is_chosen(words):
            yield told.sight(words, "is compared with a period of another kind", _ADVICE)


def _is_of_another_kind(draft: CheckedDraft, one: SpanMention, other: SpanMention) -> bool:
    """Whether two periods that a text names are not alike; of one whose number it does not say, not as long."""
    sides = [draft.reckoning.meant(mention) for mention in (one, other)]
    if all(len(side) == 1 for side in sides):
        return not _are_alike(draft, sides[0][0], sides[1][0])
    lengths = [draft.reckoning.months_of(mention) for mention in (one, other)]
    dated = all(mention.year or mention.ended for mention in (one, other))
    return dated and all(lengths) and lengths[0] != lengths[1]


def _are_alike(draft: CheckedDraft, one: Period, other: Period) -> bool:
    """Whether two periods are as long as each other, and the same of their years or next to each other."""
    if one.months != other.months:
        return False
    if one.number == other.number and draft.reckoning.is_own(one):
        return abs(one.year - other.year) <= 1 or other.year in _USUAL or _has_figures(draft, other)
    return one.number == other.number or other == one.linked or one == other.linked


def _has_figures(draft: CheckedDraft, period: Period) -> bool:
    """Whether the release has figures of a period."""
    return any(period in figure.values for figure in draft.release.figures.values())


def _days(draft: CheckedDraft, told: Told, sentence: Sentence, ends: set[date]) -> Iterator[Sighting]:
    """Days behind a comparator as of which nothing is compared, where one before it is the release's own."""
    own = draft.facts.fiscal.end(draft.release.period)
    days = [day for day in told.as_of if sentence.start <= day.start < sentence.end]
    if len(days) < 2 or all(day.date() != own for day in days):
        return
    for day in days:
        found = day.date()
        if told.is_compared(day) and found and found not in ends | {own} and told.is_chosen(day):
            yield told.sight(day, "is no day that the release compares its own with", _ADVICE)
