"""Words that hedge an amount, such as over and nearly: each holds for the exact amount, or is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.stating import state_amount

_HOLDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "over": lambda exact, printed: exact > printed,
    "more than": lambda exact, printed: exact > printed,
    "nearly": lambda exact, printed: exact < printed,
    "almost": lambda exact, printed: exact < printed,
    "approximately": lambda exact, printed: exact != printed,
}
"""Whether a hedge holds, by the exact amount and the one that is printed, both without their sign."""


def state_hedged(facts: Facts, fact: Fact, manner: Manner, *, signed: bool = False, closed: bool = False) -> Phrase:
    """`nearly $84 million`, as `state_amount` states it. Raises FactError where the hedge does not hold."""
    return phrase(_hedge(facts, fact, manner.hedge), state_amount(facts, fact, manner, signed=signed, closed=closed))


def _hedge(facts: Facts, fact: Fact, word: str) -> str:
    """The hedge and a space; nothing before an amount that is not known."""
    if not word or fact.amount is None:
        return ""
    if not _HOLDS[word](abs(fact.amount), facts.print(fact).printed(abs(fact.amount))):
        advice = "choose another word, or leave it out"
        raise FactError(f"{fact.id} is not '{word}' what is printed for {fact.period}", advice)
    return f"{word} "
