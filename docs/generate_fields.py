"""Writes docs/fields.md from the model: every field with the words of its prompt, its choices, default and example."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from relwriter.model.fields import example_of, inner_type, meanings_of, record_type
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.model.values import ASIDE

TARGET = Path(__file__).resolve().parent / "fields.md"

HEAD = """\
# Every field of the YAML

This page is made from the model by `python docs/generate_fields.py`; [yaml.md](yaml.md) explains how the fields work
together. ¶ marks prose, in which figures can be referred to; **bold** fields are required. Every record can also have a
`note`: a text, or a mapping from its fields to texts, which becomes a comment in the Word file of a draft and appears
nowhere else; and `stale`, the period of the release that its words come from, until somebody has confirmed them.

"""


def write_fields() -> str:
    """The page as Markdown."""
    parts = [f"## {title}\n\n{_describe(record)}\n" for title, record in _records(Release, "The release", set())]
    return HEAD + "\n".join(parts)


def _records(record: type[BaseModel], title: str, seen: set[type[BaseModel]]) -> Iterator[tuple[str, type[BaseModel]]]:
    """The record and the records in it, each once, under the path where it is met first."""
    if record in seen:
        return
    seen.add(record)
    yield title, record
    for name, info in record.model_fields.items():
        inner = record_type(info.annotation)
        if inner is not None:
            path = f"`{name}`" if record is Release else f"{title} → `{name}`"
            yield from _records(inner, path, seen)


def _describe(record: type[BaseModel]) -> str:
    """A record's own words and a row for each of its fields."""
    rows = [_row(name, info) for name, info in record.model_fields.items() if name not in ASIDE]
    words = " ".join((record.__doc__ or "").split())
    return "\n".join([words, "", "| field | what it is | for example |", "|---|---|---|", *rows])


def _row(name: str, info: FieldInfo) -> str:
    mark = " ¶" if _is_prose(info.annotation) else ""
    shown = f"**`{name}`**{mark}" if info.is_required() else f"`{name}`{mark}"
    example = example_of(info).replace("|", "\\|")
    return f"| {shown} | {_words(info)} | {f'`{example}`' if example else ''} |"


def _words(info: FieldInfo) -> str:
    """What the field is, its choices, and what stands without it."""
    words = [(info.description or "").replace("|", "\\|")]
    choices = get_args(inner_type(info.annotation)) if get_origin(inner_type(info.annotation)) is Literal else ()
    if choices:
        meanings = meanings_of(info) or [""] * len(choices)
        pairs = zip(choices, meanings, strict=True)
        words.append("; ".join(f"`{choice}` {meaning}".strip() for choice, meaning in pairs if choice) + ".")
    default = None if info.is_required() else info.default
    if isinstance(default, str | int) and not isinstance(default, bool) and str(default):
        words.append(f"Without it: `{default}`.")
    return " ".join(words)


def _is_prose(annotation: Any) -> bool:
    found = inner_type(annotation)
    while get_origin(found) in (tuple, dict):
        found = inner_type(get_args(found)[0 if get_origin(found) is tuple else 1])
    return isinstance(found, type) and issubclass(found, Prose)


if __name__ == "__main__":
    TARGET.write_text(write_fields(), encoding="utf-8", newline="\n")
