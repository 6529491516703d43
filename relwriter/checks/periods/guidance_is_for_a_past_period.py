"""The outlook is for a period that has ended.

What it flags:
    Guidance whose `period` ended before the release, or is the one reported; and words of the outlook that name such a
    period, by its year or by its number, or words elsewhere by which something is expected or planned in one. A title
    or an introduction of the outlook that names a period of which it has no guidance, and a point of it on another
    quarter than the one in its title, or alone on another year than all others.

Why:
    The outlook is carried over with last quarter's period. The year is right until the fourth quarter, and then it is
    not.

Example:
    "For the third quarter of 2026, we expect revenue of …" in the release of the third quarter.

How to clear it:
    Name the period that is to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.expectations import is_expected
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.stated import sections_with_fields
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase
from relwriter.compose.announcements import sections_of
from relwriter.model.period import Period
from relwriter.model.sections.outlook import Outlook

CODE = "P117"
NAME = "guidance-is-for-a-past-period"
SEVERITY = Severity.ERROR

_MANY = 4
_GUIDED_YEAR = re.compile(
    r"\b(?:guidance|outlook|forecast)\s+for\s+(?:fiscal\s+|full\s+year\s+)?(20[0-9]{2})\b", re.IGNORECASE
)
_GIVEN = Phrase(
    r"\b(?:provid|issu|introduc|initiat|announc|giv|set|rais|lower|reaffirm|reiterat|maintain|updat)(?:es|s|ing)\s+"
    r"(?:its\s+)?(?:fiscal(?:\s+year)?|full[- ]year|FY)\s*(20[0-9]{2})\s+"
    r"(?:\w+\s+){0,2}(?:guidance|outlook|forecast)\b",
    re.IGNORECASE,
    signs="guidance|outlook|forecast",
)
_LED = Phrase(
    r"(?:^|(?<=[.!?;] ))[Ff]or (?:the year |fiscal )?(20[0-9]{2}),? (?:we|the [Cc]ompany|management|[A-Z][\w&]+)"
    r" (?:now |currently |still |continues? to )?(?:expects?|anticipates?|forecasts?|projects?|estimates?|plans?)\b",
    signs="expect|anticipat|forecast|project|estimat|plan",
)
"""A year that a sentence on what is expected begins with."""
_EXPECTED_IN = Phrase(
    r"\b(?:now |currently |still )?(?:expects?|anticipates?|plans?|forecasts?|projects|expected|anticipated) to "
    r"(?:be )?\w+"
    r"(?:(?! (?:from|than|versus|compared|over|above|below|since|after)\b)(?:[^.;,]|[.,](?=\d))){0,80}"
    r"(?<!ed)(?<!ade) (?:in|for|during) (?:the year |fiscal )?(20[0-9]{2})\b(?!-)",
    re.IGNORECASE,
    signs="expect|anticipat|plan|forecast|project",
)
"""A year in which something is expected, with no words between by which it is compared or was done."""
_FOR = re.compile(r"\b(?:for|in|and|expect\s+of)\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9$€£.,/-])20[0-9]{2}\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period of the outlook that has ended."""
    for section in sections_of(draft.release, "outlook"):
        assert isinstance(section, Outlook)
        yield from _labelled(draft, section)
    yield from _under_titles(draft)
    yield from _of_odd_year(draft)
    guided = _guided(draft)
    for told in draft.told:
        yield from _worded(draft, told)
        yield from _of_past_year(draft, told)
        yield from _unguided(
            draft, told, next((found for field, found in guided if told.passage.field.startswith(field)), set())
        )


def _under_titles(draft: CheckedDraft) -> Iterator[Sighting]:
    """The quarters that points of an outlook begin with, where its title names another one alone."""
    titled: tuple[str, Period | None] = ("", None)
    for told in draft.told:
        section = told.passage.field.partition("]")[0]
        spans = [one for one in told.spans if not one.is_vague]
        meant = draft.reckoning.meant(spans[0]) if len(spans) == 1 or (spans and told.passage.role == "bullet") else []
        quarter = meant[0] if len(meant) == 1 and meant[0].months == 3 and not spans[0].with_year else None
        if told.passage.section == "outlook" and told.passage.role == "heading":
            titled = (section, quarter)
        elif titled[1] and section == titled[0] and quarter and told.passage.role == "bullet":
            is_first = told.is_typed(spans[0]) and not told.is_compared(spans[0])
            if is_first and quarter != titled[1] and not _has_ended(draft, quarter):
                yield told.sight(spans[0], f"is not {titled[1]}, which the title above names", "correct one of them")


def _of_odd_year(draft: CheckedDraft) -> Iterator[Sighting]:
    """The one period of an outlook's points that is of a later year than all others, of which there are many."""
    for field, _ in _guided(draft):
        spans = [
            (told, mention)
            for told in draft.told
            if told.passage.field.startswith(field) and told.passage.role == "bullet"
            for mention in told.spans
            if mention.year and not mention.is_vague and not told.is_compared(mention)
        ]
        years = [mention.year for _, mention in spans]
        last = max((year for year in years if year), default=0)
        if len(set(years)) == 2 and years.count(last) == 1 and len(years) > _MANY:
            told, mention = next(one for one in spans if one[1].year == last)
            if told.is_typed(mention):
                message = "is of another year than all other periods of the outlook"
                yield told.sight(mention, message, "correct the year", Severity.WARNING)


def _has_ended(draft: CheckedDraft, period: Period) -> bool:
    fiscal = draft.facts.fiscal
    return fiscal.end(period) <= fiscal.end(draft.release.period)


def _is_past(draft: CheckedDraft, mention: SpanMention, period: Period) -> bool:
    """Whether a period has ended too if it is one of the calendar, which texts mean that do not say fiscal."""
    year, month = divmod(period.year * 12 + period.ends_after, 12)
    return (
        mention.fiscal
        or bool(mention.ended)
        or date(year, month + 1, 1) <= draft.facts.fiscal.end(draft.release.period) + timedelta(days=7)
    )


def _labelled(draft: CheckedDraft, section: Outlook) -> Iterator[Sighting]:
    """Guidance whose own field names the period; the section's is held once."""
    for item in section.items:
        period = item.period or section.period
        entry = item.measure or item.text
        if period is not None and _has_ended(draft, period) and entry is not None and item.action != "withdraws":
            yield Sighting(entry.place(), entry.field, f"is for {period}, which has ended", "name the period to come")


def _guided(draft: CheckedDraft) -> list[tuple[str, set[Period]]]:
    """The periods of the guidance of each outlook, by its field."""
    return [
        (f"{field}.", {period for item in section.items if (period := item.period or section.period)})
        for field, section in sections_with_fields(draft.release)
        if isinstance(section, Outlook)
    ]


def _unguided(draft: CheckedDraft, told: Told, guided: set[Period]) -> Iterator[Sighting]:
    """A title or an introduction of an outlook that names a period of which there is no guidance."""
    if not guided or not re.search(r"\.(?:title|intro)\b", told.passage.field):
        return
    heading = told.passage.role == "heading"
    years = {year for one in guided for year in (one.year, draft.facts.fiscal.end(one).year)}
    spans = [
        SpanMention(match.start(), match.end(), 12, year=int(match.group()))
        for match in _YEAR.finditer(told.text)
        if heading and not any(one.start <= match.start() < one.end for one in (*told.spans, *told.days))
    ]
    for mention in (*told.spans, *spans):
        is_named = heading or _FOR.search(told.text, max(0, mention.start - 16), mention.start)
        fits = _fits(draft, mention, guided) or (mention in spans and mention.year in years)
        if is_named and not fits and not mention.is_vague and told.is_chosen(mention) and not told.is_compared(mention):
            yield told.sight(
                mention, "is no period that the outlook below is for", "correct it, or the guidance's period"
            )


def _fits(draft: CheckedDraft, mention: SpanMention, guided: set[Period]) -> bool:
    """Whether a period is one that is guided; of `first quarter and full year`, the quarter, where quarters are."""
    quarters = {one for one in guided if one.months == mention.months}
    if mention.with_year and quarters:
        return any(draft.reckoning.may_mean(mention._replace(with_year=False), one) for one in quarters)
    return any(draft.reckoning.may_mean(mention, one) for one in guided)


def _worded(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    for mention in told.spans:
        if not told.is_typed(mention) or not is_expected(told, mention) or _is_titled(told, mention):
            continue
        meant = draft.reckoning.meant(mention)
        open_year = mention.with_year and mention.year and not _has_ended(draft, Period("FY", 1, mention.year))
        bare = (mention.is_bare or open_year) and mention.number and mention.months == 3
        last = draft.release.period.ends_after // 3
        stale = bare and mention.number in (last, (last - 2) % 4 + 1) and mention.number != last % 4 + 1
        past = meant and all(_has_ended(draft, one) and _is_past(draft, mention, one) for one in meant)
        if past or stale:
            yield told.sight(mention, "has ended, and the sentence expects something of it", "name the period to come")


def _is_titled(told: Told, mention: SpanMention) -> bool:
    """Whether a title has the period for its results, whatever else stands below it: highlights and outlook."""
    return (
        told.passage.role in ("heading", "headline", "subhead") and _REPORTED.match(told.text, mention.end) is not None
    )


_REPORTED = re.compile(r"(?: [\w-]+){0,4}? (?:results|highlights|review|performance|summary)\b", re.IGNORECASE)


def _of_past_year(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    """`Guidance for 2025` in a release after that year."""
    told_of = () if told.passage.section in ("legend", "about", "measures") else _EXPECTED_IN.finditer(told.text)
    for match in (*_GUIDED_YEAR.finditer(told.text), *_GIVEN.finditer(told.text), *_LED.finditer(told.text), *told_of):
        mention = SpanMention(match.start(1), match.end(1), 12, year=int(match[1]))
        if told.is_chosen(mention) and _has_ended(draft, Period("FY", 1, int(match[1]))):
            yield told.sight(mention, "has ended, and is said to be guided", "name the year to come")
