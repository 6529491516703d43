"""An amount is far from what its figure was in all other periods, where those agree.

What it flags:
    A typed amount that is more than eight times, or less than an eighth of, each other value of its figure, or has the
    other sign, while at least three others are of one size. Amounts of a period are compared by the month, so that a
    quarter and a year can be held against each other; a longer period that is too large is left alone, since one of its
    other quarters may have been so. And one that is more than six times, or less than a sixth of, its other values,
    were there only one, of what a company has every quarter: loans and property, research and selling expenses,
    margins, exchange rates, branches; and shares that are less than a sixth.

Why:
    A digit too many or too few, a point in the wrong place, a lost minus: a total tells of it only where there is one.

Example:
    Selling expenses of 1,210 and 2,405 thousand in the quarter and the half-year, of 1,180 a year before, and of 23,410
    in the half-year before.

How to clear it:
    Correct the amount; or waive it where it is as it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.lasting import counts_shares, is_lasting
from relwriter.checks.ratios import find_vouched
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency

CODE = "T130"
NAME = "amount-is-out-of-line"
SEVERITY = Severity.WARNING

_FEWEST, _ALIKE, _NEAR, _FAR, _APART = 3, Fraction(5, 2), Fraction(8, 5), 8, 6
_TWO = 2
_LESS, _MORE = "is much less than in all other periods", "is much more than in all other periods"
_ONCE = re.compile(
    r"(?i)restructur|impair|gain|loss on|litigation|settlement|acqui|dispos|sale of|sold|discontinued|one-?time|merger"
    r"|tax benefit|proceeds|issu|repurchas|transaction|extinguish|debt|loan|borrow|investment|change|movement|other"
)
"""What happens in one quarter and not in the next, in money: a yield on loans does not."""


class _Pace(NamedTuple):
    """An amount, the months of its period, and how much of it a month has."""

    amount: Amount
    months: int
    rate: Fraction


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that no other value of its figure comes near to, and that no tie vouches for."""
    found = list(_find(draft))
    vouched = find_vouched(draft) if found else ()
    yield from (
        sighting for pace, sighting in found if (pace.amount.fact.id, str(pace.amount.fact.period)) not in vouched
    )


def _find(draft: CheckedDraft) -> Iterator[tuple[_Pace, Sighting]]:
    for key, figure in draft.release.figures.items():
        if figure.nature == "change" or len(figure.values) < _TWO:
            continue
        paces = list(_read_paces(draft, key, figure))
        happens = is_currency(figure.unit) and _ONCE.search(str(figure.label)) is not None
        sightings = list(_of_many(paces)) if not happens else []
        yield from sightings or _of_lasting(figure, paces)


def _of_many(paces: Sequence[_Pace]) -> Iterator[tuple[_Pace, Sighting]]:
    for pace in paces if len(paces) > _FEWEST else ():
        if message := _judge(pace, [one for one in paces if one is not pace]):
            yield pace, _sighting(pace, paces, message)


def _of_lasting(figure: Figure, paces: Sequence[_Pace]) -> Iterator[tuple[_Pace, Sighting]]:
    """The first amount, the latest in time, that is far from all others of what hardly moves."""
    counts = counts_shares(figure)
    latest = sorted(paces, key=_age) if counts or is_lasting(figure) else []
    for pace in latest[:1] if counts else latest:
        sizes, size = [abs(one.rate) for one in paces if one is not pace], abs(pace.rate)
        message = _judge_lasting(size, sizes) if sizes and max(sizes) <= _ALIKE * min(sizes) else ""
        if message and (message == _LESS or not counts):
            yield pace, _sighting(pace, paces, message)
            return


def _judge_lasting(size: Fraction, others: Sequence[Fraction]) -> str:
    if size * _APART < min(others):
        return _LESS
    return _MORE if size > _APART * max(others) else ""


def _age(pace: _Pace) -> tuple[int, int]:
    period = pace.amount.fact.period
    return -period.year, -period.ends_after


def _sighting(pace: _Pace, paces: Sequence[_Pace], message: str) -> Sighting:
    figures = "; ".join(str(one.amount) for one in paces)
    return Sighting(pace.amount.place, pace.amount.field, message, "correct it, or waive it", figures)


def _read_paces(draft: CheckedDraft, key: str, figure: Figure) -> Iterator[_Pace]:
    adds_up = figure.nature != "balance" and (is_currency(figure.unit) or figure.is_per_share)
    for period in figure.values:
        amount = draft.known.amount(key, period)
        if amount is not None and amount.is_typed and amount.exact:
            yield _Pace(amount, period.months, amount.exact / (period.months if adds_up else 1))


def _judge(pace: _Pace, others: Sequence[_Pace]) -> str:
    """What is to say on an amount beside others; empty where it is near one, or where they are not alike."""
    sizes = [abs(one.rate) for one in others]
    if len({one.rate > 0 for one in others}) > 1 or max(sizes) > _ALIKE * min(sizes):
        return ""
    size = abs(pace.rate)
    if size * _FAR < min(sizes):
        return _LESS
    if size > _FAR * max(sizes) and pace.months <= min(one.months for one in others):
        return _MORE
    turned = (pace.rate > 0) != (others[0].rate > 0) and max(sizes) <= _NEAR * min(sizes)
    return "has another sign than in all other periods" if turned and size <= _NEAR * max(sizes) else ""
