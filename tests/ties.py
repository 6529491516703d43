"""Exact amounts of an example's figures, for tests that add them up."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

from relwriter.compose.facts import Facts
from relwriter.model.period import read_period
from relwriter.pipeline import read

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


class Ties:
    """The figures of one release, typed or computed, by name and period."""

    def __init__(self, path: Path):
        self.release = read(str(path))
        self._facts = Facts(self.release)

    def __call__(self, figure: str, period: str) -> Decimal:
        """The exact amount, in ones. Fails where the release has none."""
        amount = self._facts.fact(figure, read_period(period)).amount
        assert amount is not None, f"{figure} {period} is pending"
        return amount

    def has(self, figure: str, period: str) -> bool:
        """Whether the figure has an amount for the period."""
        return self._facts.has(figure, read_period(period))

    def sum(self, figures: str, period: str) -> Decimal:
        """The sum of figures, whose names stand in one text."""
        return sum((self(name, period) for name in figures.split()), Decimal())


@cache
def ties(name: str) -> Ties:
    """The figures of an example, by its path under the examples."""
    return Ties(EXAMPLES / name)
