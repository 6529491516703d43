"""Amounts that are called alike and must be one: net loss in the statement of operations and in the cash flows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.known import Known
from relwriter.checks.slips import find_slip
from relwriter.checks.tables import CheckedTable
from relwriter.checks.ties.names import Named
from relwriter.checks.ties.tie import Tie

_OF_THE_WHOLE = frozenset({
    "net income", "total assets", "total liabilities", "net cash provided by operating activities",
    "net cash provided by investing activities", "net cash provided by financing activities", "free cash flow",
    "non-gaap net income",
})  # fmt: skip
"""Names of which a company has one amount in a period, and its segments none."""


def find_namesakes(named: Named) -> Iterator[Tie]:
    """A tie for two amounts of one name, unit and period, of which a company has one: if they agree in another period,
    or are a slip of the hand apart. What segments have too, such as an operating income, may differ."""
    pairs: dict[tuple[str, str, tuple[tuple[str, ...], ...]], list[Equation]] = {}
    for (name, unit, _), amounts in named.items():
        for one, other in combinations(amounts, 2):
            if one.exact and _is_balance(one) == _is_balance(other):
                pairs.setdefault((name, unit, _ids(one, other)), []).append(Equation(one, ((1, other),)))
    for (name, _, _), equations in pairs.items():
        if name in _OF_THE_WHOLE and (any(equation.holds for equation in equations) or _is_slip(equations)):
            yield from (Tie("named", equation) for equation in equations)


def _is_balance(amount: Amount) -> bool:
    return amount.fact.figure.nature == "balance"


def _is_slip(equations: Sequence[Equation]) -> bool:
    """Whether two amounts that never agree are of one period alone and a slip of the hand apart: averages of assets are
    called as the assets are."""
    if len(equations) != 1:
        return False
    one, ((_, other),) = equations[0].total, equations[0].parts
    return any(find_slip(amount.fact, wanted) for amount, wanted in ((one, other.interval), (other, one.interval)))


def _ids(one: Amount, other: Amount) -> tuple[tuple[str, ...], ...]:
    """The figures of both, whatever the period."""
    return tuple(tuple(fact.id for _, fact in amount.terms) for amount in (one, other))


def find_openings(known: Known, tables: tuple[CheckedTable, ...]) -> Iterator[Tie]:
    """A tie between cash at the beginning of a period, where it is a figure of its own, and that at the end of the one
    before."""
    figures = known.facts.release.figures
    closing = [key for key, figure in figures.items() if figure.nature == "balance" and _is_cash(figure.label, "end")]
    for key, figure in figures.items():
        if not _is_cash(figure.label, "beginning"):
            continue
        for period in figure.values:
            now = known.amount(key, period)
            ends = [known.amount(one, period.opening) for one in closing if one != key]
            before = [amount for amount in ends if amount is not None]
            if now is not None and len(before) == 1 and before[0].unit == now.unit:
                yield Tie("opening", Equation(now, ((1, before[0]),)))


def _is_cash(label: str, at: str) -> bool:
    words = label.lower()
    begins = "beginning" in words or "opening" in words or "start of" in words
    return "cash" in words and "equivalents" in words and begins == (at == "beginning") and "change" not in words
