"""Where periods move when a release is rolled forward: each by what it is to the period reported."""

from __future__ import annotations

from relwriter.model.period import Period

_SPANS = {3: ("Q", 1), 6: ("H", 1), 9: ("9M", 1), 12: ("FY", 1)}
"""The period from the start of a fiscal year, by its months."""
_A_YEAR = {"Q": 4, "H": 2}


def follow(period: Period, before: Period | None = None, *, has_second_halves: bool = False) -> Period:
    """The period that is reported after this one: the next quarter, half-year or year; after nine months the year.

    After a first half-year it is the year, unless the release has second half-years. `before` is the period reported
    before this one, if it is known: after a year come half-years where one came before it.
    """
    if period.kind == "9M" or (period.kind == "H" and period.number == 1 and not has_second_halves):
        return Period("FY", 1, period.year)
    if period.kind == "FY" and before is not None and before.kind in ("H", "9M"):
        return Period(before.kind, 1, period.year + 1)
    return advance(period, 1)


def advance(period: Period, steps: int) -> Period:
    """The period so many quarters, half-years or years later."""
    a_year = _A_YEAR.get(period.kind, 1)
    years, number = divmod(period.number - 1 + steps, a_year)
    return Period(period.kind, number + 1, period.year + years)


def end_key(period: Period) -> tuple[int, int]:
    """What orders periods by their last day."""
    return period.year, period.ends_after


def is_over(period: Period, at: Period) -> bool:
    """Whether a period has ended when `at` has."""
    return end_key(period) <= end_key(at)


def move(label: Period, last: Period, next: Period, *, balance: bool = False) -> Period | None:
    """The period that is to `next` what `label` is to `last`; None where `next` has nothing of that kind.

    Quarters move with the quarter, years to date with the year to date, and the last year-end of a `balance` stays
    until the year is over. What lies further ahead than the next period stays.
    """
    if label == last:
        return next
    if label.kind == "FY":
        return _move_year(label, last, next, balance)
    if label.kind == last.kind == next.kind:
        ahead = _index(label) - _index(last)
        moved = _index(next) - _index(last)
        return label if ahead > 1 and ahead > moved else advance(label, moved)
    if label.ends_after == label.months:
        return _span(next.ends_after - last.ends_after + label.ends_after, label.year + next.year - last.year)
    return label


def move_ahead(label: Period, next: Period) -> Period:
    """The first period of a label's kind that is not over yet at the end of `next`."""
    while is_over(label, next):
        label = Period(label.kind, label.number, label.year + 1) if label.kind == "9M" else advance(label, 1)
    return label


def _move_year(label: Period, last: Period, next: Period, balance: bool) -> Period:
    """A whole year moves once the year is over: to the year to date, or as a balance to the next year-end."""
    years = next.year - last.year
    if last.ends_after == 12 and label.year > last.year and next.kind != "FY":
        return label
    if last.ends_after < 12 or next.kind == "FY" or (balance and label.year < last.year):
        return Period("FY", 1, label.year + years)
    return Period(next.ytd.kind, 1, label.year + years)


def _span(months: int, year: int) -> Period | None:
    return Period(*_SPANS[months], year) if months in _SPANS else None


def _index(period: Period) -> int:
    return period.year * _A_YEAR.get(period.kind, 1) + period.number
