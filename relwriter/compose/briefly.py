"""The sentence with its comparative in parentheses after the amount."""

from __future__ import annotations

from relwriter.compose.changes import name_change
from relwriter.compose.comparisons import compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.hedges import state_hedged
from relwriter.compose.manner import Manner
from relwriter.compose.naming import place_period, positive_label, verb
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.stating import state_amount


def state_briefly(facts: Facts, fact: Fact, prior: Fact | None, manner: Manner, *, leading: bool) -> Phrase:
    """`Net result was EUR -40 million (EUR -111 million) for the second quarter of 2025.`, with signs; the change only
    if the result asks for it. Raises FactError."""
    amount = state_hedged(facts, fact, manner, signed=True)
    change: Phrase = ()
    if prior is not None:
        others = [facts.comparative(fact, against) for against in manner.against[1:]]
        amount = phrase(amount, parenthesize(facts, fact, [prior, *filter(None, others)], manner))
        # After a signed amount an increase of a loss could be read as a better result.
        if manner.change and not fact.is_negative:
            change = name_change(facts, compare(facts, fact, prior, manner), manner)
    if (manner.per_share or manner.share_of) and leading:
        amount = phrase(amount, ",")
    predicate = phrase(f"{verb(fact, signed=True)} ", amount)
    opening = place_period(facts, fact, positive_label(fact), predicate, manner.when, leading=leading)
    return phrase(opening, phrase(", ", change) if change else (), ".")


def parenthesize(facts: Facts, fact: Fact, priors: list[Fact], manner: Manner) -> Phrase:
    """` (EUR 1,513 million)`, ` (EUR 1,513 million; Q1 2025: EUR 1,518 million)`."""
    first, *others = (_name_prior(facts, fact, prior, manner) for prior in priors)
    return phrase(" (", first, *(phrase("; ", other) for other in others), ")")


def _name_prior(facts: Facts, fact: Fact, prior: Fact, manner: Manner) -> Phrase:
    """The comparative; where it is not the usual period a year before, its name stands before the amount."""
    words = facts.words(prior.period)
    usual = (prior.period.year, prior.period.ends_after) == (fact.period.year - 1, fact.period.ends_after)
    name = "" if usual else f"{words.end if prior.figure.nature == 'balance' else words.short}: "
    return phrase(name, state_amount(facts, prior, manner, signed=True))
