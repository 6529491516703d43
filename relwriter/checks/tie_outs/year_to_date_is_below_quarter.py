"""A year to date is less than its last quarter, or the same.

What it flags:
    Sales, costs, expenses and results whose year to date, half-year or year is exactly the quarter that it ends with;
    and sales and costs, and what is counted as it happens such as shipments, that are less than in that quarter. The
    first quarter is its own year to date.

Why:
    A quarter's column is copied into the one beside it, or the two change places.

Example:
    Revenue of 8,890 in the second quarter and of 8,890 in the six months.

How to clear it:
    Correct the one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency

CODE = "T131"
NAME = "year-to-date-is-below-quarter"
SEVERITY = Severity.ERROR

_GROWS = re.compile(
    r"(?i)(?:[\w-]+ ){0,4}(?:revenues?|sales|turnover)|(?:total )?costs? of .*|.*\b(?:expenses?|costs)"
    r"|research.*|selling.*|general and.*|marketing.*|gross profit|depreciation.*"
    r"|salaries.*|personnel.*|interest income"
)
_RESULT = re.compile(
    r"(?i)(?:operating|net|pre-?tax|comprehensive) (?:income|loss|profit|earnings)|(?:adjusted )?EBITDA"
)
_ONCE = re.compile(
    r"(?i)restructur|impair|gain|one-?time|acqui|merger|dispos|litigation|other|deferred|tax|change|paid|net of"
    r"|accrued|payable|contract|grant|licen[cs]|milestone|royalt|collaborat"
)
_COUNTED = re.compile(
    r"(?i)\b(?:signed|sold|shipped|delivered|leased|produced|shipments|deliveries|starts|volumes|production)\b"
)
"""What is counted as it happens, so that a longer period has no less of it."""
_RATIOS = ("percent", "ratio", "multiple", "shares", "basis_points")
_FEWEST = 100


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each year to date that cannot hold its quarter."""
    for key, figure in draft.release.figures.items():
        grows, label = _grows(figure), str(figure.label)
        is_counted = _COUNTED.search(label) is not None and figure.unit not in _RATIOS and "/" not in figure.unit
        grows = grows or is_counted
        if (
            figure.nature in ("balance", "change")
            or _ONCE.search(label)
            or not (is_currency(figure.unit) or is_counted)
        ):
            continue
        if grows or _RESULT.fullmatch(label):
            yield from _of_figure(draft, key, figure, grows=grows)


def _grows(figure: Figure) -> bool:
    return bool(_GROWS.fullmatch(str(figure.label)))


def _of_figure(draft: CheckedDraft, key: str, figure: Figure, *, grows: bool) -> Iterator[Sighting]:
    for quarter in figure.values:
        longer = [one for one in figure.values if one.months > quarter.months and _ends(one) == _ends(quarter)]
        now = draft.known.amount(key, quarter)
        for period in longer if now is not None and quarter.months == 3 else ():
            whole = draft.known.amount(key, period)
            if whole is not None and now is not None and (message := _judge(now, whole, grows=grows)):
                related = (now.place,) if now.place is not None else ()
                figures = f"{whole}\n{now}"
                advice = "correct the one that is wrong"
                yield Sighting(whole.place, whole.field, f"{message} {quarter}", advice, figures, related=related)


def _ends(period) -> tuple[int, int]:
    return period.year, period.ends_after


def _judge(now: Amount, whole: Amount, *, grows: bool) -> str:
    """What is to say on a year to date beside its last quarter; empty where nothing is."""
    if not (now.is_typed and whole.is_typed) or _digits(now) < _FEWEST:
        return ""
    if now.exact == whole.exact:
        return "is the same as in"
    below = now.exact * whole.exact > 0 and abs(whole.exact) < abs(now.exact)
    return "is less than in" if grows and below else ""


def _digits(amount: Amount) -> int:
    """The number as it was typed, without its point."""
    entry = amount.fact.figure.entry(amount.fact.period)
    return int("".join(map(str, entry.value.as_tuple().digits))) if entry is not None and entry.value is not None else 0
