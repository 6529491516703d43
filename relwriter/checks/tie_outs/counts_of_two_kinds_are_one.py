"""Basic and diluted shares are the same in a period of profit, or differ in one of loss.

What it flags:
    Weighted shares, basic and diluted, that are one number in a period with a profit, though they differ in others with
    a profit; and that differ in a period with a loss, though they are one in others with a loss.

Why:
    One of the two is copied from the line above it. Earnings per share are rounded to cents, and rarely show it.

Example:
    47,566 thousand basic and 47,566 thousand diluted shares, after 47,655 and 48,288 a year before.

How to clear it:
    Correct the one that is wrong; or waive it where no share was dilutive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.period import Period

CODE = "T134"
NAME = "counts-of-two-kinds-are-one"
SEVERITY = Severity.WARNING

_INCOME = r"net income(?: (?:attributable|available|applicable) to .*)?|income available .*"
_SMALL, _CLEARLY = 1000, 2
_ADJUSTED = re.compile(r"(?i)adjusted|non-?gaap|pro forma|core")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period in which basic and diluted shares do not go together as in the others of its kind."""
    basics, diluted = _counts(draft, "basic", "diluted"), _counts(draft, "diluted", "basic")
    basics = basics or _counts(draft, "weighted", "diluted")
    incomes = [key for key, _ in find_figures(draft, _INCOME, "money")]
    if len(basics) == len(diluted) == 1 and incomes:
        yield from _of_pair(draft, basics[0], diluted[0], incomes[0])


def _counts(draft: CheckedDraft, kind: str, other: str) -> list[str]:
    """The GAAP counts of shares that are called basic, or diluted, and not both."""
    found = find_figures(draft, rf".*\b{kind}\b.*", "shares")
    labels = {key: str(figure.label) for key, figure in found}
    return [key for key, label in labels.items() if other not in label.lower() and not _ADJUSTED.search(label)]


def _of_pair(draft: CheckedDraft, basic: str, diluted: str, income: str) -> Iterator[Sighting]:
    same: dict[tuple[bool, bool], list[Period]] = {}
    for period in draft.release.figures[diluted].values:
        result, one, other = (find_amount(draft, key, period) for key in (income, basic, diluted))
        if result is not None and one is not None and other is not None and result.exact and one.exact >= _SMALL:
            same.setdefault((result.exact > 0, one.exact == other.exact), []).append(period)
    for is_profit in (True, False):
        usual, odd = same.get((is_profit, not is_profit), []), same.get((is_profit, is_profit), [])
        if usual and len(odd) == 1:
            yield from _sightings(draft, basic, diluted, odd[0], is_profit=is_profit)


def _sightings(draft: CheckedDraft, basic: str, diluted: str, period: Period, *, is_profit: bool) -> Iterator[Sighting]:
    """At the count that is not like itself in the rest of its year; at both where neither tells."""
    if not is_profit:
        yield _sighting(draft, diluted, basic, period, "is not that of the basic shares, in a loss")
        return
    for key, rival, kind in ((diluted, basic, "basic"), (basic, diluted, "diluted")):
        if not _is_itself(draft, key, rival, period):
            yield _sighting(draft, key, rival, period, f"is that of the {kind} shares, in a profit")


def _sighting(draft: CheckedDraft, key: str, rival: str, period: Period, message: str) -> Sighting:
    amount, beside = find_amount(draft, key, period), find_amount(draft, rival, period)
    assert amount is not None and beside is not None
    related = (beside.place,) if beside.place is not None else ()
    figures = f"{amount}\n{beside}"
    return Sighting(amount.place, amount.field, message, "correct one of the two", figures, related=related)


def _is_itself(draft: CheckedDraft, key: str, rival: str, period: Period) -> bool:
    """Whether a count is clearly nearer to what it is in the rest of its year than to what its rival is."""
    near, far = _distance(draft, key, key, period), _distance(draft, rival, key, period)
    return near is not None and far is not None and near * _CLEARLY < far


def _distance(draft: CheckedDraft, key: str, own: str, period: Period) -> Fraction | None:
    """How far a count of a period is from what another, or itself, is in the rest of its year."""
    amount = draft.known.amount(own, period)
    periods = [one for one in draft.release.figures[key].values if one != period and one.year == period.year]
    others = [draft.known.amount(key, one) for one in periods]
    sizes = [one.exact for one in others if one is not None]
    return min((abs(one - amount.exact) for one in sizes), default=None) if amount is not None else None
