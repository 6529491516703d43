"""Typed values from which others are computed that the text says otherwise: rather the typed value is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import is_typed, show
from relwriter.checks.distance import outlies
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.known import finest_of
from relwriter.checks.leaves import expand
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.checks.witnesses import Witnesses
from relwriter.compose.fact import Fact

_FEWEST = 3
"""How many numbers of the text must fit another value; of another period's value one less."""
_CLEARLY = Fraction(1, 10)


class _Guess(NamedTuple):
    """A typed value, what it may have to be, and what speaks for it: how many numbers of the text would fit, and by how
    much it is further from the figure's other periods than the other one."""

    fact: Fact
    value: Fraction
    fitting: int
    odd: Fraction


def find_undermined(draft: CheckedDraft, differing: Sequence[Reviewed]) -> Iterator[Sighting]:
    """A sighting at the one typed value that, were it another, would make most of the numbers fit that differ, and none
    differ that fits."""
    if len({one.place for one in differing}) < _FEWEST - 1:
        return
    guesses = sorted(_guess(draft, differing), key=lambda one: (-one.fitting, -one.odd))
    others = [one for one in guesses if one.fact.id != guesses[0].fact.id]
    if guesses and guesses[0].fitting >= _FEWEST and (not others or _is_clear(guesses[0], others[0])):
        best = [one for one in guesses if one.fitting == guesses[0].fitting and one.fact.id == guesses[0].fact.id]
        for guess in {str(one.fact.period): one for one in reversed(best)}.values():
            yield _sighting(guess, differing)


def _sighting(guess: _Guess, differing: Sequence[Reviewed]) -> Sighting:
    fact = guess.fact
    places = tuple(dict.fromkeys(one.place for one in differing if one.place is not None))
    message, advice = "does not fit what the text says of what is computed from it", "correct it, or what the text says"
    figures = f"{fact.figure.label} {show(Fraction(fact.amount or 0), fact)}\n{show(guess.value, fact)} would fit"
    return Sighting(fact.origin.place, fact.origin.field, message, advice, figures, 0, Severity.WARNING, places)


def _is_clear(one: _Guess, other: _Guess) -> bool:
    return one.fitting > other.fitting or one.odd > other.odd + _CLEARLY


def _guess(draft: CheckedDraft, differing: Sequence[Reviewed]) -> Iterator[_Guess]:
    witnesses = Witnesses(draft)
    for fact, value in _find_values(draft, differing):
        heard = witnesses.hear(fact, value)
        if -1 not in heard:
            is_slip = value in _others(fact) or Fraction(fact.amount or 0) in _others(fact)
            yield _Guess(fact, value, sum(heard) + is_slip, outlies(fact, value))


def _find_values(draft: CheckedDraft, differing: Sequence[Reviewed]) -> Iterator[tuple[Fact, Fraction]]:
    """The typed values that a computed amount of the text is a sum of, each with what it should be."""
    for one in differing:
        fact = _find_sum(draft, one)
        said, unit = (Fraction(number, 10**MICRO) for number in (one.reading.numeral.value, one.reading.numeral.unit))
        for weight, leaf in expand(draft.known, Fraction(1), fact) if fact is not None else ():
            # A text says the size of a loss without its sign.
            for size in (said, -said) if is_typed(leaf) and leaf.amount is not None else ():
                value = Fraction(leaf.amount or 0) + (size - Fraction(fact.amount)) / weight
                yield leaf, next((one for one in _others(leaf) if abs(one - value) <= unit), value)


def _find_sum(draft: CheckedDraft, one: Reviewed) -> Fact | None:
    """The computed amount that a number should be; None for what is typed, a change, or implied."""
    wanted = one.verdict.wanted
    if wanted is None or wanted.form != "amount" or wanted.fact.id not in draft.release.figures:
        return None
    return wanted.fact if wanted.fact.amount is not None and not is_typed(wanted.fact) else None


def _others(fact: Fact) -> list[Fraction]:
    """The amounts of a figure in other periods of the same length, of three digits and more."""
    figure, own = fact.figure, fact.figure.find(fact.period)
    periods = [one for one in figure.values if one != own and one.months == fact.period.months]
    found = [Fraction(amount) for one in periods if (amount := figure.exact(one)) is not None]
    return [amount for amount in found if abs(amount) >= 100 * Fraction(10) ** finest_of(figure)]
