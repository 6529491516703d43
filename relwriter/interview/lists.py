"""Lists that are asked item by item, until an item is left empty or the list is full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, kind_of, most
from relwriter.interview.drafting import resolves
from relwriter.interview.steps import DONE, SKIP, Question, Step, ask


def _numbers(path: Path) -> Iterator[int]:
    """The numbers of a list's items, as many as it may have."""
    bound = most(path)
    yield from range(bound) if bound else count()


def one_by_one(answers: Answers, path: Path) -> Iterator[Step]:
    """The questions of a list of texts, until one is left empty."""
    check = resolves(answers) if kind_of((*path, 0)) == "prose" else None
    for number in _numbers(path):
        another = {"words": "Another?", "instruction": DONE} if number else {}
        yield ask((*path, number), check=check, **another)
        if not answers.get(*path, number):
            return


def records(answers: Answers, path: Path, fields: Sequence[str]) -> Iterator[Step]:
    """The questions of a list of records, until the first field of one is left empty."""
    for number in _numbers(path):
        first = (*path, number, fields[0])
        yield _first_question(first, required=number == 0 and ask(path).required)
        if not answers.get(*first):
            return
        for name in fields[1:]:
            yield ask((*path, number, name))


def _first_question(path: Path, *, required: bool) -> Question:
    """The question that decides whether there is a record of that number."""
    question = ask(path, required=required)
    if path[-2] == 0:
        return replace(question, instruction="" if required else SKIP)
    return replace(question, words=f"Another? {question.words}", instruction=DONE)
