"""Cells, sheets and books, however a file holds them: what a figure can be taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from relwriter.ledger.printed import parse_figure

_NOTES = re.compile(r"(?:\s*(?:\((?:[0-9]{1,2}|[a-z])\)|\[[0-9]{1,2}\]|[*†‡¹²³]+))+$")
"""Marks of notes after a label."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its row and column from 1, what it holds, how that is shown, and `fault`, why no figure can be taken.

    A number is exact: as it was typed, or as a formula was worked out.
    """

    row: int
    column: int
    content: str | Decimal | date | None
    format: str = "General"
    is_formula: bool = False
    fault: str = ""

    @property
    def name(self) -> str:
        """The cell's name, such as C7."""
        letters, rest = "", self.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(65 + letter) + letters
        return f"{letters}{self.row}"

    @property
    def words(self) -> str:
        """The text that it holds, on one line; empty for a number or nothing."""
        return " ".join(self.content.split()) if isinstance(self.content, str) else ""

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing that shows."""
        return self.content is None or (isinstance(self.content, str) and not self.words)


def _is_figure(cell: Cell, decimal: str) -> bool:
    """Whether a cell holds a number, or a text that is one, such as $844,643,087."""
    if not isinstance(cell.content, str):
        return isinstance(cell.content, Decimal)
    try:
        return parse_figure(cell.words, decimal).kind == "amount"
    except ValueError:
        return False


@dataclass(frozen=True)
class Sheet:
    """A sheet of a book by row and column; `fault` says why no figure can be taken from any of its cells.

    `decimal` is the decimal sign of its texts. A merged range is in `spans`: each of its cells, and the one that shows.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    fault: str = ""
    decimal: str = "."
    spans: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[int, list[Cell]]:
        """The cells that are not blank, by row, from left to right."""
        rows: dict[int, list[Cell]] = {}
        for position in sorted(self.cells):
            if not self.cells[position].is_blank:
                rows.setdefault(position[0], []).append(self.cells[position])
        return rows

    def find(self, name: str) -> Cell:
        """The cell of a name such as C7, an empty one where nothing is."""
        match = re.fullmatch(r"([A-Z]{1,3})([0-9]+)", name)
        assert match is not None, name
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - 64
        position = (int(match[2]), column)
        return self.cells.get(position) or Cell(*position, None)

    def label(self, row: int) -> str:
        """The words with which a row begins, or an empty text: a number is no label."""
        cells = self.rows.get(row, [])
        return cells[0].words if cells and not _is_figure(cells[0], self.decimal) else ""

    def labelled(self) -> Iterator[tuple[int, str]]:
        """Each row that begins with words, and these, from top to bottom."""
        return ((row, self.label(row)) for row in self.rows if self.label(row))


@dataclass(frozen=True, slots=True)
class Book:
    """A file of sheets: its name as people write it, its hash, and its sheets in order."""

    name: str
    hash: str
    sheets: tuple[Sheet, ...]


def plain_label(label: str) -> str:
    """A label as it is compared: without marks of notes, a closing colon, capitals and the width of its gaps."""
    words = " ".join(label.replace("\u2019", "'").split()).casefold()
    return _NOTES.sub("", words).rstrip(":").strip()
