"""A figure is about a thousand times what it is in its other periods.

What it flags:
    A typed value that is more than a hundred times, or less than a hundredth of, each other value of its figure
    over periods of the same length, while the others are of one size; with two values only, one that is five
    hundred to two thousand times the other.

Why:
    Millions are typed where thousands belong.

Example:
    Revenue of 83,412 thousand and of 74.475 thousand.

How to clear it:
    Correct the scale; or waive it where the leap is real.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T122"
NAME = "magnitude-leaps"
SEVERITY = Severity.WARNING


_LEAP, _THOUSAND = 100, (500, 2000)
_DIGITS = 2
"""Fewer were not typed in another scale: a scale keeps them all."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each value that is of another magnitude than all others of its figure."""
    for key, figure in draft.release.figures.items():
        lengths = {0} if figure.nature == "balance" else {period.months for period in figure.values}
        for months in sorted(lengths):
            periods = [one for one in figure.values if months in (0, one.months)]
            found = [amount for one in periods if (amount := draft.known.amount(key, one)) is not None]
            yield from _of_amounts([amount for amount in found if amount.is_typed and amount.fact.amount])


def _of_amounts(amounts: list[Amount]) -> Iterator[Sighting]:
    sizes = [abs(amount.fact.amount or Decimal(0)) for amount in amounts]
    fewest = min((_digits(amount) for amount in amounts), default=0)
    for number, amount in enumerate(amounts):
        others = sizes[:number] + sizes[number + 1 :]
        if others and _leaps(sizes[number], others, number, fewest):
            figures = "; ".join(map(str, amounts))
            message = "is of another magnitude than in the other periods"
            yield Sighting(amount.place, amount.field, message, "correct its scale, or waive it", figures)


def _leaps(size: Decimal, others: list[Decimal], number: int, digits: int) -> bool:
    if max(others) > 10 * min(others):
        return False
    pairs = [(min(size, other), max(size, other)) for other in others]
    if len(others) == 1:
        (small, large), (least, most) = pairs[0], _THOUSAND
        return number == 0 and digits >= _DIGITS and least * small <= large <= most * small
    return all(large > _LEAP * small for small, large in pairs)


def _digits(amount: Amount) -> int:
    entry = amount.fact.figure.entry(amount.fact.period)
    return len(entry.value.normalize().as_tuple().digits) if entry is not None and entry.value is not None else 0
