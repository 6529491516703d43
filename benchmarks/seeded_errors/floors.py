"""Floors: the least share of each kind that must be caught, and of each family in the slice that the tests run."""

from __future__ import annotations

from benchmarks.seeded_errors.register import KINDS
from benchmarks.seeded_errors.running import Run

FLOORS: dict[str, int] = {}
"""Percent of a run of 2,000 mistakes or more, by kind; a kind without a floor has none to hold."""

SLICE: dict[str, int] = {}
"""Percent of the slice in tests/checks/test_seeded_errors.py, by family."""


def find_below(run: Run) -> list[str]:
    """The kinds of which less is caught than their floor asks, in words."""
    below = []
    for kind in KINDS:
        of_kind = [one for one in run.outcomes if one.planted.kind == kind.name and one.is_mutant]
        caught = sum(one.is_caught for one in of_kind)
        floor = FLOORS.get(kind.name, 0)
        if of_kind and 100 * caught < floor * len(of_kind):
            below.append(f"{kind.name}: {caught} of {len(of_kind)} caught, the floor is {floor} %")
    return below
