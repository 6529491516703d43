"""Growth without effects such as currency and acquisitions: with them it sums to the reported growth."""

from __future__ import annotations

from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.naming import label_of
from relwriter.compose.phrases import Phrase, enumerate_phrases, phrase
from relwriter.document.tree import Value

_HALF = Decimal("0.5")


def name_effects(facts: Facts, fact: Fact, keys: tuple[str, ...], total: str) -> Phrase:
    """`, excluding unfavorable currency of 2.0 percentage points and acquisitions of 5.0 percentage points`.

    Raises FactError where they do not sum to the change of the total, by more than their own rounding.
    """
    effects = [facts.fact(key, fact.period) for key in keys]
    _require_sum(facts, fact, effects, total)
    named = [phrase(_name(effect), " of ", _points(facts, effect)) for effect in effects]
    return phrase(", excluding ", enumerate_phrases(named))


def _name(effect: Fact) -> Value:
    """The effect by its sign: what has one name only is unfavorable when it is negative."""
    label = label_of(effect)
    if effect.is_negative and effect.figure.label_for(negative=True) is None:
        return Value(f"unfavorable {label.text}", label.origin)
    return label


def _points(facts: Facts, effect: Fact) -> Value:
    if effect.amount is None:
        return effect.value(f"{facts.size(effect).text} {facts.style.points_word}s")
    return effect.value(facts.print(effect).points(effect.amount))


def _require_sum(facts: Facts, fact: Fact, effects: list[Fact], total: str) -> None:
    """Each part stands for what rounds to it (as in XBRL Calculations 1.1): only a gap beyond that is a fault."""
    parts = [fact, *effects]
    if any(part.figure.unit != "percent" for part in parts):
        raise FactError(f"{fact.id} and its effects are not all percentages", "give each unit: percent")
    growth = _growth(facts, facts.fact(total, fact.period))
    amounts = [part.amount for part in parts if part.amount is not None]
    if growth is None or len(amounts) < len(parts):
        return
    gap = abs(growth - sum(amounts))
    if gap > sum((_rounding(amount) for amount in amounts), Decimal(0)):
        shown = f"{gap:.2f}".rstrip("0").rstrip(".")
        message = f"{fact.id} and {', '.join(effect.id for effect in effects)} do not sum to the change of {total}"
        raise FactError(f"{message}: they are {shown} points apart", "mend the effect, or add the one that is missing")


def _rounding(amount: Decimal) -> Decimal:
    return _HALF.scaleb(int(amount.as_tuple().exponent))


def _growth(facts: Facts, total: Fact) -> Decimal | None:
    """The change of the total in percent, or the total itself if it is one; None while it is pending."""
    if total.figure.nature == "change":
        return total.amount
    prior = facts.fact(total.id, total.period.prior)
    if total.amount is None or prior.amount is None:
        return None
    if prior.amount <= 0:
        raise FactError(f"{total.id} has no growth for {total.period}", "choose another total")
    return (total.amount - prior.amount) * 100 / prior.amount
