"""The field definitions by their path, for whoever words errors or asks questions about them."""

from __future__ import annotations

from collections.abc import Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from relwriter.model.pending import Pending


def inner_type(annotation: Any) -> Any:
    """The type inside `Annotated` and `X | None`, and of what may be pending."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType) and len(_given(annotation)) == 1:
            annotation = _given(annotation)[0]
        else:
            return annotation


def _given(annotation: Any) -> list[Any]:
    return [part for part in get_args(annotation) if part not in (type(None), Pending)]


def record_type(annotation: Any) -> type[BaseModel] | None:
    """The record that a field holds, one or several of; None for a field that holds a value."""
    found = inner_type(annotation)
    while get_origin(found) in (tuple, dict):
        arguments = get_args(found)
        found = inner_type(arguments[0] if get_origin(found) is tuple else arguments[1])
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def find_field(record: type[BaseModel], path: Sequence[str | int]) -> tuple[FieldInfo | None, type[BaseModel] | None]:
    """The definition of the field at a path such as ("sections", 2, "quote", "by"), and the record that holds it.

    The definition is None where the path's last step is no field; both are where it leaves the model before.
    """
    annotation: Any = record
    info: FieldInfo | None = None
    holder: type[BaseModel] | None = None
    for step in path:
        annotation = inner_type(annotation)
        if get_origin(annotation) in (tuple, dict):
            annotation = get_args(annotation)[0 if get_origin(annotation) is tuple else 1]
            continue
        if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
            return None, None
        holder, info = annotation, annotation.model_fields.get(str(step))
        if info is None:
            return None, holder
        annotation = info.annotation
    return info, holder


def example_of(info: FieldInfo) -> str:
    """A realistic example of what the field takes, or an empty text."""
    return str(info.examples[0]) if info.examples else ""


def examples_of(info: FieldInfo) -> str:
    """All that a field gives as examples, or an empty text."""
    return ", or ".join(map(str, info.examples or ()))


def meanings_of(info: FieldInfo) -> list[str]:
    """What each choice of the field's closed list means, in the order of the list; empty where the names say it."""
    extra = info.json_schema_extra
    return list(extra.get("enumDescriptions", [])) if isinstance(extra, dict) else []  # type: ignore[arg-type]
