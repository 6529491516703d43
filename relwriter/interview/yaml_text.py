"""Answers as YAML that a person likes to read: prose folded, names quoted where they must be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from relwriter.interview.definitions import Path, definition, kind_of
from relwriter.model.release import Release

WIDTH = 100
"""Columns of a line of prose; a longer word stands on a line of its own."""

Tree = dict[str, Any] | list[Any] | str
"""Answers as the YAML nests them; every value is text."""

_PLAIN = re.compile(r"[^\W_](?:[^:#\s\u2018\u2019]|[\u2018\u2019]| (?=\S))*")
_NUMBER = re.compile(r"[0-9][0-9_,.eExXoO+-]*|[.]?(?:inf|nan)", re.IGNORECASE)
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
"""What YAML reads as something else than text in one version or another."""


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
    return [f"# {line}" for line in _wrap(text, WIDTH - 2)] if text else []


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


def write_name(text: str) -> str:
    """One line of text as YAML: plain where nothing in it means anything to YAML, else in single quotes."""
    plain = _PLAIN.fullmatch(text) and not _NUMBER.fullmatch(text) and text.casefold() not in _WORDS
    if plain:
        return text
    return "'" + text.replace("'", "''") + "'" if _fits_quotes(text) else json.dumps(text, ensure_ascii=False)


def _fits_quotes(text: str) -> bool:
    """Whether single quotes hold the text on one line: no line end is in it."""
    return not re.search(r"[\n\x85\u2028\u2029]", text)


def write_prose(before: str, text: str, indent: int) -> Iterator[str]:
    """The lines of prose after its key: `>-`, the text wrapped, a blank line for each of its line ends."""
    if not _folds(text):
        yield f"{before} {json.dumps(text, ensure_ascii=False)}"
        return
    yield f"{before} >-"
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        for line in _wrap(paragraph, WIDTH - indent) if paragraph else ():
            yield f"{' ' * indent}{line}"


def _folds(text: str) -> bool:
    """Whether folding keeps the text: no line of it starts or ends with white space, none ends it."""
    lines = text.split("\n")
    return bool(lines[0] and lines[-1]) and all(line == line.strip() for line in lines)


def _wrap(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph, broken at single spaces only: a wider gap would lose its width in folding."""
    line = ""
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def comments_of(tree: dict[str, Any]) -> dict[str, str]:
    """The comment of each field of a tree that holds several: the field's own words."""
    groups = (name for name, value in tree.items() if not isinstance(value, str) and name in Release.model_fields)
    return {name: definition((name,)).description or "" for name in groups}
