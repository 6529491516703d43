"""Sentences computed from facts: what a figure was, what it is compared with, and how it changed.

The words follow the facts: a loss is named as one and printed without a sign; no direction is stated where both
amounts print alike, and no percentage across zero.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from relwriter.compose.facts import Fact, FactError, Facts
from relwriter.document.tree import Inline, Text, Value
from relwriter.model.period import Period

Phrase = tuple[Inline, ...]

_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")


@dataclass(frozen=True, slots=True)
class Composed:
    """A phrase that Python composed for a template, and the field whose text it is."""

    content: Phrase
    field: str


def phrase(*parts: str | Inline | Phrase) -> Phrase:
    """The parts as one run of inline nodes; strings are the template's own words."""
    nodes: list[Inline] = []
    for part in parts:
        nodes.extend([Text(part)] if isinstance(part, str) else part if isinstance(part, tuple) else [part])
    return tuple(nodes)


def state_result(facts: Facts, key: str, periods: tuple[Period, ...]) -> Phrase:
    """A sentence for each period, the first naming the figure first, the others the period. Raises FactError."""
    chosen = periods or _usual_periods(facts, key)
    sentences = [state(facts, facts.fact(key, period), leading=not number) for number, period in enumerate(chosen)]
    return phrase(*(part for sentence in sentences for part in (" ", sentence)))[1:]


def _usual_periods(facts: Facts, key: str) -> tuple[Period, ...]:
    """The release's own period and the year to date where it reports both, as far as the figure has them."""
    current = facts.release.period
    both = (current, current.ytd) if current.ytd != current and _is_flow(facts, key) else (current,)
    found = tuple(period for period in both if facts.has(key, period))
    if not found:
        raise FactError(f"{key} has no value for {' or '.join(map(str, both))}", f"add one to figures.{key}.values")
    return found


def _is_flow(facts: Facts, key: str) -> bool:
    return facts.figure(key).nature != "balance"


def state(facts: Facts, fact: Fact, *, leading: bool = True) -> Phrase:
    """One sentence: the fact, its comparative, the change. `leading` puts the figure's name first."""
    prior = facts.comparative(fact)
    if fact.amount == 0 and fact.figure.nature == "flow":
        return _state_none(facts, fact, prior)
    label, verb = _label(fact), "were" if fact.figure.is_plural else "was"
    when = _when(facts, fact)
    if leading:
        opening = phrase(_capital(label), _pause(label), f" {verb} ", _amount(facts, fact), f" {when}")
    else:
        opening = phrase(f"{when[0].upper()}{when[1:]}, ", label, _pause(label), f" {verb} ", _amount(facts, fact))
    return phrase(opening, _compare(facts, fact, prior) if prior else (), ".")


def _state_none(facts: Facts, fact: Fact, prior: Fact | None) -> Phrase:
    """The sentence for a figure of which there is none."""
    verb = "were" if fact.figure.is_plural else "was"
    label = _label(fact)
    opening = phrase(f"There {verb} no ", label, _pause(label), f" {_when(facts, fact)}")
    if prior is None:
        return phrase(opening, ".")
    if prior.amount == 0:
        return phrase(opening, f" or {_comparative_name(facts, prior)}.")
    return phrase(opening, ", compared to ", _amount(facts, prior), f" {_when_prior(facts, prior)}.")


def _compare(facts: Facts, fact: Fact, prior: Fact) -> Phrase:
    """The comparative and the change, after a comma."""
    when = _when_prior(facts, prior)
    if fact.amount is not None and fact.amount == prior.amount:
        return phrase(f", unchanged from {_comparative_name(facts, prior)}")
    if prior.amount == 0:
        return phrase(f", compared to none {when}")
    other_name = _swings(fact, prior) or (fact.amount is None and prior.is_negative)
    name = phrase(_article(_label(prior)), _label(prior), " of ") if other_name and _names_sign(prior) else ()
    return phrase(", compared to ", name, _amount(facts, prior), f" {when}", _change(facts, fact, prior))


def _change(facts: Facts, fact: Fact, prior: Fact) -> Phrase:
    """`, an increase of A, or p%`; nothing across zero, for signed amounts, or where both amounts print alike."""
    if fact.amount is None or prior.amount is None:
        change, percent = facts.change(fact, prior), facts.change_percent(fact, prior)
        direction = Value("[an increase/a decrease]", change.origin, pending=True)
        return phrase(", ", direction, " of ", change, phrase(", or ", percent) if percent else ())
    if _swings(fact, prior) or (fact.is_negative and not _names_sign(fact)) or not fact.amount:
        return ()
    if facts.size(fact).text == facts.size(prior).text:
        return ()
    grew = abs(fact.amount) > abs(prior.amount)
    percent = facts.change_percent(fact, prior)
    direction = fact.value("an increase" if grew else "a decrease", "word")
    return phrase(", ", direction, " of ", facts.change(fact, prior), phrase(", or ", percent) if percent else ())


def _swings(fact: Fact, prior: Fact) -> bool:
    return fact.amount is not None and prior.amount is not None and (fact.amount < 0) != (prior.amount < 0)


def _names_sign(fact: Fact) -> bool:
    """Whether the figure's name says its sign, so that the amount is printed without one."""
    return fact.figure.label_for(negative=True) is not None


def _amount(facts: Facts, fact: Fact) -> Value:
    return facts.size(fact) if _names_sign(fact) else facts.signed(fact)


def _label(fact: Fact) -> Value:
    """The figure's name by its sign; both while it is pending."""
    figure = fact.figure
    label = figure.label_for(negative=fact.is_negative) or figure.label
    negative = figure.label_for(negative=True)
    if fact.amount is None and negative is not None:
        return Value(f"[{figure.label}/{negative}]", label.origin(), pending=True)
    return Value(str(label), label.origin())


def _capital(label: Value) -> Value:
    """The label at the start of a sentence; a name such as iPhone or eBay keeps its letters."""
    start = 1 if label.text.startswith("[") else 0
    if _BRAND.match(label.text, start):
        return label
    text = label.text[:start] + label.text[start : start + 1].upper() + label.text[start + 1 :]
    return Value(text, label.origin, label.pending)


def _pause(label: Value) -> str:
    """The comma that closes a label such as `property and equipment, net`."""
    return "," if ", " in label.text else ""


def _article(label: Value) -> str:
    """The article of a label that is one thing, such as a net loss; net income has none."""
    if label.text.rsplit(" ", 1)[-1] not in ("loss", "deficit", "deficiency", "gain", "profit", "benefit"):
        return ""
    return "an " if label.text[:1].lower() in "aeiou" else "a "


def _when(facts: Facts, fact: Fact) -> str:
    words = facts.words(fact.period)
    return f"as of {words.end}" if fact.figure.nature == "balance" else words.in_sentence


def _comparative_name(facts: Facts, prior: Fact) -> str:
    words = facts.words(prior.period)
    return words.end if prior.figure.nature == "balance" else words.as_comparative


def _when_prior(facts: Facts, prior: Fact) -> str:
    preposition = "as of" if prior.figure.nature == "balance" else "for"
    return f"{preposition} {_comparative_name(facts, prior)}"
