"""The layout of a sheet: above each row its columns' heads and its heading, and the scale that they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from relwriter.ledger.cells import Cell, Sheet, plain_label
from relwriter.ledger.heads import Head, read_head
from relwriter.ledger.printed import parse_figure
from relwriter.ledger.scales import read_scales

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_STRUCTURE = re.compile(r"\[(?:Abstract|Line Items|Roll Forward|Table)\]$")
"""The end of a line that the SEC's viewer adds to a statement's own."""

_CARRIED = re.compile(r"\b(?:ended|ending|quarter|half|year)\b", re.IGNORECASE)
"""A head that stands over the empty columns to its right too."""


@dataclass
class Row:
    """A row with numbers: its label, the heading that it stands under, the words of each column's head, and all words
    in which its scale could be said."""

    number: int
    label: str
    heading: str
    words: dict[int, str]
    said: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.plain, self.plain_heading = plain_label(self.label), plain_label(self.heading)

    @property
    def heads(self) -> dict[int, Head]:
        """The heads of its columns, as far as they name a period."""
        read = {column: read_head(words) for column, words in self.words.items()}
        return {column: head for column, head in read.items() if head is not None}

    def scales(self) -> dict[str, str]:
        """The scale of money and shares: its own label's, or that of the heads above. Raises ScaleError."""
        return read_scales([self.label]) or read_scales(self.said)


@dataclass(slots=True)
class _Above:
    """What stands above the row that is read: heads by column, a heading, titles."""

    words: dict[int, list[str]] = field(default_factory=dict)
    heading: str = ""
    said: list[str] = field(default_factory=list)
    collects: bool = False


def lay_out(sheet: Sheet) -> dict[int, Row]:
    """The rows of a sheet that hold numbers, by their number."""
    first = min((column for _, column in sheet.cells), default=1)
    rows: dict[int, Row] = {}
    above = _Above()
    for number, cells in sheet.rows.items():
        if _is_data(cells):
            above.collects = False
            words = {column: " ".join(parts) for column, parts in above.words.items()}
            rows[number] = Row(number, sheet.label(number), above.heading, words, tuple(above.said))
        else:
            _read_head_row(sheet, number, cells, first, above)
    return rows


def _read_head_row(sheet: Sheet, number: int, cells: list[Cell], first: int, above: _Above) -> None:
    """Takes a row without numbers for a heading, or for heads; heads below numbers begin anew."""
    heads = dict(_heads(sheet, number, cells, first))
    if not heads:
        if not _STRUCTURE.search(sheet.label(number)):
            above.heading = sheet.label(number)
        if not above.words or above.collects:
            above.said.append(sheet.label(number))
        return
    if not above.collects:
        above.words, above.heading, above.collects = {}, "", True
    above.said += [_words(cell) for cell in cells]
    for column, words in heads.items():
        above.words.setdefault(column, []).append(words)


def _is_data(cells: list[Cell]) -> bool:
    """Whether a row holds numbers that are no years of heads."""
    numbers = [cell for cell in cells if is_number(cell)]
    years = [cell for cell in numbers if _YEAR.fullmatch(_words(cell))]
    label = cells[0].words if cells[0] not in numbers else ""
    heading = not label or bool(re.search(r"\b(?:in|ended|unaudited|except|usd|eur)\b", label, re.IGNORECASE))
    return bool(numbers) and not (len(years) == len(numbers) and heading)


def is_number(cell: Cell) -> bool:
    """Whether a cell holds a number, or what stands for one such as a dash."""
    if isinstance(cell.content, Decimal) or cell.fault.startswith("holds"):
        return True
    try:
        return bool(cell.words) and parse_figure(cell.words).kind != "blank"
    except ValueError:
        return bool(re.fullmatch(r"[(\-−–]?[0-9][0-9.,]*\)?", cell.words))


def _words(cell: Cell) -> str:
    """A head's words: text, a day, or a year."""
    if isinstance(cell.content, date):
        return cell.content.isoformat()
    return f"{cell.content.normalize():f}" if isinstance(cell.content, Decimal) else cell.words


def _heads(sheet: Sheet, number: int, cells: list[Cell], first: int) -> Iterator[tuple[int, str]]:
    """The words over each column: its own, those of the cell that it is merged with, or of the head that runs on."""
    own = {cell.column: _words(cell) for cell in cells if cell.column > first}
    last = max(sheet.cells, key=lambda position: position[1])[1] if own else 0
    carried = ""
    for column in range(first + 1, last + 1):
        row, anchor = sheet.spans.get((number, column), (number, column))
        if (number, column) in sheet.spans and anchor > first and (row, anchor) in sheet.cells:
            yield column, _words(sheet.cells[row, anchor])
            carried = ""
        elif column in own:
            carried = own[column] if _CARRIED.search(own[column]) else ""
            yield column, own[column]
        elif carried:
            yield column, carried
