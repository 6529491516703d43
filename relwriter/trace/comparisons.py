"""What a printed change was computed from: the fact, the one that it is compared with, and the exact difference."""

from __future__ import annotations

from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.model.exact import EXACT
from relwriter.trace.working import Working, work, write_exact


def explain_change(facts: Facts, fact: Fact, prior: Fact, form: str) -> Working:
    """The working of a change of a fact from another one: as `change` of their sizes where both have one sign, as
    `difference` with its sign, as `percent`."""
    now, before = work(facts, fact), work(facts, prior)
    same_sign = (
        form != "difference" and None not in (fact.amount, prior.amount) and fact.is_negative == prior.is_negative
    )
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
    """The exact change."""
    if fact.amount is None or prior.amount is None:
        return None
    same_sign = form != "difference" and fact.is_negative == prior.is_negative
    change = abs(fact.amount) - abs(prior.amount) if same_sign else fact.amount - prior.amount
    return change if form != "percent" else EXACT.divide(change * 100, abs(prior.amount))
