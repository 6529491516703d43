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

from relwriter.checks.amounts import Amount
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.period import Period

CODE = "T134"
NAME = "counts-of-two-kinds-are-one"
SEVERITY = Severity.WARNING

_INCOME = r"net income(?: (?:attributable|available|applicable) to .*)?|income available .*"
_SMALL = 1000
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
            yield _sighting(draft, basic, diluted, odd[0], is_profit=is_profit)


def _sighting(draft: CheckedDraft, basic: str, diluted: str, period: Period, *, is_profit: bool) -> Sighting:
    one, other = find_amount(draft, basic, period), find_amount(draft, diluted, period)
    assert one is not None and other is not None
    blamed, beside = (one, other) if is_profit and _is_like(draft, diluted, basic, period, one) else (other, one)
    kind = "diluted" if blamed is one else "basic"
    message = (
        f"is that of the {kind} shares, in a profit" if is_profit else "is not that of the basic shares, in a loss"
    )
    related = (beside.place,) if beside.place is not None else ()
    return Sighting(blamed.place, blamed.field, message, "correct one of the two", f"{one}\n{other}", related=related)


def _is_like(draft: CheckedDraft, one: str, other: str, period: Period, amount: Amount) -> bool:
    """Whether an amount is nearer to what one count is in the rest of its year than to what the other one is."""
    near, far = _distance(draft, one, period, amount), _distance(draft, other, period, amount)
    return near is not None and far is not None and near < far


def _distance(draft: CheckedDraft, key: str, period: Period, amount: Amount) -> Fraction | None:
    periods = [one for one in draft.release.figures[key].values if one != period and one.year == period.year]
    others = [draft.known.amount(key, one) for one in periods]
    return min((abs(one.exact - amount.exact) for one in others if one is not None), default=None)
