"""A quarterly dividend is far from the dividends that were paid.

What it flags:
    A quarterly dividend for one share that is less than half, or more than twice, the dividends paid in the cash flows,
    by the share and the quarter, in the year to date and in the year before it; or the dividend declared per share in
    the quarter, where that is a figure. Without either, one that is more than five times every amount per share of the
    quarter and of the one a year before, and more than any of the year to date: earnings, funds from operations.

Why:
    A dividend is one number that is typed by hand, and no sum takes it.

Example:
    A quarterly dividend of $0.29, after $402 million on 218 million shares in two quarters.

How to clear it:
    Correct the amount; or waive it where the dividend was raised or cut so much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.concepts import find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.period import Period
from relwriter.model.sections.returns import Dividend

CODE = "T137"
NAME = "dividend-does-not-fit-payments"
SEVERITY = Severity.WARNING

_PAID = re.compile(
    r"(?i)(?:cash )?dividends(?: paid| and dividend equivalents paid)?(?: on common (?:stock|shares))?$"
    r"|payments? (?:of|for) dividends?"
)
_PER_SHARE = re.compile(r"(?i)(?:cash )?dividends?\b.*\bper (?:common |ordinary )?share")
_MANY, _FAR, _QUARTER, _ALIKE = 2, 5, 3, Fraction(3, 2)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each quarterly dividend that the payments do not bear out."""
    for number, section in enumerate(draft.release.closed_sections):
        dividend = section.dividend
        if dividend is not None and _is_quarterly(dividend) and dividend.amount:
            amount, usual = Fraction(dividend.amount), list(_find_usual(draft, dividend))
            is_far = bool(usual) and all(not one / _MANY <= amount <= one * _MANY for one in usual)
            if is_far or (not usual and _is_above_all(draft, dividend.unit, amount)):
                entry = getattr(dividend.amount, "entry", None)
                place = entry.place() if entry is not None else None
                paid = "is far from what was paid for each share in a quarter"
                message = paid if is_far else "is many times every amount per share of the quarter"
                yield Sighting(place, f"sections[{number}].dividend.amount", message, "correct it, or waive it")


def _is_quarterly(dividend: Dividend) -> bool:
    return (
        isinstance(dividend.amount, Decimal) and "quarterly" in str(dividend.name) and dividend.unit.endswith("/share")
    )


def _is_above_all(draft: CheckedDraft, unit: str, dividend: Fraction) -> bool:
    """Whether a dividend is many times whatever a share earned in the quarter, and more than in the year to date."""
    period = draft.release.period
    if period.months != _QUARTER:
        return False
    keys = [key for key, figure in draft.release.figures.items() if figure.unit == unit and figure.nature != "balance"]
    found = [
        (one, abs(amount.exact))
        for key in keys
        for one in (period, period.prior, period.ytd, period.ytd.prior)
        if (amount := draft.known.amount(key, one)) is not None
    ]
    return bool(found) and all(dividend > (_FAR if one.months == _QUARTER else 1) * exact for one, exact in found)


def _find_usual(draft: CheckedDraft, dividend: Dividend) -> Iterator[Fraction]:
    """What was declared for a share in the quarter; else what was paid for one in a quarter of this year and the last,
    if both are alike."""
    period = draft.release.period
    for key, figure in draft.release.figures.items():
        amount = draft.known.amount(key, period) if period.months == 3 else None
        if figure.unit == dividend.unit and _PER_SHARE.match(str(figure.label)) and amount is not None and amount.exact:
            yield abs(amount.exact)
            return
    found = [paid for one in (period.ytd, period.ytd.prior) if (paid := _paid(draft, dividend, one))]
    if len(found) == 2 and max(found) <= _ALIKE * min(found):
        yield from found


def _paid(draft: CheckedDraft, dividend: Dividend, period: Period) -> Fraction | None:
    """The dividends paid by the share and the quarter."""
    paid = [key for key, figure in draft.release.figures.items() if _PAID.match(str(figure.label))]
    shares = [key for key, _ in find_figures(draft, r".*\bbasic\b.*|.*weighted.*shares.*", "shares")]
    if len(paid) != 1 or not shares or draft.release.figures[paid[0]].unit != dividend.unit[:3]:
        return None
    total, counted = draft.known.amount(paid[0], period), draft.known.amount(shares[0], period)
    if total is None or counted is None or not counted.exact or not total.exact:
        return None
    return abs(total.exact / counted.exact) / (period.months // 3)
