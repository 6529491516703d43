"""A tie: an equation between amounts, and which kind of tie it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from relwriter.checks.amounts import Equation

Kind = Literal[
    "foot", "cross", "quarters", "result", "parts", "balance", "cash", "opening", "named", "history", "movement"
]


class Tie(NamedTuple):
    """An equation, its kind, and the field of the row that it is about, or of the figure."""

    kind: Kind
    equation: Equation
    field: str = ""
    source: str = ""
    """The earlier release that one side is from."""
