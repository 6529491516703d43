"""A dividend: its record date and its payment, and the ten days that the New York Stock Exchange asks for before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.almanac.account import Account
from relwriter.almanac.limits import DIVIDEND, DIVIDEND_NOTICE
from relwriter.runsheet.step import Moment, Step


def steps(account: Account) -> Iterator[Step]:
    """The record date, whether it leaves time for the notice, and the payment."""
    for dividend, field in account.dividends:
        if isinstance(dividend.record, date):
            yield Step(Moment(dividend.record), "Record date of the dividend.", "", f"{field}.record")
            if account.day is not None:
                yield from _early(account, account.day, dividend.record, field)
        if isinstance(dividend.payable, date):
            yield Step(Moment(dividend.payable), "The dividend is paid.", "", f"{field}.payable")


def _early(account: Account, released: date, record: date, field: str) -> Iterator[Step]:
    for exchange in sorted(account.exchanges) if record - released < DIVIDEND_NOTICE else ():
        what = f"The record date is less than ten days after this release: {exchange} must have had notice earlier."
        yield Step(Moment(record), what, DIVIDEND[exchange], f"{field}.record")
