"""The question for one value, and the one for several of what is known already: people, figures, words of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, choices_of, kind_of
from relwriter.interview.people import known_people
from relwriter.interview.steps import Choice, Question, Step, ask, choose_several, split_several

MONEY = ("unit", "currency")
"""Fields that say in what the amounts beside them are."""


def value_question(answers: Answers, path: Path) -> Question:
    """The question for a value of any kind."""
    if kind_of(path) == "figure":
        return _figure_question(answers, path)
    question = ask(path)
    if path[-1] in MONEY:
        return replace(question, default=question.default.replace("USD", answers.currency))
    return replace(question, unit=_unit_beside(answers, path)) if question.kind == "amount" else question


def _unit_beside(answers: Answers, path: Path) -> str:
    """In what an amount is, as a field beside it says."""
    said = (answers.get(*path[:-1], name) for name in MONEY)
    return next(filter(None, said), answers.currency)


def _figure_question(answers: Answers, path: Path) -> Question:
    choices = [Choice(key, key.replace("_", " ")) for key in answers.ids("figures")]
    question = ask(path, kind="choice", default="")
    none = () if question.required else (Choice("", "none"),)
    return replace(question, choices=(*none, *choices), required=False)


def several_steps(answers: Answers, path: Path) -> Iterator[Step]:
    """Which people, figures or words of a closed list a field names, all at once."""
    kind = kind_of((*path, 0))
    if kind == "person":
        known = known_people(answers)
    elif kind == "figure":
        known = {key: key.replace("_", " ") for key in answers.ids("figures")}
    else:
        known = {name: name.replace("_", " ") for name in choices_of((*path, 0))}
    if not known:
        return
    yield choose_several(("several", *path), ask(path).words, [Choice(key, words) for key, words in known.items()])
    for number, key in enumerate(split_several(answers.get("several", *path))):
        answers.given[*path, number] = key
