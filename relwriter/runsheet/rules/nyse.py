"""New York Stock Exchange: a call and a copy before the news, and the minutes after the close.

Listed Company Manual 202.05 and 202.06: ten minutes before a release between 7:00 a.m. and 4:00 p.m. Eastern Time; no
material news after the close until the closing price is published or five minutes have passed (SEC approval of December
4, 2017); it still asks for fifteen. 204.12 and 204.21: notice of a dividend ten minutes before, at any hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from relwriter.almanac.account import Account
from relwriter.almanac.limits import (
    DIVIDEND,
    NOTICE,
    NYSE,
    NYSE_ASKED,
    NYSE_BARRED,
    NYSE_QUIET,
    is_after_close,
)
from relwriter.almanac.open_days import closing_time, is_trading_day
from relwriter.almanac.zones import EASTERN
from relwriter.runsheet.step import FIRST, Moment, Step

OPENS = time(7)
_WITHOUT_HOUR = (
    "Call NYSE Market Watch and send a copy: ten minutes before a release between 7:00 a.m. and 4:00 p.m. Eastern Time."
)


def steps(account: Account) -> Iterator[Step]:
    """The call and copy, a warning about the minutes after the close, and the notice of a dividend."""
    if "NYSE" not in account.exchanges or account.day is None:
        return
    if account.moment is None:
        yield Step(Moment(account.day, order=FIRST), _WITHOUT_HOUR, NYSE)
    else:
        yield from _timed(account.moment.astimezone(EASTERN))
    for _, field in account.dividends:
        what = "Give notice of the dividend to NYSE Market Watch, ten minutes before it is announced at any hour."
        before = Moment.of(account.moment - NOTICE, "by") if account.moment else Moment(account.day, order=FIRST)
        yield Step(before, what, DIVIDEND["NYSE"], field)


def _timed(moment: datetime) -> Iterator[Step]:
    if not is_trading_day(moment.date()):
        return
    if OPENS <= moment.time() < closing_time(moment.date()):
        yield Step(Moment.of(moment - NOTICE, "by"), "Call NYSE Market Watch and send a copy.", NYSE)
    if is_after_close(moment, NYSE_BARRED):
        what = "Wait until the closing price is published or five minutes have passed since the close."
        yield Step(Moment.of(moment), what, NYSE_QUIET)
    elif is_after_close(moment, NYSE_ASKED):
        what = "See that the closing price is published: the exchange asks to wait for it, or for fifteen minutes."
        yield Step(Moment.of(moment), what, NYSE_QUIET)
