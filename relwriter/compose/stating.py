"""The amount that a sentence states: without a sign where the name says it, with what follows between commas."""

from __future__ import annotations

import re
from decimal import Decimal

from relwriter.compose.amounts import PENDING_MARK, Print
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import label_of, names_sign
from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Value
from relwriter.source import Origin

_DILUTION = re.compile(r"\b(basic|diluted)\b", re.IGNORECASE)


def show(facts: Facts, fact: Fact, *, signed: bool = False) -> Value:
    """The fact's amount; its size where its name says the sign, unless it is asked for `signed`."""
    value = facts.signed(fact) if signed or not names_sign(fact) else facts.size(fact)
    if fact.is_none and facts.release.style.sentences.nil == "$-0-":
        return fact.value(re.sub(r"0(?:\.0+)?", "-0-", value.text, count=1))
    return value


def state_amount(facts: Facts, fact: Fact, manner: Manner, *, signed: bool = False, closed: bool = False) -> Phrase:
    """`$5.4 million`, with the amount per share `$5.4 million, or $0.35 per share`, and a comma if it is `closed`.

    Without a sign where the label says it, unless it is `signed`. Raises FactError.
    """
    amount = phrase(show(facts, fact, signed=signed))
    aside = _add_share(facts, fact, manner.share_of) if manner.share_of else ()
    if manner.per_share:
        aside = _add_per_share(facts, fact, manner, named=names_sign(fact) and not signed)
    return phrase(amount, ", or ", aside, "," if closed else ()) if aside else amount


def _add_per_share(facts: Facts, fact: Fact, manner: Manner, *, named: bool) -> Phrase:
    """`$0.35 per share`; of a basic and a diluted amount both, or the one that they are."""
    shares = [_per_share(facts, key, fact) for key in manner.per_share]
    shown = [_show_share(facts, fact, share, named=named) for share in shares]
    if len(shares) == 1:
        per = Value(str(manner.per), manner.per.origin()) if manner.per is not None else "per share"
        return phrase(shown[0], " ", per)
    kinds = [_dilution(share) for share in shares]
    if shown[0].text == shown[1].text:
        return phrase(shown[0], f" per {kinds[0]} and {kinds[1]} share")
    return phrase(shown[0], f" per {kinds[0]} share and ", shown[1], f" per {kinds[1]} share")


def _per_share(facts: Facts, key: str, fact: Fact) -> Fact:
    share = facts.fact(key, fact.period)
    if not share.figure.is_per_share:
        raise FactError(f"{key} is no amount per share", "give it a unit such as USD/share")
    return share


def _show_share(facts: Facts, fact: Fact, share: Fact, *, named: bool) -> Value:
    # A share can lose where the company earns (preferred dividends): then the label does not say the share's sign.
    same_sign = fact.amount is None or share.amount is None or share.is_negative == fact.is_negative
    return facts.size(share) if named and (same_sign or not share.amount) else facts.signed(share)


def _dilution(share: Fact) -> str:
    """basic or diluted, as the figure's label says. Raises FactError."""
    found = _DILUTION.findall(share.figure.label)
    if len(found) != 1:
        raise FactError(f"{share.id} is called neither basic nor diluted", "say in its label which it is")
    return str(found[0]).lower()


def _add_share(facts: Facts, fact: Fact, whole_key: str) -> Phrase:
    """`2.7% of revenue`. Raises FactError as `share_value` does."""
    return phrase(share_value(facts, fact, whole_key), " of ", label_of(facts.fact(whole_key, fact.period)))


def share_value(facts: Facts, fact: Fact, whole_key: str) -> Value:
    """`2.7%`, from the exact amounts. Raises FactError where the whole is none or of another unit."""
    whole = facts.fact(whole_key, fact.period)
    if whole.figure.unit != fact.figure.unit:
        raise FactError(f"{fact.id} is no part of {whole_key}", "both must have the same unit")
    origin = Origin(fact.origin.field, fact.origin.place, f"{fact.id} {fact.period}", f"share of {whole_key}")
    return Value(_share(facts, fact, whole), origin, _is_open(fact, whole))


def _is_open(fact: Fact, whole: Fact) -> bool:
    return fact.amount is None or whole.amount is None


def _share(facts: Facts, fact: Fact, whole: Fact) -> str:
    """The share as it is printed. A percentage that would print as none is not stated as 0%."""
    if fact.amount is None or whole.amount is None:
        return f"{PENDING_MARK}{facts.style.percent}"
    if whole.amount <= 0 or fact.amount < 0:
        raise FactError(f"{fact.id} has no share of {whole.id} in {fact.period}", "leave share_of out")
    share = Decimal(100) * fact.amount / whole.amount
    printed = Print("percent", "ones", facts.style.percent_decimals, facts.style)
    if not printed.hides(share):
        return printed.amount(share)
    return f"less than {printed.amount(Decimal(1).scaleb(-facts.style.percent_decimals))}"
