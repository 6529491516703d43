"""Parts of computed sentences, for prose and templates whose words go around them: `{{ revenue.clause }}`."""

from __future__ import annotations

from collections.abc import Callable

from relwriter.compose.briefly import parenthesize
from relwriter.compose.changes import close_change, direction_verb, measure, name_change, require_moved
from relwriter.compose.comparisons import Comparison, compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import label_of, names_sign, pause, verb, when_prior
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.rates import compare_rate, move
from relwriter.compose.sentences import move_to, phrasing_of, state
from relwriter.compose.stating import state_amount
from relwriter.compose.tails import name_comparative, say_increase, say_up

_MANNER = Manner()


def _clause(facts: Facts, comparison: Comparison) -> Phrase:
    """`was $83.4 million, up 12.0% from $74.5 million`, without periods; in parentheses where the house has it so."""
    fact = comparison.fact
    if phrasing_of(facts, _MANNER) == "parentheses":
        return phrase(
            f"{verb(fact, signed=True)} ",
            state_amount(facts, fact, _MANNER, signed=True),
            parenthesize(facts, fact, [comparison.prior], _MANNER),
        )
    amount = state_amount(facts, fact, _MANNER)
    if comparison.outcome == "unchanged":
        return phrase(f"{verb(fact)} unchanged at ", amount)
    stated = phrase(f"{verb(fact)} ", amount, ", ")
    if not comparison.moved or (comparison.is_open and names_sign(fact)):
        return phrase(stated, name_comparative(facts, comparison, _MANNER, closed=False))
    prior = state_amount(facts, comparison.prior, _MANNER)
    return phrase(stated, close_change(say_up(facts, comparison, _MANNER)), " from ", prior)


def _statement(facts: Facts, comparison: Comparison) -> Phrase:
    """`net loss was $8.5 million, down 32.8% from $12.7 million`: the clause after the figure's name by its sign."""
    label = label_of(comparison.fact)
    return phrase(label, pause(label), " ", _clause(facts, comparison))


def _comparison(facts: Facts, comparison: Comparison) -> Phrase:
    """`compared to $74.5 million for the third quarter of 2025`."""
    when = when_prior(facts, comparison.fact, comparison.prior)
    return phrase(name_comparative(facts, comparison, _MANNER), when)


def _change_words(facts: Facts, comparison: Comparison) -> Phrase:
    """`an increase of 12.0%`."""
    require_moved(comparison)
    return _require(comparison, name_change(facts, comparison, _MANNER, "percent"))


def _increase(facts: Facts, comparison: Comparison) -> Phrase:
    """`a 12.0% increase`."""
    require_moved(comparison)
    return _require(comparison, say_increase(facts, comparison, _MANNER))


def _moved(facts: Facts, comparison: Comparison) -> Phrase:
    """`increased 12.0% to $83.4 million`."""
    require_moved(comparison)
    return move_to(facts, comparison, _MANNER)


def _moved_from(facts: Facts, comparison: Comparison) -> Phrase:
    """`increased 12.0% to $83.4 million from $74.5 million`."""
    return phrase(_moved(facts, comparison), " from ", state_amount(facts, comparison.prior, _MANNER))


def _moved_by(facts: Facts, comparison: Comparison) -> Phrase:
    """`increased 12.0%`."""
    require_moved(comparison)
    changed = _require(comparison, measure(facts, comparison, _MANNER))
    return phrase(direction_verb(facts, comparison), " ", changed)


def _up(facts: Facts, comparison: Comparison) -> Phrase:
    """`up 12.0%`."""
    require_moved(comparison)
    _require(comparison, measure(facts, comparison, _MANNER))
    return say_up(facts, comparison, _MANNER)


def _verb(facts: Facts, comparison: Comparison) -> Phrase:
    """`increased`, or the house's own verb."""
    require_moved(comparison)
    return phrase(direction_verb(facts, comparison))


def _require(comparison: Comparison, words: Phrase) -> Phrase:
    if not words:
        fact = comparison.fact
        raise FactError(f"{fact.id} has no change that can be printed for {fact.period}", "say it in other words")
    return words


_PARTS: dict[str, Callable[[Facts, Comparison], Phrase]] = {
    "clause": _clause,
    "statement": _statement,
    "comparison": _comparison,
    "change_words": _change_words,
    "increase": _increase,
    "moved": _moved,
    "moved_from": _moved_from,
    "moved_by": _moved_by,
    "up": _up,
    "verb": _verb,
}
"""The parts that need a comparative."""

_SAYS_LOSS = ("statement", "comparison")
"""The parts that name a loss themselves; the others stand after the author's own name for the figure."""

_MOVES = ("moved", "moved_by")
_RATES = (*_MOVES, "clause", "comparison")
"""The parts of a figure that is a change itself; the first two need no comparative."""

PARTS = tuple(f"{start}{name}" for start in ("", "linked_") for name in ("sentence", *_PARTS))
"""What prose and templates can ask of a figure after its period; `linked_` compares with the period before."""


def compose_part(facts: Facts, fact: Fact, part: str, filters: tuple[tuple[str, str], ...] = ()) -> Phrase:
    """The words of a part; the filter `loss` says that the words before it name a loss. Raises FactError where the
    facts do not allow it."""
    against = "linked" if part.startswith("linked_") else ""
    name = part.removeprefix("linked_")
    _check_filters(fact, name, filters)
    if name == "sentence":
        return state(facts, fact, Manner(against=(against,) if against else ()))
    if fact.figure.nature == "change":
        return _compose_rate(facts, fact, against, name)
    return _PARTS[name](facts, compare(facts, fact, _prior(facts, fact, against), _MANNER))


def _prior(facts: Facts, fact: Fact, against: str) -> Fact:
    prior = facts.comparative(fact, against)
    if prior is None:
        raise FactError(f"{fact.id} has nothing to compare {fact.period} with", "add the value of the year before")
    return prior


def _compose_rate(facts: Facts, fact: Fact, against: str, name: str) -> Phrase:
    """A part of a figure that is a change itself: `declined 6.2%`, perhaps with what it is compared to."""
    if name in _MOVES:
        return move(facts, fact)
    if name not in _RATES:
        raise FactError(f"{fact.id} is a change itself, without '{name}'", f"one of sentence, {', '.join(_RATES)}")
    before = compare_rate(facts, fact, _prior(facts, fact, against), dated=name == "comparison")
    return phrase(move(facts, fact), ", ", before) if name == "clause" else before


def _check_filters(fact: Fact, name: str, filters: tuple[tuple[str, str], ...]) -> None:
    """A loss is printed without its sign only after words that say so, and those stay true only while it is one."""
    names_itself = name == "sentence" or name in _SAYS_LOSS
    if filters and (names_itself or filters != (("loss", ""),)):
        raise FactError(f"'{name}' takes no filter {filters[0][0]}", "leave it out")
    if filters and fact.amount is not None and not fact.is_negative:
        raise FactError(f"{fact.id} is no loss in {fact.period}", "leave the filter out and change the words")
    if not (filters or names_itself) and fact.is_negative and names_sign(fact):
        advice = f"write {name} | loss after words that say so, or use statement, which names it"
        raise FactError(f"{fact.id} is negative in {fact.period}, which '{name}' does not say", advice)
