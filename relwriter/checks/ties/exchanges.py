"""Sums that fail in two columns because one line has the amounts of both in each other's place."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.checks.amounts import Equation


def is_exchanged(equations: Sequence[Equation]) -> bool:
    """Whether two equations of the same lines miss by as much, one above and one below, and one line differs between
    them by just that."""
    if len(equations) != 2:
        return False
    one, other = equations
    gap = one.total.exact - one.exact
    if not gap or gap != other.exact - other.total.exact or len(one.parts) != len(other.parts):
        return False
    pairs = zip(one.amounts, other.amounts, strict=True)
    return any(abs(first.exact - second.exact) == abs(gap) for first, second in pairs if first.is_typed)
