"""A measure is called EBITDA, and its reconciliation is not that of EBITDA.

Flag for counsel.

What it flags:
    A reconciliation that ends at EBITDA or EBIT and has other items than interest, taxes, depreciation and
    amortization, or that starts at another measure than net income or loss. D142 looks for one that ends under the
    name of the GAAP measure.

Why:
    C&DI 103.01 and 103.02 want another name, such as adjusted EBITDA, for a measure with other adjustments, and a
    reconciliation of EBITDA from net income. Item 10(e)(1)(ii)(E), on titles that are confusingly like those of GAAP,
    does not by its terms govern a furnished release: consider it, and see also Regulation G, 17 CFR 244.100(b), and
    C&DI 100.05. Labels are the company's to choose as long as they say what is meant, so that this is off unless it is
    asked for: `--select D110`, or `checks: {also: D110}` in the house file. Item 10(e) does not govern Form 6-K, so
    that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    Net loss, interest, taxes, depreciation and stock-based compensation, which make “EBITDA”.

How to clear it:
    Call it adjusted EBITDA, or start at net income. If counsel lets it stand, waive D110 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.shown import is_domestic, measure_of
from relwriter.checks.phrase import Phrase

CODE = "D110"
NAME = "label-does-not-fit-reconciliation"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_ITEMS = Phrase(r"\b(?:interest|tax(?:es)?|depreciation|amorti[sz]ation|depletion|finance costs?)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reconciliation of EBITDA that is none."""
    if not is_domestic(draft):
        return
    for bridge in find_bridges(draft):
        plain = bridge.measure.family == "ebitda" and not bridge.measure.adjective and not bridge.measure.ratio
        if plain and (message := _judge(bridge)):
            yield Sighting(place_of(bridge.end), bridge.end.field, message, "rename it, or mend the reconciliation")


def _judge(bridge: Bridge) -> str:
    start = measure_of(bridge.start) if bridge.start is not None else None
    if start is not None and start.family not in ("net", "ebitda"):
        return "is reconciled from another measure than net income or loss"
    other = any(not _ITEMS.search(row.label) for row in bridge.items)
    return "leaves out more than interest, taxes, depreciation and amortization" if other else ""
