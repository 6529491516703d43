"""Which figure of ties that do not hold is the wrong one: one that looks like a slip, and that no tie that holds
vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import Equation, is_typed
from relwriter.checks.distance import outlies
from relwriter.checks.formula_blame import find_faulty_formulas
from relwriter.checks.interval import Interval
from relwriter.checks.known import Known, finest_of
from relwriter.checks.leaves import Weighed, find_leaves
from relwriter.checks.slips import EXCHANGED, POSSIBLE, Slip, find_exchange, find_slip
from relwriter.checks.ties.tie import Tie
from relwriter.checks.witnesses import Witnesses
from relwriter.compose.fact import Fact
from relwriter.model.period import Period

_Key = tuple[str, str, str]
_PUBLISHED = 12
"""How much less likely a number of an earlier release is wrong: it was published."""
_LEFT = Fraction(1, 2)
"""How much likelier a total is wrong than a line of it: one of its lines was updated, and it was not."""
_HEARD = 2
"""How many witnesses count beside ties."""
_Suspect = tuple[Fact, Slip | None, Fraction]


class Blamed(NamedTuple):
    """A tie that does not hold, the fact that is probably wrong, and the slip that it looks like, or none."""

    tie: Tie
    fact: Fact
    slip: Slip | None


class _Evidence(NamedTuple):
    """In how many ties that hold, and that do not, each fact takes part, and what it should be for the latter to hold;
    and who else speaks of it."""

    vouched: dict[_Key, int]
    doubted: dict[_Key, int]
    wanted: dict[_Key, set[Fraction]]
    witnesses: Witnesses

    def weigh(self, fact: Fact, wanted: Fraction) -> int:
        """What speaks for a fact being wrong, but for itself."""
        key = _key(fact)
        said = max(-_HEARD, min(self.witnesses.weigh(fact, wanted), _HEARD))
        return 3 * (self.doubted[key] - 1 + said) - 2 * min(self.vouched.get(key, 0), 2)


def blame(known: Known, ties: Sequence[Tie], witnesses: Witnesses) -> list[Blamed]:
    """Each tie that does not hold with its likeliest culprit."""
    broken = [tie for tie in ties if not tie.equation.holds]
    if not broken:
        return []
    leaves = {id(tie): find_leaves(known, tie.equation) for tie in ties}
    vouched = _count(leaves[id(tie)] for tie in ties if tie.equation.holds)
    evidence = _Evidence(vouched, _count(leaves[id(tie)] for tie in broken), {}, witnesses)
    for tie in broken:
        for factor, fact in leaves[id(tie)]:
            evidence.wanted.setdefault(_key(fact), set()).add(_mend(tie.equation, factor, fact))
    faulty = find_faulty_formulas(known, ties)
    blamed = []
    for tie in broken:
        if id(tie) in faulty:
            blamed.append(Blamed(tie, *faulty[id(tie)]))
        else:
            blamed.append(_of(known, tie, leaves[id(tie)], evidence))
    return blamed


def _count(leaves: Iterable[list[Weighed]]) -> dict[_Key, int]:
    """In how many equations each fact takes part."""
    counts: dict[_Key, int] = {}
    for found in leaves:
        for key in {_key(fact) for _, fact in found}:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _key(fact: Fact, period: Period | None = None) -> _Key:
    place = fact.origin.place
    return (fact.id, str(period or fact.period), place.file if place else "")


def _mend(equation: Equation, factor: Fraction, fact: Fact) -> Fraction:
    """What a fact would be, to the last digit, if it alone were wrong."""
    return Fraction(fact.amount or 0) - (equation.exact - equation.total.exact) / factor


def _of(known: Known, tie: Tie, leaves: list[Weighed], evidence: _Evidence) -> Blamed:
    suspects = list(_suspects(tie.equation, leaves, evidence))
    if not suspects:
        return Blamed(tie, tie.equation.total.fact, None)
    first = tie.equation.total.fact

    def weigh(suspect: _Suspect) -> tuple[Fraction, bool]:
        fact, slip, wanted = suspect
        likely = 2 * slip.weight if slip else 0
        own = known.facts.release.figures.get(fact.id) is fact.figure
        odd = outlies(fact, wanted) if not slip or slip.weight != EXCHANGED else Fraction(0)
        odds = (4 if odd > 0 else 2) * odd + (_LEFT if fact is first else 0)
        said = evidence.weigh(fact, wanted) if own else -_PUBLISHED
        return (said + likely + odds, fact is first)

    fact, slip, _ = max(suspects, key=weigh)
    return Blamed(tie, fact, slip)


def _suspects(equation: Equation, leaves: list[Weighed], evidence: _Evidence) -> Iterator[_Suspect]:
    """Each typed fact of an equation with the slip that would mend it, and what it should be."""
    gap = equation.sum - equation.total.interval
    for factor, fact in leaves:
        if is_typed(fact) and fact.amount is not None:
            loose = Interval.around(fact.amount, None) - gap / Interval.around(factor, None)
            exact = _mend(equation, factor, fact)
            yield fact, _find_slip(fact, loose, exact, evidence), exact


def _find_slip(fact: Fact, loose: Interval, exact: Fraction, evidence: _Evidence) -> Slip | None:
    """The slip that makes a number fit to its last digit; without one, a slip that makes it fit within what is
    rounded."""
    near = Interval.around(exact, finest_of(fact.figure)) if loose.high != loose.low else loose
    missed = {one: evidence.wanted.get(_key(fact, one), set()) for one in fact.figure.values}
    slip = find_exchange(fact, exact, missed) or find_slip(fact, near)
    rounded = find_slip(fact, loose) if slip is None else None
    return slip or (rounded and Slip(rounded.words, rounded.fitting, POSSIBLE))
