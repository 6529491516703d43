"""Stored values that the text says otherwise more than once: it is rather the value that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.checks.amounts import is_typed
from relwriter.checks.finding import Sighting
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.compose.fact import Fact

_Key = tuple[str, str]


def find_doubted(differing: Sequence[Reviewed]) -> Iterator[Sighting]:
    """A sighting at each typed value that two sentences, or an amount and its change, say alike and otherwise."""
    said: dict[_Key, list[Reviewed]] = {}
    facts: dict[_Key, Fact] = {}
    for one in differing:
        for fact in _facts_of(one):
            said.setdefault((fact.id, str(fact.period)), []).append(one)
            facts[fact.id, str(fact.period)] = fact
    for key, found in said.items():
        places = tuple(dict.fromkeys(one.place for one in found if one.place is not None))
        if len(places) > 1 and _say_one_amount(found):
            origin = facts[key].origin
            message, advice = "is not what the text says in two places", "correct it, or what the text says"
            yield Sighting(origin.place, origin.field, message, advice, related=places)


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
