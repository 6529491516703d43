"""Ratios that figures state and others make: amounts per share, margins, growth, average prices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import Amount, is_typed, places_of, show
from relwriter.checks.distance import outlies
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.leaves import find_leaves
from relwriter.checks.slips import LIKELY, Slip, find_slip
from relwriter.checks.ties.finding_ties import find_ties
from relwriter.compose.fact import Fact


class Ratio(NamedTuple):
    """A stated quotient, and what makes it: `part` over `whole`, times `factor`, less `base`; `words` say so."""

    stated: Amount
    part: Amount
    whole: Amount
    factor: int | Fraction = 1
    base: int = 0
    slack: Fraction = Fraction(0)
    """By which share of itself the quotient may be off, where it is no exact one."""

    @property
    def made(self) -> Interval | None:
        """What part and whole make; None where the whole may be zero."""
        try:
            quotient = self.part.interval * Interval.around(Fraction(self.factor), None) / self.whole.interval
        except ZeroDivisionError:
            return None
        loose = abs(quotient.middle) * self.slack
        return Interval(quotient.low - loose - self.base, quotient.high + loose - self.base)

    @property
    def holds(self) -> bool:
        """Whether what is stated meets what is made; so it does where that cannot be known."""
        made = self.made
        return made is None or self.stated.interval.meets(made)

    def arithmetic(self) -> str:
        """`diluted EPS 1.25` and below it `net income 274,000 / shares 219,000 = 1.25`."""
        made = self.made
        factor = f" x {self.factor}" if self.factor != 1 else ""
        base = f" - {self.base}" if self.base else ""
        result = f" = {show(made.middle, self.stated.fact)}" if made is not None else ""
        return f"{self.stated}\n{self.part} / {self.whole}{factor}{base}{result}"


def claim(readings: Sequence[Sequence[Ratio]]) -> Iterator[tuple[Ratio, bool]]:
    """The ratios that do not hold, of the reading that holds in most periods, and whether it is proven by another.

    `readings` are ways to make the same figure, each with a ratio a period. Where none holds in any period, the figure
    may be made in another way, and nothing is claimed but for a single period.
    """
    best, is_alone = choose(readings), len([reading for reading in readings if reading]) == 1
    held, broken = sum(ratio.holds for ratio in best), [ratio for ratio in best if not ratio.holds]
    if _are_exchanged(broken):
        yield from ((ratio, True) for ratio in broken)
    elif held * 2 >= len(best) or (len(best) == 1 and is_alone):
        yield from ((ratio, held > 0) for ratio in broken)


def _are_exchanged(ratios: Sequence[Ratio]) -> bool:
    """Whether of two ratios each is what the other one's part and whole make."""
    if len(ratios) != 2:
        return False
    (one, other), made = ratios, [ratio.made for ratio in ratios]
    return bool(made[0] and made[1] and one.stated.interval.meets(made[1]) and other.stated.interval.meets(made[0]))


def choose(readings: Sequence[Sequence[Ratio]]) -> Sequence[Ratio]:
    """The reading that holds in most periods; empty where there is none."""
    return max(readings, key=lambda reading: (sum(ratio.holds for ratio in reading), len(reading)), default=())


def find_vouched(draft: CheckedDraft) -> Collection[tuple[str, str]]:
    """The typed facts, by id and period, that ties which hold vouch for; a line cancels out of a sum computed of it."""
    holding = (tie.equation for tie in find_ties(draft) if tie.equation.holds)
    leaves = (fact for equation in holding for _, fact in find_leaves(draft.known, equation))
    return {(fact.id, str(fact.period)) for fact in leaves}


def report(ratio: Ratio, vouched: Collection[tuple[str, str]], message: str, advice: str, *, proven: bool) -> Sighting:
    """A ratio that does not hold, at the figure that is probably wrong; a warning where no other period proves it."""
    fact, slip = _culprit(ratio, vouched)
    likely = slip if slip is not None and slip.weight >= LIKELY else None
    hint = f"; {likely.words}" if likely else ""
    name = ratio.stated.fact.figure.label
    words = message if fact is ratio.stated.fact else f"does not fit {name}, which {message}"
    figures = ratio.arithmetic() + (f"\n{likely.fitting} would fit" if likely else "")
    related = places_of([ratio.stated, ratio.part, ratio.whole], fact.origin.place)
    severity = None if proven else Severity.WARNING
    return Sighting(fact.origin.place, fact.origin.field, words + hint, advice, figures, 0, severity, related)


def _culprit(ratio: Ratio, vouched: Collection[tuple[str, str]]) -> tuple[Fact, Slip | None]:
    """The fact that looks most like a slip or is furthest from its other periods, and that nothing vouches for; without
    one, the stated quotient."""
    found = [(ratio.stated, ratio.made, _slip(ratio.stated, ratio.made, coarse=True))]
    for amount, wanted in _wanted(ratio):
        if amount.is_typed and (amount.fact.id, str(amount.fact.period)) not in vouched:
            found.append((amount, wanted, _slip(amount, wanted)))

    def weigh(suspect: tuple[Amount, Interval | None, Slip | None]) -> tuple[Fraction, bool]:
        amount, wanted, slip = suspect
        odd = outlies(amount.fact, wanted.middle) if wanted is not None and amount.is_typed else Fraction(0)
        return (2 * slip.weight if slip else 0) + 4 * odd, amount is ratio.stated

    amount, _, slip = max(found, key=weigh)
    return amount.fact, slip


def _slip(amount: Amount, wanted: Interval | None, *, coarse: bool = False) -> Slip | None:
    return find_slip(amount.fact, wanted, coarse=coarse) if wanted is not None and is_typed(amount.fact) else None


def _wanted(ratio: Ratio) -> Iterator[tuple[Amount, Interval | None]]:
    """What part and whole should be for the quotient to hold."""
    one, factor = Interval.around(Fraction(1), None), Interval.around(Fraction(ratio.factor), None)
    quotient = (ratio.stated.interval + one * Interval.around(Fraction(ratio.base), None)) / factor
    yield ratio.part, quotient * ratio.whole.interval
    try:
        yield ratio.whole, ratio.part.interval / quotient
    except ZeroDivisionError:
        return
