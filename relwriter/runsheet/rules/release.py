"""The release itself, and what its day says: a weekend, a holiday, an early close, an embargo."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.almanac.account import Account
from relwriter.almanac.open_days import EARLY_CLOSE, closing_time, is_trading_day
from relwriter.runsheet.step import FIRST, Moment, Step


def steps(account: Account) -> Iterator[Step]:
    """The release, and what is unusual about its day."""
    if account.day is None:
        yield Step(None, "The day of release is not set yet.", "", "release.date")
        return
    yield from _day(account)
    if account.moment is None:
        zoned = account.opening.time
        why = "the hour is not set: release.time" if zoned is None else f"the zone {zoned.zone} is not known here"
        yield Step(Moment(account.day), f"The release goes out ({why}).", "", "release.date")
    else:
        yield Step(Moment.of(account.moment), "The release goes out.", "", "release.time")


def _day(account: Account) -> Iterator[Step]:
    day = account.new_york_day
    assert day is not None
    if not account.exchanges:
        return
    if not is_trading_day(day):
        yield Step(Moment(day, order=FIRST), "The exchanges in New York are closed on this day.", "exchange calendar")
    elif closing_time(day) == EARLY_CLOSE:
        yield Step(
            Moment(day, order=FIRST), "The exchanges in New York close at 1:00 p.m. on this day.", "exchange calendar"
        )
