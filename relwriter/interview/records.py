"""The steps of a record: its usual fields one after the other, and whichever of the others a person wants.

Words, bounds and defaults are those of the model; what is known here is only which fields are usual, and which make no
sense after others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, definition, kind_of, record_of, shape_of
from relwriter.interview.lists import numbers_of, one_by_one
from relwriter.interview.people import person_steps
from relwriter.interview.quotation import prose_steps
from relwriter.interview.record_checks import check_record
from relwriter.interview.steps import (
    DONE,
    SKIP,
    Choice,
    Step,
    ask,
    choose_several,
    confirm,
    split_several,
)
from relwriter.interview.usual import NEEDED, NEVER, UNLESS, USUAL
from relwriter.interview.values import several_steps, value_question

FEW = 3
"""So many fields are asked for one by one, where none is usual."""
DEEPEST = 2
"""Points have points below them, but those have none here."""
LISTS: dict[str, Callable[[Answers, Path], Iterator[Step]]] = {}
"""How lists of certain records are asked for, by the record's name; `results` adds its own."""


def record_steps(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The questions of one record, and its check; `changes` go over its first question."""
    yield from part_steps(answers, path, **changes)
    yield from check_record(answers, path)


def part_steps(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The questions of one record, without its check."""
    usual, others = _fields(record_of(path))
    for number, name in enumerate(usual):
        yield from field_steps(answers, (*path, name), **(changes if number == 0 else {}))
    yield from other_steps(answers, path, others)


def _fields(record: type[BaseModel]) -> tuple[list[str], list[str]]:
    """The names of a record's usual fields, and of its others."""
    known = [name for name in record.model_fields if not NEVER & {name, f"{record.__name__}.{name}"}]
    needed = [name for name in known if record.model_fields[name].is_required()]
    usual = list(dict.fromkeys([*USUAL.get(record.__name__, ()), *needed]))
    others = [name for name in known if name not in usual]
    if usual or len(others) > FEW:
        return usual, others
    return others, []


def other_steps(answers: Answers, path: Path, names: Sequence[str], words: str = "Anything else?") -> Iterator[Step]:
    """One question for which other fields of a record there is something to say, then theirs; one alone is asked."""
    askable = [name for name in names if shape_of((*path, name)) != "mapping"]
    chosen = askable
    if len(askable) > 1 or any(kind_of((*path, name)) in ("choice", "flag") for name in askable):
        yield choose_several(("more", *path), words, [offer((*path, name)) for name in askable])
        chosen = split_several(answers.get("more", *path))
    for name in chosen:
        yield from field_steps(answers, (*path, name))


def offer(path: Path) -> Choice:
    """A field among others that there may be something to say for."""
    info = definition(path)
    return Choice(str(path[-1]), f"{info.title}: {info.description}")


def field_steps(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The questions of one field, whatever it holds."""
    if not _applies(answers, path):
        return
    shape, kind = shape_of(path), kind_of(path)
    if shape == "records":
        ask_for = LISTS.get(record_of(path).__name__)
        yield from ask_for(answers, path) if ask_for else records(answers, path, **changes)
    elif shape == "record":
        yield from _optional_record(answers, path)
    elif shape == "list":
        closed = kind_of((*path, 0)) in ("person", "figure", "choice")
        yield from several_steps(answers, path) if closed else one_by_one(answers, path, **changes)
    elif kind == "person":
        yield from person_steps(answers, path)
    elif kind in ("prose", "paragraphs"):
        yield from prose_steps(answers, path, **changes)
    else:
        yield replace(value_question(answers, path), **changes)


def _applies(answers: Answers, path: Path) -> bool:
    """Whether a field makes sense beside what was answered already."""
    if len(path) == 1:
        return True
    if path.count(path[-1]) > DEEPEST:
        return False
    other, taken = UNLESS.get((record_of(path[:-1]).__name__, str(path[-1])), ("", ""))
    said = answers.get(*path[:-1], other)
    return not other or not said or said == taken


def _optional_record(answers: Answers, path: Path) -> Iterator[Step]:
    """A record within another: its questions, after the one whether there is such a thing."""
    info = definition(path)
    is_offered = ("more", *path[:-1]) in answers.given
    if not is_offered and not info.is_required() and path[-1] not in USUAL["whole"]:
        yield confirm(("has", *path), f"{info.title}: {info.description}", default=False)
        if not answers.says_yes("has", *path):
            return
    yield from record_steps(answers, path)


def records(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The questions of a list of records, until the first field of one is left empty."""
    for number in numbers_of(path):
        item = (*path, number)
        usual, others = _fields(record_of(path))
        first, *usual = usual or others
        others = [name for name in others if name not in (first, *usual)]
        yield from field_steps(answers, (*item, first), **_first_changes(item, first), **changes)
        if not answers.has(*item):
            return
        for name in usual:
            yield from field_steps(answers, (*item, name))
        yield from other_steps(answers, item, others)
        yield from check_record(answers, item)


def _first_changes(item: Path, first: str) -> dict[str, Any]:
    """How the question is asked that decides whether there is a record of that number."""
    path, number = item[:-1], item[-1]
    if number:
        return {
            "words": f"Another? {ask((*item, first)).words}",
            "required": False,
            "instruction": DONE,
            "item": item,
        }
    if definition(path).is_required() or (record_of(path[:-1]).__name__, path[-1]) in NEEDED:
        return {"required": True, "instruction": "", "item": item}
    return {"words": _describe_list(path, first), "required": False, "instruction": SKIP, "item": item}


def _describe_list(path: Path, first: str) -> str:
    """The words for the first of several records that need not be: those of the list, and those of the field."""
    whole, field = definition(path).description or "", ask((*path, 0, first)).words
    if not whole.endswith("?"):
        return f"{whole}: {field}"
    return whole if kind_of((*path, 0, first)) in ("prose", "paragraphs") else f"{whole} {field}"
