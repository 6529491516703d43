"""A year is called by another calendar than the company's.

What it flags:
    "Calendar 2026" where the company's fiscal years are others, in a sentence that does not look ahead; "fiscal 2026"
    in a passage that calls the same year by the calendar elsewhere. A name and an end that do not go together are
    told by P112.

Why:
    Fiscal 2024 of one retailer is fiscal 2023 of another. Readers cannot tell which is meant, once both names stand in
    one release.

Example:
    "Third quarter of calendar 2026" of a company whose years end in January.

How to clear it:
    Correct it; better, refer to it: `{{ period.long }}` says fiscal where it has to.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.spans import SpanMention, find_spans
from relwriter.checks.mentions.told import Told

CODE = "P125"
NAME = "fiscal-year-is-misnamed"
SEVERITY = Severity.WARNING

_ADVICE = "correct it, or refer to it as {{ period.long }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each year that is called otherwise than the company calls it."""
    for told in draft.told:
        for mention in told.spans:
            if told.is_typed(mention):
                yield from _judge(draft, told, mention)


def _judge(draft: CheckedDraft, told: Told, mention: SpanMention) -> Iterator[Sighting]:
    is_calendar = draft.facts.fiscal.is_calendar
    if mention.calendar and not is_calendar and not told.looks_ahead(mention):
        yield told.sight(mention, "names the calendar year, and the company's years are others", _ADVICE)
    elif mention.fiscal and mention.year and is_calendar and _is_odd(told, mention):
        yield told.sight(mention, "is called fiscal, and elsewhere the text calls the year by the calendar", _ADVICE)


def _is_odd(told: Told, mention: SpanMention) -> bool:
    """Whether the same passage calls a period of the same length by its plain year."""
    return any(
        one.year == mention.year and one.months == mention.months and not one.fiscal
        for one in find_spans(told.text)
        if one is not mention
    )
