"""What a printed change was computed from: the fact, the one that it is compared with, and the exact difference."""

from __future__ import annotations

from decimal import Context, Decimal

from relwriter.compose.amounts import PrecisionError
from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.trace.working import Working, work, write_exact

_EXACT = Context(prec=80)


def explain_change(facts: Facts, fact: Fact, form: str, printed: str) -> Working | None:
    """The working of a change or a percentage; None where no comparative gives what is printed.

    The comparative is the one of the usual, the prior, the linked and the year-end from which the same words follow.
    """
    for prior in _comparatives(facts, fact):
        if _prints(facts, fact, prior, form) == printed:
            return _explain(facts, fact, prior, form)
    return None


def _comparatives(facts: Facts, fact: Fact) -> list[Fact]:
    found: list[Fact] = []
    for against in ("", "prior", "linked", "year_end"):
        try:
            prior = facts.comparative(fact, against)
        except FactError:
            continue
        if prior is not None and prior not in found:
            found.append(prior)
    return found


def _prints(facts: Facts, fact: Fact, prior: Fact, form: str) -> str:
    try:
        value = facts.change(fact, prior) if form == "change" else facts.change_percent(fact, prior)
    except (FactError, PrecisionError):
        return ""
    return value.text if value is not None else ""


def _explain(facts: Facts, fact: Fact, prior: Fact, form: str) -> Working:
    now, before = work(facts, fact), work(facts, prior)
    same_sign = fact.amount is not None and prior.amount is not None and (fact.amount < 0) == (prior.amount < 0)
    names = (f"{now.figure} {now.period}", f"{before.figure} {before.period}")
    sizes = [f"abs({name})" for name in names] if same_sign and fact.is_negative else list(names)
    difference = f"{sizes[0]} - {sizes[1]}"
    status = next((w.status for w in (now, before) if w.status != "final"), "final")
    exact = write_exact(_difference(fact, prior, form))
    if form == "percent":
        formula, unit, title = f"({difference}) / {sizes[1]} * 100", "percent", "change in percent"
    else:
        formula, unit, title = difference, now.unit, "change"
    return Working(now.figure, now.period, exact, unit, status, now.source, None, formula, (now, before), title=title)


def _difference(fact: Fact, prior: Fact, form: str) -> Decimal | None:
    """The exact change: of sizes where both have one sign."""
    if fact.amount is None or prior.amount is None:
        return None
    same_sign = (fact.amount < 0) == (prior.amount < 0)
    change = abs(fact.amount) - abs(prior.amount) if same_sign else fact.amount - prior.amount
    return change if form == "change" else _EXACT.divide(change * 100, abs(prior.amount))
