"""Figures that are changes themselves, such as comparable sales growth: the sentence says which way, and how far."""

from __future__ import annotations

import re

from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import comparative_name, label_of, place_period, verb, when_prior
from relwriter.compose.phrases import Phrase, enumerate_phrases, phrase
from relwriter.document.tree import Text, Value


def state_rate(facts: Facts, fact: Fact, manner: Manner, *, leading: bool, more: Phrase = ()) -> Phrase:
    """`Comparable sales declined 6.2% for the second quarter of 2024, compared to a decline of 12.1% for …`; `more`
    stands before the comparative. Raises FactError."""
    if manner.per_share or manner.share_of or manner.hedge:
        advice = "leave per_share, share_of and hedge out"
        raise FactError(f"{fact.id} is a change itself, of which only its size is stated", advice)
    priors = [facts.comparative(fact, against) for against in manner.against or ("",)]
    compared = [compare_rate(facts, fact, prior) for prior in priors if prior is not None]
    compared[1:] = [_without_comparator(facts, words) for words in compared[1:]]
    opening = place_period(facts, fact, label_of(fact), move(facts, fact), manner.when, leading=leading)
    return phrase(opening, more, phrase(", ", enumerate_phrases(compared)) if compared else (), ".")


def _without_comparator(facts: Facts, words: Phrase) -> Phrase:
    """A further comparative, before which the first one's `compared to` holds."""
    first, *rest = words
    assert isinstance(first, Text)
    return phrase(first.text.removeprefix(f"{facts.release.style.sentences.comparator} "), *rest)


def move(facts: Facts, fact: Fact) -> Phrase:
    """`declined 6.2%`; `were flat` of what prints as none."""
    if _is_flat(facts, fact):
        return phrase(fact.value(f"{verb(fact)} {'' if fact.amount == 0 else 'approximately '}flat", "word"))
    return phrase(_choose(fact, *verbs(facts, fact)), " ", _size(facts, fact))


def verbs(facts: Facts, fact: Fact) -> tuple[str, str]:
    """The house's verbs for what rises and for what falls."""
    style = facts.release.style.sentences
    return style.rises.replace("were", verb(fact)), style.falls.replace("were", verb(fact))


def compare_rate(facts: Facts, fact: Fact, prior: Fact, *, dated: bool = True) -> Phrase:
    """`compared to a decline of 12.1% for the second quarter of 2023`, or without the period."""
    style = facts.release.style.sentences
    when = when_prior(facts, fact, prior) if dated else ""
    if fact.amount is not None and fact.amount == prior.amount:
        return phrase(f"the same as for {comparative_name(facts, prior)}")
    if _is_flat(facts, prior):
        return phrase(f"{style.comparator} no change{when}")
    return phrase(f"{style.comparator} ", name_rate(facts, prior), when)


def name_rate(facts: Facts, fact: Fact) -> Phrase:
    """`a decline of 12.1%`."""
    falls = "a decline" if facts.release.style.sentences.falls == "declined" else "a decrease"
    return phrase(_choose(fact, "an increase", falls), " of ", _size(facts, fact))


def _is_flat(facts: Facts, fact: Fact) -> bool:
    return fact.amount is not None and not re.search(r"[1-9]", facts.size(fact).text)


def _choose(fact: Fact, higher: str, lower: str) -> Value:
    """The word that fits; both in brackets while the figure is pending."""
    if fact.amount is None:
        return Value(f"[{higher}/{lower}]", fact.value("", "word").origin, pending=True)
    return fact.value(lower if fact.is_negative else higher, "word")


def _size(facts: Facts, fact: Fact) -> Value:
    size = facts.size(fact)
    if fact.amount is None and fact.figure.unit == "percent":
        return fact.value(f"{size.text}{facts.style.percent}")
    return size
