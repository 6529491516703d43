"""Figures that earlier releases had already: prior-year columns, year-ends, quarters."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.ties.tie import Tie


def find_history(draft: CheckedDraft) -> Iterator[Tie]:
    """A tie between each figure and the same one, of the same period and unit, of an earlier release."""
    for past, known in zip(draft.history, draft.pasts, strict=True):
        for key, figure in draft.release.figures.items():
            if key not in past.release.figures or past.release.figures[key].unit != figure.unit:
                continue
            for period in figure.values:
                now, before = draft.known.amount(key, period), known.amount(key, period)
                if now is not None and before is not None:
                    label = f"{figure.label} {period}"
                    sides = (Amount(now.terms, now.interval, label), Amount(before.terms, before.interval, past.file))
                    yield Tie("history", Equation(sides[0], ((1, sides[1]),)), source=past.file)
