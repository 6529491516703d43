"""How far an amount is from its figure's other periods: of two that do not fit, the farther one is rather wrong."""

from __future__ import annotations

from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.compose.fact import Fact
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

_CLEARLY = 2


def distance_from_others(draft: CheckedDraft, key: str, period: Period) -> Fraction:
    """How far a figure's amount is from the nearest in another period, as a share of the larger; 1 without another. The
    same amount is none: it may have been copied."""
    own = draft.known.amount(key, period)
    others = [draft.known.amount(key, at) for at in draft.release.figures[key].values if at != period]
    sizes = [abs(one.exact) for one in others if one is not None and one.exact]
    size = abs(own.exact) if own is not None else Fraction(0)
    return min((abs(size - one) / max(size, one) for one in sizes if one != size), default=Fraction(1))


def find_odd(draft: CheckedDraft, one: str, other: str, period: Period) -> tuple[str, ...]:
    """Of two figures the one that is clearly further from itself in other periods; both where neither is."""
    first, second = (distance_from_others(draft, key, period) for key in (one, other))
    if first > _CLEARLY * second:
        return (one,)
    return (other,) if second > _CLEARLY * first else (one, other)


def outlies(fact: Fact, wanted: Fraction) -> Fraction:
    """By how much a fact is further from its other periods than what it should be, from -1 to 1. One that has the same
    amount tells nothing: it may have been copied."""
    figure = fact.figure
    own = figure.find(fact.period)
    others = [pace for one in figure.values if one != own and (pace := _pace(fact, one)) is not None]
    others = [pace for pace in others if pace != fact.amount]
    if not others or fact.amount is None:
        return Fraction(0)
    return _distance(Fraction(fact.amount), others) - _distance(wanted, others)


def _pace(fact: Fact, period: Period) -> Fraction | None:
    """The amount of a fact's figure in another period, for as many months as the fact's own where it is one of money;
    None where the two cannot be compared."""
    amount = fact.figure.exact(period)
    if amount is None or fact.figure.nature == "balance" or period.months == fact.period.months:
        return None if amount is None else Fraction(amount)
    return Fraction(amount) * fact.period.months / period.months if is_currency(fact.figure.unit) else None


def _distance(amount: Fraction, others: list[Fraction]) -> Fraction:
    """How far an amount is from the nearest of others, as a share of the larger of the two, at most 1."""
    return min(min(abs(amount - one) / max(abs(amount), abs(one), Fraction(1, 100)), Fraction(1)) for one in others)
