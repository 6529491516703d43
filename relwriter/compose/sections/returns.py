"""Dividends and buybacks as their template sees them: sentences from amounts and dates, or the author's own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.amounts import Print
from relwriter.compose.facts import Facts
from relwriter.compose.opening import day_value, entry_value
from relwriter.compose.sentences import Composed, Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.figure import SCALES
from relwriter.model.prose import Prose
from relwriter.model.sections.returns import Buyback, Dividend
from relwriter.model.values import Typed
from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class ReturnView:
    """A title, or None, and paragraphs."""

    title: Prose | None
    paragraphs: tuple[Prose | Composed, ...]


def view_dividend(facts: Facts, section: Dividend) -> ReturnView:
    """The dividend as its template sees it."""
    if section.text:
        return ReturnView(section.title, section.text)
    return ReturnView(section.title, (Composed(_state_dividend(facts, section), _field(section.amount)),))


def _state_dividend(facts: Facts, section: Dividend) -> Phrase:
    body = entry_value(section.body)
    opening = (
        phrase("On ", day_value(section.declared), ", ", _lower_article(body)) if section.declared else phrase(body)
    )
    amount = _money(facts, section.amount, section.unit, "ones", 2)
    return phrase(
        opening, " declared a ", entry_value(section.name), " of ", amount,
        " per ", entry_value(section.security), ", payable on ", day_value(section.payable),
        ", to shareholders of record as of ", day_value(section.record), ".",
    )  # fmt: skip


def _lower_article(body: Value) -> Value:
    """The body in the middle of a sentence."""
    text = f"the {body.text[4:]}" if body.text.startswith("The ") else body.text
    return Value(text, body.origin)


def view_buyback(facts: Facts, section: Buyback) -> ReturnView:
    """The buyback as its template sees it."""
    if section.text:
        return ReturnView(section.title, section.text)
    stated = [_state_bought(facts, section), _state_remaining(facts, section), _state_program(facts, section)]
    sentences = [sentence for sentence in stated if sentence]
    words = phrase(*(part for sentence in sentences for part in (" ", sentence)))[1:]
    amounts = (section.shares, section.cost, section.program)
    return ReturnView(
        section.title, (Composed(words, next(_field(amount) for amount in amounts if amount is not None)),)
    )


def _state_bought(facts: Facts, section: Buyback) -> Phrase:
    """What was bought, at which price, for how much."""
    if section.shares is None and section.cost is None:
        return ()
    who = f"In the {facts.words(section.period).long}, the company" if section.period else "The company"
    price = _priced(facts, " at an average price of ", section.average_price, section.currency, "ones", " per share")
    cost = _priced(facts, " for a total of ", section.cost, section.currency, section.scale, "")
    pause = "," if price and cost else ""
    return phrase(f"{who} repurchased ", _bought(facts, section), price, *([pause] if pause else []), cost, ".")


def _bought(facts: Facts, section: Buyback) -> Phrase:
    """`1,200,000 shares of its common stock`, or just the security."""
    security = entry_value(section.security)
    if section.shares is None:
        return phrase(security)
    return phrase(_money(facts, section.shares, "shares", "ones", 0), " shares of its ", security)


def _priced(facts: Facts, before: str, amount: Decimal | None, unit: str, scale: str, after: str) -> Phrase:
    """An amount between words; nothing where there is none."""
    if amount is None:
        return ()
    money = _money(facts, amount, unit, scale, 2 if scale == "ones" else None)
    return phrase(before, money, *([after] if after else []))


def _state_remaining(facts: Facts, section: Buyback) -> Phrase:
    if section.remaining is None:
        return ()
    remaining = _money(facts, section.remaining, section.currency, section.scale)
    if section.as_of:
        return phrase("As of ", day_value(section.as_of), ", ", remaining, " remained available for repurchases.")
    return phrase(remaining, " remains available for repurchases.")


def _state_program(facts: Facts, section: Buyback) -> Phrase:
    if section.program is None:
        return ()
    program = _money(facts, section.program, section.currency, section.scale)
    security = entry_value(section.security)
    return phrase("The Board of Directors authorized the repurchase of up to ", program, " of its ", security, ".")


def _money(facts: Facts, amount: Decimal, unit: str, scale: str, decimals: int | None = None) -> Value:
    """An amount as it is typed in its scale, with its own decimals where none are asked for."""
    typed = max(0, -int(amount.as_tuple().exponent))
    places = typed if decimals is None else max(decimals, typed)
    text = Print(unit, scale, places, facts.style, asked=bool(amount)).amount(amount.scaleb(SCALES[scale]))
    return Value(text, Origin(_field(amount), amount.entry.place() if _entered(amount) else None, form="amount"))


def _entered(amount: Decimal) -> bool:
    return isinstance(amount, Typed) and amount.entry is not None


def _field(amount: Decimal) -> str:
    return amount.entry.field if _entered(amount) else "default"
