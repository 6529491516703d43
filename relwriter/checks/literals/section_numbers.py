"""Numbers that sections hold themselves: dividends, prices, guidance; as they are typed and in ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from relwriter.checks.literals.numerals import MICRO
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.values import Record, Typed


def find_section_numbers(release: Release) -> dict[int, frozenset[str]]:
    """The sizes of all numbers of sections, in millionths, each with the kinds of the sections that hold it."""
    found: dict[int, set[str]] = {}
    for section in (*release.release.before_dateline, *release.closed_sections):
        for number in _walk(section.content, 0) if section.kind != "statement" else ():
            found.setdefault(int(abs(number).scaleb(MICRO)), set()).add(section.kind)
    return {size: frozenset(kinds) for size, kinds in found.items()}


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
