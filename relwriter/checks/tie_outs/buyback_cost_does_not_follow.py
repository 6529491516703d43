"""What shares cost is not their number times the average price.

What it flags:
    A buyback whose shares times average price are not its cost, at the precision in which they are typed.

Why:
    Shares, price and cost come from three sheets, and the price may be before or after commissions.

Example:
    1,200,000 shares at an average price of 65.83 for 97.0 million.

How to clear it:
    Correct the one that is wrong. Where the cost has fees that the price leaves out, waive it and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.model.recorded import SCALES

CODE = "T119"
NAME = "buyback-cost-does-not-follow"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each buyback whose shares, price and cost do not fit together."""
    for section in draft.release.closed_sections:
        buyback = section.buyback
        if buyback is None:
            continue
        shares, price, cost = buyback.shares, buyback.average_price, buyback.cost
        if not (isinstance(shares, Decimal) and isinstance(price, Decimal) and isinstance(cost, Decimal)):
            continue
        made = _typed(shares) * _typed(price)
        if not made.meets(_typed(cost, SCALES[buyback.scale])):
            entry = getattr(cost, "entry", None)
            place, field = (entry.place(), entry.field) if entry is not None else (None, "buyback.cost")
            figures = f"{shares:,f} x {price:,f} = {Decimal(round(made.middle)):,f}, not {cost:,f} {buyback.scale}"
            message = "is not the shares times their average price"
            yield Sighting(place, field, message, "correct the one that is wrong", figures)


def _typed(number: Decimal, scale: int = 0) -> Interval:
    """A number as exactly as it is typed; one that ends in zeros may have been rounded to its last other digit."""
    exponent = int(number.as_tuple().exponent)
    if exponent == 0 and number:
        exponent = int(number.normalize().as_tuple().exponent)
    return Interval.around(number.scaleb(scale), exponent + scale)
