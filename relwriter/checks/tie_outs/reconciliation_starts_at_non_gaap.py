"""A reconciliation does not start at a GAAP measure.

What it flags:
    A statement of kind `reconciliation` whose first row with amounts is called adjusted, non-GAAP, EBITDA,
    underlying, core or free cash flow.

Why:
    Item 10(e)(1)(i) of Regulation S-K wants the GAAP measure first; C&DI 102.10(b) names a reconciliation that
    starts at the non-GAAP measure as one that gives it undue prominence.

Example:
    Adjusted EBITDA at the top, net loss at the bottom.

How to clear it:
    Turn the table round, so that it starts at net income or another line of the statements. This is a flag for
    counsel to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T116"
NAME = "reconciliation-starts-at-non-gaap"
SEVERITY = Severity.COUNSEL


_NON_GAAP = re.compile(
    r"(?:non-gaap|adjusted|ebitda|underlying|core|free cash flow|organic|normali[sz]ed)\b", re.IGNORECASE
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reconciliation whose first amount is of a non-GAAP measure."""
    for table in draft.tables:
        first = next((row for row in table.rows if row.first is not None), None)
        if table.statement.kind == "reconciliation" and first is not None and _NON_GAAP.match(first.label):
            subject = first.row.subject
            place = subject.place() if subject is not None else first.first.place if first.first else None
            yield Sighting(
                place, first.field, "starts a reconciliation at a non-GAAP measure", "start at the GAAP measure"
            )
