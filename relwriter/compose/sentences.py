"""Sentences computed from facts: what a figure was, what it is compared with, and how it changed.

The words follow the facts: a loss is named as one and printed without a sign; no direction is stated where both
amounts print alike, and no percentage across zero.
"""

from __future__ import annotations

from relwriter.compose.comparisons import AS_USUAL, Manner, compare, parenthesize, state_amount, state_change
from relwriter.compose.facts import Fact, FactError, Facts
from relwriter.compose.naming import capital, comparative_name, label_of, pause, positive_label, verb, when, when_prior
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.period import Period

__all__ = ["Composed", "Phrase", "join_sentences", "phrase", "state", "state_periods", "state_result"]


def state_result(facts: Facts, key: str, periods: tuple[Period, ...], manner: Manner = AS_USUAL) -> Phrase:
    """A sentence for each period, the first naming the figure first, the others the period. Raises FactError."""
    return join_sentences(*state_periods(facts, key, periods, manner).values())


def state_periods(facts: Facts, key: str, periods: tuple[Period, ...], manner: Manner) -> dict[Period, Phrase]:
    """The sentence for each period, without periods for the usual ones. Raises FactError."""
    chosen = periods or _usual_periods(facts, key, manner)
    return {
        period: state(facts, facts.fact(key, period), manner, leading=not number)
        for number, period in enumerate(chosen)
    }


def join_sentences(*sentences: Phrase) -> Phrase:
    """The sentences with a space between them."""
    return phrase(*(part for sentence in sentences for part in (" ", sentence)))[1:]


def _usual_periods(facts: Facts, key: str, manner: Manner) -> tuple[Period, ...]:
    """The release's own period and the year to date where it reports both, as far as the figure has them. Against the
    period before only the release's own: a year to date follows none."""
    current = facts.release.period
    is_flow = facts.figure(key).nature != "balance" and manner.against != "linked"
    both = (current, current.ytd) if current.ytd != current and is_flow else (current,)
    found = tuple(period for period in both if facts.has(key, period))
    if not found:
        raise FactError(f"{key} has no value for {' or '.join(map(str, both))}", f"add one to figures.{key}.values")
    return found


def state(facts: Facts, fact: Fact, manner: Manner = AS_USUAL, *, leading: bool = True) -> Phrase:
    """One sentence: the fact, its comparative, the change. `leading` puts the figure's name first. Raises FactError."""
    prior = facts.comparative(fact, manner.against)
    if facts.style.comparative == "parentheses":
        return _state_briefly(facts, fact, prior, manner, leading=leading)
    if fact.is_none and fact.figure.nature == "flow":
        return _state_none(facts, fact, prior)
    amount = state_amount(facts, fact, manner, closed=leading)
    opening = _open(facts, fact, label_of(fact), amount, leading=leading)
    return phrase(opening, compare(facts, fact, prior, manner) if prior else (), ".")


def _open(facts: Facts, fact: Fact, label: Value, amount: Phrase, *, leading: bool) -> Phrase:
    """What a sentence says before its comparative: the label and the amount, after the period or before it."""
    period = when(facts, fact)
    if leading:
        return phrase(capital(label), pause(label), f" {verb(fact)} ", amount, f" {period}")
    return phrase(f"{period[0].upper()}{period[1:]}, ", label, pause(label), f" {verb(fact)} ", amount)


def _state_briefly(facts: Facts, fact: Fact, prior: Fact | None, manner: Manner, *, leading: bool) -> Phrase:
    """The sentence with its comparative in parentheses after the amount; the change only if the result asks for it."""
    amount = state_amount(facts, fact, manner, signed=True)
    change: Phrase = ()
    if prior is not None:
        usual = (prior.period.year, prior.period.ends_after) == (fact.period.year - 1, fact.period.ends_after)
        amount = phrase(amount, parenthesize(facts, prior, manner, usual=usual))
        # After a signed amount an increase of a loss could be read as a better result.
        change = state_change(facts, fact, prior, manner) if manner.change and not fact.is_negative else ()
    if manner.per_share and leading:
        amount = phrase(amount, ",")
    return phrase(_open(facts, fact, positive_label(fact), amount, leading=leading), change, ".")


def _state_none(facts: Facts, fact: Fact, prior: Fact | None) -> Phrase:
    """The sentence for a figure of which there is none."""
    label = label_of(fact)
    opening = phrase(f"There {verb(fact)} no ", label, pause(label), f" {when(facts, fact)}")
    if prior is None:
        return phrase(opening, ".")
    if prior.is_none:
        return phrase(opening, f" or {comparative_name(facts, prior)}.")
    amount = facts.size(prior) if fact.figure.label_for(negative=True) else facts.signed(prior)
    return phrase(opening, ", compared to ", amount, f" {when_prior(facts, prior)}.")
