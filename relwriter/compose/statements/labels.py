"""The labels of rows: a figure's name as statements print it, with the name of a loss beside it where both occur."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relwriter.compose.statements.readings import Reading
from relwriter.document.tree import Value
from relwriter.model.entry import Name
from relwriter.model.figure import Figure

_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")


def label_figure(figure: Figure, readings: Iterable[Reading], *, turned: bool = False) -> Value:
    """The figure's name by the signs of the amounts that its row shows: Net income, Net loss, or Net income (loss); by
    the signs that they have, where the row has them `turned`, as of what is taken off."""
    negative = figure.label_for(negative=True)
    shown = [reading.amount for reading in readings if reading.amount != 0]
    signs = {None if amount is None else (amount < 0) != turned for amount in shown}
    if negative is None or signs <= {False}:
        label = figure.label
    elif signs == {True}:
        label = negative
    else:
        return Value(_capital(_of_both(figure.label, negative)), figure.label.origin())
    return Value(_capital(str(label)), label.origin())


def _of_both(positive: Name, negative: Name) -> str:
    """Net income (loss), net cash provided by (used in) operating activities."""
    if "(" in positive:
        return str(positive)
    ours, theirs = positive.split(" "), negative.split(" ")
    before = next((n for n, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), 0)
    after = 0
    while after < min(len(ours), len(theirs)) - before and ours[-1 - after] == theirs[-1 - after]:
        after += 1
    middle = " ".join(theirs[before : len(theirs) - after])
    end = len(ours) - after
    return " ".join([*ours[:end], f"({middle})", *ours[end:]])


def _capital(label: str) -> str:
    """The label with a capital first; a name such as iPhone or eBay keeps its letters."""
    return label if _BRAND.match(label) else label[:1].upper() + label[1:]
