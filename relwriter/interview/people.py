"""The steps that name a person: somebody known already, or somebody new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path
from relwriter.interview.lists import one_by_one
from relwriter.interview.naming import derive_id
from relwriter.interview.steps import Choice, Question, Step, ask

SOMEBODY, NOBODY = "", "-"
"""The answers for a speaker who is not known yet, and for none."""


def person_steps(answers: Answers, path: Path, *, somebody_new: bool = False) -> Iterator[Step]:
    """Who a field such as sections[0].quote.by names, chosen from those known, or described."""
    if somebody_new:
        yield from _new_person(answers, path)
        return
    question = ask(path)
    known = known_people(answers)
    chosen = ("speaker", *path)
    choices = [*(Choice(key, words) for key, words in known.items()), Choice(SOMEBODY, "somebody else")]
    if not question.required:
        choices.append(Choice(NOBODY, "nobody"))
    if len(choices) > 1:
        default = next(iter(known), NOBODY)
        yield Question(chosen, question.words, "choice", default=default, required=False, choices=tuple(choices))
    if answers.get(*chosen) == SOMEBODY:
        yield from _new_person(answers, path)
    elif answers.get(*chosen) != NOBODY:
        answers.given[path] = answers.get(*chosen)


def known_people(answers: Answers) -> dict[str, str]:
    """The name and first title of everybody known, by id."""
    house = answers.house.people if answers.house and answers.uses_house else {}
    return {key: introduce(person) for key, person in {**house, **answers.tree().get("people", {})}.items()}


def introduce(person: dict[str, object]) -> str:
    """A person by name and first title."""
    titles = person.get("titles", [])
    first = titles if isinstance(titles, str) else next(iter(titles), "")  # type: ignore[call-overload]
    return ", ".join(filter(None, [str(person["name"]), first]))


def _new_person(answers: Answers, path: Path) -> Iterator[Step]:
    """A new person, kept under the field that names them first."""
    person = ("people", "/".join(map(str, path)))
    name = ask((*person, "name"))
    yield name if known_people(answers) else replace(name, words=f"{ask(path).words} {name.words}")
    key = derive_id(answers.get(*person, "name"), known_people(answers), "-")
    answers.given[*person, "id"] = key
    yield from one_by_one(answers, (*person, "titles"))
    yield ask((*person, "honorific"))
    answers.given[path] = key
