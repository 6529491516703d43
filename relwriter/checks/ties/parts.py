"""Wholes and their parts by name: Shore Power revenue and Ship Charging revenue are the revenue."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.ties.names import Named
from relwriter.checks.ties.tie import Tie
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

_QUALIFIERS = (
    *("non-gaap", "adjusted", "cost", "deferred", "unearned", "per", "total", "organic", "net", "other", "growth"),
    *("constant", "underlying", "recurring", "record", "margin"),
)


def find_parts(named: Named) -> Iterator[Tie]:
    """A tie for each whole and the parts that are called after it, where they sum in another period."""
    names = {name for name, unit, _ in named if is_currency(unit)}
    for whole in sorted(names):
        parts = sorted(name for name in names if _is_part(name, whole))
        if len(parts) > 1:
            yield from _of_whole(named, whole, parts)


def _is_part(name: str, whole: str) -> bool:
    """Whether a name is that of the whole with a word before it, or `of` something after it."""
    if name == whole or not whole:
        return False
    before = name.removesuffix(f" {whole}") if name.endswith(f" {whole}") else ""
    after = name.removeprefix(f"{whole} of ") if name.startswith(f"{whole} of ") else ""
    words = (before or after).replace("-", " ").split()
    return bool(words) and not any(word in _QUALIFIERS for word in words) and not before.endswith((" of", " and", ","))


def _of_whole(named: Named, whole: str, parts: list[str]) -> Iterator[Tie]:
    equations = list(_equations(named, whole, parts))
    held = sum(equation.holds for equation in equations)
    if held and held * 2 >= len(equations):
        yield from (Tie("parts", equation) for equation in equations)


def _equations(named: Named, whole: str, parts: list[str]) -> Iterator[Equation]:
    wholes = [(unit, period) for name, unit, period in named if name == whole]
    for unit, period in wholes:
        total = _one(named, whole, unit, period)
        found = [_one(named, part, unit, period) for part in parts]
        present = [part for part in found if part is not None]
        if total is not None and len(present) == len(parts):
            yield Equation(total, tuple((1, part) for part in present))


def _one(named: Named, name: str, unit: str, period: Period) -> Amount | None:
    amounts = named.get((name, unit, period), [])
    return amounts[0] if len(amounts) == 1 else None
