"""A REIT calls a measure funds from operations that is not that of Nareit.

Flag for counsel.

What it flags:
    With `issuer: {industry: REIT}`: a reconciliation that ends at funds from operations, without a word such as
    adjusted, core or normalized, and adds back stock-based compensation, restructuring, litigation, acquisition costs
    or the like, which Nareit's definition leaves in; and one that starts at another measure than net income or loss.

Why:
    C&DI 102.01 accepts funds from operations as Nareit defines them, per share too. By C&DI 102.02 a measure that
    differs from the definition needs its adjustments to be clear, and follows the rules for any other one. Whether an
    item is part of depreciation, impairment or a sale of real estate it does not decide.

Example:
    Net income, depreciation of real estate and stock-based compensation, which make “Funds from operations”.

How to clear it:
    Show Nareit's measure as a subtotal, and call the other adjusted. If counsel lets it stand, waive D131 with the
    reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.items import find_items
from relwriter.checks.measures.shown import is_filer, measure_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import TableRow

CODE = "D131"
NAME = "funds-are-not-nareit"
SEVERITY = Severity.COUNSEL

_OTHER_NAME = Phrase(
    r"\b(?:a\W?ffo|adjusted|core|normali[sz]ed|modified|recurring|cash|comparable|operating"
    r"|as defined by (?!na)|company)\b",
    re.IGNORECASE,
)
_LEFT_IN = frozenset(
    ("stock-based compensation", "restructuring", "litigation", "acquisition costs", "debt extinguishment",
     "payroll taxes on stock", "insurance recoveries")
)  # fmt: skip
_OWN = Phrase(
    r"\b(?:depreciation|amorti[sz]ation|impairment|real estate|propert(?:y|ies)|unconsolidated|ventures?)\b", re.I
)
_ADVICE = "show Nareit's measure as a subtotal, and call the other adjusted (C&DI 102.01, 102.02)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each item that Nareit leaves in, and for a start at another measure."""
    if not is_filer(draft) or draft.release.company.issuer.industry != "REIT":
        return
    for bridge in find_bridges(draft):
        if not _is_plain(bridge):
            continue
        start = measure_of(bridge.start) if bridge.start is not None else None
        if start is not None and start.family not in ("net", "ffo"):
            yield Sighting(place_of(bridge.end), bridge.end.field, "does not start at net income or loss", _ADVICE)
        for row in bridge.items if start is not None and start.family == "net" else ():
            if _is_left_in(row):
                message = "is taken out of what is called funds from operations, and Nareit leaves it in"
                yield Sighting(place_of(row), row.field, message, _ADVICE)


def _is_plain(bridge: Bridge) -> bool:
    """Whether a reconciliation ends at funds from operations without another name."""
    measure, label = bridge.measure, f"{bridge.end.heading} {bridge.end.label}"
    is_amount = not measure.ratio and not measure.per_share and bridge.end.unit.isalpha()
    return measure.family == "ffo" and not measure.adjective and is_amount and not _OTHER_NAME.search(label)


def _is_left_in(row: TableRow) -> bool:
    found = any(amount is not None and amount.exact for amount in row.amounts)
    return found and bool(find_items(row.label) & _LEFT_IN) and not _OWN.search(row.label)
