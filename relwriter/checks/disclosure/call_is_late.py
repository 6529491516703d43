"""The call begins more than 48 hours after the release.

Flag for counsel.

What it flags:
    A conference call that starts more than 48 hours after the hour of release, or, where one of the hours is not
    known, on the third day or later, of a company that files Form 8-K.

Why:
    Item 2.02(b) of Form 8-K (SEC Release 33-8176) spares a second Form 8-K for what is said on a call only if it
    begins within 48 hours of the release, after the first one was furnished, is open to the public, and was announced
    with its access. What will be said on the call it does not decide. The hours are read in a lawyers' summary
    (complianceweek.com, "Earnings Releases And The Use Of Non-GAAP Financial Measures Under New Regs"), of what was
    Item 12 then; counsel has the form itself.

Example:
    A release on Tuesday morning and the call on Friday.

How to clear it:
    Move the call, or furnish what it adds. If counsel lets it stand, waive D117 with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relwriter.almanac.account import Account, moment_of
from relwriter.almanac.limits import is_late
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.typed_days import known_day, sight

CODE = "D117"
NAME = "call-is-late"
SEVERITY = Severity.COUNSEL

_DAYS = timedelta(days=2)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at the day of a call that is too late."""
    account = Account(draft.release)
    if draft.release.company.issuer.filer != "domestic" or account.call is None:
        return
    call, _ = account.call
    day, released = known_day(call.date), account.day
    if day is None or released is None:
        return
    start = moment_of(call.date, call.times[0]) if account.moment is not None else None
    exact = start is not None and account.moment is not None
    if is_late(account.moment, start) if exact else (day - released > _DAYS):  # type: ignore[operator]
        advice = "move the call, or furnish what it adds on a Form 8-K of its own (Item 2.02(b))"
        yield sight(call.date, "is more than 48 hours after the release", advice, account.day)
