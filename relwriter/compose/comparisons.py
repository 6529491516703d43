"""The amount that a sentence states, what it is compared with, and how it changed."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Fact, FactError, Facts
from relwriter.compose.naming import article, comparative_name, label_of, names_sign, when_prior
from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.entry import Name
from relwriter.model.style import Change


@dataclass(frozen=True, slots=True)
class Manner:
    """How one result is stated, where it is not as the house style says.

    `against` is prior, linked or year_end, `per_share` the id of the figure that follows the amount, `per` the words
    after that, per share without them.
    """

    change: Change | None = None
    against: str = ""
    per_share: str = ""
    per: Name | None = None


AS_USUAL = Manner()


def state_amount(facts: Facts, fact: Fact, manner: Manner, *, signed: bool = False, closed: bool = False) -> Phrase:
    """`$5.4 million`, with the amount per share `$5.4 million, or $0.35 per share`, and a comma if it is `closed`.

    Without a sign where the label says it, unless it is `signed`. Raises FactError.
    """
    named = names_sign(fact) and not signed
    amount = facts.size(fact) if named else facts.signed(fact)
    if not manner.per_share:
        return phrase(amount)
    share = _per_share(facts, fact, manner)
    # A share can lose where the company earns (preferred dividends): then the label does not say the share's sign.
    same_sign = fact.amount is None or share.amount is None or share.is_negative == fact.is_negative
    shown = facts.size(share) if named and (same_sign or not share.amount) else facts.signed(share)
    per = Value(str(manner.per), manner.per.origin()) if manner.per is not None else "per share"
    return phrase(amount, ", or ", shown, " ", per, "," if closed else ())


def _per_share(facts: Facts, fact: Fact, manner: Manner) -> Fact:
    share = facts.fact(manner.per_share, fact.period)
    if not share.figure.is_per_share:
        raise FactError(f"{manner.per_share} is no amount per share", "give it a unit such as USD/share")
    return share


def compare(facts: Facts, fact: Fact, prior: Fact, manner: Manner) -> Phrase:
    """The comparative and the change, after a comma."""
    when = when_prior(facts, prior)
    if _is_unchanged(facts, fact, prior, manner):
        return phrase(f", unchanged from {comparative_name(facts, prior)}")
    if prior.is_none:
        return phrase(f", compared to none {when}")
    other_name = _swings(fact, prior) or (fact.amount is None and prior.is_negative)
    label = label_of(prior)
    name = phrase(article(label), label, " of ") if other_name and names_sign(prior) else ()
    amount = state_amount(facts, prior, manner, closed=True)
    return phrase(", compared to ", name, amount, f" {when}", state_change(facts, fact, prior, manner))


def _is_unchanged(facts: Facts, fact: Fact, prior: Fact, manner: Manner) -> bool:
    if fact.amount is None or fact.amount != prior.amount:
        return False
    if not manner.per_share:
        return True
    return _per_share(facts, fact, manner).amount == _per_share(facts, prior, manner).amount


def parenthesize(facts: Facts, prior: Fact, manner: Manner, *, usual: bool) -> Phrase:
    """` (EUR 1,513 million)`; where it is not the `usual` period a year before, its name stands before the amount."""
    words = facts.words(prior.period)
    name = "" if usual else f"{words.end if prior.figure.nature == 'balance' else words.short}: "
    return phrase(f" ({name}", state_amount(facts, prior, manner, signed=True), ")")


def state_change(facts: Facts, fact: Fact, prior: Fact, manner: Manner) -> Phrase:
    """`, an increase of A, or p%`; nothing across zero, for signed amounts, or where both amounts print alike."""
    if fact.amount is None or prior.amount is None:
        origin = facts.change(fact, prior).origin
        return _word_change(facts, fact, prior, manner, Value("[an increase/a decrease]", origin, pending=True))
    if _swings(fact, prior) or (fact.is_negative and not names_sign(fact)) or not fact.amount:
        return ()
    if facts.size(fact).text == facts.size(prior).text:
        return ()
    grew = abs(fact.amount) > abs(prior.amount)
    return _word_change(facts, fact, prior, manner, fact.value("an increase" if grew else "a decrease", "word"))


def _word_change(facts: Facts, fact: Fact, prior: Fact, manner: Manner, direction: Value) -> Phrase:
    """The change after its direction, in amount, in percent or in both."""
    chosen = _choose_change(facts, fact, manner)
    if chosen == "none":
        return ()
    percent = facts.change_percent(fact, prior) if chosen != "amount" else None
    if percent and chosen == "percent":
        return phrase(", ", direction, " of ", percent)
    # Where a percentage says nothing, the amount does.
    return phrase(", ", direction, " of ", facts.change(fact, prior), phrase(", or ", percent) if percent else ())


def _choose_change(facts: Facts, fact: Fact, manner: Manner) -> Change:
    """What of the change is stated. A percentage of amounts per share, which are rounded to the cent, misleads: it is
    stated only where the result itself asks for it."""
    if manner.change:
        return manner.change
    chosen = facts.style.change
    return "amount" if fact.figure.is_per_share and chosen != "none" else chosen


def _swings(fact: Fact, prior: Fact) -> bool:
    return fact.amount is not None and prior.amount is not None and (fact.amount < 0) != (prior.amount < 0)
