"""Which figure of ties that do not hold is the wrong one: one that looks like a slip, and that no tie that holds
vouches for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from relwriter.checks.amounts import Equation, is_typed
from relwriter.checks.interval import Interval
from relwriter.checks.slips import Slip, find_slip
from relwriter.checks.ties.tie import Tie
from relwriter.compose.fact import Fact

_Key = tuple[str, str, str]


@dataclass(frozen=True)
class Blamed:
    """A tie that does not hold, the fact that is probably wrong, and the slip that it looks like, or none."""

    tie: Tie
    fact: Fact
    slip: Slip | None


def blame(ties: Sequence[Tie]) -> list[Blamed]:
    """Each tie that does not hold with its likeliest culprit."""
    broken = [tie for tie in ties if not tie.equation.holds]
    if not broken:
        return []
    vouched, doubted = _count(tie for tie in ties if tie.equation.holds), _count(broken)
    return [_of(tie, vouched, doubted) for tie in broken]


def _count(ties: Iterator[Tie] | Sequence[Tie]) -> dict[_Key, int]:
    """In how many ties each fact takes part."""
    counts: dict[_Key, int] = {}
    for tie in ties:
        for key in {_key(fact) for amount in tie.equation.amounts for _, fact in amount.terms}:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _key(fact: Fact) -> _Key:
    place = fact.origin.place
    return (fact.id, str(fact.period), place.file if place else "")


def _of(tie: Tie, vouched: dict[_Key, int], doubted: dict[_Key, int]) -> Blamed:
    suspects = list(_suspects(tie.equation))
    if not suspects:
        return Blamed(tie, tie.equation.total.fact, None)
    first = tie.equation.total.fact

    def weigh(suspect: tuple[Fact, Slip | None]) -> tuple[int, bool]:
        fact, slip = suspect
        key = _key(fact)
        likely = 2 * slip.weight if slip else 0
        return (3 * (doubted[key] - 1) - 2 * min(vouched.get(key, 0), 2) + likely, fact is first)

    fact, slip = max(suspects, key=weigh)
    return Blamed(tie, fact, slip)


def _suspects(equation: Equation) -> Iterator[tuple[Fact, Slip | None]]:
    """Each typed fact of an equation with the slip that would mend it."""
    terms = [(-sign, fact) for sign, fact in equation.total.terms]
    terms += [(sign * one, fact) for sign, part in equation.parts for one, fact in part.terms]
    gap = equation.sum - equation.total.interval
    for sign, fact in terms:
        if is_typed(fact) and fact.amount is not None:
            yield fact, find_slip(fact, _wanted(fact, sign, gap))


def _wanted(fact: Fact, sign: int, gap: Interval) -> Interval:
    """What a fact should be for its equation to hold: its amount less its share of what is missing."""
    amount = Interval.around(fact.amount or Fraction(0), None)
    return amount - gap if sign > 0 else amount + gap
