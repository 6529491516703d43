"""The steps of an interview: a question about a field, a title before a group of them, a note between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from relwriter.interview.definitions import (
    Path,
    choices_of,
    default_text,
    definition,
    is_required,
    kind_of,
)
from relwriter.interview.suggestions import suggestions_for
from relwriter.model.fields import examples_of, meanings_of

SKIP = "Enter to skip"
"""What a question says that may be left without an answer."""
DONE = "Enter when done"
"""What a question says that is asked again until it is left without an answer."""


class Refused(ValueError):
    """An answer that a question does not take, with what is wrong and what to do about it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several answers: what is kept, and the words that a person chooses by."""

    answer: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question: where its answer is kept, its words, how it is asked, and what it takes.

    `field` is the path whose definition the answer must satisfy, empty for a question about the interview
    itself; `check` raises Refused for what only the other answers show to be wrong.
    `item` is the item of a list that is not there if the question is left empty. `marked` says that prose is typed with
    its markup, as the YAML holds it; `may_drop`, that a minus alone leaves out what is asked for.
    """

    path: Path
    words: str
    kind: str
    field: Path = ()
    default: str = ""
    required: bool = True
    instruction: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    unit: str = ""
    check: Callable[[str], None] | None = None
    suggestions: tuple[str, ...] = ()
    item: Path = ()
    marked: bool = False
    may_drop: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """The line before a group of questions; the review calls the group by `name`."""

    words: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a person is told: before the next question, or `after` the answer that it is about.

    The words are worked out only when they are shown: the same steps run again whenever the person goes back.
    """

    words: Callable[[], str]
    after: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """The answers below a path are to be asked for again, because of what `words` say, and one of the interview's own
    questions, `doubt`, with them."""

    path: Path
    words: str = ""
    doubt: Path = ()


Step = Question | Title | Note | Again


def ask(path: Path, **changes: Any) -> Question:
    """The question about the field at a path, in the words of its definition; `changes` go over it."""
    info = definition(path)
    question = Question(
        path=path,
        words=info.description or info.title or "",
        kind=kind_of(path),
        field=path,
        default=default_text(path),
        required=is_required(path),
        instruction="" if is_required(path) or default_text(path) else SKIP,
        example=examples_of(info),
        choices=_choices(path) if kind_of(path) == "choice" else (),
        suggestions=suggestions_for(path),
    )
    return replace(question, **changes)


def _choices(path: Path) -> tuple[Choice, ...]:
    """The choices of a closed list, each with what the model says that it means."""
    names = choices_of(path)
    meanings = meanings_of(definition(path)) or [""] * len(names)
    return tuple(Choice(name, _explain(name, meaning)) for name, meaning in zip(names, meanings, strict=True))


def _explain(name: str, meaning: str) -> str:
    return f"{name.replace('_', ' ')}: {meaning}" if meaning else name


def confirm(path: Path, words: str, *, default: bool) -> Question:
    """A question of the interview itself that is answered yes or no, kept as true or false."""
    return Question(path, words, "flag", default=str(default).lower())


def choose_several(path: Path, words: str, choices: Sequence[Choice], default: str = "", **changes: Any) -> Question:
    """A question of the interview itself that takes any number of its choices, kept with commas between them."""
    question = Question(path, words, "several", default=default, required=False, choices=tuple(choices))
    return replace(question, **changes)


def split_several(answer: str) -> list[str]:
    """The choices of an answer to `choose_several`."""
    return [part for part in answer.split(", ") if part]
