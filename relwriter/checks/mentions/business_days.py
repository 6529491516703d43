"""Days on which markets are closed: weekends, and the holidays of the New York exchanges."""

from __future__ import annotations

from datetime import date

from relwriter.almanac.open_days import SATURDAY, name_holiday
from relwriter.model.company import Company
from relwriter.model.fiscal import WEEKDAYS

_AMERICAN = ("NYSE", "NASDAQ", "NEW YORK STOCK EXCHANGE", "CBOE", "OTC")
_EVERYWHERE = {(1, 1): "New Year's Day", (12, 25): "Christmas Day"}


def name_closed(day: date, company: Company) -> str:
    """Saturday, Sunday, or the holiday; empty on a business day. Holidays are those of New York for what is listed in
    the United States, New Year's Day and Christmas for all others."""
    if day.weekday() >= SATURDAY:
        return f"a {WEEKDAYS[day.weekday()]}"
    listed = [str(listing.exchange).upper() for listing in company.listings]
    american = any(name.startswith(_AMERICAN) for name in listed)
    return name_holiday(day) if american else _EVERYWHERE.get((day.month, day.day), "")
