"""The spans of time that the rules of the exchanges and the SEC name, each with the rule that names it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from relwriter.almanac.open_days import closing_time
from relwriter.almanac.zones import EASTERN

NOTICE = timedelta(minutes=10)
"""How long before the news both exchanges want their notice."""

NASDAQ = "Nasdaq Rule 5250(b)(1), IM-5250-1"
NASDAQ_QUIET, NASDAQ_ALERT = timedelta(minutes=1), "Nasdaq issuer alert of 2015 (guidance)"

NYSE, NYSE_QUIET = "NYSE Manual 202.05, 202.06", "NYSE Manual 202.06"
NYSE_BARRED, NYSE_ASKED = timedelta(minutes=5), timedelta(minutes=15)
"""No material news after the close for the first, unless the closing price is out; the second is asked for."""

DIVIDEND = {"Nasdaq": "Nasdaq Rule 5250(e)(6), SEC Rule 10b-17", "NYSE": "NYSE Manual 204.12, 204.21"}
DIVIDEND_NOTICE = timedelta(days=10)
"""How long before the record date each exchange wants notice of a dividend."""

CALL, CALL_WITHIN = "Form 8-K, Item 2.02(b)", timedelta(hours=48)


def is_late(released: datetime, call: datetime) -> bool:
    """Whether a call begins more than 48 hours after a release. Two moments of one zone are apart by the clock on the
    wall, which changes in spring and fall, so that both are taken in UTC."""
    return call.astimezone(UTC) - released.astimezone(UTC) > CALL_WITHIN


def is_after_close(moment: datetime, length: timedelta) -> bool:
    """Whether a moment of Eastern Time is so shortly after the close of its day in New York."""
    closed = datetime.combine(moment.date(), closing_time(moment.date()), EASTERN)
    return closed <= moment < closed + length
