"""A fiscal year is said to have as many weeks as it has not.

What it flags:
    52 or 53 weeks beside the name of a fiscal year of a company whose years end on a weekday, where the calendar gives
    that year the other number: "fiscal 2023 had 53 weeks", "a year of 52 weeks", "the 53rd week of fiscal 2023".

Why:
    Every fifth or sixth year has a week more. Sentences on it are carried over, and their year is moved by one.

Example:
    "Fiscal 2022 had 53 weeks" where the year ended January 28, 2023, and fiscal 2023 has them.

How to clear it:
    Correct the year, or refer to the weeks: `{{ period.ytd.weeks }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

CODE = "P137"
NAME = "weeks-of-year-do-not-fit"
SEVERITY = Severity.ERROR

_YEAR = r"(?:fiscal(?:\s+year)?|FY)\s*(?P<year>20[0-9]{2})\b"
_WEEKS = r"(?P<weeks>52|53)"
_FORMS = (
    Phrase(
        rf"\b{_YEAR}(?:,\s+which\s[^.;]{{1,60}},)?,?\s+"
        r"(?:(?:had|has|have|will\s+have|is|was|contain(?:s|ed)|compris(?:es|ed)|includ(?:es|ed)|consist(?:s|ed)\s+of)\s+)?"
        rf"(?:an?\s+|the\s+)?(?:(?:fiscal\s+)?year\s+of\s+)?{_WEEKS}(?:rd)?[- ]weeks?\b",
        re.IGNORECASE,
    ),
    Phrase(
        rf"\b{_WEEKS}(?:rd)?(?:[- ]weeks?)?(?:\s+year)?,?\s+(?:(?:as|in|for|of|during)\s+){{1,2}}(?:the\s+)?{_YEAR}",
        re.IGNORECASE,
    ),
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each year whose weeks are others."""
    for told in draft.told:
        if "week" not in told.text.casefold():
            continue
        yield from _of_quarters(draft, told)
        for match in (found for form in _FORMS for found in form.finditer(told.text)):
            mention = SpanMention(match.start("year"), match.end("year"), 12, year=int(match["year"]))
            known = _weeks(draft, int(match["year"]))
            if known and known != int(match["weeks"]) and told.is_chosen(SpanMention(*match.span(), 12)):
                yield told.sight(mention, f"has {known} weeks", "correct the year, or the weeks")


_QUARTER = Phrase(
    r"\b(?P<weeks>13|14)[- ]weeks? (?P<number>first|second|third|fourth)[- ]quarter"
    r"(?: of (?:fiscal )?(?P<year>20[0-9]{2}))?",
    re.IGNORECASE,
    signs="quarter",
)


def _of_quarters(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    """The quarters that are said to have one week more or less: the 14-week fourth quarter of fiscal 2023."""
    for match in _QUARTER.finditer(told.text):
        number = ("first", "second", "third", "fourth").index(match["number"].lower()) + 1
        known = _weeks(draft, int(match["year"] or draft.release.period.year), number)
        mention = SpanMention(*match.span("weeks"), 3, year=None)
        if known and known != int(match["weeks"]) and told.is_chosen(mention):
            yield told.sight(mention, f"is a quarter of {known} weeks", "correct the weeks, or the year")


def _weeks(draft: CheckedDraft, year: int, quarter: int = 0) -> int:
    """How many weeks a fiscal year or one of its quarters has; 0 where it is one of months."""
    fiscal, period = draft.facts.fiscal, Period("Q", quarter, year) if quarter else Period("FY", 1, year)
    weeks, days = divmod((fiscal.end(period) - fiscal.start(period) + timedelta(days=1)).days, 7)
    return weeks if not days else 0
