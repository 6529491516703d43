"""Sentences computed from facts: what a figure was, what it is compared with, and how it changed.

The words follow the facts: a loss is named as one and printed without a sign; no direction is stated where both
amounts print alike, and no percentage across zero.
"""

from __future__ import annotations

from relwriter.compose.briefly import state_briefly
from relwriter.compose.changes import close_change, direction_verb, measure
from relwriter.compose.comparisons import Comparison, compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.hedges import state_hedged
from relwriter.compose.manner import AS_USUAL, Manner
from relwriter.compose.naming import comparative_name, label_of, names_sign, pause, place_period, verb, when, when_prior
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.rates import state_rate
from relwriter.compose.stating import show
from relwriter.compose.tails import ENDS, add_comparison, end_compared, end_steady
from relwriter.model.period import Period
from relwriter.model.sentence_style import Phrasing


def state_result(facts: Facts, key: str, periods: tuple[Period, ...], manner: Manner = AS_USUAL) -> Phrase:
    """A sentence for each period, the first naming the figure first, the others the period. Raises FactError."""
    return join_sentences(*state_periods(facts, key, periods, manner).values())


def state_periods(facts: Facts, key: str, periods: tuple[Period, ...], manner: Manner) -> dict[Period, Phrase]:
    """The sentence for each period, without periods for the usual ones. Raises FactError."""
    chosen = periods or usual_periods(facts, key, manner)
    return {
        period: state(facts, facts.fact(key, period), manner, leading=not number)
        for number, period in enumerate(chosen)
    }


def join_sentences(*sentences: Phrase) -> Phrase:
    """The sentences with a space between them."""
    return phrase(*(part for sentence in sentences for part in (" ", sentence)))[1:]


def usual_periods(facts: Facts, key: str, manner: Manner) -> tuple[Period, ...]:
    """The release's own period and the year to date where it reports both, as far as the figure has them. Against the
    period before only the release's own: a year to date follows none. Raises FactError where it has neither."""
    current = facts.release.period
    is_flow = facts.figure(key).nature != "balance" and "linked" not in manner.against
    several = current.ytd != current and is_flow and not facts.figure(key).is_timeless
    both = (current, current.ytd) if several else (current,)
    found = tuple(period for period in both if facts.has(key, period))
    if not found:
        raise FactError(f"{key} has no value for {' or '.join(map(str, both))}", f"add one to figures.{key}.values")
    return found


def state(facts: Facts, fact: Fact, manner: Manner = AS_USUAL, *, leading: bool = True) -> Phrase:
    """One sentence: the fact, its comparative, the change. `leading` puts the figure's name first. Raises FactError."""
    if fact.figure.nature == "change":
        return state_rate(facts, fact, manner, leading=leading)
    form = phrasing_of(facts, manner)
    prior = facts.comparative(fact, manner.first_against)
    if form == "parentheses":
        return state_briefly(facts, fact, prior, manner, leading=leading)
    if fact.is_none and fact.figure.nature == "flow" and facts.release.style.sentences.nil == "none":
        return _state_none(facts, fact, prior)
    if prior is None:
        return phrase(
            _open(facts, fact, _predicate(facts, fact, form, manner, leading), form, manner, leading=leading), "."
        )
    return phrase(_state_compared(facts, compare(facts, fact, prior, manner), form, manner, leading=leading), ".")


def phrasing_of(facts: Facts, manner: Manner) -> Phrasing:
    """The phrasing that the result asks for, or the house's."""
    return manner.form or facts.release.style.sentences.phrasing


def _state_compared(facts: Facts, comparison: Comparison, form: Phrasing, manner: Manner, *, leading: bool) -> Phrase:
    """The sentence without its full stop."""
    fact = comparison.fact
    predicate = state_predicate(facts, comparison, form, manner, closed=leading or form == "of-up")
    others = [facts.comparative(fact, against) for against in manner.against[1:]]
    more = [add_comparison(facts, comparison, other, manner, form) for other in others if other is not None]
    return phrase(
        _open(facts, fact, predicate, form, manner, leading=leading), end(facts, comparison, form, manner), *more
    )


def state_predicate(facts: Facts, comparison: Comparison, form: Phrasing, manner: Manner, *, closed: bool) -> Phrase:
    """`was $83.4 million`, `increased 12.0% to $83.4 million`, `remained steady at $83.4 million`."""
    fact = comparison.fact
    if form == "increased-to" and _tells_direction(comparison):
        return move_to(facts, comparison, manner, closed=closed)
    if comparison.outcome == "steady" and facts.release.style.sentences.flat != "compared":
        said = (
            "remained steady" if facts.release.style.sentences.flat == "steady" else f"{verb(fact)} approximately flat"
        )
        return phrase(f"{said} at ", state_hedged(facts, fact, manner, closed=closed))
    return _predicate(facts, fact, form, manner, closed)


def move_to(facts: Facts, comparison: Comparison, manner: Manner, *, closed: bool = False) -> Phrase:
    """`increased 12.0% to $83.4 million`."""
    changed = measure(facts, comparison, manner)
    amount = state_hedged(facts, comparison.fact, manner, closed=closed)
    by = phrase(" ", close_change(changed)) if changed else ()
    return phrase(direction_verb(facts, comparison), by, " to ", amount)


def end(facts: Facts, comparison: Comparison, form: Phrasing, manner: Manner) -> Phrase:
    """What follows the amount: in the words of the phrasing where the figure moved, else plainly."""
    if _tells_direction(comparison):
        return ENDS[form](facts, comparison, manner)
    if comparison.outcome == "steady" and facts.release.style.sentences.flat != "compared":
        return end_steady(facts, comparison, manner)
    return end_compared(facts, comparison, manner)


def _tells_direction(comparison: Comparison) -> bool:
    """Whether the sentence can turn on the direction; what may yet be a loss or an income cannot."""
    return comparison.moved and not (comparison.is_open and names_sign(comparison.fact))


def _predicate(facts: Facts, fact: Fact, form: Phrasing, manner: Manner, closed: bool) -> Phrase:
    word = "of" if form == "of-up" else verb(fact)
    return phrase(f"{word} ", state_hedged(facts, fact, manner, closed=closed))


def _open(facts: Facts, fact: Fact, predicate: Phrase, form: Phrasing, manner: Manner, *, leading: bool) -> Phrase:
    """What a sentence says before its comparative; a phrase without a verb always names the figure first."""
    return place_period(facts, fact, label_of(fact), predicate, manner.when, leading=leading or form == "of-up")


def _state_none(facts: Facts, fact: Fact, prior: Fact | None) -> Phrase:
    """The sentence for a figure of which there is none."""
    label = label_of(fact)
    opening = phrase(f"There {verb(fact)} no ", label, pause(label), f" {when(facts, fact)}")
    if prior is None:
        return phrase(opening, ".")
    if prior.is_none:
        return phrase(opening, f" or {comparative_name(facts, prior)}.")
    style = facts.release.style.sentences
    return phrase(opening, f", {style.comparator} ", show(facts, prior), when_prior(facts, fact, prior), ".")
