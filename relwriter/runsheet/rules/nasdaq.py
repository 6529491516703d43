"""Nasdaq: notice to its MarketWatch department before the news, and the minutes after the close.

Rule 5250(b)(1) and IM-5250-1: ten minutes before a release between 7:00 a.m. and 8:00 p.m. Eastern Time; of one at any
other hour before 6:50 a.m., on the next market day where it is none. Nasdaq's alert of 2015 asks for no news between
4:00 and 4:01 p.m. and prefers 4:05 p.m.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from relwriter.runsheet.account import Account
from relwriter.runsheet.open_days import closing_time, is_trading_day, next_trading_day
from relwriter.runsheet.step import FIRST, Moment, Step
from relwriter.runsheet.zones import EASTERN

NOTICE = timedelta(minutes=10)
OPENS, CLOSES, MORNING = time(7), time(20), time(6, 50)
RULE = "Nasdaq Rule 5250(b)(1), IM-5250-1"
ALERT = "Nasdaq issuer alert of 2015 (guidance)"
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
        yield Step(Moment(account.day, order=FIRST), _WITHOUT_HOUR, RULE)
        return
    moment = account.moment.astimezone(EASTERN)
    yield Step(_notice(moment), f"{_NOTICE}.", RULE)
    if is_trading_day(moment.date()) and is_after_close(moment, timedelta(minutes=1)):
        yield Step(Moment.of(moment), "Wait: no news in the minute after the close, and better five.", ALERT)


def _notice(moment: datetime) -> Moment:
    """When the notice is due at the latest."""
    trading = is_trading_day(moment.date())
    if trading and OPENS <= moment.time() < CLOSES:
        return Moment.of(moment - NOTICE, "by")
    late = not trading or moment.time() >= CLOSES
    day = next_trading_day(moment.date() + timedelta(days=1)) if late else moment.date()
    return Moment(day, MORNING, "before")


def is_after_close(moment: datetime, length: timedelta) -> bool:
    """Whether a moment of Eastern Time is so shortly after the close of its day."""
    closed = datetime.combine(moment.date(), closing_time(moment.date()), EASTERN)
    return closed <= moment < closed + length
