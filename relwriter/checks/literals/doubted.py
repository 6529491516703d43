"""Stored values that the text says otherwise, more than once or as their other periods do: rather they are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from relwriter.checks.amounts import is_typed
from relwriter.checks.distance import outlies
from relwriter.checks.finding import Sighting
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.compose.fact import Fact

_CLEARLY = Fraction(1, 4)
_Key = tuple[str, str]


def find_doubted(differing: Sequence[Reviewed]) -> Iterator[Sighting]:
    """A sighting at each typed value that two sentences, or an amount and its change, say alike and otherwise; and at
    one that is far from its figure's other periods, to which what the text says is near."""
    said: dict[_Key, list[Reviewed]] = {}
    facts: dict[_Key, Fact] = {}
    for one in differing:
        for fact in _facts_of(one):
            said.setdefault((fact.id, str(fact.period)), []).append(one)
            facts[fact.id, str(fact.period)] = fact
    for key, found in said.items():
        places = tuple(dict.fromkeys(one.place for one in found if one.place is not None))
        message = "is far from its other periods, and from what the text says"
        if len(places) > 1 and _say_one_amount(found):
            message = "is not what the text says in two places"
        elif not any(_is_nearer(one, facts[key]) for one in found):
            continue
        origin, advice = facts[key].origin, "correct it, or what the text says"
        yield Sighting(origin.place, origin.field, message, advice, related=places)


def _is_nearer(one: Reviewed, fact: Fact) -> bool:
    """Whether what a number says is clearly nearer to a figure's other periods than what is stored; prose says the size
    of a loss without its sign."""
    if one.verdict.wanted is None or one.verdict.wanted.base is not None or fact.figure.nature == "change":
        return False
    said = Fraction(one.reading.numeral.value, 10**MICRO)
    return any(outlies(fact, size) > _CLEARLY for size in (said, -said))


def _facts_of(one: Reviewed) -> Iterator[Fact]:
    """The typed fact that a number should be, or both of those whose change it should be."""
    wanted = one.verdict.wanted
    for fact in (wanted.fact, wanted.base) if wanted is not None else ():
        if fact is not None and fact.origin.place is not None and is_typed(fact):
            yield fact


def _say_one_amount(found: Sequence[Reviewed]) -> bool:
    """Whether one of the numbers is an amount, and all amounts among them are the same."""
    amounts = [one for one in found if one.verdict.wanted is not None and one.verdict.wanted.base is None]
    return len({one.reading.numeral.value for one in amounts}) == 1
