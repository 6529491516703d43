"""What shares cost is not their number times the average price.

What it flags:
    A buyback whose shares times average price are not its cost, at the precision in which they are typed; the same of
    a sentence that says how many shares were bought, at which average price, and for how much.

Why:
    Shares, price and cost come from three sheets, and the price may be before or after commissions.

Example:
    1,200,000 shares at an average price of 65.83 for 97.0 million.

How to clear it:
    Correct the one that is wrong. Where the cost has fees that the price leaves out, waive it and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import find_numerals
from relwriter.checks.passages import Passage
from relwriter.checks.slips import LIKELY, POSSIBLE, spell_slips
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
            yield _sighting(shares, price, cost, scale, field, figures)
    yield from _of_sentences(draft)


def _of_sentences(draft: CheckedDraft) -> Iterator[Sighting]:
    """Of `repurchased 2.0 million shares at an average price of $17.70 per share, for a total of $35.4 million`."""
    for passage in draft.passages:
        if "average" not in passage.text or not passage.has_prose:
            continue
        for start, end in split_sentences(passage.text):
            if told := _BOUGHT.search(passage.text, start, end):
                yield from _judge_told(draft, passage, told, start, end)


def _judge_told(draft: CheckedDraft, passage: Passage, told: re.Match[str], start: int, end: int) -> Iterator[Sighting]:
    numerals = find_numerals(passage.text[start:end], draft.facts.style.separators)
    price = next((one for one in numerals if start + one.start == told.start("price")), None)
    shares = [one for one in numerals if one.kind == "plain" and _SHARES.match(passage.text, start + one.end)]
    costs = [one for one in numerals if one.kind == "money" and one is not price and one.power and price]
    costs = [
        one for one in costs if not _LEFT.search(passage.text[max(start, start + one.start - 60) : start + one.start])
    ]
    costs = [one for one in costs if not _PROGRAM.match(passage.text, start + one.end)]
    if price is None or len(shares) != 1 or len(costs) != 1:
        return
    low, high = ((one * other) // 10**6 for one, other in ((shares[0].low, price.low), (shares[0].high, price.high)))
    cost = costs[0]
    if cost.high * 100 < low * 98 or cost.low * 100 > high * 102:
        at = start + cost.start
        figures = f"{shares[0].text} shares x {price.text}, not {cost.text}"
        message = "is not the shares times their average price"
        yield Sighting(passage.place(at), passage.field, message, "correct the one that is wrong", figures)


_BOUGHT = re.compile(
    r"(?i)\baverage (?:purchase |repurchase |share |cost |price )*(?:price |cost )?(?:paid )?(?:per share )?"
    r"(?:of|was|:)? ?(?:approximately |about )?(?P<price>[$€£]\d)"
)
_SHARES = re.compile(r"(?: (?:of (?:its|our|the company’s|the company's) )?(?:\w+ ){0,3})?shares\b", re.IGNORECASE)
_LEFT = re.compile(r"(?i)\b(?:remain\w*|authori\w+|availab\w+|program\w*|up to|additional|since)\b")
_PROGRAM = re.compile(r"(?i)[^.;,$€£]{0,40}\b(?:remain\w*|authori\w+|availab\w+|program)\b")


def _sighting(shares: Decimal, price: Decimal, cost: Decimal, scale: int, field: str, figures: str) -> Sighting:
    """At the one that looks like a slip of the hand; at the cost where none does, or several."""
    power = Interval.around(Fraction(10) ** scale, None)
    wanted = {
        "shares": (shares, _typed(cost, scale), price),
        "average_price": (price, _typed(cost, scale), shares),
    }
    fitting = {name: (number, total / _typed(by)) for name, (number, total, by) in wanted.items() if by}
    fitting["cost"] = (cost, _typed(shares) * _typed(price) / power)
    blamed = _find_blamed(fitting)
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
    """The one number that is a likely slip of the hand away from what would fit, or a possible one."""
    for least in (LIKELY, POSSIBLE):
        slips = [name for name, (number, wanted) in fitting.items() if _is_slip(number, wanted, least)]
        if slips:
            return slips[0] if len(slips) == 1 else "cost"
    return "cost"


def _is_slip(number: Decimal, wanted: Interval, least: int) -> bool:
    slips = [slip for _, slip, weight in spell_slips(number, is_narrow=True) if weight >= least and slip > 0]
    return any(_typed(slip).meets(wanted) for slip in slips)


def _typed(number: Decimal, scale: int = 0) -> Interval:
    """A number as exactly as it is typed; one that ends in zeros may have been rounded to its last other digit."""
    exponent = int(number.as_tuple().exponent)
    if exponent == 0 and number:
        exponent = int(number.normalize().as_tuple().exponent)
    return Interval.around(number.scaleb(scale), exponent + scale)
