"""Words of a comparison do not fit what the figures beside them are compared with.

What it flags:
    "Year over year", "from a year ago", "same period last year", "prior-year quarter" beside a change from the period
    before; "sequentially", "quarter over quarter", "from the prior quarter" beside a change from the year before; the
    name of a period, or a balance's day, beside a change from another one; "the same period in" a year that is not
    before the one reported.

Why:
    The reference says what the change is from, the words say it once more, and only one of them is changed.

Example:
    "Revenue rose {{ revenue.change_pct }} sequentially", where the change is from the year before.

How to clear it:
    Correct the words, or refer to the other change: `.change_pct` is from the year before, `.linked_change_pct` from
    the period before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.comparators import find_comparators, find_named_years
from relwriter.checks.mentions.printed import PrintedFigure, find_printed
from relwriter.checks.mentions.sentences import Part, Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told

CODE = "P116"
NAME = "comparator-does-not-fit"
SEVERITY = Severity.ERROR

_BRACKETS = re.compile(
    r"\b(?:(?:in|within)\s+(?:parenthes[ei]s|brackets)|(?:reference|comparative)\s+periods?)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_AMOUNT = re.compile(r"[$€£]\s?[0-9]|[0-9]\s?(?:%|percent|basis)")
_FROM = re.compile(
    r",? (?:(?:higher|lower|up|down) )?(?:from|since|over|compared (?:to|with)|versus|than(?: at)?)(?: that at)? "
)
_APART = 7
"""Days by which the end of a calendar of weeks may miss that of a month."""
_ADVICE = "correct the words, or the reference: .change is from the year before, .linked_change from the period before"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each comparator that a change beside it is not from."""
    for told in draft.told:
        for sentence in told.sentences:
            yield from _compare(draft, told, sentence)


def _compare(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    yield from _same_in(draft, told, sentence)
    if _BRACKETS.search(sentence.text):
        yield from _bracketed(draft, told, sentence)
    words = [one for one in find_comparators(sentence) if told.is_chosen(one)]
    spans = [one for one in told.spans if sentence.start <= one.start < sentence.end and told.is_compared(one)]
    changes = [one for one in find_printed(draft, told, Part(sentence.start, sentence.end)) if one.base is not None]
    yield from _from_days(draft, told, sentence, changes)
    if not words and not any(told.is_chosen(one) for one in spans):
        return
    for comparator in words:
        change = _beside(changes, comparator.start, is_led=_is_led(told, sentence, comparator.start))
        if change is not None and not comparator.fits(change):
            yield told.sight(comparator, f"stands beside a change from {change.base}", _ADVICE)
    for span in spans:
        change = _beside(changes, span.start)
        own = find_printed(draft, told, sentence.part_at(span.start))
        amounts = [one for one in own if one.base is None]
        if change is None or amounts or span.is_vague or not told.is_chosen(span) or change.start > span.start:
            continue
        if not draft.reckoning.may_mean(span, change.base):
            yield told.sight(span, f"stands beside a change from {change.base}", _ADVICE)


def _from_days(draft: CheckedDraft, told: Told, sentence: Sentence, changes: list[PrintedFigure]) -> Iterator[Sighting]:
    """The day of `up 2.9% from March 31, 2024` of a balance whose change is from another one."""
    for day in told.days if changes else ():
        change = _beside(changes, day.start) if sentence.start <= day.start < sentence.end else None
        if change is None or change.base is None or not change.is_balance or not told.is_chosen(day):
            continue
        if change.start > day.start or not _FROM.fullmatch(told.text, change.end, day.start):
            continue
        meant, end = day.near(change.day), draft.facts.fiscal.end(change.base)
        if meant is not None and abs((meant - end).days) > _APART:
            yield told.sight(day, f"stands beside a change from {change.base}", _ADVICE)


def _same_in(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """The year of `the same period in 2025`, which is not the one before the reported one."""
    for start, end, year in find_named_years(sentence) if not sentence.looks_ahead else ():
        mention = SpanMention(start, end, 12, year=year)
        is_fiscal = told.text[max(0, start - 7) : start].casefold().startswith("fiscal")
        last = draft.release.period.year - 1 if is_fiscal else _last_year(draft)
        early = year < _first_year(draft) and _is_of_own(draft, told, sentence, start)
        if told.is_chosen(mention) and (early or year > last):
            yield told.sight(mention, "is not the year before the one reported", "correct it, or say the prior year")


def _bracketed(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """What figures in brackets are said to be of, which is none of the comparatives."""
    comparatives = draft.reckoning.comparatives
    ends = {draft.facts.fiscal.end(period).year for period in comparatives}
    for span in told.spans:
        meant = draft.reckoning.meant(span) if sentence.start <= span.start < sentence.end else []
        if meant and not comparatives & set(meant) and told.is_chosen(span):
            yield told.sight(span, "is no period that the release compares with", _ADVICE)
    for match in _YEAR.finditer(told.text, sentence.start, sentence.end):
        mention = SpanMention(match.start(), match.end(), 12, year=int(match.group()))
        inside = any(one.start <= mention.start < one.end for one in (*told.spans, *told.days))
        if not inside and mention.year not in ends and told.is_chosen(mention):
            yield told.sight(mention, "is no year that the release compares with", _ADVICE)


def _last_year(draft: CheckedDraft) -> int:
    """The year before the reported one, by its name or its end, whichever is later."""
    period = draft.release.period
    return max(period.year, draft.facts.fiscal.end(period).year) - 1


def _first_year(draft: CheckedDraft) -> int:
    """The same, whichever is earlier."""
    period = draft.release.period
    return min(period.year, draft.facts.fiscal.end(period).year) - 1


def _is_of_own(draft: CheckedDraft, told: Told, sentence: Sentence, offset: int) -> bool:
    """Whether all periods that a sentence names before an offset are the release's own."""
    named = [one for one in told.spans if sentence.start <= one.start < offset]
    meant = [draft.reckoning.meant(one) for one in named]
    if not named and not any(one.start < offset for one in told.spans):
        return True  # nothing else is named, so that it is compared with what the release reports
    return any(meant) and all(any(map(draft.reckoning.is_own, found)) for found in meant if found)


def _is_led(told: Told, sentence: Sentence, offset: int) -> bool:
    """Whether a typed amount or percentage stands before words at an offset, so that they are about that one."""
    return _AMOUNT.search(told.text, sentence.start, offset) is not None


def _beside(changes: list[PrintedFigure], offset: int, *, is_led: bool = False) -> PrintedFigure | None:
    """The change that words at an offset speak of: the last one before them, or else the next, unless another number
    leads to them."""
    before = [change for change in changes if change.start <= offset]
    return before[-1] if before else None if is_led else next(iter(changes), None)
