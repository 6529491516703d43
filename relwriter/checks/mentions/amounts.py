"""Amounts that somebody typed into a text, found again among the figures of the release."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from relwriter.checks.known import Known
from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.model.figure import Figure
from relwriter.model.period import Period

_AMOUNT = re.compile(
    r"(?:(?P<sign>[$€£¥]|\b(?:USD|EUR|GBP|NOK|SEK)\s)\s?)?\(?(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\)?"
    r"(?:\s?(?P<scale>thousand|million|billion|m\b|bn\b|k\b))?(?!\s?%|\s*percent|[0-9])",
    re.I,
)
_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9}
_WORD = re.compile(r"[a-z]{4,}")
_DIGITS = 3
"""How many digits an amount has that is no other one by chance."""
_PLAIN = {"from", "with", "before", "after", "total", "other", "basic", "diluted", "share", "shares", "cash", "used"}


class TypedAmount(NamedTuple):
    """An amount in a text, from `start` to `end`, and the figure and periods that it is of."""

    start: int
    end: int
    id: str
    periods: tuple[Period, ...]


class AmountIndex:
    """The amounts of a release, by size."""

    def __init__(self, known: Known, reckoning: Reckoning):
        self._known, self._reckoning = known, reckoning

    @cached_property
    def _sizes(self) -> list[tuple[Decimal, str, Period]]:
        """Every amount of money or per share without its sign, with its figure and period, by size."""
        facts = self._known.facts
        wanted = sorted(self._reckoning.own | self._reckoning.comparatives, key=str)
        found = []
        for key, figure in facts.release.figures.items():
            for period in {*figure.values, *wanted}:
                amount = self._known.amount(key, period)
                if amount is not None and amount.fact.amount and figure.unit not in ("percent", "ratio"):
                    found.append((abs(amount.fact.amount), key, period))
        return sorted(found, key=lambda one: one[0])

    def find(self, text: str, start: int, end: int, about: str) -> Iterator[TypedAmount]:
        """The amounts between two offsets that are those of figures which the words `about` them name."""
        for match in _AMOUNT.finditer(text, start, end):
            digits = match["number"].replace(",", "")
            if len(digits.replace(".", "").lstrip("0")) >= _DIGITS and (
                match["sign"] or match["scale"] or "," in match[0]
            ):
                words = set(_WORD.findall(about.lower())) - _PLAIN
                named = self._named(match, Decimal(digits), words, about.lower())
                periods: dict[str, list[Period]] = {}
                for key, period in named:
                    periods.setdefault(key, []).append(period)
                found = list(periods)
                # Two figures may be one amount, such as expenses and the loss of a company without revenue.
                if found and all(periods[key] == periods[found[0]] for key in found):
                    yield TypedAmount(match.start(), match.end(), found[0], tuple(periods[found[0]]))

    def _named(self, match: re.Match[str], number: Decimal, words: set[str], about: str) -> list[tuple[str, Period]]:
        """The figures and periods whose amount prints so, and whose name has a word of those."""
        power = _SCALES.get((match["scale"] or "").lower(), 0)
        exponent = int(number.as_tuple().exponent)
        half, size = Decimal(1).scaleb(exponent + power) / 2, number.scaleb(power)
        sizes = self._sizes
        low = bisect_left(sizes, size - half, key=lambda one: one[0])
        high = bisect_right(sizes, size + half, key=lambda one: one[0])
        figures = self._known.facts.release.figures
        return [(key, period) for _, key, period in sizes[low:high] if _is_named(figures[key], words, about)]


def _is_named(figure: Figure, words: set[str], about: str) -> bool:
    """Whether a sentence has a telling word of a figure's names; of a name without any, such as net cash, all of it."""
    telling = _words(figure)
    return bool(words & telling) if telling else str(figure.label).lower() in about


def _words(figure: Figure) -> set[str]:
    """The telling words of a figure's names."""
    return set(_WORD.findall(f"{figure.label} {figure.negative_label or ''}".lower())) - _PLAIN
