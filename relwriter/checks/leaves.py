"""The typed facts that an equation rests on, through formulas, each with how often it counts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.amounts import Equation
from relwriter.checks.known import Known
from relwriter.compose.fact import Fact
from relwriter.compose.formulas import FactError, find_period, quarters_of
from relwriter.model.formula import Call, Constant, Operand, Operation, Term
from relwriter.model.period import Period

Weighed = tuple[Fraction, Fact]
"""A fact and its factor."""


def find_leaves(known: Known, equation: Equation) -> list[Weighed]:
    """Every typed fact of an equation with its factor in parts less total; one that cancels out is left away."""
    terms = [(Fraction(-sign), fact) for sign, fact in equation.total.terms]
    terms += [(Fraction(sign * one), fact) for sign, part in equation.parts for one, fact in part.terms]
    weights: dict[tuple[str, str, int], Fraction] = {}
    facts: dict[tuple[str, str, int], Fact] = {}
    for factor, fact in (leaf for term in terms for leaf in expand(known, *term)):
        key = (fact.id, str(fact.period), id(fact.figure))
        weights[key] = weights.get(key, Fraction(0)) + factor
        facts[key] = fact
    return [(weight, facts[key]) for key, weight in weights.items() if weight]


def expand(known: Known, factor: Fraction, fact: Fact) -> Iterator[Weighed]:
    """A fact itself where it was typed; the typed facts of its formula, as far as that only adds and subtracts."""
    entry = fact.figure.entry(fact.period)
    formula = entry.formula if entry is not None else fact.figure.formula
    if formula is None or known.facts.release.figures.get(fact.id) is not fact.figure:
        yield factor, fact
        return
    yield from _of_term(known, factor, fact.period, formula.term)


def _of_term(known: Known, factor: Fraction, period: Period, term: Term) -> Iterator[Weighed]:
    match term:
        case Operand():
            yield from _of_operand(known, factor, find_period(period, term.step), term.id)
        case Operation(sign="+" | "-"):
            yield from _of_term(known, factor, period, term.left)
            yield from _of_term(known, factor if term.sign == "+" else -factor, period, term.right)
        case Operation(sign="*", left=Constant(), right=right):
            yield from _of_term(known, factor * Fraction(term.left.text), period, right)  # type: ignore[union-attr]
        case Operation(sign="*" | "/", left=left, right=Constant()):
            number = Fraction(term.right.text)  # type: ignore[union-attr]
            yield from _of_term(known, factor * number if term.sign == "*" else factor / number, period, left)
        case Call(name="quarters"):
            for quarter in quarters_of(period):
                yield from _of_term(known, factor, quarter, term.arguments[0])


def _of_operand(known: Known, factor: Fraction, period: Period, key: str) -> Iterator[Weighed]:
    try:
        yield from expand(known, factor, known.facts.fact(key, period))
    except FactError:
        return
