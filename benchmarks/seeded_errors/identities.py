"""Identities: what ties one number of a release to another, found from the numbers themselves and not from any check.

They say of a missed mistake whether anything could have contradicted it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from benchmarks.seeded_errors.manuscript import Key, Manuscript, amounts_of
from relwriter.checking import read_past
from relwriter.model.figure import Figure
from relwriter.model.period import Period

Amounts = Mapping[Key, Decimal]
_DIGITS = 3
"""Equal numbers with fewer digits are equal by chance."""


def find_sums(figures: Mapping[str, Figure]) -> dict[str, frozenset[str]]:
    """For each figure with a formula the figures in it."""
    return {
        key: frozenset(re.findall(r"[a-z][a-z0-9_-]*", str(figure.formula))) & figures.keys()
        for key, figure in figures.items()
        if figure.formula is not None
    }


def find_broken(script: Manuscript, before: Amounts, after: Amounts) -> Iterator[str]:
    """What held before numbers changed and does not any more, in words."""
    changed = {key for key, amount in before.items() if after.get(key) != amount}
    yield from _twins(script, before, after, changed)
    yield from _given_sums(script, changed)
    yield from _footings(script, after, changed)
    yield from _years(before, after, changed)
    yield from _past(script, before, changed)


def _twins(script: Manuscript, before: Amounts, after: Amounts, changed: set[Key]) -> Iterator[str]:
    """Two figures of one period that were equal."""
    for key in changed:
        for other, amount in before.items():
            alike = other[0] != key[0] and _ends(other[1]) == _ends(key[1]) and abs(amount) == abs(before[key])
            if alike and len(amount.normalize().as_tuple().digits) >= _DIGITS and after.get(other) != after.get(key):
                yield f"{key[0]} = {other[0]} {key[1]}"


def _ends(period: Period) -> tuple[int, int]:
    return period.year, period.ends_after


def _given_sums(script: Manuscript, changed: set[Key]) -> Iterator[str]:
    """A sum or quotient that is given, and one of its parts."""
    for total, parts in script.original.sums.items():
        moved = {key for key, _ in changed} & {total, *parts}
        if moved and script.release.figures[total].formula is None and moved != {total, *parts}:
            yield f"{total} from {', '.join(sorted(parts))}"


def _footings(script: Manuscript, after: Amounts, changed: set[Key]) -> Iterator[str]:
    """Sums and differences of the rows of statements, period by period."""
    for total, parts, signs in _held_sums(script):
        if not changed.isdisjoint((total, *parts)) and not _holds(total, parts, signs, after):
            yield f"{total[0]} {total[1]} foots"


Sum = tuple[Key, tuple[Key, ...], tuple[int, ...]]


@cache
def _held_sums(script: Manuscript) -> list[Sum]:
    """The sums that the rows of statements are, in the original."""
    amounts, figures = script.amounts, script.release.figures
    found = []
    for statement in script.release.statements.values():
        keys = dict.fromkeys(str(row.subject) for row in statement.rows if row.subject and str(row.subject) in figures)
        for period in {period for _, period in amounts}:
            rows = [(key, period) for key in keys if amounts.get((key, period))]
            found += [*_runs(rows, amounts), *_pairs(rows, amounts)]
    return found


def _runs(rows: list[Key], amounts: Amounts) -> Iterator[Sum]:
    """A row that is the sum of those right above it, or the first of them less the others."""
    for i, total in enumerate(rows):
        later = Decimal(0)
        for j in range(i - 1, -1, -1):
            first, rest = amounts[rows[j]], (1,) * (i - j - 1)
            if rest and abs(first + later) == abs(amounts[total]):
                yield total, tuple(rows[j:i]), (1, *rest)
            if rest and abs(first - later) == abs(amounts[total]):
                yield total, tuple(rows[j:i]), (1, *(-1 for _ in rest))
            later += first


def _pairs(rows: list[Key], amounts: Amounts) -> Iterator[Sum]:
    """A row that is the sum or the difference of two others."""
    by_size: dict[Decimal, list[Key]] = {}
    for row in rows:
        by_size.setdefault(abs(amounts[row]), []).append(row)
    for j, one in enumerate(rows):
        for other in rows[j + 1 :]:
            for sign in (1, -1):
                size = abs(amounts[one] + sign * amounts[other])
                totals = by_size.get(size, []) if len(size.normalize().as_tuple().digits) >= _DIGITS else []
                yield from ((total, (one, other), (1, sign)) for total in totals if total not in (one, other))


def _holds(total: Key, parts: tuple[Key, ...], signs: tuple[int, ...], amounts: Amounts) -> bool:
    if any(key not in amounts for key in (total, *parts)):
        return False
    return abs(amounts[total]) == abs(sum(sign * amounts[key] for key, sign in zip(parts, signs, strict=True)))


def _years(before: Amounts, after: Amounts, changed: set[Key]) -> Iterator[str]:
    """The quarters or halves of a year that sum to it."""
    for key in {key for key, _ in changed}:
        for whole in {period for name, period in before if name == key and period.months > 3}:
            for months in (3, 6):
                parts = tuple((key, part) for part in _parts(whole, months))
                one = (1,) * len(parts)
                held = len(parts) > 1 and _holds((key, whole), parts, one, before)
                if held and not _holds((key, whole), parts, one, after):
                    yield f"{key} {whole} from its parts"


def _parts(whole: Period, months: int) -> list[Period]:
    kind = {3: "Q", 6: "H"}[months]
    return [Period(kind, number, whole.year) for number in range(1, whole.ends_after // months + 1)]


def _past(script: Manuscript, before: Amounts, changed: set[Key]) -> Iterator[str]:
    """The same figure and period in an earlier release."""
    for path in script.original.history:
        past = _past_amounts(path)
        yield from (
            f"{key} {period} in {path.name}"
            for key, period in changed
            if past.get((key, period)) == before[key, period]
        )


@cache
def _past_amounts(path: Path) -> dict[Key, Decimal]:
    return amounts_of(read_past(path).facts)
