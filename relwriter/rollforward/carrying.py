"""Values that a figure computes in one period alone, such as the sum of its quarters: the next release computes them so
too."""

from __future__ import annotations

import re

from relwriter.model.period import Period, read_period
from relwriter.rollforward.labels import LABEL
from relwriter.rollforward.moving import move
from relwriter.rollforward.turn import Edition, Turn


def carry_formula(turn: Turn, key: str, label: Period) -> str:
    """The formula of the value that moves to a period, with its own periods moved on; "" where there is none.

    The last release has it, or the one of a year ago: a first quarter has no year to date of its own. A formula that
    names periods goes along only where they all are to the next release what they were: the sum of two quarters is no
    nine months.
    """
    balance = turn.is_balance(key)
    for edition in (turn.last, *(one for one in turn.history if one.period == turn.period.prior)):
        figure = edition.release.figures.get(key)
        for old, entry in figure.values.items() if figure else ():
            is_alike = (old.kind == "Q") == (label.kind == "Q")
            if entry.formula is not None and is_alike and _move(turn, edition, old, balance=balance) == label:
                return _move_text(turn, edition, str(entry.formula), old.kind == label.kind, balance=balance)
    return ""


def _move(turn: Turn, edition: Edition, label: Period, *, balance: bool) -> Period | None:
    return move(label, edition.period, turn.period, balance=balance)


def _move_text(turn: Turn, edition: Edition, text: str, is_same_kind: bool, *, balance: bool) -> str:
    """The formula with its labels moved; "" where it names some, and it or one of them becomes another kind."""
    named = {read_period(found) for found in re.findall(LABEL, text)}
    moved = {one: _move(turn, edition, one, balance=balance) for one in named}
    if named and not (is_same_kind and all(other and one.kind == other.kind for one, other in moved.items())):
        return ""
    return re.sub(LABEL, lambda found: str(moved[read_period(found.group())]), text)
