"""Kinds of mistakes: each has a name and finds, in a manuscript, the mistakes of its kind that somebody could make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.manuscript import Manuscript

Find = Callable[[Manuscript, Random], Iterator[Mistake]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mistake. `find` yields one mistake for each place at which it could happen; where a mistake can happen
    in several ways at one place, chance decides."""

    name: str
    find: Find
