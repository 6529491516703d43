"""Where things stand in a source file: places, and the way from a character of a value back to the file.

A YAML scalar's value is not its text in the file: lines fold, quotes double, backslashes escape. `Span.place` finds the
line and column of any character of a value in all five scalar styles.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

_BREAK = "\n\x85\u2028\u2029"
_ESCAPE_WIDTHS = {"x": 2, "u": 4, "U": 8}
_DEEPEST_INDENT = 80
"""Columns; twenty levels, each indented by four."""
_SIMPLE_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "\\": "\\", "/": "/", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip

Mapped = list[tuple[str, int]]
"""A value's characters, each with its index in the file's text."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and column of a file, both counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Source:
    """A source file's name and its text, with LF line ends."""

    def __init__(self, file: str, text: str):
        self.file = file
        self.text = text

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in re.finditer("\n", self.text))]

    def place(self, index: int) -> Place:
        """The place of the character at `index`."""
        line = bisect_right(self._line_starts, index)
        return Place(self.file, line, index - self._line_starts[line - 1] + 1)


@dataclass(frozen=True)
class Span:
    """A YAML scalar in its file: where it starts and ends, its style, and the value that it stands for.

    `style` is "" for plain, or one of `'`, `"`, `|`, `>`, as YAML writes them.
    """

    source: Source = field(repr=False)
    start: int
    end: int
    style: str
    value: str = field(repr=False)

    def place(self, offset: int = 0) -> Place:
        """The place of the value's character at `offset`; of its end when `offset` is its length."""
        return self.source.place(self.index(offset))

    def index(self, offset: int = 0) -> int:
        """The index in the file's text of the value's character at `offset`."""
        if not offset and self.style in ("", "'", '"'):
            return min(self.start + len(self.style), self.end)
        if offset < len(self._indexes):
            return self._indexes[offset]
        return self._indexes[-1] + 1 if self._indexes else self.start

    @cached_property
    def _indexes(self) -> list[int]:
        """The file index of each character of the value."""
        for mapped in self._readings():
            if "".join(char for char, _ in mapped) == self.value:
                return [self.start + index for _, index in mapped]
        # The scanner above disagrees with the YAML library: say the scalar's start rather than a wrong place.
        return [self.start] * len(self.value)

    def _readings(self) -> Iterator[Mapped]:
        raw = self.source.text[self.start : self.end]
        if self.style in ("|", ">"):
            for indent in range(1, _DEEPEST_INDENT):
                mapped = _read_block(raw, folded=self.style == ">", indent=indent)
                # Chomping only decides how many line ends stay: cut to the length that the library found.
                yield mapped[: len(self.value)]
        elif self.style == '"':
            yield _read_flow(raw[:-1], 1, escape=_read_backslash)
        elif self.style == "'":
            yield _read_flow(raw[:-1], 1, escape=_read_doubled)
        else:
            yield _read_flow(raw.rstrip(), 0, escape=None)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: the field that holds it, its place in a file, and for a figure what was made of it.

    `field` is the path in the release, such as `sections[2].quote.says`; `figure` the figure and period, such as
    `net_income FY 2019`; `form` says what is printed of it: text, amount, change, percent or word; `difference`, a
    change with its sign; `share of` and the id of another figure; `growth to`, `middle to` or `half to` and another
    amount. `base` is the figure and period that a change is from. `offset` is where in the field's text words start.
    """

    field: str
    place: Place | None = None
    figure: str = ""
    form: str = "text"
    base: str = ""
    offset: int = field(default=0, compare=False)


def _read_flow(raw: str, start: int, escape) -> Mapped:
    """A plain or quoted scalar's characters: escapes read, line breaks folded."""
    out: Mapped = []
    position = start
    while position < len(raw):
        taken = escape(raw, position) if escape else None
        if taken is not None:
            characters, width = taken
            out.extend((char, position) for char in characters)
            position += width
        elif raw[position] in " \t\n":
            position = _fold(raw, position, out)
        else:
            out.append((raw[position], position))
            position += 1
    return out


def _fold(raw: str, position: int, out: Mapped) -> int:
    """Reads the white space at `position`: one line break is a space, more are one line break fewer."""
    end = position
    while end < len(raw) and raw[end] in " \t\n":
        end += 1
    breaks = [index for index in range(position, end) if raw[index] == "\n"]
    if not breaks:
        out.extend((raw[index], index) for index in range(position, end))
    elif len(breaks) == 1:
        out.append((" ", breaks[0]))
    else:
        out.extend(("\n", index) for index in breaks[1:])
    return end


def _read_doubled(raw: str, position: int) -> tuple[str, int] | None:
    """A doubled single quote, as YAML writes one inside single quotes."""
    return ("'", 2) if raw.startswith("''", position) else None


def _read_backslash(raw: str, position: int) -> tuple[str, int] | None:
    """A backslash escape inside double quotes; an escaped line break is nothing at all."""
    if raw[position] != "\\":
        return None
    code = raw[position + 1]
    if code == "\n":
        rest = re.compile(r"[ \t\n]*").match(raw, position + 2)
        lines = rest.group().count("\n")
        return "\n" * lines, rest.end() - position
    if code in _ESCAPE_WIDTHS:
        width = _ESCAPE_WIDTHS[code]
        return chr(int(raw[position + 2 : position + 2 + width], 16)), 2 + width
    return _SIMPLE_ESCAPES[code], 2


def _read_block(raw: str, *, folded: bool, indent: int) -> Mapped:
    """A literal or folded scalar's characters, read with the given indentation, its last line breaks kept."""
    lines = _block_lines(raw, indent)
    out: Mapped = []
    for number, (text, start, end) in enumerate(lines):
        out.extend((char, start + offset) for offset, char in enumerate(text))
        if not (folded and _joins(lines, number)):
            out.append(("\n", end))
        elif lines[number + 1][0]:
            out.append((" ", end))
    return out


def _block_lines(raw: str, indent: int) -> list[tuple[str, int, int]]:
    """The lines below a block scalar's header: text without indentation, its start, and the index of its end."""
    lines, position = [], raw.find("\n") + 1
    for line in raw[position:].split("\n"):
        text = line[indent:] if line[:indent].isspace() or not line[:indent] else line
        start = position + len(line) - len(text)
        lines.append((text, start, position + len(line)))
        position += len(line) + 1
    return lines


def _joins(lines: list[tuple[str, int, int]], number: int) -> bool:
    """Whether a folded scalar joins a line to the next: neither may be blank or more indented, blank lines between
    two that join lose one line break."""
    following = next((text for text, _, _ in lines[number + 1 :] if text), None)
    text = lines[number][0]
    return bool(text and following) and text[0] not in " \t" and following[0] not in " \t"
