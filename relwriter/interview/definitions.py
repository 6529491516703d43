"""What the model says of a field at a path: its words, its kind, its default, its bounds, and its type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, PlainValidator, TypeAdapter
from pydantic.fields import FieldInfo

from relwriter.model.entry import Name
from relwriter.model.fields import find_field, inner_type, record_type
from relwriter.model.fiscal import MONTHS, FiscalYear
from relwriter.model.period import Period
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.model.sections.keys import FigureKey, PersonKey

Path = tuple[str | int, ...]
"""Where an answer belongs: ("company", "listings", 0, "symbol")."""

_KINDS: tuple[tuple[type, str], ...] = (
    (Prose, "prose"),
    (Name, "name"),
    (bool, "flag"),
    (date, "day"),
    (Decimal, "amount"),
    (int, "count"),
    (Period, "period"),
    (FigureValue, "amount"),
)


def definition(path: Path) -> FieldInfo:
    """The definition of the field at a path; of the list itself for one of its items. Raises KeyError."""
    info, _ = find_field(Release, path)
    if info is None:
        raise KeyError(path)
    return info


def title_of(path: Path) -> str:
    """The title of the field at a path; an empty text for an id, which is none."""
    info, _ = find_field(Release, path)
    return (info.title or "") if info else ""


def is_item(path: Path) -> bool:
    """Whether a path leads to an item of a list or mapping rather than to a field."""
    _, holder = find_field(Release, path)
    return holder is None or path[-1] not in holder.model_fields


def answer_type(path: Path) -> Any:
    """The type of the answer at the path: the field's own, that of an item, or for `id` that of a key."""
    if path[-1] == "id" and find_field(Release, path)[0] is None:
        return get_args(inner_type(definition(path[:-2]).annotation))[0]
    info = definition(path)
    if not is_item(path):
        return info.rebuild_annotation()
    kind = inner_type(info.annotation)
    return get_args(kind)[1 if get_origin(kind) is dict else 0]


@cache
def kind_of(path: Path) -> str:
    """How the field at a path is asked and written: name, prose, paragraphs, choice, flag, day, amount,
    count, period, person or figure for the id of one, or text for all others.
    """
    found = inner_type(answer_type(path))
    if get_origin(found) is tuple:
        return "paragraphs"
    if get_origin(found) is dict and inner_type(get_args(found)[1]) is Prose:
        # A mapping of prose takes a bare text too.
        return "prose"
    if get_origin(found) is Literal:
        return "choice"
    if key := _key_kind(answer_type(path)):
        return key
    fitting = (kind for known, kind in _KINDS if isinstance(found, type) and issubclass(found, known))
    return next(fitting, "text")


def _key_kind(annotation: Any) -> str:
    """ "person" or "figure" for a field that takes the id of one, else an empty text."""
    validators = set(_validators(annotation))
    keys = (("person", PersonKey), ("figure", FigureKey))
    return next((kind for kind, key in keys if key.__metadata__[0] in validators), "")


def _validators(annotation: Any) -> Iterator[PlainValidator]:
    """The validators of a type, also those of the parts of `X | None`."""
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, PlainValidator))
    parts = get_args(annotation)[:1] if get_origin(annotation) is Annotated else ()
    for part in parts or (get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()):
        yield from _validators(part)


@cache
def shape_of(path: Path) -> str:
    """What the field at a path holds: a value, a list of values, a record, records in a list, or a mapping that no one
    question can ask for.
    """
    found = inner_type(answer_type(path))
    is_record = record_type(found) is not None
    if get_origin(found) is dict:
        return "value" if kind_of(path) == "prose" else "mapping"
    if get_origin(found) is tuple:
        return "records" if is_record else "value" if _is_paragraphs(path) else "list"
    return "record" if is_record else "value"


def _is_paragraphs(path: Path) -> bool:
    """Whether a list of prose is one text to its author."""
    return any(type(mark) is type(Paragraphs.__metadata__[0]) for mark in definition(path).metadata)  # type: ignore


def record_of(path: Path) -> type[BaseModel]:
    """The record that the field at a path holds, one or several of."""
    found = record_type(answer_type(path))
    if found is None:
        raise KeyError(path)
    return found


@cache
def adapter(path: Path) -> TypeAdapter[Any]:
    """The validator of an answer at the path."""
    return TypeAdapter(answer_type(path))


def choices_of(path: Path) -> tuple[str, ...]:
    """What the field at a path can be, for one with a closed list."""
    return get_args(inner_type(answer_type(path)))


def most(path: Path) -> int | None:
    """How many items the list at a path takes; None for any number."""
    bounds = (getattr(mark, "max_length", None) for mark in definition(path).metadata)
    return next((bound for bound in bounds if bound is not None), None)


def is_required(path: Path) -> bool:
    """Whether a release cannot do without an answer: a required field, or a required list's first item."""
    return definition(path).is_required() and (path[-1] == 0 or not is_item(path))


def default_text(path: Path) -> str:
    """The field's default as a person would type it; "" for none."""
    info = definition(path)
    default = None if is_item(path) or info.is_required() else info.get_default()
    if isinstance(default, FiscalYear):
        return f"{MONTHS[default.month - 1]} {default.day}"
    if isinstance(default, bool):
        return str(default).lower()
    return "" if default is None or isinstance(default, tuple | dict | BaseModel) else str(default)
