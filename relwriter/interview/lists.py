"""Lists of names and texts that are asked item by item, until an item is left empty or the list is full."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, kind_of, most
from relwriter.interview.quotation import prose_steps
from relwriter.interview.steps import DONE, Step, ask


def numbers_of(path: Path) -> Iterator[int]:
    """The numbers of a list's items, as many as it may have."""
    bound = most(path)
    yield from range(bound) if bound else count()


def one_by_one(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The questions of a list of texts, until one is left empty; `changes` go over the first."""
    for number in numbers_of(path):
        item = (*path, number)
        over = {**({"words": "Another?", "instruction": DONE} if number else changes), "item": item}
        if kind_of(item) == "prose":
            yield from prose_steps(answers, item, **over)
        else:
            yield ask(item, **over)
        if not answers.get(*item):
            return
