"""Numbers that sections hold themselves: dividends, prices, guidance; as they are typed and in ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from relwriter.checks.literals.numerals import MICRO
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.sections.guidance import ends_of
from relwriter.model.values import Record, Typed


def find_section_numbers(release: Release) -> dict[int, frozenset[str]]:
    """The sizes of all numbers of sections, in millionths, each with the kinds of the sections that hold it."""
    found: dict[int, set[str]] = {}
    for section in (*release.release.before_dateline, *release.closed_sections):
        for number in _walk(section.content, 0) if section.kind != "statement" else ():
            found.setdefault(int(abs(number).scaleb(MICRO)), set()).add(section.kind)
    return {size: frozenset(kinds) for size, kinds in found.items()}


def find_guided(release: Release) -> Iterator[tuple[str, Period, int, Decimal, Decimal]]:
    """Measure, period, power of the scale, low and high end of each item of guidance in money that is typed."""
    for section in release.closed_sections:
        for item in section.outlook.items if section.outlook else ():
            period, ends = item.period or section.outlook.period, [end for _, end in ends_of(item)]
            typed = [end for end in ends if isinstance(end, Decimal)]
            if item.measure is not None and period is not None and len(typed) == 2 and len(item.unit) == 3:
                yield str(item.measure).casefold(), period, SCALES[item.scale], typed[0], typed[1]


_WORDS = {
    "outlook": r"guid|outlook|expect|forecast|anticipat|target|project|rang|between|reaffirm|rais|plan|will|ambition",
    "dividend": r"dividend|distribut|payable|payout",
    "buyback": r"purchas|buy|bought|program|authori",
}


def may_be_of(kinds: Iterable[str], words: str) -> bool:
    """Whether words may speak of what sections of some kinds hold: guidance, dividends, repurchases."""
    return any(kind not in _WORDS or re.search(_WORDS[kind], words, re.IGNORECASE) for kind in kinds)


def _walk(node: object, scale: int) -> Iterator[Decimal]:
    if isinstance(node, Typed):
        yield node
        yield node.scaleb(scale)
    elif isinstance(node, Record):
        own = SCALES.get(str(getattr(node, "scale", "")), scale)
        if isinstance(low := getattr(node, "low", None), Typed) and isinstance(
            high := getattr(node, "high", None), Typed
        ):
            yield (low + high) / 2
            yield ((low + high) / 2).scaleb(own)
        for value in node.__dict__.values():
            if isinstance(value, Typed | Record | tuple | dict):
                yield from _walk(value, own)
    elif isinstance(node, tuple | dict):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _walk(child, scale)
