"""The steps of the sections: which there are, and for each kind what its record asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, definition, record_of
from relwriter.interview.nesting import PLACE
from relwriter.interview.record_checks import check_record
from relwriter.interview.records import LISTS, part_steps
from relwriter.interview.results import row_steps, stating_steps
from relwriter.interview.steps import Choice, Note, Question, Step, Title, ask, choose_several, confirm, split_several
from relwriter.interview.usual import NEVER, USUAL
from relwriter.model.sections import Section

LISTS.update(Result=stating_steps, Row=row_steps)

CLOSING = ("about", "legend", "contacts")
"""What closes every release, and stands in the house file where the person keeps one."""
ORDER = (
    *("quote", "letter", "highlights", "results", "metrics", "outlook", "dividend", "buyback", "events", "call"),
    *("calendar", "board", "statement", "measures", "notes", "about", "legend", "contacts", "heading", "text"),
)
"""The usual order of the sections. A heading and a text stand wherever their author wants, and are asked for last."""
REPEATED = ("quote", "letter", "results", "dividend", "statement", "legend", "heading", "text")
OF_FIGURES = ("statement",)
"""Sections that there are only where there are figures."""
PLACED = ("heading", "text")
USUAL_KINDS = ("quote", "highlights", "results", *CLOSING)
TITLES = {
    "results": "{{ period.title_and_year }} Financial Results",
    "metrics": "Key Metrics",
    "about": "About {{ company }}",
    "highlights": "{{ period.title }} Highlights",
}
"""Titles that follow the release; the usual title of the other kinds is the model's example."""
UNTITLED = ("quote", "letter", "text", "heading")


def kinds_question(answers: Answers) -> Question:
    """Which sections the release has."""
    kinds = [kind for kind in dict.fromkeys((*ORDER, *Section.model_fields)) if kind not in NEVER]
    choices = [Choice(kind, describe_kind(kind)) for kind in kinds]
    there = answers.house.closing if answers.house and answers.uses_house else set()
    usual = [kind for kind in USUAL_KINDS if kind not in there]
    return choose_several(("kinds",), "Which sections does the release have?", choices, ", ".join(usual))


def describe_kind(kind: str) -> str:
    """A kind of section by its title and what it says."""
    info = definition(("sections", 0, kind))
    return f"{info.title}: {info.description}"


def chosen_kinds(answers: Answers) -> list[str]:
    """The kinds of sections that the release has, in their usual order."""
    return split_several(answers.get("kinds") if ("kinds",) in answers.given else kinds_question(answers).default)


def section_steps(answers: Answers, titles: dict[str, str]) -> Iterator[Step]:
    """Every section's steps. `titles` are those of the kinds."""
    for kind in chosen_kinds(answers):
        if kind in OF_FIGURES and not answers.ids("figures"):
            continue
        for number in count(1):
            key = f"{kind}-{number}"
            yield from _section_steps(answers, key, kind, titles[kind])
            if kind not in REPEATED or not (answers.has("sections", key) or answers.has("boilerplate", key)):
                break
            yield confirm(("another", key), _another(kind), default=False)
            if not answers.says_yes("another", key):
                break


def _another(kind: str) -> str:
    name = (definition(("sections", 0, kind)).title or kind).lower()
    return f"Another section of {name}?" if name.endswith("s") else f"Another {name}?"


def _section_steps(answers: Answers, key: str, kind: str, words: str) -> Iterator[Step]:
    closes = kind in CLOSING and answers.says_yes("keep")
    path = ("boilerplate" if closes else "sections", key, kind)
    yield Title(words, f"{definition(('sections', 0, kind)).title}{_number(key)}")
    has_title = is_titled(path, kind)
    yield from content_steps(answers, path, kind)
    if has_title and not _says_something(answers, path):
        answers.given.pop((*path, "title"), None)
        yield Note(lambda: "Nothing is said there: the section is left out.", after=True)
    yield from check_record(answers, path)
    if not closes and (kind in PLACED or (PLACE, key) in answers.kept):
        yield _place_question(answers, key)


def content_steps(answers: Answers, path: Path, kind: str) -> Iterator[Step]:
    """The steps of what a section at a path says; its title is a usual one."""
    yield from part_steps(answers, path, **(_title(path, kind) if is_titled(path, kind) else {}))


def is_titled(path: Path, kind: str) -> bool:
    """Whether a kind of section usually has a title."""
    return USUAL.get(record_of(path).__name__, ())[:1] == ("title",) and kind not in UNTITLED


def _number(key: str) -> str:
    number = key.rpartition("-")[2]
    return "" if number == "1" else f" {number}"


def _says_something(answers: Answers, path: Path) -> bool:
    """Whether anything but a title was answered."""
    size = len(path)
    return any(text and found[:size] == path and found[size:] != ("title",) for found, text in answers.given.items())


def _title(path: Path, kind: str) -> dict[str, str]:
    return {"default": TITLES.get(kind) or ask((*path, "title")).example, "instruction": ""}


def _place_question(answers: Answers, key: str) -> Question:
    """Before which other section one stands; it may stay where it was asked for."""
    others = dict.fromkeys(str(path[1]) for path in answers.given if path[0] == "sections" and path[1] != key)
    words = {
        other: f"before {definition(('sections', 0, other.rpartition('-')[0])).title}{_number(other)}".lower()
        for other in others
    }
    choices = (*(Choice(other, text) for other, text in words.items()), Choice("", "after all of these"))
    return Question((PLACE, key), "Where does it stand?", "choice", required=False, choices=choices)
