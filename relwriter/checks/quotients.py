"""Stated ratios, and the figures by whose names they can be made: one sum over another, in each period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from relwriter.checks.amounts import Amount
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.ratios import Ratio, claim, find_vouched, report
from relwriter.checks.ties.names import name_of
from relwriter.model.period import Period

_PERCENT = 100
_MONTHS = 12


class Recipe(NamedTuple):
    """How a ratio may be made: patterns of names whose amounts are added, above the line and below it.

    `annual` is for the ratio of a year: what is above the line is taken for a whole one, by `months` or by `days`.
    """

    part: tuple[str, ...]
    whole: tuple[str, ...]
    annual: Literal["", "months", "days"] = ""

    def factor(self, draft: CheckedDraft, period: Period) -> Fraction:
        """What takes an amount of a period to a year; 1 where the ratio is not that of a year."""
        if self.annual == "months":
            return Fraction(_MONTHS, period.months)
        return (
            _count_days(draft, Period("FY", 1, period.year)) / _count_days(draft, period)
            if self.annual
            else Fraction(1)
        )


def of_a_year(part: str, whole: str) -> tuple[Recipe, Recipe]:
    """A ratio whose upper part is taken for a year in either way."""
    return Recipe((part,), (whole,), "months"), Recipe((part,), (whole,), "days")


def _count_days(draft: CheckedDraft, period: Period) -> Fraction:
    fiscal = draft.facts.fiscal
    return Fraction((fiscal.end(period) - fiscal.start(period)).days + 1)


def find_broken(
    draft: CheckedDraft, stated: str, recipes: Sequence[Recipe], message: str, unit: str = ""
) -> Iterator[Sighting]:
    """A sighting for each typed ratio of a name that its figures do not make, though they make it in another period.

    Percentages and plain ratios are looked at, or figures of `unit` where one is given. A ratio that no recipe makes
    in any period is made in another way, and nothing is said of it.
    """
    for key, figure in find_figures(draft, stated, unit):
        if figure.formula is not None or figure.nature == "change" or (not unit and figure.unit not in _SHARES):
            continue
        readings = [list(_ratios(draft, key, recipe)) for recipe in recipes]
        for ratio, proven in claim(readings):
            if proven and not lies_between(ratio, readings):
                advice = "correct it, or give it a formula"
                yield report(ratio, find_vouched(draft), message, advice, proven=True)


_SHARES = ("percent", "ratio")


def lies_between(ratio: Ratio, readings: Sequence[Sequence[Ratio]]) -> bool:
    """Whether what is stated lies between what the ways to make it give: a year of months, and one of days."""
    made = [one.made for reading in readings for one in reading if one.stated.keys == ratio.stated.keys]
    known = [interval for interval in made if interval is not None]
    return ratio.stated.interval.meets(Interval(min(one.low for one in known), max(one.high for one in known)))


def _ratios(draft: CheckedDraft, key: str, recipe: Recipe) -> Iterator[Ratio]:
    """The ratio of each period in which it is typed and everything that makes it is there."""
    figure = draft.release.figures[key]
    for period, entry in figure.values.items():
        stated = find_amount(draft, key, period)
        part, whole = add_named(draft, recipe.part, period), add_named(draft, recipe.whole, period)
        if stated is not None and part is not None and whole is not None and entry.formula is None:
            factor = recipe.factor(draft, period) * (_PERCENT if figure.unit == "percent" else 1)
            yield Ratio(stated, part, whole, factor)


def add_named(draft: CheckedDraft, patterns: Sequence[str], period: Period) -> Amount | None:
    """The sum of the amounts of a period, one for each pattern of names; None where one is missing or could be two."""
    found = [_named(draft, pattern, period) for pattern in patterns]
    parts = [amount for amount in found if amount is not None]
    if len(parts) != len(patterns) or len({amount.unit for amount in parts}) != 1:
        return None
    interval = parts[0].interval
    for part in parts[1:]:
        interval = interval + part.interval
    label = " + ".join(str(part.fact.figure.label) for part in parts)
    return Amount(tuple(term for part in parts for term in part.terms), interval, f"{label} {period}")


def _named(draft: CheckedDraft, pattern: str, period: Period) -> Amount | None:
    """The amount of a period that a pattern means: by the label of its figure, else by its id, else by the heading
    under which its row stands, as the total assets of average balances do."""
    for found in (_by_label, _by_id, _by_heading):
        amounts = [amount for amount in found(draft, pattern, period) if amount is not None]
        if amounts:
            first = amounts[0]
            alike = all(first.interval.meets(one.interval) and first.unit == one.unit for one in amounts)
            return first if alike else None
    return None


def _by_label(draft: CheckedDraft, pattern: str, period: Period) -> Iterator[Amount | None]:
    yield from (find_amount(draft, key, period) for key, _ in find_figures(draft, pattern))


def _by_id(draft: CheckedDraft, pattern: str, period: Period) -> Iterator[Amount | None]:
    compiled = re.compile(pattern)
    keys = (key for key in draft.release.figures if compiled.fullmatch(re.sub(r"[_-]", " ", key)))
    yield from (find_amount(draft, key, period) for key in keys)


def _by_heading(draft: CheckedDraft, pattern: str, period: Period) -> Iterator[Amount | None]:
    compiled = re.compile(pattern)
    for table in draft.tables:
        for row in table.rows:
            if row.heading and compiled.fullmatch(name_of(f"{row.heading} {row.label}")):
                pairs = zip(table.columns, row.amounts, strict=True)
                yield from (amount for column, amount in pairs if column.period == period)
