"""Tables in plain text: columns that line up, figures by their last digit, rules of dashes and of equals signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relwriter.writers.columns import pad, width, wrap
from relwriter.writers.text.divisions import BETWEEN, Group, Span, divide, spread

_AFTER_DIGITS = re.compile(r"(?:(?<=\d)[)%]*|)\s\(\w{1,2}\)$|(?<=\d)\D{1,6}$|[)%]*$")
"""What hangs beside a figure: a parenthesis, a sign of percent, a short unit, the mark of a note."""

_LEVEL = 2
_RULES = {"single": "-", "double": "="}


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text, on one line, and the rest as in the tree."""

    text: str
    align: str = ""
    span: int = 1
    indent: int = 0
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell and its columns, from `start` to before `end`."""

    cell: GridCell
    start: int
    end: int


_Row = Sequence[_Placed]


def grid_lines(rows: Sequence[Sequence[GridCell]], heads: int, columns: int) -> tuple[list[str], tuple[int, ...]]:
    """The lines of a table on a page of `columns` (0 for no limit), and the first column of each group after the first.

    A table too wide has the labels in its first column broken into lines, the figures beside the last one, so that the
    words stay in their order; a table wider than any line may be is printed group by group, with labels and headings
    repeated. Under the heading stands a rule for every column that has words of its own.
    """
    placed = _hang_figures([_place(row) for row in rows], heads)
    cells = [cell for row in placed for cell in row]
    own = _own_widths(cells)
    spans = [_span(one) for one in cells if one.end - one.start > 1]
    widths = spread(own, spans)
    groups = divide(widths, [span for span in spans if span.width], columns)
    lines: list[str] = []
    for group in groups:
        lines += ["", *_group_lines(placed, heads, own, group)] if lines else _group_lines(placed, heads, own, group)
    return lines, tuple(group.first for group in groups[1:])


def _place(row: Sequence[GridCell]) -> list[_Placed]:
    placed: list[_Placed] = []
    for cell in row:
        start = placed[-1].end if placed else 0
        placed.append(_Placed(cell, start, start + cell.span))
    return placed


def _own_widths(cells: Sequence[_Placed]) -> list[int]:
    """What each column needs for the cells that stand in it alone."""
    own = [0] * max(cell.end for cell in cells)
    for one in cells:
        if one.end - one.start == 1:
            own[one.start] = max(own[one.start], _width(one.cell))
    return own


def _width(cell: GridCell) -> int:
    """The columns that a cell takes, one at least for words of no width, so that they have their rule."""
    return max(width(cell.text), 1) + cell.indent * _LEVEL if cell.text else 0


def _span(one: _Placed) -> Span:
    """A cell of several columns, with what its longest word takes under the first line."""
    longest = max((width(word) for word in one.cell.text.split(" ")), default=0)
    return Span(one.start, one.end, _width(one.cell), longest + _LEVEL + one.cell.indent * _LEVEL)


def _hang_figures(rows: Sequence[_Row], heads: int) -> list[_Row]:
    """The rows, blanks after right-aligned figures so that what follows the last digit hangs beside the others."""
    hangs: dict[int, int] = {}
    for one in (one for row in rows[heads:] for one in row):
        hangs[one.start] = max(hangs.get(one.start, 0), _hang(one))
    return [row if number < heads else [_hung(one, hangs[one.start]) for one in row] for number, row in enumerate(rows)]


def _hang(one: _Placed) -> int:
    """How many characters of a right-aligned cell of one column stand after its last digit."""
    if one.cell.align != "right" or one.end - one.start > 1:
        return 0
    return len(_AFTER_DIGITS.search(one.cell.text).group())


def _hung(one: _Placed, hang: int) -> _Placed:
    if not one.cell.text or one.cell.align != "right" or one.end - one.start > 1:
        return one
    return replace(one, cell=replace(one.cell, text=one.cell.text + " " * (hang - _hang(one))))


def _group_lines(rows: Sequence[_Row], heads: int, own: Sequence[int], group: Group) -> Iterator[str]:
    """The lines of one group of columns."""
    for number, row in enumerate(rows):
        shown = [one for one in (_cropped(one, group) for one in row) if one is not None]
        yield from _rules(shown, group, "above")
        yield from (_line(part, group) for part in _parts(shown, group))
        if number == heads - 1:
            yield from _head_rule(own, group)
        else:
            yield from _rules(shown, group, "below")


def _cropped(one: _Placed, group: Group) -> _Placed | None:
    """The cell in the group's own columns; None if it has none there."""
    inside = [group.positions[column] for column in range(one.start, one.end) if column in group.positions]
    return replace(one, start=inside[0], end=inside[-1] + 1) if inside else None


def _head_rule(own: Sequence[int], group: Group) -> Iterator[str]:
    dashes = ("-" * group.widths[position] if own[column] else "" for column, position in group.positions.items())
    yield _join([pad(text, size) for text, size in zip(dashes, group.widths, strict=True)])


def _rules(shown: _Row, group: Group, side: str) -> Iterator[str]:
    """The line of the rules over or under the cells of a row that have words."""
    texts = []
    for one in shown:
        rule = _RULES.get(getattr(one.cell, side), "") if one.cell.text else ""
        texts.append(rule * group.width(one.start, one.end) or " " * group.width(one.start, one.end))
    if any(text.strip() for text in texts):
        yield _join(texts)


def _parts(shown: _Row, group: Group) -> Iterator[_Row]:
    """A row as the rows that its broken label takes: the other cells beside the last of them."""
    label, *others = shown
    *above, last = _label_lines(label, group) or [""]
    for line in above:
        yield [replace(label, cell=GridCell(line))]
    yield [replace(label, cell=replace(label.cell, text=last, align=label.cell.align, indent=0)), *others]


def _label_lines(label: _Placed, group: Group) -> list[str]:
    indent = " " * (label.cell.indent * _LEVEL)
    room = max(group.width(label.start, label.end) - len(indent), 1)
    return [indent + line for line in wrap(label.cell.text, room, hanging=_LEVEL)]


def _line(shown: _Row, group: Group) -> str:
    return _join([pad(one.cell.text, group.width(one.start, one.end), one.cell.align) for one in shown])


def _join(texts: Sequence[str]) -> str:
    return BETWEEN.join(texts).rstrip(" ")
