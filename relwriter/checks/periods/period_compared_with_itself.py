"""A period is compared with itself, or with one that comes after it.

What it flags:
    A sentence that names the same period before and after "compared to"; one that names a later period behind it than
    before it; a period twice in one list ("the full year and the full year"); a change that a reference prints, whose
    two amounts are of one period; a column of changes between one period and itself, or from a later one to an earlier.

Why:
    Of two years in a sentence one is changed. Prior and current change places when a column is copied.

Example:
    "Revenue was $83.4 million for the third quarter of 2026, compared to $74.5 million for the third quarter of 2026."

How to clear it:
    Correct one of the two; better, refer to them: `{{ period.long }}` and `{{ period.prior.long }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.mentions.printed import find_printed
from relwriter.checks.mentions.sentences import Part, Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase
from relwriter.compose.statements.columns import plan_columns
from relwriter.model.period import Period

CODE = "P118"
NAME = "period-compared-with-itself"
SEVERITY = Severity.ERROR

_YEARS = Phrase(r"\b((?:19|20)[0-9]{2})\s+(?:compared\s+(?:to|with)|versus|vs\b\.?)\s+((?:19|20)[0-9]{2})\b", re.I)
_AND = Phrase(r",?\s+and\s+(?:(?:for|in)\s+)?(?:the\s+|our\s+)?", re.IGNORECASE)
_BESIDE = Phrase(r",?\s+(?:and|versus|against|compared\s+(?:to|with)|from|to)\s+(?:to\s+|from\s+)?", re.IGNORECASE)
_YEAR_AGO = Phrase(
    r"\b(?:(?:a|one|the)\s+year\s+(?:ago|before|earlier)|(?:prior|previous|last|preceding)[- ]year)\b", re.IGNORECASE
)
_ADVICE = "correct one of the two, or refer to them as {{ period.long }} and {{ period.prior.long }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each comparison that is none, or runs backwards."""
    for told in draft.told:
        yield from _twice(told)
        yield from _listed(told)
        for sentence in told.sentences:
            if told.passage.section != "outlook":
                yield from _repeated(draft, told, sentence)
            if not sentence.looks_ahead and told.passage.section not in ("outlook", "legend"):
                yield from _compare(draft, told, sentence)
    yield from _columns(draft)


def _twice(told: Told) -> Iterator[Sighting]:
    """A day that stands twice in one list, as in `December 31, 2026 and 2026`; years that are compared in a title."""
    for one, other in pairwise(told.days):
        same = one.date() is not None and one.date() == other.date()
        if same and re.fullmatch(r",?\s+and\s+", told.text[one.end : other.start]) and told.is_chosen(other):
            yield told.sight(other, "is the same day once more", _ADVICE)
    for match in _YEARS.finditer(told.text):
        apart = int(match[1]) - int(match[2])
        if apart <= 0 or (apart > 1 and told.passage.role == "heading"):
            mention = SpanMention(match.start(2), match.end(2), 12, year=int(match[2]))
            if told.is_chosen(mention):
                yield told.sight(mention, "is not the year before the one that is compared with it", _ADVICE)


def _listed(told: Told) -> Iterator[Sighting]:
    """A period that stands twice in one list, as in `the fourth quarter of 2024 and the fourth quarter`."""
    for one, other in pairwise(told.spans):
        alike = (one.months, one.weeks, one.number) == (other.months, other.weeks, other.number)
        same_end = one.ended == other.ended or not (one.ended and other.ended)
        same = alike and same_end and (one.year == other.year or None in (one.year, other.year))
        if same and _AND.fullmatch(told.text, one.end, other.start) and told.is_chosen(other):
            yield told.sight(other, "is the same period once more", _ADVICE)


def _repeated(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """A figure that is referred to twice for one period, and for no other, beside itself or before `a year before`."""
    figures = find_printed(draft, told, Part(sentence.start, sentence.end), typed=False)
    for key in dict.fromkeys(one.id for one in figures):
        alike = [one for one in figures if one.id == key]
        if len(alike) != 2 or alike[0].period != alike[1].period or alike[0].base or alike[1].base:
            continue
        first, second = alike
        year_ago = _YEAR_AGO.search(told.text, second.end, sentence.end)
        if _BESIDE.fullmatch(told.text, first.end, second.start) or (
            year_ago and not _YEAR_AGO.search(told.text, sentence.start, second.start)
        ):
            advice = f"refer to the other period of {key}"
            yield told.sight(second, f"is {key} of {second.period} once more", advice, Severity.WARNING)


def _compare(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """The last period before a comparator against the first behind it."""
    for before, named in told.compared(sentence):
        if before and named and (told.is_chosen(named[0]) or told.is_chosen(before[-1])):
            fault = _fault(draft, told, before, named)
            if fault:
                yield told.sight(_blame(draft, told, before[-1], named[0]), fault, _ADVICE)


def _blame(draft: CheckedDraft, told: Told, before: SpanMention, behind: SpanMention) -> SpanMention:
    """The one of two periods that is wrong: the first, if the release does not report it; one that somebody chose."""
    meant = draft.reckoning.meant(before)
    is_own = not meant or any(draft.reckoning.is_own(period) for period in meant)
    first, second = (behind, before) if is_own else (before, behind)
    return first if told.is_chosen(first) else second


def _fault(draft: CheckedDraft, told: Told, before: list[SpanMention], behind: list[SpanMention]) -> str:
    """What is wrong with the periods on both sides of a comparator; empty where nothing is, or too little is said."""
    meant = [set(draft.reckoning.all_named(side)) for side in (before, behind)]
    if meant[0] and meant[0] == meant[1]:
        return "is compared with itself"
    if not meant[0] and not meant[1]:
        bare = [{(one.months, one.number) for one in side if one.number and one.is_bare} for side in (before, behind)]
        return "is compared with itself" if bare[0] and bare[0] == bare[1] else ""
    if len(meant[0]) == len(meant[1]) == 1:
        (one,), (other,) = meant
        return _order(draft, one, other)
    return ""


def _order(draft: CheckedDraft, one: Period, other: Period) -> str:
    """Whether the first period ended before the one that it is compared with."""
    fiscal = draft.facts.fiscal
    if fiscal.end(one) < fiscal.end(other) and one.months == other.months:
        return "comes after what is compared with it"
    return ""


def _columns(draft: CheckedDraft) -> Iterator[Sighting]:
    """Columns of changes between a period and itself, or backwards."""
    fiscal = draft.facts.fiscal
    for table in draft.tables:
        for column in plan_columns(table.statement, draft.release.period):
            if column.prior is None or not column.column.of or fiscal.end(column.prior) < fiscal.end(column.period):
                continue
            field = f"{table.field}.columns[{column.number}].of"
            yield Sighting(place_of_columns(draft, table), field, "does not go from an earlier period", _ADVICE)
