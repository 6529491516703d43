"""What a release says elsewhere of a number that may be wrong: the numbers of its prose, the ratios that it states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.interval import Interval
from relwriter.checks.known import Known, finest_of
from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.reviewing import review
from relwriter.checks.literals.verdict import Verdict
from relwriter.checks.ratios import Ratio
from relwriter.checks.tie_outs import margin_does_not_recompute, per_share_amount_does_not_follow
from relwriter.compose.fact import Fact
from relwriter.model.formula import operands


class Supposed(Known):
    """The amounts of a release if one typed number were another one."""

    def __init__(self, known: Known, fact: Fact, value: Fraction):
        super().__init__(known.facts)
        self._entry, self._value = fact.figure.entry(fact.period), Interval.around(value, finest_of(fact.figure))

    def _interval(self, fact: Fact) -> Interval:
        return self._value if fact.figure.entry(fact.period) is self._entry else super()._interval(fact)


class Witnesses:
    """Says what speaks for another value of a typed figure, and what against it."""

    def __init__(self, draft: CheckedDraft):
        self._draft, self._known = draft, draft.known

    def weigh(self, fact: Fact, value: Fraction) -> int:
        """How many numbers and ratios fit a figure that would have another value, less those that fit it as it is."""
        return sum(self.hear(fact, value))

    def hear(self, fact: Fact, value: Fraction) -> list[int]:
        """What each number and ratio says of another value of a figure: 1 that speaks for it, -1 against it, 0."""
        supposed = Supposed(self._known, fact, value)
        return [*self._ask_prose(fact, supposed), *self._ask_ratios(fact, supposed)]

    def _ask_prose(self, fact: Fact, supposed: Known) -> Iterator[int]:
        now, then = Candidates(self._known), Candidates(supposed)
        for numeral, said in self._said:
            if fact.id in self._rests_on(said.fact.id):
                before, after = (_find_same(said, one.of(said.fact.id)) for one in (now, then))
                yield _agrees(after, numeral) - _agrees(before, numeral)

    def _ask_ratios(self, fact: Fact, supposed: Known) -> Iterator[int]:
        for ratio in self._ratios:
            amounts = (ratio.stated, ratio.part, ratio.whole)
            if any(fact.id in self._rests_on(amount.fact.id) for amount in amounts):
                restated = [supposed.amount(one.fact.id, one.fact.period) or one for one in amounts]
                yield ratio._replace(stated=restated[0], part=restated[1], whole=restated[2]).holds - ratio.holds

    @cached_property
    def _said(self) -> Sequence[tuple[Numeral, Candidate]]:
        """The typed numbers of the prose, each with the amount or change of a figure that it is or should be."""
        found = ((one.reading, said_of(one.verdict)) for one in review(self._draft))
        figures = self._draft.release.figures
        return [(one.numeral, said) for one, said in found if one.literal and said and said.fact.id in figures]

    @cached_property
    def _ratios(self) -> Sequence[Ratio]:
        """The ratios that the release states, as they are made in most periods."""
        checks = (per_share_amount_does_not_follow, margin_does_not_recompute)
        return [ratio for check in checks for ratio in check.find_ratios(self._draft)]

    @cached_property
    def _operands(self) -> dict[str, frozenset[str]]:
        return {}

    def _rests_on(self, key: str) -> frozenset[str]:
        """The figures that a figure is computed from, and itself."""
        if key not in self._operands:
            figure = self._draft.release.figures[key]
            formulas = (figure.formula, *(entry.formula for entry in figure.entries))
            below = {one.id for formula in formulas if formula is not None for one in operands(formula.term)}
            self._operands[key] = frozenset({key}).union(*(self._rests_on(one) for one in below if one != key))
        return self._operands[key]


def said_of(verdict: Verdict) -> Candidate | None:
    """What a number is, or what it should be where it is not; None where nobody knows."""
    return verdict.found if verdict.outcome == "agrees" else verdict.wanted


def _find_same(said: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """What is said of a figure, of the same period and from the same base, among what can be said of it."""
    return next((one for one in candidates if _name(one) == _name(said)), None)


def _name(said: Candidate) -> tuple[str, str, str]:
    return said.form, str(said.fact.period), str(said.base.period) if said.base is not None else ""


def _agrees(candidate: Candidate | None, numeral: Numeral) -> bool:
    return candidate is not None and candidate.agrees(numeral)
