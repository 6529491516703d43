"""What a printed share, growth or middle was computed from: a fact, and the whole, the amount or the end beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.model.exact import EXACT
from relwriter.trace.working import Working, work, write_exact


@dataclass(frozen=True, slots=True)
class _Ratio:
    """How a ratio of a fact `a` and another amount `b` is computed, what it is called, and its own unit."""

    title: str
    formula: str
    compute: Callable[[Decimal, Decimal], Decimal]
    unit: str = ""


_RATIOS = {
    "share of": _Ratio("share", "{a} / {b} * 100", lambda a, b: EXACT.divide(a * 100, b), "percent"),
    "growth to": _Ratio("growth", "({b} - {a}) / {a} * 100", lambda a, b: EXACT.divide((b - a) * 100, a), "percent"),
    "middle to": _Ratio("midpoint", "({a} + {b}) / 2", lambda a, b: (a + b) / 2),
    "half to": _Ratio("half of the range", "({b} - {a}) / 2", lambda a, b: (b - a) / 2),
}
"""By the form of an origin, before the id of the whole or the amount at the other end."""


def is_ratio(form: str) -> bool:
    """Whether the form of an origin is one of these."""
    return form.rpartition(" ")[0] in _RATIOS


def explain_ratio(facts: Facts, fact: Fact, form: str) -> Working:
    """The working of a ratio."""
    kind, _, other = form.rpartition(" ")
    ratio, now = _RATIOS[kind], work(facts, fact)
    whole = facts.fact(other, fact.period) if kind == "share of" else None
    amount = whole.amount if whole is not None else Decimal(other)
    operands = (now, work(facts, whole)) if whole is not None else (now,)
    exact = None if fact.amount is None or amount is None else ratio.compute(fact.amount, amount)
    names = {"a": f"{now.figure} {now.period}", "b": f"{other} {now.period}" if whole is not None else other}
    formula, unit = ratio.formula.format(**names), ratio.unit or now.unit
    status = next((each.status for each in operands if each.status != "final"), "final")
    return Working(
        now.figure, now.period, write_exact(exact), unit, status, now.source, None, formula, operands, title=ratio.title
    )
