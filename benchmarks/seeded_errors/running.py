"""A run: originals and kinds, a fair sample of the mistakes, and what came of each, on several processes."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.literalising import literalise
from benchmarks.seeded_errors.originals import Original, find_originals
from benchmarks.seeded_errors.outcome import Outcome
from benchmarks.seeded_errors.planting import Bed
from benchmarks.seeded_errors.register import KINDS
from benchmarks.seeded_errors.workbooks import supply


@dataclass(frozen=True)
class Run:
    """What came of a run: its outcomes, and what was found in originals that have no fault."""

    outcomes: tuple[Outcome, ...]
    false_alarms: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Survey:
    """How many mistakes of each kind an original has room for."""

    original: Original
    counts: dict[str, int]
    false_alarms: tuple[str, ...]


Tell = Callable[[Outcome], None]


@dataclass(frozen=True)
class Order:
    """What is asked of a run: which seed, how many mistakes, of which kinds, in which originals (all if none is named),
    and whether finance's workbook lies beside each."""

    seed: int
    count: int
    kinds: Sequence[str] = ()
    names: Sequence[str] = ()
    workbooks: bool = False


def run(order: Order, jobs: int, tell: Tell = lambda outcome: None) -> Run:
    """At least as many mistakes as are asked for, if there are so many: of each kind as many, spread over the
    originals. Each outcome is told as soon as it is known."""
    seed, count = order.seed, order.count
    with ProcessPoolExecutor(jobs, initializer=_collect_rarely) as pool:
        plain = [original for original in find_originals() if not order.names or original.name in order.names]
        literal = [copy for copy in pool.map(literalise, plain) if copy is not None]
        originals = list(pool.map(supply, [*plain, *literal])) if order.workbooks else [*plain, *literal]
        surveys = list(pool.map(_survey, originals, [(seed, tuple(order.kinds))] * len(originals)))
        chosen = _choose(surveys, seed, count)
        outcomes = []
        for some in pool.map(_plant, *zip(*_batches(chosen, seed), strict=True)):
            outcomes += some
            for outcome in some:
                tell(outcome)
    alarms = {survey.original.name: survey.false_alarms for survey in surveys}
    return Run(tuple(outcomes), {name: found for name, found in alarms.items() if found})


def _collect_rarely() -> None:
    """Lets garbage wait: originals stay in memory, and looking through them takes a tenth of the time."""
    gc.set_threshold(100_000, 50, 50)


def _survey(original: Original, order: tuple[int, tuple[str, ...]]) -> Survey:
    seed, names = order
    bed = _bed(original.name, original)
    counts = {
        kind.name: len(_found(original.name, kind.name, seed)) for kind in KINDS if not names or kind.name in names
    }
    return Survey(original, counts, tuple(bed.false_alarms))


_BEDS: dict[str, Bed] = {}


def _bed(name: str, original: Original) -> Bed:
    """The bed of an original; each process makes its own once."""
    if name not in _BEDS:
        _BEDS[name] = Bed(original)
    return _BEDS[name]


@cache
def _found(name: str, kind: str, seed: int) -> list[Mistake]:
    found = _BEDS[name].find(next(one for one in KINDS if one.name == kind), seed)
    Random(f"{seed} {name} {kind}").shuffle(found)
    return found


_BATCH = 20
Choice = tuple[Original, str, int]


def _choose(surveys: list[Survey], seed: int, count: int) -> list[Choice]:
    """The mistakes to plant, by original, kind and number; kinds with few places give all that they have."""
    queues = {}
    for kind in KINDS:
        lists = [
            [(survey.original, kind.name, number) for number in range(survey.counts.get(kind.name, 0))]
            for survey in surveys
        ]
        Random(f"{seed} {kind.name}").shuffle(lists)
        queues[kind.name] = [choice for turn in zip_longest(*lists) for choice in turn if choice is not None]
    chosen: list[Choice] = []
    for turn in zip_longest(*queues.values()):
        if len(chosen) >= count:
            break
        chosen += [choice for choice in turn if choice is not None]
    return chosen


def _batches(chosen: list[Choice], seed: int) -> Iterator[tuple[Original, int, tuple[tuple[str, int], ...]]]:
    """The choices of each original together, in parts that keep all processes busy to the end."""
    by_original: dict[str, list[Choice]] = {}
    for choice in chosen:
        by_original.setdefault(choice[0].name, []).append(choice)
    parts = [[choices[i : i + _BATCH] for i in range(0, len(choices), _BATCH)] for choices in by_original.values()]
    for part in (part for turn in zip_longest(*parts) for part in turn if part):
        yield part[0][0], seed, tuple((kind, number) for _, kind, number in part)


def _plant(original: Original, seed: int, choices: tuple[tuple[str, int], ...]) -> list[Outcome]:
    bed = _bed(original.name, original)
    return [bed.plant(kind, _found(original.name, kind, seed)[number]) for kind, number in choices]
