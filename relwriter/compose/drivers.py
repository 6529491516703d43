"""What a change was due to, in figures: each driver's own change, those that went with it before those against it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relwriter.compose.changes import noun
from relwriter.compose.comparisons import Comparison, compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import AS_USUAL, Manner
from relwriter.compose.naming import label_of, names_sign
from relwriter.compose.phrases import Phrase, enumerate_phrases, phrase
from relwriter.compose.rates import name_rate
from relwriter.document.tree import Value


@dataclass(frozen=True, slots=True)
class _Driver:
    """A driver in words, and whether it grew; None while that is not known."""

    words: Phrase
    grew: bool | None


def state_drivers(facts: Facts, fact: Fact, keys: tuple[str, ...], manner: Manner) -> Phrase:
    """`The increase was primarily due to an increase of $3.0 million in personnel costs, partially offset by a decrease
    of $1.0 million in travel costs.` Raises FactError for a driver that did not change, or where none explains it."""
    prior = facts.comparative(fact, manner.first_against)
    if prior is None:
        raise FactError(f"{fact.id} has nothing to compare {fact.period} with", "leave its drivers out")
    comparison = compare(facts, fact, prior, manner)
    drivers = [_read_driver(facts, key, fact, prior) for key in keys]
    one_sided = comparison.moved and not comparison.is_open and not _has_two_names(fact)
    if not one_sided or any(driver.grew is None for driver in drivers):
        return phrase("The change was primarily due to ", _list(drivers), ".")
    return _take_sides(facts, comparison, drivers)


def _take_sides(facts: Facts, comparison: Comparison, drivers: list[_Driver]) -> Phrase:
    """The drivers that went with the change before those that went against it."""
    with_it = [driver for driver in drivers if driver.grew == comparison.grew]
    against = [driver for driver in drivers if driver.grew != comparison.grew]
    if not with_it:
        raise FactError(f"{comparison.fact.id} has no driver that moved as it did", "name one, or leave them out")
    word = noun(facts, comparison, with_article=False)
    offset = phrase(", partially offset by ", _list(against)) if against else ()
    return phrase("The ", word, " was primarily due to ", _list(with_it), offset, ".")


def _has_two_names(fact: Fact) -> bool:
    """Whether it is an income or a loss, of which no driver says by itself that it went with it."""
    return fact.figure.nature in ("income", "cash_flow")


def _read_driver(facts: Facts, key: str, fact: Fact, prior: Fact) -> _Driver:
    """`an increase of $3.0 million in personnel costs`, from a figure or from one that is a change itself."""
    driver = facts.fact(key, fact.period)
    if driver.figure.nature == "change":
        grew = None if driver.amount is None else driver.amount > 0
        return _Driver(_place(driver, name_rate(facts, driver)), grew)
    comparison = _by_value(compare(facts, driver, facts.fact(key, prior.period), AS_USUAL))
    if comparison.outcome == "swing":
        raise FactError(f"{key} crosses zero from {prior.period} to {fact.period}", "say it in a sentence of your own")
    if not comparison.moved:
        raise FactError(f"{key} did not change from {prior.period} to {fact.period}", "leave it out of the drivers")
    words = phrase(noun(facts, comparison), " of ", facts.change(driver, comparison.prior))
    return _Driver(_place(driver, words), None if comparison.is_open else comparison.grew)


def _by_value(comparison: Comparison) -> Comparison:
    """The comparison of a driver that began, ended or has a sign: it grew or shrank as its value did, unless a name of
    its own says which sign it has."""
    fact, prior = comparison.fact, comparison.prior
    if comparison.outcome not in ("nil", "swing", "signed") or names_sign(fact) or None in (fact.amount, prior.amount):
        return comparison
    return replace(comparison, outcome="grew" if fact.amount > prior.amount else "shrank")  # type: ignore[operator]


def _place(driver: Fact, words: Phrase) -> Phrase:
    label: Value = label_of(driver)
    return phrase(words, " in ", label)


def _list(drivers: list[_Driver]) -> Phrase:
    return enumerate_phrases([driver.words for driver in drivers])
