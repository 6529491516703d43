"""Figures that stand in a stretch of a passage, with their periods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from relwriter.checks.mentions.sentences import Part
from relwriter.checks.mentions.told import Told
from relwriter.model.period import Period, read_period
from relwriter.source import Origin

if TYPE_CHECKING:
    from relwriter.checks.draft import CheckedDraft

_FIGURE = re.compile(r"([a-z][A-Za-z0-9_-]*) ((?:[QH][1-4]|FY|9M) [0-9]{4})")


class PrintedFigure(NamedTuple):
    """A figure where it stands in a text: its id, period, and the period that a change is from; `day` is the last one
    of its period; `typed` says that its amount is no reference."""

    start: int
    end: int
    id: str
    period: Period
    base: Period | None
    is_balance: bool
    day: date
    typed: bool = False


def find_printed(draft: CheckedDraft, told: Told, part: Part, *, typed: bool = True) -> list[PrintedFigure]:
    """The figures between two offsets that a text refers to, or whose amounts somebody typed, in order."""
    found = []
    for piece in told.pieces(part.start, part.end):
        if piece.start < part.start and not piece.literal:
            continue
        if piece.origin is not None and piece.origin.figure:
            figure = _read(draft, piece.origin, piece.start, piece.end)
            found.extend([figure] if figure else [])
        elif piece.literal and typed:
            found.extend(_typed(draft, told, max(piece.start, part.start), min(piece.end, part.end)))
    return found


def _typed(draft: CheckedDraft, told: Told, start: int, end: int) -> Iterator[PrintedFigure]:
    """The figures whose amounts are typed between two offsets; of one that several periods share, for each."""
    about = told.sentence_at(start).text
    for amount in draft.amounts.find(told.text, start, end, about):
        figure = draft.release.figures[amount.id]
        for period in amount.periods if not figure.is_timeless else ():
            is_balance = figure.nature == "balance"
            day = draft.facts.fiscal.end(period)
            yield PrintedFigure(amount.start, amount.end, amount.id, period, None, is_balance, day, typed=True)


def _read(draft: CheckedDraft, origin: Origin, start: int, end: int) -> PrintedFigure | None:
    """The figure of an origin; None for a sum of several, for what has no period, and for movements, which are of a
    year as of a quarter."""
    match = _FIGURE.fullmatch(origin.figure)
    figure = draft.release.figures.get(match[1]) if match else None
    if match is None or figure is None or figure.is_timeless or (figure.nature == "change" and figure.formula):
        return None
    base = _FIGURE.fullmatch(origin.base) if origin.base else None
    period = read_period(match[2])
    from_period = read_period(base[2]) if base else None
    day = draft.facts.fiscal.end(period)
    return PrintedFigure(start, end, match[1], period, from_period, figure.nature == "balance", day)
