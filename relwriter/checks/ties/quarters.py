"""Quarters, halves and nine months that sum to the year to date, within the release and with earlier ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.known import Known
from relwriter.checks.ties.tie import Tie
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import UNITS, is_currency

_NOT_ADDITIVE = re.compile(
    r"\b(?:average|per|rate|ratio|price|backlog|headcount|employees|customers|run[- ]rate)\b", re.I
)


def find_quarters(known: Known, pasts: Sequence[Known]) -> Iterator[Tie]:
    """A tie for each period that is made of shorter ones, all of them known."""
    for key, figure in known.facts.release.figures.items():
        if _adds_up(figure):
            periods = dict.fromkeys([*figure.values, *(period.ytd for period in figure.values)])
            for period in periods:
                yield from _of_period(key, period, known, pasts)


def _adds_up(figure: Figure) -> bool:
    """Whether a figure's periods can be added: money and what is counted by the period, no balances, no rates."""
    additive = is_currency(figure.unit) or (
        figure.unit == "count" or (figure.unit not in UNITS and "/" not in figure.unit)
    )
    return additive and figure.nature not in ("balance", "change") and not _NOT_ADDITIVE.search(figure.label)


def _of_period(key: str, period: Period, known: Known, pasts: Sequence[Known]) -> Iterator[Tie]:
    whole = _find(key, period, known, pasts)
    if whole is None or period.months == 3:
        return
    for parts in _partitions(period):
        found = [_find(key, part, known, pasts) for part in parts]
        amounts = [amount for amount in found if amount is not None]
        if len(amounts) == len(parts) and not _is_level(whole, amounts):
            yield Tie("quarters", Equation(_dated(whole), tuple((1, _dated(amount)) for amount in amounts)))


def _dated(amount: Amount) -> Amount:
    return Amount(amount.terms, amount.interval, f"{amount.fact.figure.label} {amount.fact.period}")


def _find(key: str, period: Period, known: Known, pasts: Sequence[Known]) -> Amount | None:
    """The amount of this release, or else of the latest one that has it in the same unit."""
    own = known.amount(key, period) if key in known.facts.release.figures else None
    if own is not None:
        return own
    unit = known.facts.release.figures[key].unit
    found = (past.amount(key, period) for past in pasts if key in past.facts.release.figures)
    return next((amount for amount in found if amount is not None and amount.unit == unit), None)


def _partitions(period: Period) -> Iterator[list[Period]]:
    """The ways to make a period of shorter ones."""
    year = period.year
    quarters = [
        Period("Q", n, year) for n in range((period.ends_after - period.months) // 3 + 1, period.ends_after // 3 + 1)
    ]
    yield quarters
    if str(period).startswith("FY"):
        yield [Period("H", 1, year), Period("H", 2, year)]
        yield [Period("9M", 1, year), Period("Q", 4, year)]
        yield [Period("H", 1, year), Period("Q", 3, year), Period("Q", 4, year)]
    if period.kind == "9M":
        yield [Period("H", 1, year), Period("Q", 3, year)]


def _is_level(whole: Amount, parts: list[Amount]) -> bool:
    """Whether it is a level that stands at the end of each period, though the figure does not say balance."""
    return whole.exact == parts[-1].exact and bool(whole.exact) and len({part.exact > 0 for part in parts}) == 1
