"""Figures of a release by the names of their labels, for checks that look for what a figure is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.ties.names import name_of
from relwriter.model.figure import Figure
from relwriter.model.period import Period


def find_figures(draft: CheckedDraft, pattern: str, unit: str = "") -> Iterator[tuple[str, Figure]]:
    """Id and figure of each whose name matches a pattern as a whole, in a unit: money, shares, per share, percent."""
    compiled = re.compile(pattern)
    for key, figure in draft.release.figures.items():
        if compiled.fullmatch(name_of(str(figure.label))) and (not unit or _unit(figure) == unit):
            yield key, figure


def _unit(figure: Figure) -> str:
    if figure.is_per_share:
        return "per share"
    return "money" if re.fullmatch(r"[A-Z]{3}", figure.unit) else figure.unit


def find_amount(draft: CheckedDraft, key: str, period: Period) -> Amount | None:
    """The amount of a figure in a period, named with it."""
    found = draft.known.amount(key, period)
    return Amount(found.terms, found.interval, f"{found.fact.figure.label} {period}") if found is not None else None
