"""A dividend's record date leaves less than ten days for the notice to the exchange.

Flag for counsel.

What it flags:
    A dividend of a company listed on Nasdaq or the New York Stock Exchange whose record date is less than ten days
    after the day on which it was declared or, without that day, after the release.

Why:
    NYSE Listed Company Manual 204.12 and 204.21: notice of a dividend ten minutes before it is announced, at any hour,
    and at least ten days before the record date. Nasdaq Rule 5250(e)(6) and SEC Rule 10b-17, 17 CFR 240.10b-17: notice
    no later than ten calendar days before the record date. When notice was given the release does not say, so that
    counsel must know.

Example:
    A dividend declared on May 21 for holders of record on May 28.

How to clear it:
    Move the record date. If notice was given in time, waive D123 and say when.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.almanac.account import Account
from relwriter.almanac.limits import DIVIDEND, DIVIDEND_NOTICE
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.typed_days import known_day, sight

CODE = "D123"
NAME = "dividend-notice-is-late"
SEVERITY = Severity.COUNSEL


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each record date that is too early."""
    account = Account(draft.release)
    rules = "; ".join(DIVIDEND[exchange] for exchange in sorted(account.exchanges))
    for dividend, _ in account.dividends if rules else ():
        told = known_day(dividend.declared) or account.day
        record = dividend.record
        if isinstance(record, date) and told is not None and record - told < DIVIDEND_NOTICE:
            advice = f"see that the exchange had ten days' notice ({rules})"
            yield sight(record, "is less than ten days after the dividend was declared or released", advice)
