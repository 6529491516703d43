"""A formula adds an amount of a day to one of a period.

What it flags:
    A sum or difference of figures with `nature: balance`, such as cash or equity, and figures of a period, such as
    sales or taxes. What rolls a balance forward may do so: an opening balance with a movement makes a closing one.

Why:
    One id is typed for another one. The sum is worked out all the same, and looks like a number.

Example:
    `net_income: {formula: common_stock - income_taxes}`.

How to clear it:
    Name the figure that is meant, or correct the `nature` of the one that is misjudged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.ties.signed_sums import SignedSum, find_sums, read_signed
from relwriter.model.figure import Figure

CODE = "S113"
NAME = "formula-mixes-balance-and-flow"
SEVERITY = Severity.WARNING

_OPENING = re.compile(r"(?i)beginning|opening|start of|closing|end of|brought|average|invested|return on|adjusted")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each operand of another nature than its sum."""
    for found in find_sums(draft):
        figures = [(operand, draft.release.figures[operand.id]) for _, operand in found.operands]
        if any(_OPENING.search(str(figure.label)) for figure in (found.figure, *(one for _, one in figures))):
            continue
        for operand, figure in figures:
            if _differs(draft, found, figure):
                place, field = found.formula.place(operand.offset), f"figures.{found.key}.formula"
                words = "a balance" if _is_balance(draft, figure) else "no balance"
                message = f"takes {figure.label}, which is {words}, unlike the rest of the sum"
                yield Sighting(place, field, message, "name the figure that is meant", extent=len(operand.id))


def _differs(draft: CheckedDraft, found: SignedSum, figure: Figure) -> bool:
    """Whether a figure is of another nature than the sum and all its other operands, whose natures are stated."""
    others = [other for _, one in found.operands if (other := draft.release.figures[one.id]) is not figure]
    natures = [_is_balance(draft, one) for one in (found.figure, *others)]
    stated = any("nature" in one.model_fields_set for one in (found.figure, *others, figure))
    return stated and len(set(natures)) == 1 and natures[0] != _is_balance(draft, figure)


def _is_balance(draft: CheckedDraft, figure: Figure) -> bool:
    """Whether a figure is a balance: as it says, or as all that its formula adds up are."""
    if figure.nature == "balance" or figure.formula is None or "nature" in figure.model_fields_set:
        return figure.nature == "balance"
    signed = read_signed(figure.formula.term) or []
    operands = [draft.release.figures[one.id] for _, one in signed if one.id in draft.release.figures]
    return bool(operands) and all(one.nature == "balance" for one in operands)
