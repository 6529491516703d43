"""References that stand side by side, of which one is not to the figure that the other is to: a direction and its
change, an amount and the one in brackets behind it, two amounts of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.passages import Passage, Piece
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period
from relwriter.model.prose import Prose

_MOVED = re.compile(r" (?:by|to) (?:about |approximately |nearly |almost |over |more than )?")
_AND = re.compile(r",? and (?:to )?")
_CHANGES = ("change", "percent", "amount", "difference")
_WORD = "word"
_TIMELESS = "has one value for every period, so that an earlier one prints the same"

Stray = tuple[Piece, str]
"""A reference, and what is wrong with it."""


def find_strays(passage: Passage, figures: dict[str, Figure], current: Period) -> Iterator[Stray]:
    """The references of a passage beside others that they do not go with, and those to an earlier period of a figure
    that has one value for all; of sentences that an author wrote alone."""
    if not passage.has_prose:
        return
    named = [piece for piece in passage.pieces if piece.origin is not None and piece.origin.figure]
    yield from ((piece, _TIMELESS) for piece in named if _is_of_no_period(passage, piece, figures, current))
    for one, other in pairwise(named):
        between = passage.text[one.end : other.start]
        if between and _is_typed(passage, one.end) and len(between) < 24:
            stray = _judge(passage, one, other, between, figures)
            if stray:
                yield other, stray


def _is_of_no_period(passage: Passage, piece: Piece, figures: dict[str, Figure], current: Period) -> bool:
    key, _, period = piece.origin.figure.partition(" ") if piece.origin is not None else ("", "", "")
    figure = figures.get(key)
    if figure is None or not figure.is_timeless or piece.start == 0 or not _is_typed(passage, piece.start - 1):
        return False
    said = read_period(period)
    return (said.year, said.ends_after) != (current.year, current.ends_after)


def _judge(passage: Passage, one: Piece, other: Piece, between: str, figures: dict[str, Figure]) -> str:
    """What is wrong with the second of two references; empty where nothing is."""
    assert one.origin is not None and other.origin is not None
    (first, when), (second, then) = (origin.figure.split(" ", 1) for origin in (one.origin, other.origin))
    mine, its = figures.get(first), figures.get(second)
    if mine is None or its is None:
        return ""
    if one.origin.form == _WORD and other.origin.form in _CHANGES and _MOVED.fullmatch(between):
        return f"is {its.label}, behind the direction of {mine.label}" if first != second else ""
    if one.origin.form != "amount" or other.origin.form != "amount" or mine.unit != its.unit or mine.is_timeless:
        return ""
    bracketed = between == " (" and passage.text[other.end : other.end + 1] == ")"
    if not bracketed and not _AND.fullmatch(between):
        return ""
    if (first, when) == (second, then):
        return "is the amount before it once more"
    apart = first != second and (when != then or bracketed) and str(mine.label) != str(its.label)
    return f"is {its.label}, beside {mine.label} and no other name" if apart else ""


def _is_typed(passage: Passage, offset: int) -> bool:
    """Whether an author wrote the words at an offset."""
    piece = passage.piece_at(offset)
    return piece is not None and piece.typed is not None and isinstance(piece.typed.entry, Prose)
