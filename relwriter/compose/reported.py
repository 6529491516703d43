"""The reported period, where no figure has a value for it: told once, where it is typed, and not at each figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.errors import Problem
from relwriter.model.period import Period


def tell_period_once(facts: Facts, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each once and in file order; one at the release's period in place of those of several figures that
    lack it, or a neighbour of it that most of them lack too, where no figure has a value for it."""
    every = sorted(set(problems))
    period = facts.release.period
    if period.entry is None or not every or _share_with(facts, period):
        return every
    neighbours = (period.prior, period.linked, period.ytd, period.ytd.prior)
    without = [period, *(other for other in neighbours if _share_with(facts, other) < Fraction(1, 2))]
    lacking = [problem for problem in every if _asks_for(without, problem)]
    if len(lacking) < 2:
        return every
    meant = _find_usual(facts, period)
    advice = f"did you mean {meant}? or add {period} to the values of the figures, or {period}: pending"
    error = FactError(f"no figure has a value for {period}", advice)
    others = [problem for problem in every if problem not in lacking]
    return sorted([*others, error.problem(period.entry.place(), period.entry.field)])


def _asks_for(periods: Iterable[Period], problem: Problem) -> bool:
    """Whether a problem is that a figure, or most of a statement's, has no value for one of the periods."""
    return bool(re.search(rf"\bha(?:s|ve) no value for (?:{'|'.join(map(str, periods))})\b", problem.message))


def _share_with(facts: Facts, period: Period) -> Fraction:
    """What part of the figures with values by period has one for this; all where there are not several of them."""
    keys = [key for key, figure in facts.release.figures.items() if figure.values]
    return Fraction(sum(facts.has(key, period) for key in keys), len(keys)) if len(keys) > 1 else Fraction(1)


def _find_usual(facts: Facts, like: Period) -> Period:
    """The period for which most figures have values, one as long if there is one; the latest of several."""
    counts = Counter(period for figure in facts.release.figures.values() for period in figure.values)
    return max(counts, key=lambda one: (one.months == like.months, counts[one], one.year, one.ends_after))
