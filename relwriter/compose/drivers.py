"""What a change was due to, in figures: each driver's own change, those that went with it before those against it."""

from __future__ import annotations

from relwriter.compose.changes import noun
from relwriter.compose.comparisons import Comparison, compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import AS_USUAL, Manner
from relwriter.compose.naming import label_of
from relwriter.compose.phrases import Phrase, enumerate_phrases, phrase
from relwriter.document.tree import Value


def state_drivers(facts: Facts, fact: Fact, keys: tuple[str, ...], manner: Manner) -> Phrase:
    """`The increase was primarily due to an increase of $3.0 million in personnel costs, partially offset by a decrease
    of $1.0 million in travel costs.` Raises FactError for a driver that did not change, or where none explains it."""
    prior = facts.comparative(fact, manner.first_against)
    if prior is None:
        raise FactError(f"{fact.id} has nothing to compare {fact.period} with", "leave its drivers out")
    comparison = compare(facts, fact, prior, manner)
    drivers = [_compare(facts, key, comparison) for key in keys]
    if not comparison.moved or comparison.is_open or _has_two_names(fact) or any(d.is_open for d in drivers):
        return phrase(
            "The change was primarily due to ", enumerate_phrases([_name(facts, driver) for driver in drivers]), "."
        )
    with_it = [driver for driver in drivers if driver.grew == comparison.grew]
    against = [driver for driver in drivers if driver.grew != comparison.grew]
    if not with_it:
        raise FactError(f"{fact.id} has no driver that moved as it did", "name one, or leave them out")
    word = noun(facts, comparison)
    opening = phrase("The ", Value(word.text.split(" ", 1)[1], word.origin), " was primarily due to ")
    offset = (
        phrase(", partially offset by ", enumerate_phrases([_name(facts, driver) for driver in against]))
        if against
        else ()
    )
    return phrase(opening, enumerate_phrases([_name(facts, driver) for driver in with_it]), offset, ".")


def _has_two_names(fact: Fact) -> bool:
    """Whether it is an income or a loss, of which no driver says by itself that it went with it."""
    return fact.figure.nature in ("income", "cash_flow")


def _compare(facts: Facts, key: str, comparison: Comparison) -> Comparison:
    fact, prior = facts.fact(key, comparison.fact.period), facts.fact(key, comparison.prior.period)
    found = compare(facts, fact, prior, AS_USUAL)
    if not found.moved:
        raise FactError(f"{key} did not change from {prior.period} to {fact.period}", "leave it out of the drivers")
    return found


def _name(facts: Facts, driver: Comparison) -> Phrase:
    """`an increase of $3.0 million in personnel costs`."""
    amount = facts.change(driver.fact, driver.prior)
    return phrase(noun(facts, driver), " of ", amount, " in ", label_of(driver.fact))
