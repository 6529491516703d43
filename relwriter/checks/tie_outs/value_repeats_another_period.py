"""A figure has the same amount in two periods.

What it flags:
    Two typed amounts of money, or weighted numbers of shares, of a figure that are the same to the last of at least
    four digits, in periods of the same length; and balances that move every day, such as cash, receivables or payables,
    with five digits. Figures that repeat in most periods are left out: they do stay the same.

Why:
    A column is copied to be typed over, and one cell is forgotten.

Example:
    Net cash used in operating activities of 25,113 in 2024 and of 25,113 in 2023.

How to clear it:
    Correct the one that is wrong; or waive it where the amounts are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.ties.finding_ties import find_ties
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

CODE = "T121"
NAME = "value-repeats-another-period"
SEVERITY = Severity.WARNING


_DIGITS, _OF_BALANCE = 4, 5
_MOVING = Phrase(
    r"(?i)^(?:total )?(?:cash and|(?:accounts|trade) (?:receivable|payable)|receivables|payables|inventor|prepaid"
    r"|accrued|property|total|current|other|retained|accumulated deficit|deposits|loans)"
    r"(?!.*(?:debt|notes|facility|acqui|tax))"
)
_LONG = 6
_LEVEL = Phrase(r"(?i)amorti|deprec|accret|lease|\brent|interest|dividend|fee\b")
"""What is paid or written off in equal parts."""
_WEIGHTED = Phrase(r"(?i)\b(?:basic|diluted|weighted|average)\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each later value that repeats another one of its figure."""
    for key, figure in draft.release.figures.items():
        if not _moves(figure) or _is_level(figure):
            continue
        for one, other in _pairs(figure):
            if _repeats(figure, one, other):
                yield from _sighting(draft, key, one, other)


def _moves(figure: Figure) -> bool:
    """Whether a figure hardly ever has the same amount twice."""
    if figure.unit == "shares":
        return figure.nature == "flow" and bool(_WEIGHTED.search(str(figure.label)))
    if figure.nature == "balance":
        return is_currency(figure.unit) and bool(_MOVING.search(str(figure.label)))
    return figure.nature != "change" and is_currency(figure.unit)


def _pairs(figure: Figure) -> list[tuple[Period, Period]]:
    """The periods of one length, two by two, the later first."""
    latest = sorted(figure.values, key=lambda period: (-period.year, -period.ends_after))
    if figure.nature == "balance":
        return [(one, other) for one, other in combinations(latest, 2) if _end(one) != _end(other)]
    return [(one, other) for one, other in combinations(latest, 2) if one.months == other.months]


def _end(period: Period) -> tuple[int, int]:
    return period.year, period.ends_after


def _repeats(figure: Figure, one: Period, other: Period) -> bool:
    now, before = figure.values[one].value, figure.values[other].value
    fewest = _OF_BALANCE if figure.nature == "balance" else _DIGITS
    return now is not None and now == before and len(now.normalize().as_tuple().digits) >= fewest


def _is_level(figure: Figure) -> bool:
    """Whether it repeats in half of its periods and more, as straight-line amortization does; what is known to six
    digits, or is a result, does not by half."""
    pairs = _pairs(figure)
    repeated = sum(_repeats(figure, *pair) for pair in pairs)
    stays = figure.unit != "shares" and repeated * 2 == len(pairs) and not _never_stays(figure)
    return len(pairs) > 1 and (stays or repeated * 2 > len(pairs))


def _never_stays(figure: Figure) -> bool:
    if _LEVEL.search(str(figure.label)):
        return False
    typed = (entry.value for entry in figure.entries if entry.value is not None)
    return figure.nature in ("income", "cash_flow") or all(len(one.as_tuple().digits) >= _LONG for one in typed)


def _sighting(draft: CheckedDraft, key: str, one: Period, other: Period) -> Iterator[Sighting]:
    now, before = draft.known.amount(key, one), draft.known.amount(key, other)
    if now is None or before is None or before.place is None or now.place is None:
        return
    broken = _find_broken(draft)
    if before.keys & broken and not now.keys & broken:
        now, before, other = before, now, one
    advice = "correct it, or waive it if both periods have this amount"
    related = (before.place,) if before.place is not None else ()
    yield Sighting(now.place, now.field, f"repeats that of {other}", advice, str(now), related=related)


def _find_broken(draft: CheckedDraft) -> frozenset[tuple[str, str]]:
    """The figures and periods of sums that do not hold: of two equal amounts they tell which is wrong."""
    equations = [tie.equation for tie in find_ties(draft) if not tie.equation.holds]
    return frozenset(key for equation in equations for amount in equation.amounts for key in amount.keys)
