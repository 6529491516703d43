"""Answers as YAML that a person likes to read: prose folded, names quoted where they must be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from relwriter.intake.scalars import WIDTH, wrap, write_name, write_prose
from relwriter.interview.definitions import Path, definition, kind_of
from relwriter.model.release import Release

Tree = dict[str, Any] | list[Any] | str
"""Answers as the YAML nests them; every value is text."""


def write_yaml(tree: dict[str, Any], comments: dict[str, str], opening: str) -> str:
    """The YAML of a tree, LF-ended: `opening` as its first comment, before each field its own, if any."""
    blocks, joins = [_comment(opening)], isinstance(next(iter(tree.values())), str)
    for name, value in tree.items():
        lines = [*_comment(comments.get(name, "")), *_entry(name, value, (name,), 0)]
        # Values of one line, such as house and period, stand together.
        if joins and len(lines) == 1:
            blocks[-1] += lines
        else:
            blocks.append(lines)
        joins = len(lines) == 1
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, WIDTH - 2)] if text else []


def _lines(value: Tree, path: Path, indent: int) -> Iterator[str]:
    """The lines of a mapping or list, indented."""
    if isinstance(value, dict):
        for name, child in value.items():
            yield from _entry(name, child, (*path, name), indent)
    elif isinstance(value, list):
        for number, child in enumerate(value):
            if number and path in (("sections",), ("boilerplate",)):
                yield ""
            yield from _item(child, (*path, number), indent)


def _entry(name: str, value: Tree, path: Path, indent: int) -> Iterator[str]:
    """The lines of a key and its value."""
    key = f"{' ' * indent}{write_name(name)}:"
    if isinstance(value, str):
        yield from _scalar(key, value, path, indent + 2)
    else:
        yield key
        yield from _lines(value, path, indent + 2)


def _item(value: Tree, path: Path, indent: int) -> Iterator[str]:
    """The lines of an item of a list, its first after a dash."""
    dash = f"{' ' * indent}-"
    if isinstance(value, str):
        yield from _scalar(dash, value, path, indent + 2)
        return
    first, *rest = _lines(value, path, indent + 2)
    yield f"{dash} {first[indent + 2 :]}"
    yield from rest


def _scalar(before: str, value: str, path: Path, indent: int) -> Iterator[str]:
    """The lines of a value after its key or dash, in the style of its kind."""
    kind = kind_of(path)
    if kind in ("prose", "paragraphs"):
        yield from write_prose(before, value, indent)
    else:
        yield f"{before} {value if kind in ('amount', 'count', 'day', 'flag') else write_name(value)}"


def comments_of(tree: dict[str, Any]) -> dict[str, str]:
    """The comment of each field of a tree that holds several: the field's own words."""
    groups = (name for name, value in tree.items() if not isinstance(value, str) and name in Release.model_fields)
    return {name: definition((name,)).description or "" for name in groups}
