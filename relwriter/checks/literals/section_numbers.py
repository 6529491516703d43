"""Numbers that sections hold themselves: dividends, prices, guidance; as they are typed and in ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reading import Reading
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.sections.guidance import ends_of
from relwriter.model.values import Record, Typed

_GUIDED = re.compile(r"(?i)\b(?:outlook|guidance|midpoint)\b")


class SectionNumbers:
    """The numbers that the sections of a release hold, and those that follow from them."""

    def __init__(self, candidates: Candidates):
        self.candidates = candidates
        self.release = candidates.known.stated

    @cached_property
    def _sizes(self) -> dict[int, frozenset[str]]:
        return _find_numbers(self.release)

    def hold(self, reading: Reading) -> bool:
        """Whether a number is one that a section holds, such as a dividend or an end of guidance."""
        numeral, words = reading.numeral, f"{reading.heading} {reading.passage.section} {reading.passage.text}"
        sizes = (kinds for size, kinds in self._sizes.items() if numeral.meets(size, size))
        held = any(_may_be_of(kinds, words) for kinds in sizes)
        return held or self._is_remainder(reading) or self._is_guided_growth(reading)

    def _is_guided_growth(self, reading: Reading) -> bool:
        """Whether a percentage is the growth that an end or the middle of guidance means over the year before."""
        if reading.numeral.kind != "percent" or not _GUIDED.search(f"{reading.passage.section} {reading.passage.text}"):
            return False
        middle = "midpoint" in reading.passage.text
        return any(
            reading.numeral.meets(size - 1, size + 1)
            for sizes in self._guided_growth
            for size in (sizes[1:2] if middle else sizes)
        )

    @cached_property
    def _guided_growth(self) -> list[tuple[int, ...]]:
        """The growth in percent, in millionths, of low end, middle and high end of each item of guidance."""
        found = []
        for measure, period, scale, low, high in _find_guided(self.release):
            before = self._find_amount(measure, period.prior)
            if before is not None and before.exact and not before.negative:
                ends = [int(end.scaleb(MICRO + scale)) for end in (low, (low + high) / 2, high)]
                found.append(tuple(abs(end - before.exact) * 100 * 10**MICRO // before.exact for end in ends))
        return found

    def _find_amount(self, measure: str, period: Period) -> Candidate | None:
        """The amount of a measure of guidance in a period; None where no figure is called so."""
        labels = {str(figure.label).casefold(): key for key, figure in self.release.figures.items()}
        names = (measure, f"total {measure}", f"net {measure}")
        keys = [labels[name] for name in names if name in labels][:1]
        every = (one for key in keys for one in self.candidates.amounts(key))
        return next((one for one in every if one.fact.period == period), None)

    def _is_remainder(self, reading: Reading) -> bool:
        """Whether a number of the outlook is what guidance leaves for the rest of the year, after the year to date."""
        if reading.passage.section != "outlook" or not reading.keys or self.release.period.ends_after == 12:
            return False
        ytd = self.release.period.ytd
        done = [one for key in reading.keys for one in self.candidates.amounts(key) if one.fact.period == ytd]
        guided = [size for size, kinds in self._sizes.items() if "outlook" in kinds]
        return any(reading.numeral.meets(size - one.high, size - one.low) for size in guided for one in done)


def _find_numbers(release: Release) -> dict[int, frozenset[str]]:
    """The sizes of all numbers of sections, in millionths, each with the kinds of the sections that hold it."""
    found: dict[int, set[str]] = {}
    for section in (*release.release.before_dateline, *release.closed_sections):
        for number in _walk(section.content, 0) if section.kind != "statement" else ():
            found.setdefault(int(abs(number).scaleb(MICRO)), set()).add(section.kind)
    return {size: frozenset(kinds) for size, kinds in found.items()}


def _find_guided(release: Release) -> Iterator[tuple[str, Period, int, Decimal, Decimal]]:
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


def _may_be_of(kinds: Iterable[str], words: str) -> bool:
    """Whether words may speak of what sections of some kinds hold: guidance, dividends, repurchases."""
    return any(kind not in _WORDS or re.search(_WORDS[kind], words, re.IGNORECASE) for kind in kinds)


def _moved(node: Record, middle: Decimal, scale: int) -> Iterator[Decimal]:
    """By how much the middle of a range has moved from that of the one before."""
    low, high = getattr(node, "prior_low", None), getattr(node, "prior_high", None)
    if isinstance(low, Typed) and isinstance(high, Typed) and (moved := abs(middle - (low + high) / 2)):
        yield moved
        yield moved.scaleb(scale)


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
            yield from _moved(node, (low + high) / 2, own)
        for value in node.__dict__.values():
            if isinstance(value, Typed | Record | tuple | dict):
                yield from _walk(value, own)
    elif isinstance(node, tuple | dict):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _walk(child, scale)
