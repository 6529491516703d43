"""Columns of figures that slipped, were taken from the wrong place, or were not rolled forward."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Stored


def take(stored: Stored, other: Stored) -> Iterator[Mistake]:
    """A number becomes that of another place, if it differs."""
    if stored.number != other.number:
        became = f"{other.key} {other.period} {other.span.value}"
        yield Mistake((stored.become(other.span.value),), f"{stored.key} {stored.period} {stored.span.value}", became)


def _swap_years(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Current and prior year change places."""
    for stored in script.stored:
        prior = script.find(stored.key, stored.period.prior)
        if prior and prior.number != stored.number:
            edits = (stored.become(prior.span.value), prior.become(stored.span.value))
            yield Mistake(edits, f"{stored.key} {stored.period}, {prior.period}", "each other's")


def _keep_prior(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The current number is last year's: it was not rolled."""
    for stored in script.stored:
        prior = script.find(stored.key, stored.period.prior)
        if prior:
            yield from take(stored, prior)


def _type_current_twice(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The prior-year column holds this year's number."""
    for stored in script.stored:
        prior = script.find(stored.key, stored.period.prior)
        if prior:
            yield from take(prior, stored)


def _take_longer_period(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The quarter holds the year to date's number, or the other way round."""
    for stored in script.stored:
        longer = script.find(stored.key, stored.period.ytd)
        if longer and longer.period != stored.period:
            yield from take(*random.sample([stored, longer], 2))


def _take_next_row(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The number of the row below."""
    for one, next in pairwise(_by_figure(script)):
        for stored in one:
            below = [
                other for other in next if other.period == stored.period and other.figure.unit == one[0].figure.unit
            ]
            for other in below:
                yield from take(stored, other)


def _shift_column(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A column slipped by a row from some row on: three figures each hold the number of the one before."""
    rows = _by_figure(script)
    for i in range(1, len(rows) - 2):
        for stored in rows[i]:
            run = [_of_period(row, stored) for row in rows[i - 1 : i + 3]]
            if all(run) and len({one.figure.unit for one in run}) == 1:
                edits = [one.become(before.span.value) for before, one in pairwise(run) if one.number != before.number]
                if edits:
                    yield Mistake(tuple(edits), f"{stored.key} and on, {stored.period}", "each that of the row above")


def _of_period(row: list[Stored], stored: Stored) -> Stored | None:
    return next((one for one in row if one.period == stored.period), None)


def _by_figure(script: Manuscript) -> list[list[Stored]]:
    """The numbers of each figure, figures in file order."""
    rows: dict[str, list[Stored]] = {}
    for stored in script.stored:
        rows.setdefault(stored.key, []).append(stored)
    return list(rows.values())


KINDS = (
    Kind("column-years-swapped", _swap_years),
    Kind("column-not-rolled", _keep_prior),
    Kind("column-prior-is-current", _type_current_twice),
    Kind("column-year-to-date-for-quarter", _take_longer_period),
    Kind("column-next-row", _take_next_row),
    Kind("column-shifted", _shift_column),
)
