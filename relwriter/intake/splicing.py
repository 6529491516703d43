"""Splices: changes of single values of a YAML file that leave every other byte as it is.

A splice is made from a node as it was read, so that it stands exactly where the value stood; several are made together
and read back before anybody writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from relwriter.intake.blocks import Tree, write_braces, write_entry, write_item, write_pair, write_text
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.intake.scalars import WIDTH, write_prose
from relwriter.source import Source

__all__ = [
    "Splice", "Tree", "end_of_field", "fill_braces", "insert_entry", "insert_item", "replace_scalar", "splice",
    "splice_bytes",
]  # fmt: skip

_BEFORE = re.compile(r"[ ]*(?:-[ ]+)*")
"""What stands before a key or an item on its line: its length is the column of the mapping, or of the item."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Text that takes the place of what stands from `start` up to `end`, indexes of the file's text."""

    start: int
    end: int
    text: str


def replace_scalar(parent: Mapping | Sequence, scalar: Scalar, text: str) -> Splice:
    """The splice that makes a value of `parent` be `text`: on one line in its own style where that holds it, else as
    prose below its key."""
    source, span = scalar.span.source.text, scalar.span
    end = end_of(scalar)
    if _is_prose(scalar, text) and not parent.flow and not _rest_of_line(source, end):
        indent = _indent(source, span.start) + (0 if isinstance(parent, Sequence) else 2)
        written = "\n".join(write_prose("", text, indent)).lstrip(" ")
    else:
        written = _write_line(text, span.style, flow=parent.flow)
    return Splice(span.start, end, _lead(source, span.start, end) + written)


def _is_prose(scalar: Scalar, text: str) -> bool:
    """Whether a text is written below its key: it was before, or it does not fit a line."""
    return bool(text) and (scalar.span.style in ("|", ">") or "\n" in text or len(text) > WIDTH)


def _write_line(text: str, style: str, *, flow: bool) -> str:
    """The text on one line, in quotes if it was in quotes before."""
    written = write_text(text, flow=flow)
    is_quoted = written.startswith(("'", '"'))
    return written if is_quoted or style != "'" else "'" + text.replace("'", "''") + "'"


def _lead(text: str, start: int, end: int) -> str:
    """What a value needs before it where there was none: a colon, a space."""
    if start < end or text[start - 1 : start] == " ":
        return ""
    return " " if text[start - 1 : start] in (":", "-") else ": "


def _rest_of_line(text: str, index: int) -> str:
    end = text.find("\n", index)
    return text[index:] if end < 0 else text[index:end]


def _indent(text: str, index: int) -> int:
    """The column of the key or item with which the line of `index` begins."""
    match = _BEFORE.match(text, text.rfind("\n", 0, index) + 1)
    return match.end() - match.start() if match else 0


def insert_entry(mapping: Mapping, key: str, value: Tree, after: str = "") -> Splice:
    """The splice that adds a field to a mapping, in the mapping's own style: after the field `after`, or at its end.

    A mapping without fields must stand in braces.
    """
    if not mapping.entries:
        at = mapping.index + 1
        return Splice(at, at, write_pair(key, value))
    before = next((entry for entry in mapping.entries if entry[0].text == after), mapping.entries[-1])
    return _insert_in_braces(mapping, before, key, value) if mapping.flow else _insert_line(before, key, value)


def fill_braces(mapping: Mapping, fields: dict[str, Tree]) -> Splice:
    """The splice that puts fields, below each other, in place of the braces of a mapping that has none."""
    text = mapping.source.text
    start = mapping.index - (text[mapping.index - 1 : mapping.index] == " ")
    indent = _indent(text, mapping.index) + 2
    lines = [line for entry in fields.items() for line in write_entry(*entry, indent)]
    return Splice(start, end_of(mapping), "".join(f"\n{line}" for line in lines))


def insert_item(sequence: Sequence, value: Tree, after: int = -1) -> Splice:
    """The splice that adds an item to a list that has others, in the list's own style: after that of a number, or at
    its end. Items between which a blank line stands get one before the new one too."""
    text, before = sequence.source.text, sequence.items[after]
    if sequence.flow:
        at = end_of(before)
        return Splice(at, at, f", {write_braces(value)}")
    at = end_of_field(text, before)
    dash = text.rindex("-", 0, _start_of(before))
    written = "\n".join(_write_like(before, value, dash - text.rfind("\n", 0, dash) - 1))
    gap = "\n" if _are_parted(sequence) else ""
    return Splice(at, at, f"\n{gap}{written}" if text[at - 1 : at] != "\n" else f"{gap}{written}\n")


def _write_like(item: Node, value: Tree, indent: int) -> list[str]:
    """The lines of a new item: in braces if the one before it is and they fit."""
    line = f"{' ' * indent}- {write_braces(value)}"
    is_alike = isinstance(item, Mapping | Sequence) and item.flow and not isinstance(value, str)
    return [line] if is_alike and len(line) <= WIDTH else write_item(value, indent)


def _are_parted(sequence: Sequence) -> bool:
    """Whether a blank line stands between the last two items of a list."""
    if len(sequence.items) < 2:
        return False
    first, second = (item for item in sequence.items[-2:])
    return bool(re.search(r"\n[ ]*\n", sequence.source.text[end_of(first) : _start_of(second)]))


def _start_of(node: Node) -> int:
    return node.span.start if isinstance(node, Scalar) else node.index


def _insert_in_braces(mapping: Mapping, before: tuple[Scalar, Node], key: str, value: Tree) -> Splice:
    """After a comma; on a line of its own where the field before has one."""
    text, at = mapping.source.text, end_of(before[1])
    line = text.rfind("\n", 0, before[0].span.start) + 1
    lead = text[line : before[0].span.start]
    own_line = line > mapping.index and not lead.strip()
    return Splice(at, at, f",\n{lead}{write_pair(key, value)}" if own_line else f", {write_pair(key, value)}")


def _insert_line(before: tuple[Scalar, Node], key: str, value: Tree) -> Splice:
    """Below the field before, what it holds, and the comment on its last line."""
    text = before[0].span.source.text
    indent = _indent(text, before[0].span.start)
    lines = "\n".join(write_entry(key, value, indent))
    at = end_of_field(text, before[1])
    return Splice(at, at, f"\n{lines}" if text[at - 1 : at] != "\n" else f"{lines}\n")


def end_of_field(text: str, node: Node) -> int:
    """The end of the line on which a field ends; after the blank lines of a text that keeps them."""
    last = _last_scalar(node)
    if last is not None and last.span.style in ("|", ">") and "+" in text[last.span.start : last.span.start + 3]:
        return last.span.end
    end = end_of(node)
    return end + len(_rest_of_line(text, end))


def _last_scalar(node: Node) -> Scalar | None:
    """The scalar with which a node ends, unless braces or brackets do."""
    while not isinstance(node, Scalar):
        children = node.items if isinstance(node, Sequence) else [value for _, value in node.entries]
        if node.flow or not children:
            return None
        node = children[-1]
    return node


def splice(text: str, splices: Iterable[Splice]) -> str:
    """The text with every splice made; of several at one index the first given stands first.

    Raises ValueError where two of them change the same characters.
    """
    parts, position = [], 0
    for change in sorted(splices, key=lambda change: (change.start, change.end)):
        if change.start < position:
            raise ValueError("two splices change the same text")
        parts += [text[position : change.start], change.text]
        position = change.end
    return "".join([*parts, text[position:]])


def splice_bytes(content: bytes, source: Source, splices: Iterable[Splice]) -> bytes:
    """The bytes of a file with every splice made: its byte order mark, line ends and every other byte stay.

    `source` is the file's text as it was read, with LF line ends. New lines end as the file's first line does.
    """
    text = content.decode("utf-8")
    starts = _original_indexes(text.removeprefix("\ufeff"), len(text) - len(text.removeprefix("\ufeff")))
    line_end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    moved = [
        Splice(starts[change.start], starts[change.end], change.text.replace("\n", line_end)) for change in splices
    ]
    if len(starts) != len(source.text) + 1:
        raise ValueError("the file is not the text that was read")
    return splice(text, moved).encode()


def _original_indexes(text: str, first: int) -> list[int]:
    """For each character of the text with LF line ends, and for its end, the index that it has in the file."""
    kept = [index for index, char in enumerate(text) if not (char == "\n" and text[index - 1 : index] == "\r")]
    return [first + index for index in [*kept, len(text)]]
