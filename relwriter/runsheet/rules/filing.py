"""What is furnished to the SEC: Form 8-K, Item 2.02, or Form 6-K of a foreign private issuer.

Form 8-K, General Instruction B.1: within four business days; after a day on which the SEC is closed the period begins
on, and includes, the next business day. Item 2.02(b): what is said on a call needs no Form 8-K of its own if the
release was furnished before it and the call begins within 48 hours (SEC Release 33-8176). Preliminary results are
results (Exchange Act Form 8-K C&DI 106.07). Form 6-K, General Instruction B: promptly.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from relwriter.almanac.account import Account, moment_of
from relwriter.almanac.limits import CALL, is_late
from relwriter.almanac.open_days import count_business_days
from relwriter.runsheet.step import FIRST, Moment, Step

BUSINESS_DAYS = 4
EDGAR_CLOSES = time(17, 30)
"""What EDGAR takes later is filed on the next business day (Regulation S-T, Rule 13(a)(2))."""
ITEM, SIX_K = (
    "Form 8-K, Item 2.02, General Instruction B.1",
    "Form 6-K, General Instruction B",
)


def steps(account: Account) -> Iterator[Step]:
    """The form that is due, and what a call asks of it."""
    filer = account.release.company.issuer.filer
    if account.day is None or filer == "none":
        return
    if filer == "foreign":
        yield Step(Moment(account.day), "Furnish the release on Form 6-K promptly.", SIX_K)
        return
    due = count_business_days(account.new_york_day or account.day, BUSINESS_DAYS)
    what = "The last of four business days: Form 8-K is due. What EDGAR takes later is filed the next business day."
    rule = f"{ITEM}; Form 8-K C&DI 106.07" if account.opening.kind == "preliminary" else ITEM
    yield Step(Moment(due, EDGAR_CLOSES, "by"), what, rule)
    yield from _before_call(account)


def _before_call(account: Account) -> Iterator[Step]:
    """That the form comes before the call, and the call within 48 hours; nothing for a call that comes first."""
    if account.call is None or not isinstance(account.call[0].date, date):
        return
    call, field = account.call
    start, released = moment_of(call.date, call.times[0]), account.moment
    if start is not None and released is not None and start < released:
        return
    before = Moment.of(start, "before") if start is not None else Moment(call.date, before="before", order=FIRST)
    what = "Furnish Form 8-K before the call, if what is said on it is to need none of its own."
    yield Step(before, what, CALL, f"{field}.times")
    if start is not None and released is not None and is_late(released, start):
        what = "The call begins more than 48 hours after the release: what it adds needs a Form 8-K of its own."
        yield Step(Moment.of(start), what, CALL, f"{field}.times")
