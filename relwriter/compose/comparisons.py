"""What became of a figure since its comparative: it grew, shrank, crossed zero, stayed, or is not known yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import names_sign
from relwriter.compose.stating import state_amount
from relwriter.document.tree import plain_text

Outcome = Literal["open", "unchanged", "steady", "nil", "swing", "signed", "grew", "shrank"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A fact, its comparative, and the outcome.

    `open` one of them is pending; `unchanged` exactly alike; `steady` printed alike, or changed less than the house
    states; `nil` one of them is none; `swing` across zero; `signed` negative amounts that no name calls a loss; `grew`
    and `shrank` by size, of a loss as of an income. `alike` says that both print alike.
    """

    fact: Fact
    prior: Fact
    outcome: Outcome
    alike: bool

    @property
    def moved(self) -> bool:
        """Whether a direction can be stated, or may be once the figures are known."""
        return self.outcome in ("grew", "shrank") or self.is_open

    @property
    def is_open(self) -> bool:
        """Whether the direction is not known yet."""
        return self.outcome == "open"

    @property
    def grew(self) -> bool:
        """Whether the figure, or the size of a loss, is higher."""
        return self.outcome == "grew"


def compare(facts: Facts, fact: Fact, prior: Fact, manner: Manner) -> Comparison:
    """The comparison of a fact with its comparative, as a sentence in this manner states both. Raises FactError."""
    alike = plain_text(state_amount(facts, fact, manner)) == plain_text(state_amount(facts, prior, manner))
    return Comparison(fact, prior, _judge(facts, fact, prior, alike=alike), alike)


def _judge(facts: Facts, fact: Fact, prior: Fact, *, alike: bool) -> Outcome:
    if fact.amount is None or prior.amount is None:
        return "open"
    if fact.amount == prior.amount:
        return "unchanged" if alike else "steady"
    if swings(fact, prior):
        return "swing"
    if not fact.amount or prior.is_none:
        return "nil"
    if fact.is_negative and not names_sign(fact):
        return "signed"
    # What prints alike did not move as far as a reader can see; a name that says the sign differs by it anyway.
    if facts.size(fact).text == facts.size(prior).text or _is_flat(facts, fact.amount, prior.amount):
        return "steady"
    return "grew" if abs(fact.amount) > abs(prior.amount) else "shrank"


def swings(fact: Fact, prior: Fact) -> bool:
    """Whether the one is negative and the other is not, as far as both are known."""
    return fact.amount is not None and prior.amount is not None and fact.is_negative != prior.is_negative


def _is_flat(facts: Facts, amount: Decimal, prior: Decimal) -> bool:
    limit = facts.release.style.sentences.flat_below
    return bool(limit and prior) and abs(amount - prior) * 100 < limit * abs(prior)
