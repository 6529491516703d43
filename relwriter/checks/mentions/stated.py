"""The periods that sections and statements say they state, by the field that holds them."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.model.sections.results import Results
from relwriter.model.values import Record


def sections_with_fields(release: Release) -> Iterator[tuple[str, Record]]:
    """Each section's record with its field, such as `sections[2].results`."""
    holders = {"release.before_dateline": release.release.before_dateline}
    holders |= {name: getattr(release, name) for name in ("sections", "boilerplate", "closing")}
    for holder, sections in holders.items():
        for number, section in enumerate(sections):
            yield f"{holder}[{number}].{section.kind}", section.content


def find_stated(draft: CheckedDraft) -> dict[str, set[Period]]:
    """The periods of results that say theirs, and of statements by their columns."""
    stated = {table.field: {column.period for column in table.columns} for table in draft.tables}
    for field, section in sections_with_fields(draft.release):
        if isinstance(section, Results):
            items = (*section.items, *(item for topic in section.topics for item in topic.items))
            stated[field] = {period for one in items for period in one.periods} | set(section.period)
    return stated


def stated_at(stated: dict[str, set[Period]], field: str) -> set[Period]:
    """The periods that what holds a field states."""
    return next(
        (periods for holder, periods in stated.items() if field.startswith((f"{holder}.", f"{holder}["))), set()
    )
