"""What a sentence says after its amount: the comparative, and the change from it."""

from __future__ import annotations

from collections.abc import Callable

from relwriter.compose.changes import adverb, article_of, close_change, measure, name_change, name_swing, noun
from relwriter.compose.comparisons import Comparison, compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import article, comparative_name, label_of, names_sign, when_prior
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.stating import state_amount
from relwriter.model.sentence_style import Phrasing

LINKED = "on a linked quarter basis"


def end_compared(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`, compared to $74.5 million for the third quarter of 2025, an increase of $8.9 million, or 12.0%`."""
    change = name_change(facts, comparison, manner) or name_swing(facts, comparison, manner)
    return phrase(end_plainly(facts, comparison, manner), phrase(", ", change) if change else ())


def end_plainly(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """The comparative alone, or that it is the same."""
    prior = comparison.prior
    if comparison.outcome == "unchanged":
        return phrase(f", unchanged from {comparative_name(facts, prior)}")
    return phrase(", ", name_comparative(facts, comparison, manner), when_prior(facts, comparison.fact, prior))


def name_comparative(facts: Facts, comparison: Comparison, manner: Manner, *, closed: bool = True) -> Phrase:
    """`compared to a net loss of $1.3 million`, with its name where the fact's own name is another."""
    style, prior = facts.release.style.sentences, comparison.prior
    if prior.is_none and style.nil == "none":
        return phrase(f"{style.comparator} none")
    amount = state_amount(facts, prior, manner, closed=closed)
    return phrase(f"{style.comparator} ", _name_other(comparison), amount)


def _name_other(comparison: Comparison) -> Phrase:
    fact, prior = comparison.fact, comparison.prior
    other = comparison.outcome == "swing" or (fact.amount is None and prior.is_negative)
    if not other or not names_sign(prior):
        return ()
    label = label_of(prior)
    return phrase(article(label), label, " of ")


def end_steady(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`, compared to the third quarter of 2025`, with its amount where that prints differently."""
    if comparison.alike:
        style = facts.release.style.sentences
        return phrase(f", {style.comparator} {comparative_name(facts, comparison.prior)}")
    return end_plainly(facts, comparison, manner)


def _end_up(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`, up 12.0% from $74.5 million for the third quarter of 2025`."""
    return phrase(", ", close_change(say_up(facts, comparison, manner)), " ", _from(facts, comparison, manner))


def say_up(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`up 12.0%`, or `up` alone."""
    changed = measure(facts, comparison, manner)
    return phrase(adverb(comparison), phrase(" ", changed) if changed else ())


def _end_increase(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`, a 12.0% increase from $74.5 million for the third quarter of 2025`."""
    return phrase(", ", close_change(say_increase(facts, comparison, manner)), " ", _from(facts, comparison, manner))


def say_increase(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`a 12.0% increase`, or `an increase of 90 basis points` of what has more words than a number."""
    changed = measure(facts, comparison, manner)
    if not changed:
        return phrase(noun(facts, comparison))
    number = changed[0]
    before = article_of(number.text) if len(changed) == 1 and not comparison.is_open else ""  # type: ignore[union-attr]
    if not before or comparison.fact.figure.unit in ("percent", "basis_points"):
        return phrase(noun(facts, comparison), " of ", changed)
    return phrase(f"{before} ", number, " ", noun(facts, comparison, with_article=False))


def _end_year(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`, up 12.0% year over year`; what is not compared with the year before, or cannot be measured, as it is."""
    basis = _basis(comparison)
    if not basis or not measure(facts, comparison, manner):
        return _end_up(facts, comparison, manner)
    return phrase(", ", close_change(say_up(facts, comparison, manner)), f" {basis}")


def _basis(comparison: Comparison) -> str:
    """What the comparison rests on, in words that need no amount."""
    fact, prior = comparison.fact, comparison.prior
    if _ends(prior) == _ends(fact, years=-1):
        return "year over year"
    return LINKED if prior.period == fact.period.linked and fact.period.kind == "Q" else ""


def _ends(fact: Fact, years: int = 0) -> tuple[int, int, str]:
    kind = "" if fact.figure.nature == "balance" else fact.period.kind
    return fact.period.year + years, fact.period.ends_after, kind


def _from(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    amount = state_amount(facts, comparison.prior, manner, closed=True)
    return phrase("from ", amount, when_prior(facts, comparison.fact, comparison.prior))


ENDS: dict[Phrasing, Callable[[Facts, Comparison, Manner], Phrase]] = {
    "compared": end_compared,
    "up-from": _end_up,
    "increased-to": end_plainly,
    "increase-from": _end_increase,
    "year-over-year": _end_year,
    "of-up": _end_up,
}
"""What follows the amount of a figure that moved, by the phrasing."""


def add_comparison(facts: Facts, first: Comparison, prior: Fact, manner: Manner, form: Phrasing) -> Phrase:
    """A further comparison after the first: `, and up 3.0% on a linked quarter basis`; after one that tells no
    direction, the comparative alone."""
    comparison = compare(facts, first.fact, prior, manner)
    if not (first.moved and comparison.moved) or not measure(facts, comparison, manner):
        return phrase(", and", _after_comma(facts, comparison, manner))
    said = name_change(facts, comparison, manner, "percent") if form in ("compared", "increase-from") else ()
    said = said or say_up(facts, comparison, manner)
    since = LINKED if _basis(comparison) == LINKED else f"from {comparative_name(facts, prior)}"
    return phrase(", and ", close_change(said), f" {since}")


def _after_comma(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """The plain comparative with `and` for its comma."""
    first, *rest = end_plainly(facts, comparison, manner)
    return phrase(first.text.removeprefix(","), *rest)  # type: ignore[union-attr]
