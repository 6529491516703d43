"""The release goes out while its exchange trades, or in the minutes after the close.

Flag for counsel.

What it flags:
    An hour of release (`release.time`) of a company listed on Nasdaq or the New York Stock Exchange within the
    trading session, or in the minutes after the close: one minute at Nasdaq, which asks for none then, five at the
    NYSE, which bars news until then or until the closing price is out. The ten minutes after that, in which the NYSE
    asks to wait for a late closing price, are on the run sheet. Days with an early close are known.

Why:
    Nasdaq Rule 5250(b)(1) and IM-5250-1, NYSE Listed Company Manual 202.05 and 202.06: news between 7:00 a.m. and
    8:00 p.m. (NYSE: 4:00 p.m.) needs notice ten minutes before, and in the session the exchange may halt trading.
    Notice at other hours is on the run sheet: `relwriter render -f runsheet`. Whether the news is material it does
    not decide.

Example:
    16:00 Eastern Time for a company listed on Nasdaq.

How to clear it:
    Take an hour before the opening or after 4:05 p.m. If counsel lets it stand, waive D122 with the
    reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from relwriter.almanac import limits
from relwriter.almanac.account import Account
from relwriter.almanac.limits import is_after_close
from relwriter.almanac.open_days import closing_time, is_trading_day
from relwriter.almanac.zones import EASTERN
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "D122"
NAME = "release-hour-does-not-fit-exchange"
SEVERITY = Severity.COUNSEL

_OPENING = time(9, 30)
_QUIET = {
    "Nasdaq": (limits.NASDAQ_QUIET, limits.NASDAQ_ALERT),
    "NYSE": (limits.NYSE_BARRED, limits.NYSE_QUIET),
}
_NOTICE = {"Nasdaq": limits.NASDAQ, "NYSE": limits.NYSE}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at the hour of release, once an exchange."""
    account = Account(draft.release)
    if account.moment is None or not account.exchanges:
        return
    moment = account.moment.astimezone(EASTERN)
    if not is_trading_day(moment.date()):
        return
    for exchange in sorted(account.exchanges):
        if fault := _judge(exchange, moment):
            hour = draft.release.release.time
            place = hour.time.place() if hour is not None else None
            yield Sighting(place, "release.time", *fault)


def _judge(exchange: str, moment: datetime) -> tuple[str, str] | None:
    """What is wrong with an hour for an exchange, and what to do."""
    if _OPENING <= moment.time() < closing_time(moment.date()):
        return (
            f"is while {exchange} trades",
            f"give notice ten minutes before, or take another hour ({_NOTICE[exchange]})",
        )
    quiet, rule = _QUIET[exchange]
    if is_after_close(moment, quiet):
        return f"is right after the close of {exchange}", f"wait until the closing price is out ({rule})"
    return None
