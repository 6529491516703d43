"""A period's last day stands without its year.

What it flags:
    "Three months ended September 30", "as of December 31" in a paragraph that names no year at all; not in heads of
    tables, where the years stand below.

Why:
    The year is cut out to be replaced, and is not. Readers find releases years later.

Example:
    "Cash was $142.4 million as of September 30."

How to clear it:
    Add the year; better, refer to the day: `{{ period.end }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "P126"
NAME = "year-is-missing"
SEVERITY = Severity.WARNING

_BEFORE = re.compile(r"\b(?:ended|ending|as of|as at)\s+$", re.I)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_ROLES = ("table-title", "table-caption", "legend", "note")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each last day of a period in a paragraph without a year."""
    for told in draft.told:
        if told.passage.role in _ROLES or _YEAR.search(told.text):
            continue
        for day in told.days:
            if told.is_typed(day) and draft.reckoning.is_end(day) and _BEFORE.search(told.text, 0, day.start):
                yield told.sight(day, "has no year", "add it, or refer to the day as {{ period.end }}")
