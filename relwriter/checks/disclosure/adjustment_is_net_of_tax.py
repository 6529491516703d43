"""An adjustment of net income is shown net of tax.

Flag for counsel.

What it flags:
    An item of a reconciliation from net income or earnings per share whose label says net of tax or after tax.

Why:
    C&DI 102.11 wants the tax effect of adjustments as a line of its own, and clearly explained. The source of this
    rule was not read for this check, so that it is off unless it is asked for: `--select D114`, or `checks: {also:
    D114}` in the house file. Whether a column before tax is enough it does not decide. Item 10(e) does not govern Form
    6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    “Restructuring charges, net of tax” between net income and adjusted net income.

How to clear it:
    Show the item before tax, and the tax effect of all items below it. If counsel lets it stand, waive D114 with the
    reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import find_bridges, place_of
from relwriter.checks.measures.shown import is_domestic

CODE = "D114"
NAME = "adjustment-is-net-of-tax"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_NET = re.compile(r"\b(?:net of (?:\w+ )?tax(?:es)?|after[- ]tax)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each item that is net of tax."""
    for bridge in find_bridges(draft) if is_domestic(draft) else ():
        for row in bridge.items if bridge.measure.family == "net" else ():
            if _NET.search(row.label):
                advice = "show the tax effect as a line of its own (C&DI 102.11)"
                yield Sighting(place_of(row), row.field, "is shown net of its tax effect", advice)
