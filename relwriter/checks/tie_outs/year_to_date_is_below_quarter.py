"""A year to date is less than its last quarter, or the same.

What it flags:
    Sales, costs, expenses and results whose year to date, half-year or year is exactly the quarter that it ends with;
    and sales and costs, what is paid, and what is counted as it happens such as shipments, that are less than in that
    quarter. The first quarter is its own year to date. And a weighted number of shares of a year to date that is that
    of its last quarter, in one year and not in another.

Why:
    A quarter's column is copied into the one beside it, or the two change places.

Example:
    Revenue of 8,890 in the second quarter and of 8,890 in the six months.

How to clear it:
    Correct the one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

CODE = "T131"
NAME = "year-to-date-is-below-quarter"
SEVERITY = Severity.ERROR

_GROWS = re.compile(
    r"(?i)(?:[\w-]+ ){0,4}(?:revenues?|sales|turnover)|(?:total )?costs? of .*|.*\b(?:expenses?|costs)"
    r"|research.*|selling.*|general and.*|marketing.*|gross profit|depreciation.*"
    r"|salaries.*|personnel.*|interest income|amorti[sz]ation.*|(?:stock|share)-based compensation.*|interest expense"
    r"|capital expenditures?|purchases? of (?:property|equipment|fixed).*|(?:capital )?expenditures? (?:for|on) .*"
)
_RESULT = re.compile(
    r"(?i)(?:operating|net|pre-?tax|comprehensive) (?:income|loss|profit|earnings)|(?:adjusted )?EBITDA"
)
_ONCE = re.compile(
    r"(?i)restructur|impair|gain|one-?time|acqui|merger|dispos|litigation|other|deferred|tax|change|paid|net of"
    r"|accrued|payable|contract|grant|licen[cs]|milestone|royalt|collaborat"
)
_PAID = re.compile(
    r"(?i)(?:cash )?dividends paid.*|(?:re)?payments? (?:of|on|for) .*|(?:re)?purchases? of .*|restructuring .* paid"
    r"|proceeds from .*"
)
_NET = re.compile(r"(?i)\bnet\b|tax|\(|change|movement|deposit")
_WEIGHTED = re.compile(r"(?i)\b(?:weighted|average|basic|diluted)\b")
_COUNTED = re.compile(
    r"(?i)\b(?:signed|sold|shipped|delivered|leased|produced|shipments|deliveries|starts|volumes|production|opened|closed"
    r"|openings|closings|hired)\b"
)
"""What is counted as it happens, so that a longer period has no less of it."""
_RATIOS = ("percent", "ratio", "multiple", "shares", "basis_points")
_FEWEST, _TWO_DIGITS, _MANY, _QUARTER = 100, 10, 10_000, 3


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each year to date that cannot hold its quarter."""
    for key, figure in draft.release.figures.items():
        label = str(figure.label)
        if figure.nature in ("balance", "change"):
            continue
        if figure.unit == "shares" and _WEIGHTED.search(label):
            pairs = list(_pairs(draft, key, figure))
            same = [pair for pair in pairs if _is_same_count(*pair)]
            if len(same) == 1 < len(pairs):
                yield _sighting(*same[0], "is the same as in")
        elif judge := _judge_of(figure, label):
            for now, whole in _pairs(draft, key, figure):
                fewest = 0 if figure.unit == "count" else _TWO_DIGITS if figure.is_per_share else _FEWEST
                if now.is_typed and whole.is_typed and _digits(now) >= fewest and (message := judge(now, whole)):
                    yield _sighting(now, whole, message)


Judge = Callable[[Amount, Amount], str]
"""What is to say on a quarter and a year to date; empty where nothing is."""


def _judge_of(figure: Figure, label: str) -> Judge | None:
    """How a figure is held against its year to date; None for one that is not."""
    if is_currency(figure.unit) and _PAID.fullmatch(label) and not _NET.search(label):
        return _is_below
    is_counted = _COUNTED.search(label) is not None and figure.unit not in _RATIOS and "/" not in figure.unit
    if _ONCE.search(label) or not (is_currency(figure.unit) or is_counted or figure.is_per_share):
        return None
    if is_counted and figure.unit == "count":
        return _is_below
    if is_counted or _GROWS.fullmatch(label):
        return lambda now, whole: _is_same(now, whole) or _is_below(now, whole)
    return _is_same if _RESULT.fullmatch(label) else None


def _pairs(draft: CheckedDraft, key: str, figure: Figure) -> Iterator[tuple[Amount, Amount]]:
    """Each quarter with each longer period that ends with it."""
    for quarter in figure.values:
        longer = [one for one in figure.values if one.months > quarter.months and _ends(one) == _ends(quarter)]
        now = draft.known.amount(key, quarter)
        for period in longer if now is not None and quarter.months == _QUARTER else ():
            whole = draft.known.amount(key, period)
            if whole is not None and now is not None:
                yield now, whole


def _sighting(now: Amount, whole: Amount, message: str) -> Sighting:
    related = (now.place,) if now.place is not None else ()
    words, advice = f"{message} {now.fact.period}", "correct the one that is wrong"
    return Sighting(whole.place, whole.field, words, advice, f"{whole}\n{now}", related=related)


def _is_same(now: Amount, whole: Amount) -> str:
    return "is the same as in" if now.exact == whole.exact else ""


def _is_below(now: Amount, whole: Amount) -> str:
    below = now.exact * whole.exact > 0 and abs(whole.exact) < abs(now.exact)
    return "is less than in" if below else ""


def _is_same_count(now: Amount, whole: Amount) -> bool:
    return now.is_typed and whole.is_typed and now.exact == whole.exact and _digits(now) >= _MANY


def _ends(period: Period) -> tuple[int, int]:
    return period.year, period.ends_after


def _digits(amount: Amount) -> int:
    """The number as it was typed, without its point."""
    entry = amount.fact.figure.entry(amount.fact.period)
    return int("".join(map(str, entry.value.as_tuple().digits))) if entry is not None and entry.value is not None else 0
