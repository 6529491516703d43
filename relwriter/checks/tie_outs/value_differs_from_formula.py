"""A given number is not what the figure's formula makes.

What it flags:
    A value that is typed for a period of a figure that has a formula, and that the formula does not make there.

Why:
    The typed number is printed, and the formula is believed.

Example:
    `gross_profit: {formula: revenue - cost_of_revenue, values: {Q3 2026: 52000000}}` with revenue of 83.4 and cost of
    33.1 million.

How to clear it:
    Delete the typed number, so that the formula counts; or correct one of its operands. Where the number is rounded
    otherwise than the formula, `accuracy` says how exactly it is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, show
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.slips import LIKELY, find_slip
from relwriter.compose.formulas import FactError
from relwriter.model.period import Period

CODE = "T101"
NAME = "value-differs-from-formula"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed value that the formula of its figure does not make."""
    for key, figure in draft.release.figures.items():
        for period, entry in figure.values.items() if figure.formula is not None else ():
            given = draft.known.amount(key, period) if entry.formula is None else None
            made = _made(draft, key, period) if given is not None else None
            if given is not None and made is not None and not given.interval.meets(made):
                yield _sighting(given, made, str(figure.formula))


def _made(draft: CheckedDraft, key: str, period: Period) -> Interval | None:
    formula = draft.release.figures[key].formula
    assert formula is not None
    try:
        return draft.known.work_out(key, period, formula.term)
    except (FactError, ZeroDivisionError):
        return None


def _sighting(given: Amount, made: Interval, formula: str) -> Sighting:
    slip = find_slip(given.fact, made)
    hint = f"; {slip.words}" if slip and slip.weight >= LIKELY else ""
    figures = f"{given}\n{formula} = {show(made.middle, given.fact)}"
    advice = "delete it, so that the formula counts, or correct what it is computed from"
    return Sighting(given.place, given.field, f"is not what its formula makes{hint}", advice, figures)
