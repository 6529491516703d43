"""Formulas: how a figure is computed from others, such as `revenue - cost_of_revenue` or `margin(net_income, revenue)`.

A formula is worked out in the period that its figure is asked for. `revenue.prior`, `debt.year_end` or
`revenue.'FY 2025'` take another period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from relwriter.model.entry import Entry

FUNCTIONS = {
    "margin": (2,),
    "growth": (1, 2),
    "quarters": (1,),
    "trailing": (1,),
    "average": (1,),
    "abs": (1,),
}
"""What a formula can call, and with how many arguments: `margin(a, b)`, a in percent of b; `growth(a)`, its change in
percent from a year before, or `growth(a, b)` from b; `quarters(a)`, the sum of the period's quarters; `trailing(a)`, of
the last four; `average(a)`, the mean of a balance at both ends of the period; `abs(a)`, a without its sign."""

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)(?![A-Za-z0-9_])
        |(?P<name>[a-z][A-Za-z0-9_-]*(?<!-))(?:\.(?P<step>[A-Za-z_][A-Za-z0-9_]*|'[^']*'|"[^"]*"))?
        |(?P<mark>[-+*/(),]))""",
    re.VERBOSE,
)
_DEEPEST, _LONGEST = 40, 1000


@dataclass(frozen=True, slots=True)
class Constant:
    """A number."""

    text: str


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure, in the period that `step` names, or without one in the formula's own."""

    id: str
    step: str
    offset: int


@dataclass(frozen=True, slots=True)
class Operation:
    """Two terms and what is done with them: `+`, `-`, `*` or `/`."""

    sign: str
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class Call:
    """One of `FUNCTIONS` on its arguments."""

    name: str
    arguments: tuple[Term, ...]


Term = Constant | Operand | Operation | Call


class FormulaError(ValueError):
    """A formula that cannot be read, with the offset of what is wrong and what to do."""

    def __init__(self, message: str, offset: int, advice: str = ""):
        super().__init__(message)
        self.offset, self.advice = offset, advice


class Formula(Entry):
    """A formula as it was entered."""

    @cached_property
    def term(self) -> Term:
        """The formula, read; raises FormulaError."""
        return parse_formula(str(self))

    def check(self, context: dict[str, Any]) -> None:
        try:
            for operand in operands(self.term):
                _check_operand(operand, context.get("figures"))
        except FormulaError as error:
            detail = {"offset": error.offset, "advice": error.advice, "shown": ""}
            raise PydanticCustomError("formula", "{message}", {"message": str(error), **detail}) from None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "format": "formula"}


def _check_operand(operand: Operand, known: set[str] | None) -> None:
    if known is None or operand.id in known:
        return
    close = get_close_matches(operand.id, known, 1)
    advice = f"did you mean {close[0]}?" if close else "define it under figures:"
    if "-" in operand.id:
        advice = "put spaces around a minus; without them it is part of the id"
    raise FormulaError(f"there is no figure '{operand.id}'", operand.offset, advice)


def operands(term: Term) -> Iterator[Operand]:
    """Every figure of a formula, in order."""
    if isinstance(term, Operand):
        yield term
    elif isinstance(term, Operation):
        yield from operands(term.left)
        yield from operands(term.right)
    elif isinstance(term, Call):
        for argument in term.arguments:
            yield from operands(argument)


def parse_formula(text: str) -> Term:
    """The formula of a text. Raises FormulaError."""
    reader = _Reader(text)
    if len(text) > _LONGEST:
        raise reader.fail("is too long to be read")
    term = reader.read_sum()
    if reader.peek():
        raise reader.fail("cannot be read from here")
    return term


class _Reader:
    """Reads a formula from left to right, one method a rank of operators."""

    def __init__(self, text: str):
        self.text = text.rstrip()
        self.position = 0
        self.depth = 0

    def fail(self, message: str) -> FormulaError:
        advice = "write figures, numbers, + - * / and parentheses, such as revenue - cost_of_revenue"
        rest = self.text[self.position :]
        start = self.position + len(rest) - len(rest.lstrip())
        return FormulaError(message, min(start, max(0, len(self.text) - 1)), advice)

    def next(self) -> re.Match[str] | None:
        """The token at the position; None at the end. Raises FormulaError."""
        if self.position >= len(self.text):
            return None
        match = _TOKEN.match(self.text, self.position)
        if match is None:
            raise self.fail("cannot be read from here")
        return match

    def peek(self) -> str:
        match = self.next()
        return match.group().strip() if match else ""

    def take(self, *marks: str) -> str:
        """The mark at the position, if it is one of these; then it is passed."""
        match = self.next()
        if match is None or match["mark"] not in marks:
            return ""
        self.position = match.end()
        return match["mark"]

    def read_sum(self) -> Term:
        term = self.read_product()
        while sign := self.take("+", "-"):
            term = Operation(sign, term, self.read_product())
        return term

    def read_product(self) -> Term:
        term = self.read_factor()
        while sign := self.take("*", "/"):
            term = Operation(sign, term, self.read_factor())
        return term

    def read_factor(self) -> Term:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.fail("is nested too deeply")
        term = self._read_factor()
        self.depth -= 1
        return term

    def _read_factor(self) -> Term:
        if self.take("-"):
            return Operation("-", Constant("0"), self.read_factor())
        if self.take("("):
            return self.close(self.read_sum())
        match = self.next()
        if match is None or match["mark"]:
            raise self.fail("lacks a figure or a number here")
        self.position = match.end()
        if match["number"]:
            return Constant(match["number"])
        if match["name"] in FUNCTIONS and self.take("("):
            return self.read_call(match["name"])
        return Operand(match["name"], (match["step"] or "").strip("'\""), match.start("name"))

    def read_call(self, name: str) -> Call:
        arguments = [self.read_sum()]
        while self.take(","):
            arguments.append(self.read_sum())
        if len(arguments) not in FUNCTIONS[name]:
            wanted = " or ".join(map(str, FUNCTIONS[name]))
            raise self.fail(f"{name} takes {wanted} between its parentheses, not {len(arguments)}")
        return self.close(Call(name, tuple(arguments)))

    def close(self, term: Term) -> Term:
        if not self.take(")"):
            raise self.fail("has a parenthesis that is never closed")
        return term
