"""The numbers that some words print, each with its unit, and the figures that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.review.circulated import Leaf, Part, Parts, text_of
from relwriter.review.edits import covered, shown
from relwriter.review.words import FIGURE

_PERCENT = re.compile(r"%|percent|per cent|basis points|bps")
_SCALE = r"(?:\s?(?:%|percent|per cent|basis points|bps|thousand|million|billion|trillion)(?!\w))?"
_DASH = r"(?<!\S)[—–](?!\S)"
_NUMBER = re.compile(rf"(?:\b[A-Z]{{3}} )?(?:{FIGURE.pattern}){_SCALE}|{_DASH}")
_GROUP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""A blank between thousands: comparing texts makes plain ones of those that Word is given."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is printed, where it begins and ends, and what it is a number of: `%`, `$` for money that says so,
    or empty."""

    text: str
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What it is a number of, as far as it says."""
        return "%" if _PERCENT.search(self.text) else "$" if re.search(r"[$€£¥]|[A-Z]{3} ", self.text) else ""

    @property
    def key(self) -> str:
        """Equal for numbers that say the same, with a sign of the currency or without."""
        sign = "-" if re.match(r"[A-Z $€£¥]*[(\-−]", self.text) and re.search(r"\d", self.text) else ""
        return sign + re.sub(r"[^\d.,%—–●a-z]", "", self.text).replace("–", "—")


def find_numbers(text: str) -> list[Number]:
    """The numbers of some words, in order."""
    grouped = _GROUP.sub("\u00a0", shown(text))
    return [Number(shown(one.group()), one.start(), one.end()) for one in _NUMBER.finditer(grouped)]


def list_row(cells: Sequence[Parts]) -> list[tuple[Number, Part | None]]:
    """The numbers of a row, each with the figure that it is of; None for one that is typed."""
    return [
        (number, next((part for _, _, part in covered(parts, number.start, number.end) if part.is_figure), None))
        for parts in cells
        for number in find_numbers(text_of(parts))
    ]


def list_printed(leaves: Sequence[Leaf]) -> Iterator[tuple[Number, Part | None]]:
    """The numbers of all figures of a draft."""
    for leaf in leaves:
        rows = [[parts for _, parts in row] for row in leaf.rows or ()] or [[leaf.parts]]
        yield from (one for row in rows for one in list_row(row) if one[1] is not None)
