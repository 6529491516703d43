"""An amount is negative that cannot be.

What it flags:
    A negative revenue, cost of revenue, number of shares, customers or employees, total of assets or liabilities,
    cash, inventories, receivables, goodwill or dividend; unless most values of the figure are negative, because
    costs are typed so.

Why:
    A minus that belongs to the row above, or parentheses that were copied with the number.

Example:
    Revenue of -83,412.

How to clear it:
    Delete the minus. To print a cost in parentheses, give its row `negate: true`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.ties.names import name_of

CODE = "T123"
NAME = "amount-cannot-be-negative"
SEVERITY = Severity.ERROR


_NEVER = re.compile(
    r"(?:total |net )?(?:revenue|net sales|sales|product revenue|service revenue)|.* revenue|costs? of .*|total assets|"
    r"total (?:current |non-current )?(?:assets|liabilities)|cash and cash equivalents.*|"
    r"(?:accounts|trade) receivables?.*|"
    r"inventor(?:y|ies).*|goodwill|property,? .*|.*(?:weighted|outstanding|basic|diluted).*shares.*|dividends? per .*|"
    r"(?:number of )?(?:customers|employees)|backlog|.*headcount"
)
_HELD = re.compile(
    r"(?:total |gross )?(?:loans|deposits|borrowings|debt|non-?performing (?:loans|assets))"
    r"(?:(?:,| and| held| from| receivable).*)?"
)
"""What is held or owed on a day."""
_PART = re.compile(
    r"\byield\b|\bmix\b|share of|penetration|utili[sz]ation|occupancy|retention|combined ratio|\bgross margin"
    r"|capital ratio|net interest margin"
)
_MAY = re.compile(
    r"change|increase|decrease|growth|deferred|effect|adjust|elimination|internal|intersegment|proceeds|vested|cancel|forfeit|exercised|treasury|repurchase|withheld"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each negative value of a figure that is not negative in most periods."""
    deducted = _deducted(draft)
    for key, figure in draft.release.figures.items():
        name = name_of(str(figure.label))
        is_part = figure.unit == "percent" and _PART.search(f"{name} {key.replace('_', ' ')}") is not None
        counted = figure.unit in ("shares", "count") or is_part
        counted = counted or (figure.nature == "balance" and _HELD.fullmatch(name) is not None)
        may = key in deducted or figure.nature == "change" or _MAY.search(name)
        if may or not (counted or _NEVER.fullmatch(name)):
            continue
        amounts = [amount for period in figure.values if (amount := draft.known.amount(key, period)) is not None]
        below = [amount for amount in amounts if amount.interval.high < 0]
        if len(below) * 2 <= len(amounts) or len(amounts) == 1:
            for amount in below:
                yield Sighting(amount.place, amount.field, "cannot be negative", "delete the minus", str(amount))


def _deducted(draft: CheckedDraft) -> set[str]:
    """The flows that cash flows and reconciliations show, where any may be a deduction."""
    tables = [table for table in draft.tables if table.statement.kind in ("cash_flows", "reconciliation")]
    amounts = [amount for table in tables for row in table.rows for amount in row.amounts if amount is not None]
    facts = [fact for amount in amounts for _, fact in amount.terms]
    return {fact.id for fact in facts if fact.figure.nature != "balance"}
