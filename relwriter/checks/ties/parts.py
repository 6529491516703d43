"""Wholes and their parts by name: Shore Power revenue and Ship Charging revenue are the revenue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    found: dict[str, list[str]] = {}
    for name in names:
        for whole in _wholes(name):
            if whole in names:
                found.setdefault(whole, []).append(name)
    for whole, parts in sorted(found.items()):
        if len(parts := sorted(parts)) > 1:
            yield from _of_whole(named, whole, parts)


def _wholes(name: str) -> Iterator[str]:
    """What a name may be a part of: it without a word before it, or without `of` something after it."""
    words = name.split(" ")
    for number in range(1, len(words)):
        before, after = words[:number], words[number + 1 :]
        if not _is_qualified(before) and before[-1] not in ("of", "and") and not before[-1].endswith(","):
            yield " ".join(words[number:])
        if words[number] == "of" and after and not _is_qualified(after):
            yield " ".join(before)


def _is_qualified(words: Sequence[str]) -> bool:
    """Whether words make another measure of a name, and not a part."""
    return any(word in _QUALIFIERS for part in words for word in part.split("-"))


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
