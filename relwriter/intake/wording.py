"""The words for what the model refuses: where it stands, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Steps
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from relwriter.errors import Problem
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, place_of
from relwriter.intake.traps import CURE
from relwriter.model.fields import example_of, find_field, record_type
from relwriter.model.release import Release
from relwriter.source import Place

_SHOWN = frozenset(
    {
        "number",
        "count",
        "day",
        "flag",
        "id",
        "period",
        "unit",
        "fiscal_year_end",
        "fiscal_quarter_end",
        "literal_error",
        "unknown",
        "length",
        "picture",
    }
)
"""Errors that show the value: it is short, and nobody can tell what is wrong without it."""


def word_problems(error: ValidationError, root: Node) -> list[Problem]:
    """The problems of a validation, each at its place in the file."""
    details = [detail for detail in error.errors() if not _follows(detail, error)]
    return [problem for detail in details for problem in _word(detail, root)]


def _follows(detail: dict[str, Any], error: ValidationError) -> bool:
    """Whether a list seems too short only because its items have problems of their own."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(loc)] == loc and len(other["loc"]) > len(loc) for other in error.errors()
    )


def _word(detail: dict[str, Any], root: Node) -> Iterator[Problem]:
    path = list(detail["loc"])
    if path and path[-1] == "[key]":
        path.pop()
    node, key, known = _find(root, path)
    if isinstance(node, Scalar) and node.is_empty:
        return
    place = _place(detail, node, key)
    message, advice = _describe(detail, path, node)
    if detail["type"] in _SHOWN:
        shown = _shorten(key.text if detail["loc"][-1:] == ("[key]",) and key else node)
        advice = "; ".join(filter(None, [shown and f"got {shown}", advice]))
    yield Problem.at(place, _join(path[: known + (detail["type"] == "missing")]), message, advice)


def _find(root: Node, path: Steps[str | int]) -> tuple[Node, Scalar | None, int]:
    """The deepest node that the file has on a path, its key, and how many steps lead to it."""
    node, key, seen = root, None, 0
    for depth, step in enumerate(path, 1):
        if isinstance(node, Mapping):
            found = next(((k, v) for k, v in node.entries if k.text == step), None)
            if found:
                key, node, seen = found[0], found[1], depth
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node, seen = None, node.items[step], depth
    return node, key, seen


def _place(detail: dict[str, Any], node: Node, key: Scalar | None) -> Place:
    offset = (detail.get("ctx") or {}).get("offset")
    if isinstance(node, Scalar) and offset is not None:
        stripped = len(node.text) - len(node.text.lstrip())
        return node.span.place(stripped + offset + _base(detail))
    if (key is not None and detail["type"] == "extra_forbidden") or detail["loc"][-1:] == ("[key]",):
        return key.span.place()
    if isinstance(node, Mapping) and not node.entries and key:
        return key.span.place()
    return place_of(node)


def _base(detail: dict[str, Any]) -> int:
    """Where a paragraph starts inside its scalar; the entry that was refused knows."""
    return getattr(detail.get("input"), "offset", 0)


def _describe(detail: dict[str, Any], path: list[str | int], node: Node) -> tuple[str, str]:
    """What is wrong, and what to do."""
    info, holder = find_field(Release, path)
    context = detail.get("ctx") or {}
    match detail["type"]:
        case "missing":
            example = f"for example {example_of(info)}" if info and example_of(info) else ""
            return "is missing", " ".join(filter(None, [(info and info.description) or "", example]))
        case "extra_forbidden":
            return "is not a field here", _advise_unknown(str(path[-1]), list(holder.model_fields) if holder else [])
        case "literal_error":
            return f"must be {context['expected'].replace(chr(39), '')}", ""
        case "text_expected":
            return "must be text, but YAML reads a mapping or list here", CURE
        case "too_long":
            return _tell_entries(context, f"at most {context.get('max_length')}"), ""
        case "too_short":
            return _tell_entries(context, f"at least {context.get('min_length')}"), ""
        case kind if kind.endswith("_type"):
            record = record_type(info.annotation) if info else None
            fields = list(record.model_fields) if record and kind != "tuple_type" else []
            return _expected_shape(kind), _advise_shape(node, fields)
    return context.get("message") or detail["msg"], context.get("advice", "")


def _tell_entries(context: dict[str, Any], bound: str) -> str:
    return f"has {context['actual_length']} entries, {bound} may stand here"


def _expected_shape(kind: str) -> str:
    shape = {"tuple_type": "a list, each item after '- '", "dict_type": "fields, each with 'name: '"}
    return f"must be {shape.get(kind, 'fields, each with its name and a colon')}"


def _advise_shape(node: Node, fields: list[str]) -> str:
    """What to do about a value that should be a list or fields."""
    if isinstance(node, Scalar) and re.match(r"[A-Za-z_-]+:[^ ]", node.text):
        space = "a plain space for the no-break space" if ":\u00a0" in node.text else "a space"
        return f"write {space} after the colon"
    known = f"fields here are {', '.join(fields)}" if fields else ""
    return known or ("indent the fields below it" if isinstance(node, Scalar) else "")


def _advise_unknown(name: str, fields: list[str]) -> str:
    close = get_close_matches(name.lower(), fields, 1)
    if "\u00a0" in name:
        return "it holds a no-break space: type a plain one, or none"
    if close:
        return f"did you mean {close[0]}?"
    if fields and (" " in name or name[:1].isupper()):
        return f"if this is text with a colon, {CURE}; fields here are {', '.join(fields)}"
    return f"fields here are {', '.join(fields)}" if fields else "delete it"


def _shorten(value: Node | str) -> str:
    text = value.text if isinstance(value, Scalar) else value if isinstance(value, str) else ""
    return "" if not text else repr(text if len(text) <= 40 else text[:39] + "…")


def _join(path: Steps[str | int]) -> str:
    """A path as people read it: sections[2].quote.by."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text
