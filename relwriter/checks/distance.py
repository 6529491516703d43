"""How far an amount is from its figure's other periods: of two that do not fit, the farther one is rather wrong."""

from __future__ import annotations

from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.model.period import Period

_CLEARLY = 2


def distance_from_others(draft: CheckedDraft, key: str, period: Period) -> Fraction:
    """How far a figure's amount is from the nearest in another period, as a share of the larger; 1 without another."""
    own = draft.known.amount(key, period)
    others = [draft.known.amount(key, at) for at in draft.release.figures[key].values if at != period]
    sizes = [abs(one.exact) for one in others if one is not None and one.exact]
    size = abs(own.exact) if own is not None else Fraction(0)
    return min((abs(size - one) / max(size, one) for one in sizes), default=Fraction(1))


def find_odd(draft: CheckedDraft, one: str, other: str, period: Period) -> tuple[str, ...]:
    """Of two figures the one that is clearly further from itself in other periods; both where neither is."""
    first, second = (distance_from_others(draft, key, period) for key in (one, other))
    if first > _CLEARLY * second:
        return (one,)
    return (other,) if second > _CLEARLY * first else (one, other)
