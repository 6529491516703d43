"""The steps of the sections: quotes, highlights, results, and what closes a release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from relwriter.interview.answers import Answers, derive_id
from relwriter.interview.drafting import resolves
from relwriter.interview.lists import one_by_one
from relwriter.interview.steps import DONE, Choice, Question, Step, ask, confirm, title

RESULTS = "{{ period.title_and_year }} Financial Results"
SOMEBODY = ""
"""The answer for a speaker who is not known yet."""
CLOSING = {"about": "About {{ company }}", "legend": "Forward-Looking Statements"}
"""Sections of a title and text that close a release, and their usual titles."""


def section_steps(answers: Answers) -> Iterator[Step]:
    """Every section's steps, in the order in which the release prints them."""
    place = yield from _quotes(answers)
    place = yield from _highlights(answers, place)
    place = yield from _results(answers, place)
    yield from _closing_steps(answers, place)


def _quotes(answers: Answers) -> Iterator[Step]:
    """The quotes one by one; returns how many sections there are then."""
    yield title("sections", 0, "quote")
    for number in count():
        another = "Another quote?" if number else "Does an executive say something?"
        yield confirm(("more", "quotes", number), another, default=number == 0)
        if not answers.says_yes("more", "quotes", number):
            return number
        yield from _quote_steps(answers, number)


def _quote_steps(answers: Answers, number: int) -> Iterator[Step]:
    path = ("sections", number, "quote")
    yield from _speaker(answers, number)
    yield ask((*path, "says"), check=resolves(answers))
    yield from (ask((*path, name)) for name in ("attribution", "verb"))
    if answers.get(*path, "attribution") == "after":
        yield ask((*path, "then"), check=resolves(answers))


def _speaker(answers: Answers, number: int) -> Iterator[Step]:
    """Who says it: somebody known already, or a new person."""
    known = _people(answers)
    chosen = ("speaker", number)
    if known:
        choices = (*(Choice(key, words) for key, words in known.items()), Choice(SOMEBODY, "somebody else"))
        words = ask(("sections", number, "quote", "by")).words
        yield Question(chosen, words, "choice", default=next(iter(known)), required=False, choices=choices)
    if answers.get(*chosen) == SOMEBODY:
        yield from _person(answers, number)
    key = answers.get(*chosen) or answers.get("people", number, "id")
    answers.given["sections", number, "quote", "by"] = key


def _people(answers: Answers) -> dict[str, str]:
    """The name and first title of everybody known, by id."""
    house = answers.house.people if answers.house and answers.uses_house else {}
    return {key: _introduce(person) for key, person in {**house, **answers.tree().get("people", {})}.items()}


def _introduce(person: dict[str, object]) -> str:
    titles = person.get("titles", [])
    first = titles if isinstance(titles, str) else next(iter(titles), "")
    return ", ".join(filter(None, [str(person["name"]), first]))


def _person(answers: Answers, number: int) -> Iterator[Step]:
    """A new person, numbered as the quote that names them first."""
    path = ("people", number)
    yield ask((*path, "name"))
    taken = {key for key in _people(answers) if key != answers.get(*path, "id")}
    answers.given[*path, "id"] = derive_id(answers.get(*path, "name"), taken, "-")
    yield from one_by_one(answers, (*path, "titles"))
    yield ask((*path, "honorific"))


def _highlights(answers: Answers, place: int) -> Iterator[Step]:
    """The points one by one; returns how many sections there are then."""
    path = ("sections", place, "highlights")
    yield title(*path)
    yield confirm(("more", "highlights"), "Are there highlights?", default=True)
    if not answers.says_yes("more", "highlights"):
        return place
    yield ask((*path, "title"), check=resolves(answers))
    for number in count():
        point = (*path, "items", number)
        yield _point(answers, (*point, "text"), first=number == 0)
        if not answers.get(*point, "text"):
            return place + 1
        yield ask((*point, "label"))


def _point(answers: Answers, path: tuple[str | int, ...], *, first: bool) -> Question:
    question = ask(path, required=first, instruction="" if first else DONE, check=resolves(answers))
    return question if first else replace(question, words="Another?")


def _results(answers: Answers, place: int) -> Iterator[Step]:
    """The title over the figures' sentences; returns how many sections there are then."""
    figures = answers.ids("figures")
    if not figures:
        return place
    path = ("sections", place, "results")
    yield title(*path)
    yield ask((*path, "title"), default=RESULTS, check=resolves(answers))
    for number, key in enumerate(figures):
        answers.given[*path, "items", number] = key
    return place + 1


def _closing_steps(answers: Answers, place: int) -> Iterator[Step]:
    """What closes a release, once: it goes to the boilerplate of a house file that is written now, and what that of a
    house file holds already is not asked."""
    root, place = ("boilerplate", 0) if answers.says_yes("keep") else ("sections", place)
    held = answers.house.closing if answers.house and answers.uses_house else set()
    for kind, usual in CLOSING.items():
        if kind not in held:
            place = yield from _closing(answers, (root, place, kind), usual)
    if "contacts" not in held:
        yield from _contacts(answers, (root, place, "contacts"))


def _closing(answers: Answers, path: tuple[str, int, str], usual: str) -> Iterator[Step]:
    """A section of a title and paragraphs, if one is wanted; returns how many sections there are then."""
    _, place, kind = path
    yield confirm(("more", kind), f"{ask(path).words}: write it now?", default=False)
    if not answers.says_yes("more", kind):
        return place
    yield title(*path)
    yield ask((*path, "title"), default=usual, check=resolves(answers))
    yield ask((*path, "text"), check=resolves(answers))
    return place + 1


def _contacts(answers: Answers, path: tuple[str, int, str]) -> Iterator[Step]:
    """The contacts, if the person wants to give them now; each with its lines."""
    for number in count():
        words = "Another contact?" if number else f"{ask(path).words}: write it now?"
        yield confirm(("more", "contacts", number), words, default=False)
        if not answers.says_yes("more", "contacts", number):
            return
        yield ask((*path, "items", number, "title"))
        yield from one_by_one(answers, (*path, "items", number, "lines"))
