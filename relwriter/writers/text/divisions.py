"""How wide the columns of a plain text table are, and how one too wide for a line is divided into groups of columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BETWEEN = "  "
WIDEST = 132
"""The widest line of a table that EDGAR takes."""

_NARROWEST_LABEL = 20
_WIDEST_LABEL = 64


@dataclass(frozen=True, slots=True)
class Span:
    """The words over several columns, from `start` to before `end`, the width that they need, and that of the widest
    line that they take if they are broken."""

    start: int
    end: int
    width: int
    broken: int = 0


class Group:
    """The labels and the columns from `first` to before `end`, with their widths."""

    def __init__(self, widths: Sequence[int], label: int, first: int, end: int):
        self.first = first
        columns = [0, *range(first, end)]
        self.positions = {column: position for position, column in enumerate(columns)}
        self.widths = [label, *widths[first:end]]

    def width(self, start: int, end: int) -> int:
        """The width of the group's columns from one position to before another."""
        return sum(self.widths[start:end]) + len(BETWEEN) * (end - start - 1)


def spread(own: Sequence[int], spans: Sequence[Span]) -> list[int]:
    """The widths of the columns, widened evenly where words over several of them need more; one at least under words,
    so that a rule under them is seen wherever the table is divided."""
    widths = list(own)
    for span in spans:
        widths[span.start : span.end] = [max(size, bool(span.width)) for size in widths[span.start : span.end]]
    for span in sorted(spans, key=lambda span: span.end - span.start):
        columns = range(span.start, span.end)
        missing = span.width - sum(widths[span.start : span.end]) - len(BETWEEN) * (len(columns) - 1)
        for number, column in enumerate(columns):
            widths[column] += max(missing, 0) * (number + 1) // len(columns) - max(missing, 0) * number // len(columns)
    return widths


def divide(widths: Sequence[int], spans: Sequence[Span], columns: int) -> list[Group]:
    """The groups of columns that fit on a page of `columns`, or else on the widest line; one where all fit on it.

    Columns under common words stay together where they can.
    """
    end, others = len(widths), _taken(widths[1:])
    label = min(widths[0], _WIDEST_LABEL)
    for limit in (columns or WIDEST, WIDEST):
        if min(label, _NARROWEST_LABEL) + others <= limit:
            return [Group(widths, min(label, limit - others), 1, end)]
    # Words that begin over the labels are broken in every group but that of their columns.
    label = min(max(label, *(span.broken for span in spans if not span.start), 0), WIDEST // 3)
    return [Group(widths, label, first, last) for first, last in _ranges(widths, spans, WIDEST - label)]


def _taken(widths: Sequence[int]) -> int:
    return sum(len(BETWEEN) + size for size in widths)


def _ranges(widths: Sequence[int], spans: Sequence[Span], room: int) -> list[tuple[int, int]]:
    """First and last column of each group: as many as there is room for, at least one."""
    ranges: list[tuple[int, int]] = []
    for first, end in _pieces(widths, spans, room):
        if ranges and _taken(widths[ranges[-1][0] : end]) <= room:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((first, end))
    return ranges


def _pieces(widths: Sequence[int], spans: Sequence[Span], room: int) -> list[tuple[int, int]]:
    """The columns that stay together: those under common words, if there is room for them; each of the others alone."""
    linked = {column for span in spans for column in range(max(span.start, 1) + 1, span.end)}
    pieces: list[tuple[int, int]] = []
    for column in range(1, len(widths)):
        if column in linked and pieces and _taken(widths[pieces[-1][0] : column + 1]) <= room:
            pieces[-1] = (pieces[-1][0], column + 1)
        else:
            pieces.append((column, column + 1))
    return pieces
