"""By how much a figure changed, and the words that say so: an increase, up, increased; never more than the facts do."""

from __future__ import annotations

import re
from typing import Literal

from relwriter.compose.comparisons import Comparison
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import verb
from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Text, Value
from relwriter.model.figure_style import Change

_LOSS = re.compile(r"\b(?:loss|losses|deficit|deficiency)\b")
_RATES = ("percent", "basis_points")


def measure(facts: Facts, comparison: Comparison, manner: Manner, usual: Change = "percent") -> Phrase:
    """`$8.9 million, or 12.0%`, or one of them as the result or the house asks, or what is `usual` for the sentence.

    Nothing where nothing is asked, or where the change would print as none.
    """
    chosen = _choose(facts, comparison, manner, usual)
    if chosen == "none" or not comparison.moved:
        return ()
    percent = _percent(facts, comparison) if chosen != "amount" else None
    if percent and chosen == "percent":
        return phrase(percent)
    # Where a percentage says nothing, the amount does.
    amount = facts.change(comparison.fact, comparison.prior)
    if not amount.pending and not re.search(r"[1-9]", amount.text):
        return ()
    return phrase(amount, ", or ", percent) if percent else phrase(amount)


def close_change(words: Phrase) -> Phrase:
    """The words of a change before others: what has two parts, `$8.9 million, or 12.0%`, is closed by a comma."""
    return phrase(words, "," if Text(", or ") in words else "")


def _choose(facts: Facts, comparison: Comparison, manner: Manner, usual: Change) -> Change:
    """What of the change is stated. A percentage of amounts per share, which are rounded to the cent, misleads: it is
    stated only where the result itself asks for it."""
    if manner.change:
        return manner.change
    chosen = facts.style.change or usual
    return "amount" if comparison.fact.figure.is_per_share and chosen != "none" else chosen


def _percent(facts: Facts, comparison: Comparison) -> Value | None:
    """The change in percent; None where it says nothing, and for what is a rate itself."""
    if comparison.fact.figure.unit in _RATES:
        return None
    return facts.change_percent(comparison.fact, comparison.prior)


def name_change(facts: Facts, comparison: Comparison, manner: Manner, usual: Change = "both") -> Phrase:
    """`an increase of $8.9 million, or 12.0%`; nothing where nothing is stated of it."""
    changed = measure(facts, comparison, manner, usual)
    return phrase(noun(facts, comparison), " of ", changed) if changed else ()


def noun(facts: Facts, comparison: Comparison, *, with_article: bool = True) -> Value:
    """`an increase`, `a decrease`, or `a decline` in a house whose figures decline."""
    falls = "decline" if facts.release.style.sentences.falls == "declined" else "decrease"
    if not with_article:
        return _say(comparison, "increase", falls)
    return _say(comparison, "an increase", f"a {falls}")


def adverb(comparison: Comparison) -> Value:
    """`up` or `down`."""
    return _say(comparison, "up", "down")


def direction_verb(facts: Facts, comparison: Comparison) -> Value:
    """`increased` or `decreased`, or the house's own verbs; of a loss perhaps `widened` or `narrowed`."""
    style, fact = facts.release.style.sentences, comparison.fact
    if style.losses == "widened" and fact.figure.nature == "income" and fact.is_negative:
        return _say(comparison, "widened", "narrowed")
    return _say(comparison, *(word.replace("were", verb(fact)) for word in (style.rises, style.falls)))


def _say(comparison: Comparison, higher: str, lower: str) -> Value:
    """The word that fits; both in brackets while the direction is not known."""
    if comparison.is_open:
        origin = comparison.fact.value("", "word").origin
        return Value(f"[{higher}/{lower}]", origin, pending=True)
    return comparison.fact.value(higher if comparison.grew else lower, "word")


def name_swing(facts: Facts, comparison: Comparison, manner: Manner) -> Phrase:
    """`an improvement of $4.3 million` from a loss to an income, else `a swing of $4.3 million`, where the result or
    the house asks for it."""
    asked = manner.change in ("amount", "both") or (
        manner.change is None and facts.release.style.sentences.swings == "amount"
    )
    if comparison.outcome != "swing" or not asked:
        return ()
    amount = facts.change(comparison.fact, comparison.prior)
    word = "an improvement" if _recovers(comparison) else "a swing"
    return phrase(comparison.fact.value(word, "word"), " of ", amount)


def _recovers(comparison: Comparison) -> bool:
    """Whether a loss by name became none. What is no loss by name, such as a cost, is never called better or worse."""
    label = comparison.prior.figure.label_for(negative=True)
    return comparison.prior.is_negative and label is not None and bool(_LOSS.search(label))


def article_of(number: str) -> Literal["a", "an", ""]:
    """The article of a printed number: an 8%, an $11 million, a 1%; none where letters stand before it."""
    found = re.match(r"\W*(\d+)", number)
    if not found:
        return ""
    return "an" if found[1].startswith("8") or found[1] in ("11", "18") else "a"


def require_moved(comparison: Comparison) -> None:
    """Raises FactError where no direction can be stated."""
    fact = comparison.fact
    if comparison.outcome == "swing":
        raise FactError(f"{fact.id} crosses zero in {fact.period}", "say it in other words")
    if comparison.outcome == "signed":
        advice = "give it a negative_label, or use direction, which goes by the value"
        raise FactError(f"{fact.id} is negative in {fact.period}, and no name of it says so", advice)
    if not comparison.moved:
        raise FactError(f"{fact.id} neither increased nor decreased in {fact.period}", "say it in other words")
