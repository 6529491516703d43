"""Which figure of ties that do not hold is the wrong one: one that looks like a slip, and that no tie that holds
vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import Equation, is_typed
from relwriter.checks.formula_blame import find_faulty_formulas
from relwriter.checks.interval import Interval
from relwriter.checks.known import Known
from relwriter.checks.leaves import Weighed, find_leaves
from relwriter.checks.slips import Slip, find_slip
from relwriter.checks.ties.tie import Tie
from relwriter.compose.fact import Fact
from relwriter.model.period import Period

_Key = tuple[str, str, str]
_PUBLISHED = 12
"""How much less likely a number of an earlier release is wrong: it was published."""
_Suspect = tuple[Fact, Slip | None, Interval]


class Blamed(NamedTuple):
    """A tie that does not hold, the fact that is probably wrong, and the slip that it looks like, or none."""

    tie: Tie
    fact: Fact
    slip: Slip | None


def blame(known: Known, ties: Sequence[Tie]) -> list[Blamed]:
    """Each tie that does not hold with its likeliest culprit."""
    broken = [tie for tie in ties if not tie.equation.holds]
    if not broken:
        return []
    leaves = {id(tie): find_leaves(known, tie.equation) for tie in ties}
    vouched = _count(leaves[id(tie)] for tie in ties if tie.equation.holds)
    doubted = _count(leaves[id(tie)] for tie in broken)
    faulty = find_faulty_formulas(known, ties)
    blamed = []
    for tie in broken:
        if id(tie) in faulty:
            blamed.append(Blamed(tie, *faulty[id(tie)]))
        else:
            blamed.append(_of(known, tie, leaves[id(tie)], vouched, doubted))
    return blamed


def _count(leaves: Iterable[list[Weighed]]) -> dict[_Key, int]:
    """In how many equations each fact takes part."""
    counts: dict[_Key, int] = {}
    for found in leaves:
        for key in {_key(fact) for _, fact in found}:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _key(fact: Fact) -> _Key:
    place = fact.origin.place
    return (fact.id, str(fact.period), place.file if place else "")


def _of(known: Known, tie: Tie, leaves: list[Weighed], vouched: dict[_Key, int], doubted: dict[_Key, int]) -> Blamed:
    suspects = list(_suspects(tie.equation, leaves))
    if not suspects:
        return Blamed(tie, tie.equation.total.fact, None)
    first = tie.equation.total.fact

    def weigh(suspect: _Suspect) -> tuple[Fraction, bool]:
        fact, slip, wanted = suspect
        key = _key(fact)
        likely = 2 * slip.weight if slip else 0
        ties = 3 * (doubted[key] - 1) - 2 * min(vouched.get(key, 0), 2)
        own = known.facts.release.figures.get(fact.id) is fact.figure
        outlies = _outlies(fact, wanted)
        return (ties + likely + (4 if outlies > 0 else 2) * outlies - (0 if own else _PUBLISHED), fact is first)

    fact, slip, _ = max(suspects, key=weigh)
    return Blamed(tie, fact, slip)


def _outlies(fact: Fact, wanted: Interval) -> Fraction:
    """By how much a fact is further from its other periods than what it should be, from -1 to 1."""
    figure = fact.figure
    own = figure.find(fact.period)
    comparable = [one for one in figure.values if one != own and _is_as_long(one, fact)]
    others = [Fraction(amount) for one in comparable if (amount := figure.exact(one)) is not None]
    if not others or fact.amount is None:
        return Fraction(0)
    return _distance(Fraction(fact.amount), others) - _distance(wanted.middle, others)


def _is_as_long(period: Period, fact: Fact) -> bool:
    return fact.figure.nature == "balance" or period.months == fact.period.months


def _distance(amount: Fraction, others: list[Fraction]) -> Fraction:
    """How far an amount is from the nearest of others, as a share of the larger of the two, at most 1."""
    return min(min(abs(amount - one) / max(abs(amount), abs(one), Fraction(1, 100)), Fraction(1)) for one in others)


def _suspects(equation: Equation, leaves: list[Weighed]) -> Iterator[_Suspect]:
    """Each typed fact of an equation with the slip that would mend it, and what it should be."""
    gap = equation.sum - equation.total.interval
    for factor, fact in leaves:
        if is_typed(fact) and fact.amount is not None:
            wanted = Interval.around(fact.amount, None) - gap / Interval.around(factor, None)
            yield fact, find_slip(fact, wanted), wanted
