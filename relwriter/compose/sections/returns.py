"""Dividends and buybacks as their template sees them: sentences from amounts and dates, or the author's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.announcements import sections_of
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.opening import day_value, entry_value
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import problem_at
from relwriter.compose.typed import cents_value, decimals_of, origin_of, typed_value
from relwriter.document.tree import Value
from relwriter.errors import InputError
from relwriter.model.prose import Prose
from relwriter.model.sections.returns import Buyback, Dividend

_VOWEL = re.compile(r"(?:a|e(?!u)|i|o(?!ne)|u(?!ni|se|su)|8)", re.IGNORECASE)
"""The beginning of a word that is spoken with a vowel: annual, interim, 8-cent; not one-time, euro, unique."""


@dataclass(frozen=True, slots=True)
class ReturnView:
    """A title, or None, and paragraphs."""

    title: Prose | None
    paragraphs: tuple[Prose | Composed, ...]


def view_dividend(facts: Facts, section: Dividend) -> ReturnView:
    """The dividend as its template sees it."""
    if section.text:
        _refuse_another(facts, section, "dividend")
        return ReturnView(section.title, section.text)
    assert section.amount is not None
    return ReturnView(section.title, (Composed(state_dividend(facts, section), origin_of(section.amount).field),))


def _refuse_another(facts: Facts, section: Dividend | Buyback, kind: str) -> None:
    """Raises InputError for amounts beside the author's words in a section that is not the first of its kind: the words
    would print those of the first."""
    first = next(sections_of(facts.release, kind))
    if section is first or not section.model_fields_set - {"title", "text", "note"}:
        return
    message = f"refers to {kind}, which means the first {kind} of the release"
    error = FactError(message, f"put this {kind} before the other, or leave its text out")
    raise InputError([problem_at(section.text[0], error)])


def state_dividend(facts: Facts, section: Dividend) -> Phrase:
    """`On October 28, 2026, the Board of Directors declared a quarterly cash dividend of $0.92 per common share, …`."""
    body, amount = entry_value(section.body), amount_value(facts, section, "amount")
    declared = section.declared
    opening = phrase("On ", day_value(facts.dating, declared), ", ", _lower_article(body)) if declared else phrase(body)
    name = _dividend_name(section)
    return phrase(
        opening, " ", _dividend_verb(section), f" {_article(name.text)} ", name, " of ", amount,
        " per ", entry_value(section.security), *_dividend_days(facts, section), ".",
    )  # fmt: skip


def _dividend_verb(section: Dividend) -> str | Value:
    """The author's verb, or that of a proposal."""
    if not section.proposed or "verb" in section.model_fields_set:
        return entry_value(section.verb)
    return "proposed" if section.declared else "proposes"


def _dividend_name(section: Dividend) -> Value:
    """What the dividend is called; what is proposed to a general meeting is not a quarter's, unless it is named so."""
    name = entry_value(section.name)
    return Value("dividend", name.origin) if section.proposed and "name" not in section.model_fields_set else name


def _dividend_days(facts: Facts, section: Dividend) -> Phrase:
    """`, payable on December 10, 2026, to shareholders of record as of November 19, 2026`, as far as they are known."""
    payable = phrase(", payable on ", day_value(facts.dating, section.payable)) if section.payable else ()
    if section.record is None:
        return payable
    at = "the close of business on " if section.close_of_business else ""
    pause = "," if payable else ""
    return phrase(payable, f"{pause} to shareholders of record as of {at}", day_value(facts.dating, section.record))


def _article(name: str) -> str:
    """The article before a name, by its sound as far as its letters tell."""
    return "an" if _VOWEL.match(name) else "a"


def _lower_article(body: Value) -> Value:
    """The body in the middle of a sentence."""
    text = f"the {body.text[4:]}" if body.text.startswith("The ") else body.text
    return Value(text, body.origin)


def view_buyback(facts: Facts, section: Buyback) -> ReturnView:
    """The buyback as its template sees it."""
    if section.text:
        _refuse_another(facts, section, "buyback")
        return ReturnView(section.title, section.text)
    amounts = (section.shares, section.cost, section.remaining, section.program)
    field = next(origin_of(amount).field for amount in amounts if amount is not None)
    return ReturnView(section.title, (Composed(state_buyback(facts, section), field),))


def state_buyback(facts: Facts, section: Buyback) -> Phrase:
    """What was bought, what may still be bought, and a new program, as far as they are given."""
    stated = [_state_bought(facts, section), _state_remaining(facts, section), _state_program(facts, section)]
    return phrase(*(part for sentence in stated if sentence for part in (" ", sentence)))[1:]


def _state_bought(facts: Facts, section: Buyback) -> Phrase:
    """What was bought, at which price, for how much."""
    if section.shares is None and section.cost is None:
        return ()
    who = f"In {facts.words(section.period).with_article}, the company" if section.period else "The company"
    price = _priced(facts, " at an average price of ", section, "average_price", " per share")
    cost = _priced(facts, " for a total of ", section, "cost", "")
    pause = "," if price and cost else ""
    return phrase(f"{who} repurchased ", _bought(facts, section), price, *([pause] if pause else []), cost, ".")


def _bought(facts: Facts, section: Buyback) -> Phrase:
    """`1,200,000 shares of its common stock`, or just the security."""
    security = entry_value(section.security)
    if section.shares is None:
        return phrase(security)
    return phrase(amount_value(facts, section, "shares"), " shares of its ", security)


def _priced(facts: Facts, before: str, section: Buyback, field: str, after: str) -> Phrase:
    """An amount between words; nothing where there is none."""
    if getattr(section, field) is None:
        return ()
    return phrase(before, amount_value(facts, section, field), *([after] if after else []))


def _state_remaining(facts: Facts, section: Buyback) -> Phrase:
    if section.remaining is None:
        return ()
    remaining = amount_value(facts, section, "remaining")
    if section.as_of:
        day = day_value(facts.dating, section.as_of)
        return phrase("As of ", day, ", ", remaining, " remained available for repurchases.")
    return phrase(remaining, " remains available for repurchases.")


def _state_program(facts: Facts, section: Buyback) -> Phrase:
    if section.program is None:
        return ()
    program = amount_value(facts, section, "program")
    security = entry_value(section.security)
    return phrase("The Board of Directors authorized the repurchase of up to ", program, " of its ", security, ".")


def amount_value(facts: Facts, section: Dividend | Buyback, field: str) -> Value:
    """An amount of the section in its scale, with at least the decimals that are usual and those that it is typed with:
    two of amounts per share; of money in ones two, or none where it is typed in whole units;
    of a dividend in cents those of the cents that are typed.
    """
    amount: Decimal = getattr(section, field)
    unit, scale = _measure(section, field)
    if isinstance(section, Dividend) and section.cents:
        return cents_value(facts.style, amount, section.unit)
    typed = decimals_of(amount)
    usual = 2 if field in ("amount", "average_price") or (typed and unit != "shares" and scale == "ones") else 0
    return typed_value(facts.style, amount, unit, scale, max(usual, typed))


def _measure(section: Dividend | Buyback, field: str) -> tuple[str, str]:
    """The unit and the scale of an amount."""
    if isinstance(section, Dividend):
        return section.unit, "ones"
    if field == "shares":
        return "shares", "ones"
    return section.currency, "ones" if field == "average_price" else section.scale
