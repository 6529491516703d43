"""A table's head, title or row names another period than its figures are from.

What it flags:
    The typed title of a column, or the words over a group, which name a period or a year that the column does not show;
    a statement's title that names a period none of its columns shows; a row of a balance sheet "as of" a day that no
    column is of; a row called that of the end of the period which shows the beginning, or the reverse.

Why:
    A head that is typed stays when the columns move on. Of a shifted pair, prior stands in current's place.

Example:
    `{period: Q3 2026, title: "Q3 2025"}`.

How to clear it:
    Leave the title out: heads are computed from `period`. Or correct one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.spans import find_spans
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import CheckedTable
from relwriter.compose.statements.columns import PlannedColumn, plan_columns
from relwriter.model.period import Period
from relwriter.model.prose import Prose

CODE = "P122"
NAME = "head-names-another-period"
SEVERITY = Severity.ERROR

_YEAR = Phrase(r"(?<![0-9.,$])(?:19|20)[0-9]{2}(?![0-9,.])")
_AS_OF = Phrase(r"\bas (?:of|at)\s+")
_ADVICE = "leave the title out, since heads are computed from period, or correct one of them"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each head that is not that of its column, and each title that is not that of its table."""
    for table in draft.tables:
        for column in plan_columns(table.statement, draft.release.period):
            for prose in (column.column.title, column.column.group):
                if prose is not None and not column.is_change:
                    yield from _head(draft, prose, column)
        yield from _title(draft, table)
        yield from _rows(draft, table)
        yield from _ends(table)
        yield from _days_of_cash(draft, table)


def _head(draft: CheckedDraft, prose: Prose, column: PlannedColumn) -> Iterator[Sighting]:
    shown, fiscal = column.period, draft.facts.fiscal
    end = fiscal.end(shown)
    spans, days = find_spans(str(prose)), find_days(str(prose))
    named = [one for one in spans if not one.is_vague or one.months in (3, 6, 9)]
    wrong = bool(named) and not any(draft.reckoning.may_mean(one, shown) for one in named)
    dated = [one for one in days if not any(span.start <= one.start < span.end for span in named)]
    wrong = wrong or (bool(dated) and all((one.month, one.day) != (end.month, end.day) for one in dated))
    years = {int(year) for year in _YEAR.findall(str(prose))}
    if wrong or (years and not years & {shown.year, end.year, fiscal.start(shown).year}):
        yield Sighting(
            prose.place(), prose.field, f"names another period than its column shows, which is {shown}", _ADVICE
        )


def _title(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A statement's title, basis or caption that names a period which none of its columns shows."""
    shown = {column.period for column in table.columns}
    for prose in (table.statement.title, table.statement.basis, table.statement.caption):
        if prose is None or not shown:
            continue
        meant = [period for span in find_spans(str(prose)) for period in draft.reckoning.meant(span)]
        ends = {draft.facts.fiscal.end(period) for period in shown}
        days = [day.date() for day in find_days(str(prose)) if day.year and not meant]
        wrong = (days and not ends & set(days)) or (meant and not any(_is_shown(draft, one, shown) for one in meant))
        if wrong or (not days and not meant and _is_of_other_years(draft, str(prose), shown)):
            message = "names a period that none of the columns shows"
            yield Sighting(prose.place(), prose.field, message, "correct the title, or the columns")


def _is_of_other_years(draft: CheckedDraft, words: str, shown: set[Period]) -> bool:
    """Whether a title names years, and none is one that the columns show: a change from 2022 to 2023, in 2024."""
    years = {int(year) for year in _YEAR.findall(words)}
    fiscal = draft.facts.fiscal
    own = {year for one in shown for year in (one.year, fiscal.end(one).year, fiscal.start(one).year)}
    return bool(years) and not years & own


def _rows(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A row's label that names a day, as of which it says something, and no column is of that day."""
    fiscal = draft.facts.fiscal
    ends = {fiscal.end(column.period) for column in table.columns}
    for row in table.rows if table.statement.kind == "balance_sheet" else ():
        entry = row.row.label or row.row.subject
        days = find_days(row.label) if "as of" in row.label or "as at" in row.label else []
        for number, day in enumerate(days):
            is_twice = number > 0 and day.date() == days[number - 1].date()
            if entry is not None and day.year and (day.date() not in ends or is_twice):
                message = "names one day twice" if is_twice else "names a day that no column is of"
                at = _AS_OF.search(entry)
                place = entry.place(at.end() if at else 0)
                yield Sighting(place, entry.field, message, "correct the day, or refer to {{ period.end }}")
                break


_BEGINS = Phrase(r"\b(?:beginning|start) of\b|\bat beginning\b|^opening\b", re.IGNORECASE)
_CLOSES = Phrase(r"\bend of\b|\bat end\b|^closing\b", re.IGNORECASE)


def _ends(table: CheckedTable) -> Iterator[Sighting]:
    """A row of a balance when the periods begin that is called one at their end, and the reverse."""
    begun = {str(row.row.subject) for row in table.rows if row.row.at == "beginning"}
    for row in table.rows:
        starts = row.row.at == "beginning"
        entry = row.row.label or row.row.subject
        wrong = _CLOSES.search(row.label) if starts else _BEGINS.search(row.label)
        right = _BEGINS.search(row.label) if starts else _CLOSES.search(row.label)
        figure = row.first.fact.figure if row.first is not None else None
        is_own = figure is not None and figure.nature == "balance" and not _BEGINS.search(str(figure.label))
        is_known = starts or str(row.row.subject) in begun or is_own
        if wrong and not right and is_known and row.amounts and entry is not None:
            words = "the beginning" if starts else "the end"
            message = f"is called otherwise than what it shows, which is the balance at {words}"
            yield Sighting(entry.place(), entry.field, message, "correct the label, or at: beginning")


def _days_of_cash(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A row of cash at the beginning or end of the periods whose label names another day: `Cash at 31 December`."""
    fiscal = draft.facts.fiscal
    if table.statement.kind != "cash_flows" or not table.columns:
        return
    closes = {fiscal.end(column.period) for column in table.columns}
    opens = {fiscal.start(column.period) for column in table.columns}
    opens |= {day - timedelta(days=1) for day in opens}
    for row in table.rows:
        entry, first = row.row.label or row.row.subject, row.first
        days = find_days(row.label) if entry is not None and first is not None else []
        if len(days) != 1 or first is None or first.fact.figure.nature != "balance":
            continue
        known = {(day.month, day.day) for day in (opens if row.row.at == "beginning" else closes)}
        if entry is not None and (days[0].month, days[0].day) not in known:
            message = "names another day than that of the balance which the row shows"
            yield Sighting(entry.place(), entry.field, message, "correct the day")


def _is_shown(draft: CheckedDraft, period: Period, shown: set[Period]) -> bool:
    """Whether columns show a period, or another of the same length and end."""
    fiscal = draft.facts.fiscal
    return any(one.months == period.months and fiscal.end(one) == fiscal.end(period) for one in shown)
