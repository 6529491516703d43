"""Which formula makes ties fail that fail in every period alike: one that takes a figure with the wrong sign, leaves
one out, or takes one for another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import show
from relwriter.checks.known import Known
from relwriter.checks.slips import LIKELY, Slip
from relwriter.checks.ties.signed_sums import read_signed
from relwriter.checks.ties.tie import Tie
from relwriter.compose.fact import Fact
from relwriter.model.formula import Operand

Faulty = tuple[Fact, Slip]
"""A computed fact whose formula is wrong, and what is wrong with it."""
_DEEPEST = 4


class _Lack(NamedTuple):
    """What a formula's amount lacks in a period for a tie to hold, and by how much that may be off."""

    fact: Fact
    amount: Fraction
    slack: Fraction


def find_faulty_formulas(known: Known, ties: Sequence[Tie]) -> Mapping[int, Faulty]:
    """For each tie, by its id, that fails with all others of its kind and figures, the formula that explains them all;
    none where several do, or none does."""
    groups: dict[tuple, list[Tie]] = {}
    for tie in ties:
        ids = tuple(tuple(fact.id for _, fact in amount.terms) for amount in tie.equation.amounts)
        groups.setdefault((tie.kind, ids), []).append(tie)
    found: dict[int, Faulty] = {}
    for group in groups.values():
        if len(group) > 1 and not any(tie.equation.holds for tie in group):
            found |= _explain(known, group)
    return found


def _explain(known: Known, group: Sequence[Tie]) -> Mapping[int, Faulty]:
    lacks = [_find_lacks(known, tie) for tie in group]
    explained = []
    for key in lacks[0]:
        if all(key in one for one in lacks):
            words = _fault_of(known, key, [one[key] for one in lacks])
            explained += [(key, words)] if words else []
    if len(explained) != 1:
        return {}
    key, words = explained[0]
    return {id(tie): _faulty(one[key], words) for tie, one in zip(group, lacks, strict=True)}


def _faulty(lack: _Lack, words: str) -> Faulty:
    fitting = show(Fraction(lack.fact.amount or 0) + lack.amount, lack.fact)
    return lack.fact, Slip(words, fitting, LIKELY)


def _find_lacks(known: Known, tie: Tie) -> dict[str, _Lack]:
    """What each computed figure of a tie lacks for it to hold."""
    equation = tie.equation
    apart = equation.total.exact - equation.exact
    slack = (equation.sum.high - equation.sum.low + equation.total.interval.high - equation.total.interval.low) / 2
    terms = [(-sign, fact) for sign, fact in equation.total.terms]
    terms += [(sign * one, fact) for sign, part in equation.parts for one, fact in part.terms]
    found = {}
    for sign, fact in (one for term in terms for one in _computed(known, *term, _DEEPEST)):
        found[fact.id] = _Lack(fact, apart * sign, slack)
    return found


def _computed(known: Known, sign: int, fact: Fact, depth: int) -> Iterator[tuple[int, Fact]]:
    """A fact and those in its formula, as far as they are sums, each with its sign in the whole."""
    signed = _operands(fact)
    if not signed or not depth or known.facts.release.figures.get(fact.id) is not fact.figure:
        return
    yield sign, fact
    for own, operand in signed:
        amount = known.amount(operand.id, fact.period)
        if amount is not None:
            yield from _computed(known, sign * own, amount.fact, depth - 1)


def _operands(fact: Fact) -> list[tuple[int, Operand]]:
    entry = fact.figure.entry(fact.period)
    formula = fact.figure.formula if entry is None else None
    return (read_signed(formula.term) or []) if formula is not None else []


def _fault_of(known: Known, key: str, lacks: Sequence[_Lack]) -> str:
    """What is wrong with a formula, in words, where one thing explains what it lacks in every period."""
    signed = _operands(lacks[0].fact)
    for sign, operand in signed:
        if _makes(known, lacks, {operand.id: -2 * sign}):
            return f"its formula seems to take {operand.id} with the wrong sign"
    taken = {operand.id for _, operand in signed}
    figure = lacks[0].fact.figure
    others = [
        one
        for one, other in known.facts.release.figures.items()
        if one not in taken
        and one != key
        and other.unit == figure.unit
        and (other.nature == "balance") == (figure.nature == "balance")
    ]
    for other in others:
        if any(_makes(known, lacks, {other: sign}) for sign in {1, *(sign for sign, _ in signed)}):
            return f"its formula seems to leave {other} out"
    for sign, operand in signed:
        for other in others:
            if _makes(known, lacks, {other: sign, operand.id: -sign}):
                return f"its formula seems to take {operand.id} for {other}"
    return ""


def _makes(known: Known, lacks: Sequence[_Lack], weights: Mapping[str, int]) -> bool:
    """Whether weighted figures make what is lacking in every period, and not by being nothing."""
    for lack in lacks:
        total = Fraction(0)
        for key, weight in weights.items():
            amount = known.amount(key, lack.fact.period)
            if amount is None:
                return False
            total += weight * amount.exact
        if not total or abs(total - lack.amount) > lack.slack:
            return False
    return True
