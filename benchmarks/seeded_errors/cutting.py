"""Cutting: what takes a field, an item or words out of a file and leaves the rest as it was."""

from __future__ import annotations

import re

from benchmarks.seeded_errors.edits import Edit
from benchmarks.seeded_errors.manuscript import Passage
from benchmarks.seeded_errors.mistakes.tables import whole_lines
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of


def start_of(node: Node) -> int:
    """The index at which a node starts in its file."""
    return node.span.start if isinstance(node, Scalar) else node.index


def cut_item(file: str, listed: Sequence, number: int) -> Edit | None:
    """The edit that takes an item out of a list; None for the only one."""
    if len(listed.items) == 1:
        return None
    item = listed.items[number]
    if not listed.flow:
        return Edit(file, *whole_lines(listed.source.text, item), "")
    return Edit(file, *_between([(start_of(one), end_of(one)) for one in listed.items], number), "")


def cut_field(file: str, mapping: Mapping, name: str) -> Edit | None:
    """The edit that takes a field out of a record; None where it is not there or the only one."""
    names = [key.text for key, _ in mapping.entries]
    if name not in names or len(names) == 1:
        return None
    number = names.index(name)
    spans = [(key.span.start, max(key.span.end, end_of(value))) for key, value in mapping.entries]
    if mapping.flow:
        return Edit(file, *_between(spans, number), "")
    text, (start, end) = mapping.source.text, spans[number]
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        return Edit(file, start, spans[1][0], "") if number == 0 else None
    stop = text.find("\n", end)
    return Edit(file, line, len(text) if stop < 0 else stop + 1, "")


def _between(spans: list[tuple[int, int]], number: int) -> tuple[int, int]:
    """From one entry of a list in braces to the next, or from the end of the one before to its own."""
    if number + 1 < len(spans):
        return spans[number][0], spans[number + 1][0]
    return spans[number - 1][1], spans[number][1]


def join_cuts(edits: list[Edit]) -> tuple[Edit, ...]:
    """Edits that take text out, those that overlap made one: neighbours of a list share a comma."""
    joined: list[Edit] = []
    for edit in sorted(edits):
        last = joined[-1] if joined else None
        if last is not None and last.file == edit.file and edit.start <= last.end:
            joined[-1] = Edit(edit.file, last.start, max(last.end, edit.end), "")
        else:
            joined.append(edit)
    return tuple(joined)


def cut_words(passage: Passage, start: int, end: int) -> Edit:
    """The edit that takes words out of a text, with a space that would stand twice."""
    text = passage.text
    if text[end : end + 1] == " " and (start == 0 or text[start - 1] in " \n"):
        end += 1
    elif start and end == len(text) and text[start - 1] == " ":
        start -= 1
    return passage.become(start, end, "")


_ENDING = re.compile(r"(?<!\bU\.S)(?<!\bInc)(?<!\bCorp)(?<!\b[ap]\.m)[.!?][”\")]*(?:\s+|$)(?=[A-Z“\"({]|$)")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text starts and ends, without the space after it."""
    found, start = [], 0
    for match in _ENDING.finditer(text):
        found.append((start, match.start() + len(match.group().rstrip())))
        start = match.end()
    return [*found, (start, len(text))] if start < len(text) else found
