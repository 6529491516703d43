"""Guided growth is not what the guided amounts mean.

What it flags:
    In an outlook, a growth rate in percent beside the amounts for the same period, where both ends of the rate are
    not the growth of both ends of the amounts over the figure of the year before.

Why:
    The range is raised and the growth rate beside it is not.

Example:
    Revenue of 809 to 821 million after 720.4 million, and growth of 11 % to 13 % (it is 12 % to 14 %).

How to clear it:
    Correct the rate, or let it be computed: name the figure as `base` of the item that has the amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.ties.names import name_of
from relwriter.model.recorded import SCALES
from relwriter.model.sections.guidance import Guidance, ends_of
from relwriter.model.unit import is_currency
from relwriter.source import Place

CODE = "T118"
NAME = "guided-growth-does-not-fit"
SEVERITY = Severity.ERROR


_GROWTH = re.compile(r"\b(?:growth|increase)\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"constant|currency|organic|comparable|same", re.IGNORECASE)
Ends = tuple[Interval, Interval]


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each guided rate that the guided amounts beside it do not make."""
    for section in draft.release.closed_sections:
        items = section.outlook.items if section.outlook is not None else ()
        for number, rate in enumerate(items):
            measure = str(rate.measure or "")
            if rate.unit == "percent" and _GROWTH.search(measure) and not _OTHERWISE.search(measure):
                yield from _compare(draft, items[:number], rate)


def _compare(draft: CheckedDraft, before: tuple[Guidance, ...], rate: Guidance) -> Iterator[Sighting]:
    """The rate against the amounts of its own measure, or of the nearest one before it, for the same period."""
    item = next((one for one in reversed(before) if one.period == rate.period and _is_of(rate, one)), None)
    stated, amounts = _ends(rate), _ends(item) if item is not None else None
    base = _base(draft, item) if item is not None else None
    if stated is None or amounts is None or base is None or base.low <= 0:
        return
    made = [_grown(end, base) for end in amounts]
    if not all(one.meets(other) for one, other in zip(stated, made, strict=True)):
        words = " to ".join(f"{Decimal(round(one.middle * 10)) / 10:.1f}" for one in made)
        place, field = _where(rate)
        advice = "correct the rate, or name the figure as base of the amounts"
        yield Sighting(place, field, "is not the growth of the amounts", advice, f"they grow by {words} percent")


def _is_of(rate: Guidance, item: Guidance) -> bool:
    """Whether a rate is of an item's measure: it says its name, or no name at all."""
    said = set(re.findall(r"[a-z]{4,}", str(rate.measure).lower())) - {"growth", "increase", "year", "over"}
    return item.unit != "percent" and said <= set(re.findall(r"[a-z]{4,}", str(item.measure or "").lower()))


def _ends(item: Guidance) -> Ends | None:
    """Both ends in ones, each as exactly as it is typed; None where figures hold them."""
    given = [end for _, end in ends_of(item)]
    if not given or not all(isinstance(end, Decimal) for end in given):
        return None
    scale = SCALES[item.scale] if is_currency(item.unit) else 0
    ends = [Interval.around(end.scaleb(scale), int(end.as_tuple().exponent) + scale) for end in given]
    return ends[0], ends[-1]


def _base(draft: CheckedDraft, item: Guidance) -> Interval | None:
    """The figure of the year before: the item's base, or the only one of its name."""
    name = name_of(re.sub(r"\(\d+\)", "", str(item.measure or "")))
    found = [str(item.base)] if item.base else [key for key, _ in find_figures(draft, re.escape(name), "money")]
    if len(found) != 1 or item.period is None:
        return None
    amount = find_amount(draft, found[0], item.period.prior)
    return amount.interval if amount is not None else None


def _grown(end: Interval, base: Interval) -> Interval:
    one = Interval.around(Fraction(1), None)
    return (end / base - one) * Interval.around(Fraction(100), None)


def _where(rate: Guidance) -> tuple[Place | None, str]:
    """Where the first end of the rate was typed."""
    entry = getattr(ends_of(rate)[0][1], "entry", None)
    return (entry.place(), entry.field) if entry is not None else (None, "outlook")
