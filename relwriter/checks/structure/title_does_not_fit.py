"""A statement has the title of a statement of another kind.

What it flags:
    A statement of operations, a balance sheet, cash flows or comprehensive income, by its `kind`, whose title is that
    of one of the other three and not its own.

Why:
    Statements are made by copying the one above, and the title stays.

Example:
    `kind: balance_sheet` with the title Condensed Consolidated Statements of Cash Flows.

How to clear it:
    Correct the title, or the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "S126"
NAME = "title-does-not-fit"
SEVERITY = Severity.ERROR

_TITLES = {
    "operations": re.compile(r"\b(?:operations|income|earnings|profit|loss)\b", re.IGNORECASE),
    "balance_sheet": re.compile(r"\b(?:balance sheets?|(?:financial )?position|financial condition)\b", re.IGNORECASE),
    "cash_flows": re.compile(r"\bcash[- ]flows?\b", re.IGNORECASE),
    "comprehensive_income": re.compile(r"\bcomprehensive\b", re.IGNORECASE),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each title that is one of another kind of statement."""
    for table in draft.tables:
        title, own = table.statement.title, _TITLES.get(table.statement.kind)
        if title is None or own is None or own.search(str(title)):
            continue
        if any(one.search(str(title)) for one in _TITLES.values()):
            message = f"is no title of a statement of kind {table.statement.kind}"
            yield Sighting(title.place(), f"{table.field}.title", message, "correct the title, or the kind")
