"""Floors: the least share of each kind that must be caught, and of each family in the slice that the tests run."""

from __future__ import annotations

from benchmarks.seeded_errors.register import KINDS
from benchmarks.seeded_errors.running import Run

FLOORS: dict[str, int] = {}
"""Percent of a run of 2,000 mistakes or more, by kind; a kind without a floor has none to hold."""

SLICE: dict[str, int] = {"figures": 60, "numbers in prose": 50, "periods and days": 60, "words": 70}
"""Percent of the slice in tests/checks/test_seeded_errors.py, by family."""


def find_below(run: Run) -> list[str]:
    """The kinds of which less is caught than their floor asks, in words."""
    shares = measure(run)
    return [
        f"{name}: {share} % caught, the floor is {FLOORS[name]} %"
        for name, share in shares.items()
        if share < FLOORS.get(name, 0)
    ]


def measure(run: Run) -> dict[str, int]:
    """How many percent of each kind were caught, rounded down; kinds that were not planted are left out."""
    shares = {}
    for kind in KINDS:
        of_kind = [one.is_caught for one in run.outcomes if one.planted.kind == kind.name and one.is_mutant]
        if of_kind:
            shares[kind.name] = 100 * sum(of_kind) // len(of_kind)
    return shares


def suggest(run: Run) -> dict[str, int]:
    """A floor for each kind: ten percent below what a run caught, since another seed catches others, by fives."""
    return {name: floor for name, share in measure(run).items() if (floor := max(0, share - 10) // 5 * 5)}
