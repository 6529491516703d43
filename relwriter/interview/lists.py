"""Lists that are asked item by item, until an item is left empty or the list is full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, kind_of, most
from relwriter.interview.drafting import resolves
from relwriter.interview.steps import NOTHING, Step, ask


def _numbers(path: Path) -> Iterator[int]:
    """The numbers of a list's items, as many as it may have."""
    bound = most(path)
    yield from range(bound) if bound else count()


def one_by_one(answers: Answers, path: Path) -> Iterator[Step]:
    """The questions of a list of texts, until one is left empty."""
    check = resolves(answers) if kind_of((*path, 0)) == "prose" else None
    for number in _numbers(path):
        another = {"words": f"{ask((*path, number)).words} And then?"} if number else {}
        yield ask((*path, number), check=check, **another)
        if not answers.get(*path, number):
            return


def records(answers: Answers, path: Path, fields: Sequence[str]) -> Iterator[Step]:
    """The questions of a list of records, until the first field of one is left empty."""
    for number in _numbers(path):
        first = (*path, number, fields[0])
        required = number == 0 and ask(path).required
        instruction = "" if required else NOTHING
        yield ask(first, required=required, instruction=instruction)
        if not answers.get(*first):
            return
        for name in fields[1:]:
            yield ask((*path, number, name))
