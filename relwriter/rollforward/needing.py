"""Which periods the next release needs of a figure, as the last release and those before it show."""

from __future__ import annotations

from collections.abc import Iterable

from relwriter.model.period import Period
from relwriter.rollforward.moving import end_key, move
from relwriter.rollforward.turn import Edition, Turn


def find_needed(turn: Turn, key: str, labels: list[Period]) -> list[Period]:
    """The periods of the last release, moved on, and those of the release of a year ago; never empty.

    A first quarter does not tell the quarter from the year to date: after it an earlier release does.
    """
    last = turn.last.period
    ago = [edition for edition in turn.history if edition.period == turn.period.prior]
    if last.ytd != last or turn.is_balance(key):
        return _move_all(turn, key, last, labels, ago)
    telling = [edition for edition in turn.history if edition.period.ytd != edition.period]
    known = [edition for edition in (*ago, *telling) if key in edition.release.figures][:1]
    if not known:
        return _move_all(turn, key, last, labels, [])
    needed = _move_all(turn, key, last, [], known)
    reported = [label for label in (turn.period, turn.period.ytd) if label in needed]
    priors = [label.prior for label in reported if last.prior in labels]
    return list(dict.fromkeys([*needed, *priors]))


def _move_all(
    turn: Turn, key: str, reported: Period, labels: Iterable[Period], editions: Iterable[Edition]
) -> list[Period]:
    """The periods that follow those of a release, and those of other releases, each once."""
    found = [(label, reported) for label in labels]
    for edition in editions:
        figure = edition.release.figures.get(key)
        found += [(label, edition.period) for label in (figure.values if figure else ())]
    balance = turn.is_balance(key)
    every = (move(label, start, turn.period, balance=balance) for label, start in found)
    needed = list(dict.fromkeys(label for label in every if label is not None)) or [turn.period]
    # A balance of a fourth quarter is that of its year: it is asked for once, under whichever name comes first.
    own = [label for label in needed if balance and end_key(label) == end_key(turn.period)]
    return [label for label in needed if label not in own[1:]]
