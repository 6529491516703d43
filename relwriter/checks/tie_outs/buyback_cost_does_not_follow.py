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

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.slips import LIKELY, POSSIBLE, spell_slips
from relwriter.checks.tie_outs.authority_does_not_roll import find_last_buyback, rolls
from relwriter.model.recorded import SCALES

CODE = "T119"
NAME = "buyback-cost-does-not-follow"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each buyback whose shares, price and cost do not fit together."""
    for position, section in enumerate(draft.release.closed_sections):
        buyback = section.buyback
        if buyback is None:
            continue
        shares, price, cost = buyback.shares, buyback.average_price, buyback.cost
        if not (isinstance(shares, Decimal) and isinstance(price, Decimal) and isinstance(cost, Decimal)):
            continue
        made, scale = _typed(shares) * _typed(price), SCALES[buyback.scale]
        if not made.meets(_typed(cost, scale)):
            figures = f"{shares:,f} x {price:,f} = {Decimal(round(made.middle)):,f}, not {cost:,f} {buyback.scale}"
            field = f"sections[{position}].buyback"
            before = find_last_buyback(draft)
            rolled = rolls(buyback, before) if before is not None else None
            yield _sighting(shares, price, cost, scale, field, figures, rolled)


def _sighting(
    shares: Decimal, price: Decimal, cost: Decimal, scale: int, field: str, figures: str, rolled: bool | None
) -> Sighting:
    """At the one that looks like a slip of the hand; at the cost where none does, or several, but for one by which what
    remains of the program has `rolled`."""
    power = Interval.around(Fraction(10) ** scale, None)
    wanted = {
        "shares": (shares, _typed(cost, scale), price),
        "average_price": (price, _typed(cost, scale), shares),
    }
    fitting = {name: (number, total / _typed(by)) for name, (number, total, by) in wanted.items() if by}
    fitting["cost"] = (cost, _typed(shares) * _typed(price) / power)
    if rolled:
        del fitting["cost"]
    blamed = _find_blamed(fitting) if rolled is not False else "cost"
    places = {
        name: entry.place()
        for name, one in (("shares", shares), ("average_price", price), ("cost", cost))
        if (entry := getattr(one, "entry", None)) is not None
    }
    related = tuple(place for name, place in places.items() if name != blamed)
    words = {
        "cost": "is not the shares times their average price",
        "shares": "is not the cost over the average price",
        "average_price": "is not the cost over the shares",
    }
    advice = "correct the one that is wrong"
    return Sighting(places.get(blamed), f"{field}.{blamed}", words[blamed], advice, figures, related=related)


def _find_blamed(fitting: Mapping[str, tuple[Decimal, Interval]]) -> str:
    """The one number that is a likely slip of the hand away from what would fit, or a possible one; else the last."""
    last = list(fitting)[-1]
    for least in (LIKELY, POSSIBLE):
        slips = [name for name, (number, wanted) in fitting.items() if _is_slip(number, wanted, least)]
        if slips:
            return slips[0] if len(slips) == 1 else last
    return last


def _is_slip(number: Decimal, wanted: Interval, least: int) -> bool:
    slips = [slip for _, slip, weight in spell_slips(number, is_narrow=True) if weight >= least and slip > 0]
    return any(_typed(slip).meets(wanted) for slip in slips)


def _typed(number: Decimal, scale: int = 0) -> Interval:
    """A number as exactly as it is typed; one that ends in zeros may have been rounded to its last other digit."""
    exponent = int(number.as_tuple().exponent)
    if exponent == 0 and number:
        exponent = int(number.normalize().as_tuple().exponent)
    return Interval.around(number.scaleb(scale), exponent + scale)
