"""Share counts and amounts per share of the wrong period, kind or scale."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Stored
from benchmarks.seeded_errors.mistakes.columns import take


def _counts(script: Manuscript) -> list[Stored]:
    return [stored for stored in script.stored if stored.figure.unit == "shares"]


def _per_share(script: Manuscript) -> list[Stored]:
    return [stored for stored in script.stored if stored.figure.is_per_share]


def _keep_count(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A share count is last year's."""
    for stored in _counts(script):
        prior = script.find(stored.key, stored.period.prior)
        if prior:
            yield from take(stored, prior)


def _rescale_count(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A share count is typed in another scale than its neighbours."""
    for stored in _counts(script):
        if stored.number:
            typed = format(stored.number.scaleb(random.choice([3, -3])).normalize() + 0, "f")
            yield Mistake((stored.become(typed),), f"{stored.key} {stored.period} {stored.span.value}", typed)


def _take_other_count(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Basic and diluted shares, or shares outstanding and their average, are taken for each other."""
    yield from _take_other(_counts(script), random)


def _take_other_per_share(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Basic and diluted earnings per share are taken for each other, or GAAP for non-GAAP ones."""
    yield from _take_other(_per_share(script), random)


def _take_other(numbers: list[Stored], random: Random) -> Iterator[Mistake]:
    for stored in numbers:
        others = [other for other in numbers if other.period == stored.period and other.number != stored.number]
        if others:
            yield from take(stored, random.choice(others))


def _take_other_period(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Earnings per share of another period."""
    for stored in _per_share(script):
        others = [one for one in _per_share(script) if one.key == stored.key and one.number != stored.number]
        if others:
            yield from take(stored, random.choice(others))


KINDS = (
    Kind("share-count-not-rolled", _keep_count),
    Kind("share-count-in-wrong-scale", _rescale_count),
    Kind("share-count-of-another-kind", _take_other_count),
    Kind("per-share-of-another-kind", _take_other_per_share),
    Kind("per-share-of-another-period", _take_other_period),
)
