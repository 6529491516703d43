"""Splices that take fields and items out of a YAML file, and that exchange whole values, every other byte kept."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import groupby

from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.intake.splicing import Splice


def start_of(node: Node) -> int:
    """The index at which a node starts in its file."""
    return node.span.start if isinstance(node, Scalar) else node.index


def replace_value(node: Node, text: str) -> Splice:
    """The splice that puts YAML text in a value's place."""
    return Splice(start_of(node), end_of(node), text)


def cut_entries(mapping: Mapping, keys: Container[str]) -> list[Splice]:
    """The splices that take fields out of a mapping that has others."""
    starts = [key.span.start for key, _ in mapping.entries]
    ends = [end_of(value) for _, value in mapping.entries]
    gone = [key.text in keys for key, _ in mapping.entries]
    return _cut(mapping.source.text, starts, ends, gone, flow=mapping.flow)


def cut_items(sequence: Sequence, items: list[Node]) -> list[Splice]:
    """The splices that take items out of a list that has others, with their dashes."""
    text = sequence.source.text
    starts = [start_of(node) for node in sequence.items]
    ends = [end_of(node) for node in sequence.items]
    if not sequence.flow:
        starts = [text.rindex("-", 0, start) for start in starts]
    gone = [any(node is item for item in items) for node in sequence.items]
    return _cut(text, starts, ends, gone, flow=sequence.flow)


def _cut(text: str, starts: list[int], ends: list[int], gone: list[bool], *, flow: bool) -> list[Splice]:
    """Takes out each run of fields or items: in braces with the comma before it, at their beginning with that after."""
    splices = []
    for is_gone, numbers in groupby(range(len(gone)), gone.__getitem__):
        first, *_, last = [*numbers] * 2
        if not is_gone:
            continue
        line = text.rfind("\n", 0, starts[first]) + 1
        if not first and (flow or text[line : starts[0]].strip(" ")):
            # Behind a brace or a dash the next one takes its place.
            splices.append(Splice(starts[0], starts[last + 1], ""))
        elif flow:
            splices.append(Splice(ends[first - 1], ends[last], ""))
        else:
            splices.append(Splice(line, _next_line(text, ends[last]), ""))
    return splices


def _next_line(text: str, index: int) -> int:
    """The index of the line after the one in which a value ends; after a blank line that parts it from the next."""
    end = text.find("\n", index)
    if end < 0:
        return len(text)
    return end + 2 if text.startswith("\n\n", end) and text[end + 2 :].lstrip("\n") else end + 1


def outermost(splices: Iterable[Splice]) -> list[Splice]:
    """The splices without those that change text which another one takes away or exchanges."""
    kept: list[Splice] = []
    for splice in sorted(dict.fromkeys(splices), key=lambda splice: (splice.start, -splice.end)):
        if not (kept and splice.start < kept[-1].end and splice.end <= kept[-1].end):
            kept.append(splice)
    return kept


def trailing(text: str, index: int) -> str:
    """What stands after an index on its line."""
    end = text.find("\n", index)
    return text[index:] if end < 0 else text[index:end]
