"""Nasdaq: notice to its MarketWatch department before the news, and the minutes after the close.

Rule 5250(b)(1) and IM-5250-1: ten minutes before a release between 7:00 a.m. and 8:00 p.m. Eastern Time; of one at any
other hour before 6:50 a.m., on the next market day where it is none. Nasdaq's alert of 2015 asks for no news between
4:00 and 4:01 p.m. and prefers 4:05 p.m.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from relwriter.almanac.account import Account
from relwriter.almanac.limits import NASDAQ, NASDAQ_ALERT, NASDAQ_QUIET, NOTICE, is_after_close
from relwriter.almanac.open_days import is_trading_day, next_trading_day
from relwriter.almanac.zones import EASTERN
from relwriter.runsheet.step import FIRST, Moment, Step

OPENS, CLOSES, MORNING = time(7), time(20), time(6, 50)
_NOTICE = "Notify Nasdaq MarketWatch through the electronic disclosure system"
_WITHOUT_HOUR = (
    f"{_NOTICE}: ten minutes before a release between 7:00 a.m. and 8:00 p.m. Eastern Time, before 6:50 a.m. where it "
    "goes out at another hour."
)


def steps(account: Account) -> Iterator[Step]:
    """The notice, and a warning about the minutes after the close."""
    if "Nasdaq" not in account.exchanges or account.day is None:
        return
    if account.moment is None:
        yield Step(Moment(account.day, order=FIRST), _WITHOUT_HOUR, NASDAQ)
        return
    moment = account.moment.astimezone(EASTERN)
    yield Step(_notice(moment), f"{_NOTICE}.", NASDAQ)
    if is_trading_day(moment.date()) and is_after_close(moment, NASDAQ_QUIET):
        yield Step(Moment.of(moment), "Wait: no news in the minute after the close, and better five.", NASDAQ_ALERT)


def _notice(moment: datetime) -> Moment:
    """When the notice is due at the latest."""
    trading = is_trading_day(moment.date())
    if trading and OPENS <= moment.time() < CLOSES:
        return Moment.of(moment - NOTICE, "by")
    late = not trading or moment.time() >= CLOSES
    day = next_trading_day(moment.date() + timedelta(days=1)) if late else moment.date()
    return Moment(day, MORNING, "before")
