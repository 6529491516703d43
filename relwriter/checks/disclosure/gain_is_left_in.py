"""Charges are taken out of a measure, and a gain of the same period is left in.

Flag for counsel.

What it flags:
    A reconciliation from net income or loss that adds back charges such as restructuring, impairment, litigation or
    losses on sales, and takes out no gain, where the statement of operations has a gain in that period: on a sale or
    disposal, an extinguishment, a settlement, insurance, or a bargain purchase. A row for other or special items may
    hold the gain, so that nothing is said of a reconciliation that has one, nor of a gain of less than a fiftieth of
    the measure. Banks and insurers are left out: gains on loans and securities are their business.

Why:
    C&DI 100.03 on Rule 100(b) of Regulation G, 17 CFR 244.100(b): a measure may mislead that leaves out charges and
    not the gains of the same period. Whether the gain is of that kind, or stands in the measure for a reason, it does
    not decide.

Example:
    Adjusted EBITDA before restructuring, and a gain of $5.2 million on the sale of a building in net income.

How to clear it:
    Take the gain out too, or say why it stays. If counsel lets it stand, waive D132 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.items import find_items
from relwriter.checks.measures.shown import is_filer, measure_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import TableRow
from relwriter.model.period import Period

CODE = "D132"
NAME = "gain-is-left-in"
SEVERITY = Severity.COUNSEL

_OF = r"sales?|disposals?|dispositions?|divestitures?|extinguishment|settlements?|insurance|deconsolidation|business"
_GAIN = Phrase(rf"\bgains?\b.*\b(?:{_OF})\b|\binsurance (?:recover\w+|proceeds)|\bbargain purchase", re.IGNORECASE)
_ANY_GAIN = Phrase(
    r"\bgains?\b|\brecover|\bbargain|\bproceeds|\bother\b|\bspecial\b|\bnon-?operating|\bdispos|\bsale", re.I
)
_LOSS = Phrase(r"\(?\bloss(?:es)?\b\)?", re.IGNORECASE)
_CHARGES = frozenset(
    ("restructuring", "impairment", "litigation", "acquisition costs", "debt extinguishment", "losses on sales")
)
_SMALL = 50
"""How many times a gain that is looked at is at most as large in the measure."""
_MONEY_BUSINESS = ("bank", "insurer")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reconciliation that leaves a gain in, at its last row."""
    if not is_filer(draft) or draft.release.company.issuer.industry in _MONEY_BUSINESS:
        return
    gains, seen = list(_gains(draft)), set()
    for bridge in find_bridges(draft):
        charged = _charged(bridge)
        left = [label for period, label, amount in gains if period in charged and amount * _SMALL > charged[period]]
        apart = bridge.table.field in seen or not _starts_at_net(bridge)
        if left and not apart and not any(_ANY_GAIN.search(row.label) for row in bridge.items):
            seen.add(bridge.table.field)
            message = f"leaves out charges and not “{left[0].strip()}” of the same period"
            yield Sighting(place_of(bridge.end), bridge.end.field, message, "take out the gain too (C&DI 100.03)")


def _gains(draft: CheckedDraft) -> Iterator[tuple[Period, str, Fraction]]:
    """The periods in which a statement of operations has a gain, with the label of its row and its size."""
    for table in draft.tables:
        for row in table.rows if table.statement.kind == "operations" else ():
            if _GAIN.search(row.label) and row.first is not None and row.unit.isalpha():
                pairs = zip(table.columns, row.amounts, strict=True)
                found = [(one.period, amount.exact) for one, amount in pairs if amount]
                yield from ((period, row.label, abs(exact)) for period, exact in found if _is_gain(row, exact))


def _is_gain(row: TableRow, amount: Fraction) -> bool:
    """Whether an amount of a row is a gain: any, where the label names none but gains, else one of the sign of the
    word that stands outside of brackets."""
    loss = _LOSS.search(row.label)
    if loss is None:
        return amount != 0
    is_first = not loss.group().startswith("(") and bool(re.search(r"\(\s*gains?", row.label, re.IGNORECASE))
    return amount < 0 if is_first else amount > 0


def _charged(bridge: Bridge) -> dict[Period, Fraction]:
    """The periods in which charges are added back, each with the size of the measure."""
    rows = [row for row in bridge.items if find_items(row.label) & _CHARGES]
    columns = zip(
        bridge.table.columns, bridge.end.amounts, zip(*(row.amounts for row in rows), strict=True), strict=True
    )
    return {
        column.period: abs(end.exact)
        for column, end, amounts in (columns if rows else ())
        if end is not None and any(amount is not None and amount.exact > 0 for amount in amounts)
    }


def _starts_at_net(bridge: Bridge) -> bool:
    start = measure_of(bridge.start) if bridge.start is not None else None
    is_amount = not bridge.measure.ratio and bridge.end.unit.isalpha()
    return start is not None and start.family == "net" and is_amount and bool(bridge.measure.adjective)
