"""The growth that guidance means over what the figure was a year before."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from relwriter.compose.amounts import PENDING_MARK, Print
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.ranges import End, print_range
from relwriter.model.period import Period
from relwriter.model.sections.guidance import Guidance

_TURNED = {"at least": "up to", "more than": "less than", "up to": "at least", "less than": "more than"}
"""What bounds the size of a decline where the word bounds the amount."""


def state_growth(facts: Facts, item: Guidance, now: tuple[End, ...], period: Period | None) -> Phrase:
    """`, representing growth of 12.0% to 14.0%`, from the exact amounts and the base figure a year before."""
    base = _base(facts, str(item.base), now, period)
    if base.amount is None or any(end.amount is None for end in now):
        return phrase(", representing growth of ", base.value(f"{PENDING_MARK}{facts.style.percent}", "percent"))
    growths = sorted((_grow(facts, base, end.amount) for end in now if end.amount is not None), key=_exact)
    falls, mixed = _exact(growths[-1]) <= 0, _exact(growths[0]) < 0 < _exact(growths[-1])
    word = "a change" if mixed else "a decline" if falls else "growth"
    hedge = _TURNED.get(item.approximate, item.approximate) if falls else item.approximate
    shown = growths if mixed else sorted(map(_without_sign, growths), key=_exact)
    return phrase(f", representing {word} of ", _print_growth(facts, shown, hedge))


def _grow(facts: Facts, base: Fact, amount: Decimal) -> End:
    """The growth to an amount, in percent, as the house prints percentages."""
    assert base.amount is not None
    growth = (amount - base.amount) * 100 / base.amount
    printed = Print("percent", "ones", facts.style.percent_decimals, facts.style)
    return End(growth, base.value(printed.amount(growth), f"growth to {amount:f}"), printed)


def _exact(end: End) -> Decimal:
    assert end.amount is not None
    return end.amount


def _without_sign(end: End) -> End:
    size = abs(_exact(end))
    return replace(end, amount=size, value=replace(end.value, text=end.printed.amount(size)))


def _print_growth(facts: Facts, ends: list[End], hedge: str) -> Phrase:
    """`12.0% to 14.0%`; of a low end that would print as none only the high end, `up to 2.0%`."""
    is_none = [not re.search(r"[1-9]", end.value.text) for end in ends]
    if all(is_none):
        least = ends[-1].printed.amount(Decimal(1).scaleb(-facts.style.percent_decimals))
        return phrase("less than ", replace(ends[-1].value, text=least))
    if is_none[0]:
        return phrase("up to ", ends[-1].value)
    return phrase(f"{hedge} " if hedge else "", print_range(ends[0], ends[-1], "full"))


def _base(facts: Facts, key: str, now: tuple[End, ...], period: Period | None) -> Fact:
    """The figure that growth is over, a year before the guidance's period. Raises FactError."""
    if period is None or not now:
        raise FactError(f"{key} is a base, but the guidance has no period or no amounts", "give them")
    base = facts.fact(key, period.prior)
    if base.amount is not None and base.amount <= 0:
        raise FactError(f"{key} is no base for growth in {base.period}", "leave base out")
    if now[0].printed.unit != base.figure.unit:
        raise FactError(f"{key} has another unit than the guidance", "choose the figure that is guided")
    return base
