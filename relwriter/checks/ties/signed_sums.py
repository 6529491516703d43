"""Sums and differences that formulas are: their figures with signs, and how those are called."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.model.figure import Figure
from relwriter.model.formula import Formula, Operand, Operation, Term
from relwriter.model.period import Period


class SignedSum(NamedTuple):
    """A figure whose formula adds and deducts others in its own period: the operands in order, each with its sign."""

    key: str
    figure: Figure
    formula: Formula
    operands: tuple[tuple[int, Operand], ...]


def find_sums(draft: CheckedDraft) -> Iterator[SignedSum]:
    """Every figure that is such a sum of two others or more."""
    for key, figure in draft.release.figures.items():
        signed = read_signed(figure.formula.term) if figure.formula is not None else None
        if figure.formula is not None and signed is not None and len(signed) > 1:
            yield SignedSum(key, figure, figure.formula, tuple(signed))


def read_signed(term: Term, sign: int = 1) -> list[tuple[int, Operand]] | None:
    """The operands of a sum; None for what is no plain one."""
    if isinstance(term, Operand):
        return None if term.step else [(sign, term)]
    if not isinstance(term, Operation) or term.sign not in "+-":
        return None
    left, right = read_signed(term.left, sign), read_signed(term.right, sign if term.sign == "+" else -sign)
    return None if left is None or right is None else left + right


def is_positive(draft: CheckedDraft, key: str) -> bool:
    """Whether a figure has amounts, and none of them is negative."""
    found = _amounts(draft, key)
    return any(found) and min(found) >= 0


def is_negative(draft: CheckedDraft, key: str) -> bool:
    """Whether a figure has amounts, and none of them is positive."""
    found = _amounts(draft, key)
    return any(found) and max(found) <= 0


def _amounts(draft: CheckedDraft, key: str) -> list[Fraction]:
    return [amount.exact for period in _periods(draft) if (amount := draft.known.amount(key, period)) is not None]


def _periods(draft: CheckedDraft) -> frozenset[Period]:
    """Every period for which some figure has a value."""
    found = draft.__dict__.get("_periods")
    if found is None:
        figures = draft.release.figures.values()
        found = draft.__dict__["_periods"] = frozenset(period for figure in figures for period in figure.values)
    return found
