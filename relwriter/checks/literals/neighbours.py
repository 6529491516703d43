"""References that stand side by side, of which one is not to the figure that the other is to: a direction and its
change, an amount and the one in brackets behind it, two amounts of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.literals.mentions import name_words, split_words
from relwriter.checks.passages import Passage, Piece
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period
from relwriter.model.prose import Prose

_MOVED = re.compile(r" (?:by|to) (?:about |approximately |nearly |almost |over |more than )?")
_AND = re.compile(r",? and (?:to )?")
_ENDS = re.compile(r"[.;] ")
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
    yield from _in_rows(passage, named, figures)
    for one, other in pairwise(named):
        between = passage.text[one.end : other.start]
        if between and _is_typed(passage, one.end) and len(between) < 24:
            stray = _judge(passage, one, other, between, figures)
            if stray:
                yield other, stray


def _in_rows(passage: Passage, named: list[Piece], figures: dict[str, Figure]) -> Iterator[Stray]:
    """The second of two amounts that is of another figure than the second of the two before them: `A on B, against A
    of last year on C`."""
    amounts = [piece for piece in named if piece.origin is not None and piece.origin.form == "amount"]
    for row in zip(amounts, amounts[1:], amounts[2:], amounts[3:], strict=False):
        (one, two, three, four) = (
            piece.origin.figure.split(" ", 1) if piece.origin is not None else ["", ""] for piece in row
        )
        alike = one[0] == three[0] and one[1] == two[1] != three[1] == four[1] and two[0] != one[0]
        if not alike or two[0] == four[0] or not all(key in figures for key in (two[0], four[0])):
            continue
        first, second = figures[two[0]], figures[four[0]]
        gap = passage.text[row[0].end : row[3].start]
        typed = _is_typed(passage, row[2].end) and not _ENDS.search(gap)
        if typed and first.unit == second.unit and str(first.label) != str(second.label):
            said = {word.text for word in split_words(gap)}
            if len(name_words(first) & said) < len(name_words(second) & said):
                yield row[1], f"is {first.label}, in a row with {second.label}"
            else:
                yield row[3], f"is {second.label}, in a row with {first.label}"


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
