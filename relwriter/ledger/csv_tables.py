"""CSV tables: one sheet of texts, whatever the separator, and whichever of the two decimal signs."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

from relwriter.errors import InputError, Problem
from relwriter.intake.characters import decode
from relwriter.ledger.cells import Book, Cell, Sheet

_POINT = re.compile(
    r"[(\-−–$€£ ]*(?:[0-9]{1,3}(?:,[0-9]{3})*\.(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(?:,[0-9]{3}){2,})[)% ]*"
)
_COMMA = re.compile(
    r"[(\-−–$€£ ]*(?:[0-9]{1,3}(?:\.[0-9]{3})*,(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(?:\.[0-9]{3}){2,})[)% ]*"
)
_EITHER = re.compile(r"[(\-−–$€£ ]*[0-9]{1,3}[.,][0-9]{3}[)% ]*")


def read_csv(path: Path, content: bytes) -> Book:
    """The book of a CSV file: one sheet without a name. Raises InputError."""
    text = decode(str(path), content).text
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=_separator(text), strict=True))
    except csv.Error as error:
        raise InputError([Problem(str(path), 0, 0, "", f"is not CSV: {error}")]) from None
    cells = {
        (row, column): Cell(row, column, value.strip())
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value.strip()
    }
    sheet = Sheet("", cells, decimal=_decimal(path, cells.values(), text))
    return Book(path.name, hashlib.sha256(content).hexdigest(), (sheet,))


def _separator(text: str) -> str:
    """The separator that stands equally often, and most often, outside quotation marks in the lines that have it."""
    bare = re.sub(r'"(?:[^"]|"")*"', "", text)
    counts = {mark: sum(mark in line for line in bare.splitlines()) for mark in (";", "\t", ",")}
    return max(counts, key=lambda mark: counts[mark]) if any(counts.values()) else ","


def _decimal(path: Path, cells, text: str) -> str:
    """The decimal sign that the numbers show. Raises InputError where they show both, or could be read as either."""
    texts = [cell.words for cell in cells]
    point, comma = any(map(_POINT.fullmatch, texts)), any(map(_COMMA.fullmatch, texts))
    unsure = not point and not comma and _separator(text) == ";" and any(map(_EITHER.fullmatch, texts))
    if (point and comma) or unsure:
        message = "does not show whether its decimals stand after a point or a comma"
        raise InputError(
            [Problem(str(path), 0, 0, "", message, "save it with a decimal point and commas between columns")]
        )
    return "," if comma else "."
