"""What a sentence calls a figure and its periods."""

from __future__ import annotations

import re

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.labels import APPOSITION, has_plural_noun, noun_of
from relwriter.model.period import Period
from relwriter.model.sentence_style import When

_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")


def names_sign(fact: Fact) -> bool:
    """Whether the figure's name says its sign, so that the amount is printed without one."""
    return fact.figure.label_for(negative=True) is not None


def label_of(fact: Fact) -> Value:
    """The figure's name by its sign; both while it is pending."""
    figure = fact.figure
    label = figure.label_for(negative=fact.is_negative) or figure.label
    negative = figure.label_for(negative=True)
    if fact.amount is None and negative is not None:
        return Value(f"[{figure.label}/{negative}]", label.origin(), pending=True)
    return Value(str(label), label.origin())


def positive_label(fact: Fact) -> Value:
    """The figure's name for both signs, before an amount that has one."""
    return Value(str(fact.figure.label), fact.figure.label.origin())


def capital(label: Value) -> Value:
    """The label at the start of a sentence; a name such as iPhone or eBay keeps its letters."""
    start = 1 if label.text.startswith("[") else 0
    if _BRAND.match(label.text, start):
        return label
    text = label.text[:start] + label.text[start : start + 1].upper() + label.text[start + 1 :]
    return Value(text, label.origin, label.pending)


def pause(label: Value) -> str:
    """The comma that closes a label such as `property and equipment, net`; a list of things has none."""
    return "," if APPOSITION.search(label.text) else ""


def article(label: Value) -> str:
    """The article of a label that is one thing, such as a net loss or a loss from operations; net income has none."""
    if noun_of(label.text).rsplit(" ", 1)[-1] not in ("loss", "deficit", "deficiency", "gain", "profit", "benefit"):
        return ""
    return "an " if label.text[:1].lower() in "aeiou" else "a "


def verb(fact: Fact, *, signed: bool = False) -> str:
    """was or were, by the name that fits the sign, or by the name for both signs before a `signed` amount."""
    negative = fact.figure.label_for(negative=True)
    if fact.is_negative and not signed and negative is not None and fact.figure.nature != "cash_flow":
        return "were" if has_plural_noun(negative) else "was"
    return "were" if fact.figure.is_plural else "was"


def when(facts: Facts, fact: Fact, asked: When | None = None) -> str:
    """`for the third quarter of 2026`, or as a result or the house asks; of a balance `as of September 30, 2026`;
    nothing for what has no period."""
    if fact.figure.is_timeless:
        return ""
    if fact.figure.nature == "balance":
        return f"{facts.release.style.sentences.balances} {facts.words(fact.period).end}"
    return f"{_preposition(facts, asked)} {_call(facts, fact.period)}"


def _call(facts: Facts, period: Period, *, compared: bool = False) -> str:
    """A period as the house calls it; `compared`, a year stands without its words."""
    words, way = facts.words(period), facts.release.style.sentences.periods
    if way == "ended":
        return f"the {words.span_ended}"
    if way == "months-ended":
        return f"the {words.months_ended}"
    return words.as_comparative if compared else words.with_article


def _preposition(facts: Facts, asked: When | None = None) -> str:
    chosen = asked or facts.release.style.sentences.when
    return "for" if chosen == "omitted" else chosen


def comparative_name(facts: Facts, prior: Fact) -> str:
    """`the third quarter of 2025`; of a balance `December 31, 2025`."""
    if prior.figure.nature == "balance":
        return facts.words(prior.period).end
    return _call(facts, prior.period, compared=True)


def when_prior(facts: Facts, fact: Fact, prior: Fact) -> str:
    """A space and the same after its preposition, as the house calls the period a year before; nothing where it leaves
    that out."""
    called = facts.release.style.sentences.prior_year
    usual = prior.period == fact.period.prior
    if called == "omitted" and (usual or prior.figure.nature == "balance"):
        return ""
    if prior.figure.nature == "balance":
        return f" {facts.release.style.sentences.balances} {comparative_name(facts, prior)}"
    return f" {_preposition(facts)} {_call_prior(facts, prior, called) if usual else comparative_name(facts, prior)}"


def _call_prior(facts: Facts, prior: Fact, called: str) -> str:
    if called == "prior-year":
        return f"the {_PRIOR_YEAR[prior.period.kind]}"
    if called != "same-period":
        return comparative_name(facts, prior)
    year = fiscal_year(facts, prior.period)
    return year if prior.period.kind == "FY" else f"the same period of {year}"


_PRIOR_YEAR = {"Q": "prior-year quarter", "H": "prior-year half", "9M": "prior-year period", "FY": "prior year"}


def fiscal_year(facts: Facts, period: Period) -> str:
    """`2025`, or `fiscal 2025` where fiscal years are not calendar years."""
    return str(period.year) if facts.fiscal.is_calendar else f"fiscal {period.year}"


def place_period(
    facts: Facts, fact: Fact, label: Value, predicate: Phrase, asked: When | None, *, leading: bool
) -> Phrase:
    """`Revenue was $83.4 million for the third quarter of 2026`, or, not `leading`, after the period."""
    period = when(facts, fact, asked)
    if leading or not period:
        omitted = (asked or facts.release.style.sentences.when) == "omitted"
        after = f" {period}" if period and not omitted else ""
        return phrase(capital(label), pause(label), " ", predicate, after)
    return phrase(f"{period[0].upper()}{period[1:]}, ", label, pause(label), " ", predicate)
