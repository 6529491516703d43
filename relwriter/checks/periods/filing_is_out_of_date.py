"""A filing that the text refers to is not the newest, or cannot have been made yet.

What it flags:
    "Annual Report on Form 10-K (20-F) for the year ended …" of a year before the last one that ended before the
    reported quarter; in a fourth quarter's release of a year before the last one. "Form 10-Q for the quarter ended …"
    of a quarter before the last one of which there is a report, or of a fourth quarter. Either for a period that ends
    after the reported one, or "filed on" a day after the release date, more than a year and a half before it, or before
    its period ended. And a
    report that is still to be filed ("which we expect to file by …") of an earlier period than the reported one.

Why:
    The legend is copied from release to release, and the year in it is nobody's.

Example:
    "Form 10-K for the year ended December 31, 2022" in a release of the third quarter of 2024.

How to clear it:
    Name the newest filing; a house file can refer to it as `{{ period.year_end.end }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

CODE = "P121"
NAME = "filing-is-out-of-date"
SEVERITY = Severity.ERROR

_FORM = Phrase(
    r"\b(?:Form\s+)?(?P<form>10-K(?:/A)?|20-F|40-F|10-Q(?:/A)?)\b|\b(?P<word>annual|quarterly)\s+report\b", re.I
)
_GAP = Phrase(
    r"(?:\s*(?:\([^)]{0,60}\)|[^.;()]){0,160}?)?\b(?:for|as of|of)\s+(?:the\s+|its\s+|our\s+)?(?:\w+['’]s\s+)?$",
    re.I | re.S,
)
_FILED = Phrase(r"\bfiled\b[^.;]{0,90}?\bon\s+$", re.I)
_TO_COME = Phrase(
    r"\W{0,3}(?:which |that )?(?:we |it |the Company |is |are |will |be ){0,3}"
    r"(?:expects?|expected|plans?|intends?|to|will|scheduled)\b[^.;]{0,40}?\bfiled?\b",
    re.I,
)
_YEAR = 12
_STALE_QUARTER = "is not the newest quarterly report"
_STALE = 548
"""Days; an annual report is the newest for a year, and filed up to half a year after it."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each filing that is old, or still to come."""
    for told in draft.told:
        forms = list(_FORM.finditer(told.text))
        if forms:
            yield from _periods(draft, told, forms)
            yield from _filed(draft, told)


def _periods(draft: CheckedDraft, told: Told, forms: list[re.Match[str]]) -> Iterator[Sighting]:
    for mention in told.spans:
        form = next((one for one in reversed(forms) if one.end() <= mention.start), None)
        if form is None or not told.is_typed(mention) or not _GAP.fullmatch(told.text, form.end(), mention.start):
            continue
        annual = (form["form"] or form["word"]).upper()[:4] not in ("10-Q", "QUAR")
        period = _period_of(draft, mention)
        expected = _TO_COME.match(told.text, mention.end) is not None
        fault = _judge(draft, period, annual=annual, expected=expected) if period else ""
        if fault == _STALE_QUARTER and any(_is_newest(draft, one) for one in told.spans if one.start > mention.end):
            continue
        if fault and (mention.months == 12 or not annual):
            # Risk factors may have been updated last in an earlier quarter's report.
            severity = Severity.WARNING if fault == _STALE_QUARTER else None
            yield told.sight(mention, fault, "name the newest filing, such as {{ period.year_end.end }}", severity)


def _period_of(draft: CheckedDraft, mention: SpanMention) -> Period | None:
    return next((one for one in draft.reckoning.meant(mention)), None) or _ended(draft, mention)


def _is_newest(draft: CheckedDraft, mention: SpanMention) -> bool:
    """Whether a mention is of the quarter whose report is the newest one, as at the end of a list of reports."""
    period = _period_of(draft, mention)
    return period is not None and not _judge(draft, period, annual=False, expected=False)


def _ended(draft: CheckedDraft, mention: SpanMention) -> Period | None:
    """The period that ends on the day of a mention, whatever length it is said to have."""
    day = mention.ended[0].date() if mention.ended else None
    return next(iter(draft.reckoning.ending(day)), None) if day else None


def _judge(draft: CheckedDraft, period: Period, *, annual: bool, expected: bool) -> str:
    """What is wrong with a filing for a period, which may be expected only; empty where it may be the newest."""
    fiscal, current = draft.facts.fiscal, draft.release.period
    if fiscal.end(period) > fiscal.end(current):
        return "is a period of which there is no filing yet"
    if expected:
        return "is a period whose report was filed long ago" if fiscal.end(period) < fiscal.end(current) else ""
    if annual:
        return "is not the newest annual report" if fiscal.end(period) < fiscal.end(current.year_end) else ""
    if period.ends_after == _YEAR:
        return "is a fourth quarter, of which there is no quarterly report"
    newest = Period("Q", current.ends_after // 3, current.year).linked
    # A fourth quarter has no report of its own.
    newest = newest.linked if newest.ends_after == _YEAR else newest
    return _STALE_QUARTER if fiscal.end(period) < fiscal.end(newest) else ""


def _filed(draft: CheckedDraft, told: Told) -> Iterator[Sighting]:
    released = known_day(draft.release.release.date)
    for mention in told.days:
        day = mention.date()
        if day is None or released is None or not _FILED.search(told.text, max(0, mention.start - 110), mention.start):
            continue
        ended = next(
            (one.ended[0].date() for one in reversed(told.spans) if one.end <= mention.start and one.ended), None
        )
        if fault := _judge_day(day, released) or ("is before the end of its period" if ended and day < ended else ""):
            yield told.sight(mention, fault, "correct the day of the filing", Severity.WARNING)


def _judge_day(day: date, released: date) -> str:
    if day > released:
        return "is after the release date"
    return "is more than a year and a half before the release" if (released - day).days > _STALE else ""
