"""Something new in a release that is there, such as a section or a person: asked for as an interview asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from relwriter.interview.answers import Answers
from relwriter.interview.conducting import conduct
from relwriter.interview.definitions import Path, kind_of, record_of, shape_of
from relwriter.interview.editing.desk import Desk
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.sections import LISTED
from relwriter.interview.figures import one_figure_steps
from relwriter.interview.house import House
from relwriter.interview.lists import one_by_one
from relwriter.interview.naming import derive_id
from relwriter.interview.nesting import nest_below
from relwriter.interview.people import person_steps
from relwriter.interview.prompts import GoBack
from relwriter.interview.record_checks import check_record
from relwriter.interview.records import field_steps, part_steps
from relwriter.interview.screen import say
from relwriter.interview.sections import content_steps
from relwriter.interview.steps import Choice, Question, Step, ask
from relwriter.model.sections import Section

HERE = ("house",)
"""The answer by which an interview takes company, people and style from what is there."""


def ask_new(desk: Desk, path: Path) -> bool:
    """Whether something new was put at a path: a section, an item, a figure, a person.

    Raises GoBack when the person goes back from its first question.
    """
    answers = _gather(desk.papers)
    answers.kept, answers.settled = desk.begun, desk.settled
    desk.begun_at = path

    asked = _as_asked(path)

    def plan(given: Answers) -> Iterator[Step]:
        given.given.update(_seed(desk.papers))
        yield from _steps(given, asked)

    def keep(given: Answers, _: str) -> None:
        desk.begun, desk.settled = given.kept, given.settled
        desk.keep()

    try:
        conduct(answers, plan, keep, may_leave=True)
    except GoBack:
        desk.forget()
        raise
    desk.forget()
    _put_people(desk, answers)
    return _put_answers(desk, path, asked, answers)


def _as_asked(path: Path) -> Path:
    """The path of an answer: an interview knows sections by keys, and not by numbers."""
    return (path[0], str(path[1]), *path[2:]) if path[0] in LISTED and len(path) > 1 else path


def _gather(papers: Papers) -> Answers:
    """No answers yet; company, people and style are those of the release."""
    known = {name: value for name, value in papers.tree().items() if name not in ("figures", "sections", "closing")}
    return Answers(date.today(), House("-", known))


def _seed(papers: Papers) -> dict[Path, str]:
    """What is there, as if it had been answered: figures by number, and what is reported."""
    seeds: dict[Path, str] = {HERE: "-", ("period",): papers.text("period")}
    if papers.text("with_year"):
        seeds["with_year",] = papers.text("with_year")
    for number, (key, figure) in enumerate(papers.tree("figures").items()):
        seeds["figures", number, "id"] = key
        seeds.update(_flatten(("figures", number), figure))
    return seeds


def _flatten(path: Path, tree: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(tree, str):
        yield path, tree
        return
    for step, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from _flatten((*path, step), value)


def _steps(answers: Answers, path: Path) -> Iterator[Step]:
    """The questions for something new at a path, in an interview's own order."""
    if path[0] == "figures":
        number = len(answers.ids("figures"))
        yield ask(("figures", number, "label"))
        yield from one_figure_steps(answers, number)
    elif path[0] == "people" or kind_of(path) == "person":
        yield from _person_steps(answers, path)
    elif len(path) == 3 and path[2] in Section.model_fields:
        yield from content_steps(answers, path, str(path[2]))
        yield from check_record(answers, path)
    elif shape_of(path) == "record":
        yield from _record_steps(answers, path)
    else:
        yield from field_steps(answers, path)


def _person_steps(answers: Answers, path: Path) -> Iterator[Step]:
    """A person who is not known yet; where a field names them, that field's answer too."""
    if path[0] != "people":
        yield from person_steps(answers, path, somebody_new=True)
        return
    person = ("people", "new")
    yield ask((*person, "name"))
    known = answers.house.people if answers.house else {}
    answers.given[*person, "id"] = derive_id(answers.get(*person, "name"), known, "-")
    yield from one_by_one(answers, (*person, "titles"))
    yield ask((*person, "honorific"))


def _record_steps(answers: Answers, path: Path) -> Iterator[Step]:
    """A record in a list: of a result first whether it is a figure's or the author's own text."""
    if record_of(path).__name__ == "Result":
        choices = [(key, answers.get("figures", number, "label")) for number, key in enumerate(answers.ids("figures"))]
        yield _choose_figure((*path, "figure"), choices)
        if not answers.get(*path, "figure"):
            yield from field_steps(answers, (*path, "text"), required=True, instruction="")
    else:
        yield from part_steps(answers, path)
    yield from check_record(answers, path)


def _choose_figure(path: Path, figures: list[tuple[str, str]]) -> Question:
    choices = (*(Choice(key, label) for key, label in figures), Choice("", "none: words of your own"))
    return ask(path, kind="choice", choices=choices, required=False, instruction="")


def _put_people(desk: Desk, answers: Answers) -> None:
    for key, person in answers.tree().get("people", {}).items():
        desk.put(("people", key), person)


def _put_answers(desk: Desk, path: Path, asked: Path, answers: Answers) -> bool:
    """Puts the answers into the file; where there are none nothing is said."""
    if path[0] == "people":
        return True
    if path[0] == "figures":
        *_, key = answers.ids("figures")
        desk.put(("figures", key), answers.tree()["figures"][key])
        return True
    tree = answers.get(*asked) or nest_below(answers.given, asked)
    if not tree:
        say("note", "Nothing is said there: it is left out.")
        return False
    desk.put(path, tree)
    return True
