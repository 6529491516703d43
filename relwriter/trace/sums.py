"""What a sum in a table's row was computed from, and the change of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from relwriter.compose.facts import Facts
from relwriter.model.exact import EXACT
from relwriter.source import Origin
from relwriter.trace.working import Working, find_fact, work, write_exact


def explain_sum(facts: Facts, origin: Origin) -> Working:
    """The working of a sum, with the facts that it adds up."""
    return _explain(facts, origin, origin.figure)[1]


def explain_change_of_sums(facts: Facts, origin: Origin) -> Working:
    """The working of the difference of two sums, or of their change in percent."""
    (now, later), (before, earlier) = (_explain(facts, origin, terms) for terms in (origin.figure, origin.base))
    difference = f"({later.formula}) - ({earlier.formula})"
    percent = origin.form == "percent"
    formula = f"({difference}) / ({earlier.formula}) * 100" if percent else difference
    status = next((one.status for one in (later, earlier) if one.status != "final"), "final")
    exact = None if now is None or before is None else now - before
    if exact is not None and percent:
        exact = EXACT.divide(exact * 100, before) if before else None
    return replace(
        later,
        exact=write_exact(exact),
        unit="percent" if percent else later.unit,
        status=status,
        formula=formula,
        operands=(*later.operands, *earlier.operands),
        title="change in percent" if percent else "change",
    )


def _explain(facts: Facts, origin: Origin, terms: str) -> tuple[Decimal | None, Working]:
    """The exact sum, None while a term is pending, and its working."""
    found = [(sign, fact) for sign, name in _signed(terms) if (fact := find_fact(facts, name)) is not None]
    operands = tuple(work(facts, fact) for _, fact in found)
    amounts = [None if fact.amount is None else sign * fact.amount for sign, fact in found]
    total = None if None in amounts else sum(amounts, Decimal(0))  # type: ignore[arg-type]
    status = next((one.status for one in operands if one.status != "final"), "final")
    unit = operands[0].unit if operands else ""
    return total, Working("", "", write_exact(total), unit, status, origin.place, None, terms, operands, title="sum")


def _signed(terms: str) -> Iterator[tuple[int, str]]:
    """Each term of `-revenue Q4 2019 + costs Q4 2019` with its sign."""
    first, *others = re.split(r" ([+-]) ", terms)
    yield (-1 if first.startswith("-") else 1), first.removeprefix("-")
    for sign, name in zip(others[::2], others[1::2], strict=True):
        yield (-1 if sign == "-" else 1), name
