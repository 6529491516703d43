"""A formula adds what its figure takes off, or takes off what it adds.

What it flags:
    A result whose formula adds a cost, or takes off an income; a sum of costs, of sales, or of what stands together in
    a balance sheet, that takes one of them off; an adjusted result that takes a cost off, and adjusted costs that add
    one. Only amounts that are positive in every period are looked at. And a total of a balance sheet or of cash flows
    that takes off a line which the table prints as it is.

Why:
    A plus that should be a minus changes every period alike, so that nothing looks odd beside it.

Example:
    `gross_profit: {formula: revenue + cost_of_sales}`.

How to clear it:
    Correct the sign; or name the figure by what it is, such as net debt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.ties.blocks import ids_of
from relwriter.checks.ties.signed_sums import SignedSum, find_sums, is_negative, is_positive
from relwriter.checks.ties.signs import are_activities, sign_called_for
from relwriter.model.unit import is_currency

CODE = "S112"
NAME = "formula-sign-does-not-fit"
SEVERITY = Severity.WARNING

_ADDED = ("balance_sheet", "cash_flows", "reconciliation")
"""Kinds of statement whose totals are the sums of the lines above them, as they are printed."""
_LESS = Phrase(r"(?i)\bless\b|treasury|own shares")
_ASSETS = Phrase(r"(?i)\bassets\b")
_LOSS = Phrase(r"(?i)\bloss\b(?!\))")
_NET = Phrase(r"(?i)\bnet\b|\bless\b|working capital|excluding")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each operand whose sign does not fit."""
    printed = _find_printed(draft)
    for found in find_sums(draft):
        if is_currency(found.figure.unit):
            for number, (sign, _) in enumerate(found.operands):
                if _wanted(draft, found, number, printed) == -sign:
                    yield _sighting(draft, found, number)


def _find_printed(draft: CheckedDraft) -> Mapping[str, Mapping[str, int]]:
    """For each total of balance sheets and cash flows the lines above it with the signs in which they are printed."""
    printed: dict[str, dict[str, int]] = {}
    for table in draft.tables:
        above: dict[str, int] = {}
        is_of_day = table.statement.kind == "balance_sheet"
        for row in table.rows if table.statement.kind in _ADDED else ():
            ids = ids_of(row)
            if len(ids) == 1:
                key = next(iter(ids))
                if row.is_total and not row.row.negate and not (is_of_day and _NET.search(row.label)):
                    printed[key] = dict(above)
                above[key] = 0 if _LESS.search(row.label) else -1 if row.row.negate else 1
    return printed


def _wanted(draft: CheckedDraft, found: SignedSum, number: int, printed: Mapping[str, Mapping[str, int]]) -> int:
    """The sign that an operand should have, by its line or by its name; 0 where neither says it."""
    operand = found.operands[number][1]
    if number and _is_equity(draft, found, number):
        return -1
    lines = printed.get(found.key, {})
    first = str(draft.release.figures[found.operands[0][1].id].label)
    is_rest = _ASSETS.search(first) and not _ASSETS.search(str(found.figure.label))
    if all(one.id in lines for _, one in found.operands) and not is_rest:
        return lines[operand.id]
    labels = [str(draft.release.figures[one.id].label) for _, one in found.operands]
    if are_activities(labels):
        return 1
    start = found.operands[0][1].id
    known = is_positive(draft, operand.id) and (is_positive(draft, start) or is_negative(draft, start))
    if not known or (is_positive(draft, start) and _LOSS.search(labels[0])):
        return 0
    return sign_called_for(str(found.figure.label), labels, number, balance=found.figure.nature == "balance")


def _is_equity(draft: CheckedDraft, found: SignedSum, number: int) -> bool:
    """Whether liabilities are taken off assets, which is what equity is, whatever lines stand above it."""
    first, own = (str(draft.release.figures[found.operands[n][1].id].label) for n in (0, number))
    is_left = re.search(r"(?i)equity|net assets|deficit|capital", str(found.figure.label)) is not None
    return is_left and "assets" in first.lower() and "liabilities" in own.lower()


def _sighting(draft: CheckedDraft, found: SignedSum, number: int) -> Sighting:
    sign, operand = found.operands[number]
    label = draft.release.figures[operand.id].label
    message = f"adds {label} to {found.figure.label}" if sign > 0 else f"takes {label} off {found.figure.label}"
    place = found.formula.place(operand.offset)
    advice = "correct the sign, or the name"
    return Sighting(place, f"figures.{found.key}.formula", message, advice, extent=len(operand.id))
