"""A section or a statement is of another period than the release.

What it flags:
    Results, a buyback or a statement whose periods do not include one of the release's own: its quarter, its year to
    date, with a fourth quarter its year; a result whose own periods are older than the year before, are nothing but the
    year before beside results that are not, or one of which is not the release's; a column of two years before, where
    none is of the year between; a column of a quarter or a year to date that is the release's of last quarter, beside
    columns of its own. And a title that says nine months over results of a quarter.

Why:
    Prose follows the release's `period`, labels that were typed do not. A section that was not moved on prints last
    quarter's figures in correct sentences.

Example:
    `period: Q2 2026` in the results of the release for the third quarter.

How to clear it:
    Correct the periods, or name them by their relation: `current`, `prior`, `ytd`. Waive it where the section is of
    another period on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns, place_of_key
from relwriter.checks.mentions.stated import sections_with_fields
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import CheckedTable
from relwriter.model.entry import Entry
from relwriter.model.period import Period
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results
from relwriter.model.sections.returns import Buyback
from relwriter.model.values import Typed

CODE = "P124"
NAME = "section-states-another-period"
SEVERITY = Severity.ERROR

_USUAL = frozenset((2019,))
"""The year before the pandemic, with which later years are compared."""
_MONTHS = Phrase(r"(?i)\b(three|six|nine|twelve)[- ]months?\b")
_LENGTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
_ADVICE = "correct the period, or name it by its relation, such as current"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each section and each statement of another period."""
    for field, section in sections_with_fields(draft.release):
        if isinstance(section, Results):
            yield from _results(draft, field, section)
        elif isinstance(section, Buyback) and section.period and not _is_own(draft, {section.period}):
            amount = section.shares if section.shares is not None else section.cost
            place = place_of_key(amount.entry if isinstance(amount, Typed) else None, "period")
            yield Sighting(place, f"{field}.period", f"is {section.period}, which the release does not report", _ADVICE)
    for table in draft.tables:
        yield from _statement(draft, table)
        yield from _skipped(draft, table)


def _is_own(draft: CheckedDraft, periods: set[Period]) -> bool:
    """Whether one of several periods is the release's own, or ends with it."""
    return any(draft.reckoning.is_own(period) for period in periods)


def _results(draft: CheckedDraft, field: str, section: Results) -> Iterator[Sighting]:
    items = (*section.items, *(item for topic in section.topics for item in topic.items))
    if section.period and not _is_own(draft, set(section.period)):
        place = place_of_key(section.title or _entry(items), "period")
        message = f"is {section.period[0]}, which the release does not report"
        yield Sighting(place, f"{field}.period", message, _ADVICE)
    yield from _of_title(field, section)
    for number, item in enumerate(section.items):
        if item.periods and not _is_own(draft, set(item.periods)) and _is_old(draft, item):
            entry = item.figure or item.text
            message = f"is stated for {item.periods[0]}, which the release does not report"
            yield Sighting(place_of_key(entry, "periods"), f"{field}.items[{number}].periods", message, _ADVICE)
        elif _is_of_last_year(draft, section, item):
            message = f"is stated for {item.periods[0]} alone, where the results beside it are the release's own"
            place = place_of_key(item.figure or item.text, "periods")
            yield Sighting(place, f"{field}.items[{number}].periods", message, _ADVICE, severity=Severity.WARNING)
        elif strange := _odd(draft, item, set(section.period)):
            message = f"is stated for {strange} beside periods of the release"
            yield Sighting(
                place_of_key(item.figure or item.text, "periods"), f"{field}.items[{number}].periods", message, _ADVICE
            )


def _of_title(field: str, section: Results) -> Iterator[Sighting]:
    """Of a title that says how many months, where none of the section's periods has as many."""
    said = _MONTHS.search(str(section.title or "")) if section.period else None
    if said is not None and section.title and _LENGTHS[said[1].lower()] not in {one.months for one in section.period}:
        message, advice = f"says {said[0]}, and the section is of {section.period[0]}", "correct the one that is wrong"
        place = section.title.place(said.start())
        yield Sighting(place, f"{field}.title", message, advice, extent=len(said[0]), severity=Severity.WARNING)


def _is_of_last_year(draft: CheckedDraft, section: Results, item: Result) -> bool:
    """Whether a result is stated for nothing but a year before, and another of its section for the release's own."""
    priors = {one.prior for one in draft.reckoning.own}
    figure = draft.release.figures.get(str(item.figure)) if item.figure is not None else None
    if not item.periods or not set(item.periods) <= priors or figure is None or figure.nature == "balance":
        return False
    others = (one for one in section.items if one is not item)
    return any(not one.periods or _is_own(draft, set(one.periods)) for one in others)


def _odd(draft: CheckedDraft, item: Result, stated: set[Period]) -> Period | None:
    """The period of a result that is not the release's, where another of it is; comparatives are computed."""
    strange = [one for one in item.periods if not draft.reckoning.is_own(one) and one not in stated]
    return strange[0] if strange and len(strange) < len(item.periods) else None


def _is_old(draft: CheckedDraft, item: Result) -> bool:
    """Whether all periods of a result are neither the release's nor what it is compared with."""
    return not any(period in draft.reckoning.comparatives - _missed(draft) for period in item.periods)


def _missed(draft: CheckedDraft) -> set[Period]:
    """The periods of the last release, which a section keeps that was not moved on."""
    return {one.linked for one in draft.reckoning.own if one.kind in "QH" and one.linked.year == one.year}


def _entry(items: tuple[Result, ...]) -> Entry | None:
    return next((entry for item in items for entry in (item.figure, item.text, item.label) if entry is not None), None)


def _statement(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A statement none of whose columns is of the release's own periods, nor of one that is expected."""
    shown = {column.period for column in table.columns}
    if not shown or _is_own(draft, shown):
        return
    fiscal, current = draft.facts.fiscal, draft.release.period
    if any(fiscal.end(period) > fiscal.end(current) for period in shown) or _is_companion(draft, table, shown):
        return
    message = f"has no column of {current}"
    yield Sighting(place_of_columns(draft, table), f"{table.field}.columns", message, _ADVICE)


def _skipped(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A column of two years before one of the release's own periods, where none is of the year between; what one of
    the same statement shows for another length says that the year between is meant."""
    shown = [column.period for column in table.columns]
    if not any(draft.reckoning.is_own(one) and one.prior in shown for one in shown):
        return
    for own in {one for one in shown if draft.reckoning.is_own(one) and one.prior not in shown}:
        for number, period in enumerate(shown):
            if period == own.prior.prior and period.year not in _USUAL:
                message = f"is {period}, where {own.prior} is the year before {own}"
                place = period.entry.place() if period.entry is not None else place_of_columns(draft, table)
                yield Sighting(place, f"{table.field}.columns[{number}]", message, _ADVICE, severity=Severity.WARNING)


def _is_companion(draft: CheckedDraft, table: CheckedTable, shown: set[Period]) -> bool:
    """Whether a table of the year before stands beside one like it of the release's own period."""
    if table.statement.period is None or not shown <= {period.prior for period in draft.reckoning.own}:
        return False
    alike = [one for one in draft.tables if one is not table and len(one.rows) == len(table.rows)]
    return any(_is_own(draft, {column.period for column in one.columns}) for one in alike)
