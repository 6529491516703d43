"""Values that were never in a file yet, as YAML: in lines below each other, or in braces where they fit one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.intake.scalars import WIDTH, write_name, write_prose, write_value

Tree = dict[str, "Tree"] | list["Tree"] | str
"""A value to write: a text, or a mapping or list of such values."""

_DAY_OR_FLAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false")


def write_text(text: str, *, flow: bool = False) -> str:
    """A text on one line; numbers, days, true and false as they are."""
    return text if _DAY_OR_FLAG.fullmatch(text) else write_value(text, flow=flow)


def write_braces(value: Tree) -> str:
    """A value on one line: `{name: value}`, `[value, value]`."""
    if isinstance(value, str):
        return write_text(value, flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(write_braces, value))}]"
    return f"{{{', '.join(write_pair(*entry) for entry in value.items())}}}"


def write_pair(key: str, value: Tree) -> str:
    """`key: value`, as it stands between braces."""
    return f"{write_name(key, flow=True)}: {write_braces(value)}"


def write_entry(key: str, value: Tree, indent: int) -> list[str]:
    """The lines of a field; values in braces where they fit the line, but for such as hold others."""
    before = f"{' ' * indent}{write_name(key)}:"
    if isinstance(value, str):
        return _write_scalar(before, value, indent + 2)
    line = f"{before} {write_braces(value)}"
    return [line] if _fits(line, value) else [before, *write_lines(value, indent + 2)]


def write_item(value: Tree, indent: int) -> list[str]:
    """The lines of an item of a list, the first after a dash."""
    dash = f"{' ' * indent}-"
    if isinstance(value, str):
        return _write_scalar(dash, value, indent + 2)
    first, *rest = write_lines(value, indent + 2)
    return [f"{dash} {first[indent + 2 :]}", *rest]


def write_lines(value: dict[str, Tree] | list[Tree], indent: int) -> list[str]:
    """The lines of a mapping or list, each field and item on its own."""
    if isinstance(value, list):
        return [line for item in value for line in write_item(item, indent)]
    return [line for entry in value.items() for line in write_entry(*entry, indent)]


def _write_scalar(before: str, text: str, indent: int) -> list[str]:
    is_long = "\n" in text or len(before) + 1 + len(text) > WIDTH
    return list(write_prose(before, text, indent)) if is_long else [f"{before} {write_text(text)}"]


def _fits(line: str, value: dict[str, Tree] | list[Tree]) -> bool:
    return len(line) <= WIDTH and all(isinstance(inner, str) and "\n" not in inner for inner in _inner(value))


def _inner(value: dict[str, Tree] | list[Tree]) -> Iterator[Tree] | Sequence[Tree]:
    return value if isinstance(value, list) else iter(value.values())
