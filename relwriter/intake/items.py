"""Splices that take items out of a list, put new ones in and move them, each with its lines as they stand.

Comment lines right above an item and behind it belong to it and go where it goes; those above the first item of a list
stay, for they may be about the whole list.
"""

from __future__ import annotations

import re

from relwriter.intake.blocks import Tree, write_braces, write_item
from relwriter.intake.cutting import cut_items, start_of
from relwriter.intake.nodes import Mapping, Sequence, end_of
from relwriter.intake.scalars import WIDTH
from relwriter.intake.splicing import Splice, end_of_field

_BLANK_LINES = re.compile(r"(?:[ ]*\n)*")


def take_out(items: Sequence, number: int) -> Splice:
    """The splice that takes an item out of a list that has others. Raises ValueError where it shares its line."""
    if items.flow:
        (gone,) = cut_items(items, [items.items[number]])
        return gone
    text = items.source.text
    start, end = _lines(items, number)
    if number == len(items.items) - 1:
        # The blank line before the last one would be left at the end.
        start = max(end_of_field(text, items.items[number - 1]) + 1, _after_text(text, start))
    else:
        gap = _BLANK_LINES.match(text, end)
        end = gap.end() if gap else end
    return Splice(start, end, "")


def _after_text(text: str, index: int) -> int:
    """The index of the first of the blank lines above a line."""
    return len(text[:index].rstrip(" \n")) + 1


def _lines(items: Sequence, number: int) -> tuple[int, int]:
    """From where to where the lines of an item reach, with its comments. Raises ValueError where it shares its line."""
    text = items.source.text
    dash = text.rindex("-", 0, start_of(items.items[number]))
    start = text.rfind("\n", 0, dash) + 1
    if text[start:dash].strip(" "):
        raise ValueError("the item begins on the line of another one")
    while number and (above := text.rfind("\n", 0, start - 1) + 1) < start:
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start, min(end_of_field(text, items.items[number]) + 1, len(text))


def lift(items: Sequence, number: int) -> str:
    """The lines of an item, those of a list in brackets without the comma, as `put_in` takes them."""
    text = items.source.text
    if items.flow:
        return text[start_of(items.items[number]) : end_of(items.items[number])]
    start, end = _lines(items, number)
    lines = text[start:end].rstrip("\n").split("\n")
    indent = _column(items)
    return "\n".join(line[indent:] if not line[:indent].strip(" ") else line for line in lines)


def _column(items: Sequence) -> int:
    text = items.source.text
    dash = text.rindex("-", 0, start_of(items.items[0]))
    return dash - text.rfind("\n", 0, dash) - 1


def write_like(items: Sequence, number: int, value: Tree) -> str:
    """A new item in the style of another one, as `put_in` takes it."""
    braces = write_braces(value)
    if items.flow:
        return braces
    like = items.items[number]
    in_braces = isinstance(like, Mapping | Sequence) and like.flow and not isinstance(value, str)
    if in_braces and _column(items) + 2 + len(braces) <= WIDTH:
        return f"- {braces}"
    # Prose is wrapped at the width that is left to it.
    indent = _column(items)
    return "\n".join(line[indent:] for line in write_item(value, indent))


def put_in(items: Sequence, before: int, lines: str) -> Splice:
    """The splice that puts an item, as `lift` or `write_like` gives it, before another one or after the last. Raises
    ValueError where that shares its line."""
    text, count = items.source.text, len(items.items)
    if items.flow:
        at = start_of(items.items[before]) if before < count else end_of(items.items[-1])
        return Splice(at, at, f"{lines}, " if before < count else f", {lines}")
    indent = " " * _column(items)
    lines = "\n".join(indent + line if line else line for line in lines.split("\n"))
    gap = "\n" if _are_parted(items) else ""
    if before < count:
        at, _ = _lines(items, before)
        return Splice(at, at, f"{lines}\n{gap}")
    _lines(items, count - 1)
    at = end_of_field(text, items.items[-1])
    return Splice(at, at, f"\n{gap}{lines}" if text[at - 1 : at] != "\n" else f"{gap}{lines}\n")


def _are_parted(items: Sequence) -> bool:
    """Whether blank lines stand between the items of a list."""
    if len(items.items) < 2:
        return False
    between = items.source.text[end_of(items.items[-2]) : start_of(items.items[-1])]
    return bool(re.search(r"\n[ ]*\n", between))
