"""An amount is far from what its figure was in all other periods, where those agree.

What it flags:
    A typed amount that is more than eight times, or less than an eighth of, each other value of its figure, or has the
    other sign, while at least three others are of one size. Amounts of a period are compared by the month, so that a
    quarter and a year can be held against each other; a longer period that is too large is left alone, since one of its
    other quarters may have been so.

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
from dataclasses import dataclass
from fractions import Fraction

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency

CODE = "T130"
NAME = "amount-is-out-of-line"
SEVERITY = Severity.WARNING

_FEWEST, _ALIKE, _NEAR, _FAR = 3, Fraction(5, 2), Fraction(8, 5), 8
_ONCE = re.compile(
    r"(?i)restructur|impair|gain|loss on|litigation|settlement|acqui|dispos|sale of|sold|discontinued|one-?time|merger"
    r"|tax benefit|proceeds|issu|repurchas|transaction|extinguish|debt|loan|borrow|investment|change|movement|other"
)
"""What happens in one quarter and not in the next."""


@dataclass(frozen=True)
class _Pace:
    """An amount, the months of its period, and how much of it a month has."""

    amount: Amount
    months: int
    rate: Fraction


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that no other value of its figure comes near to."""
    for key, figure in draft.release.figures.items():
        if figure.nature != "change" and len(figure.values) > _FEWEST and not _ONCE.search(str(figure.label)):
            paces = list(_read_paces(draft, key, figure))
            for pace in paces:
                others = [one for one in paces if one is not pace]
                if len(others) >= _FEWEST and (message := _judge(pace, others)):
                    figures = "; ".join(str(one.amount) for one in paces)
                    advice = "correct it, or waive it"
                    yield Sighting(pace.amount.place, pace.amount.field, message, advice, figures)


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
        return "is much less than in all other periods"
    if size > _FAR * max(sizes) and pace.months <= min(one.months for one in others):
        return "is much more than in all other periods"
    turned = (pace.rate > 0) != (others[0].rate > 0) and max(sizes) <= _NEAR * min(sizes)
    return "has another sign than in all other periods" if turned and size <= _NEAR * max(sizes) else ""
