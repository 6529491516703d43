"""A change that is said in amount and in percent, and the amount that it led to or came from: `increased $5.7 million,
or 10.9%, to $57.6 million`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from relwriter.checks.interval import Interval
from relwriter.checks.literals.comparisons import is_viewed
from relwriter.checks.literals.glue import is_glue, split_sentences
from relwriter.checks.literals.numerals import MICRO, Numeral
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.phrase import Phrase

_AGAIN = Phrase(r" ?(?:per (?:[a-z]+ )?share)?,? (?:or |\()(?:by )?")
_MANY = 6
_HUNDRED = Interval.around(Fraction(100 * 10**MICRO), None)


class Step(NamedTuple):
    """A change in amount and in percent, and what it led to, or where `is_base`, came from."""

    change: Reviewed
    percent: Reviewed
    level: Reviewed
    is_base: bool

    @property
    def follows(self) -> bool:
        """Whether the percentage can be that of the change."""
        change, percent, level = (_shown(one.reading.numeral) for one in (self.change, self.percent, self.level))
        bases = [level] if self.is_base else [level - change, level + change]
        return any(base.low <= 0 or percent.meets(change * _HUNDRED / base) for base in bases)


def find_steps(reviewed: Sequence[Reviewed]) -> Iterator[Step]:
    """The changes of one passage after another that are told so."""
    for at, (one, other) in enumerate(pairwise(reviewed)):
        if _is_said_again(one, other):
            before = reviewed[at - 1] if at else None
            behind = reviewed[at + 2] if at + 2 < len(reviewed) else None
            if behind is not None and _leads(other, behind, one):
                yield Step(one, other, behind, behind.reading.before[:1] == ("from",))
            elif before is not None and _stands(before, one):
                yield Step(one, other, before, False)


def _is_said_again(one: Reviewed, other: Reviewed) -> bool:
    """Whether a percentage says the change before it again."""
    first, second = one.reading, other.reading
    if first.passage is not second.passage or second.numeral.kind != "percent" or first.slot != "change":
        return False
    between = first.passage.text[first.numeral.end : second.numeral.start]
    said = _AGAIN.fullmatch(between) and first.numeral.kind in ("money", "plain")
    return bool(said) and not (is_viewed(one) or is_viewed(other))


def _leads(percent: Reviewed, level: Reviewed, change: Reviewed) -> bool:
    """Whether an amount right behind is what the change led to or came from."""
    first, second = percent.reading, level.reading
    alike = first.passage is second.passage and _is_like(change, level) and not second.hedge
    words = second.before
    named = words[:1] == ("from",) and words[-1:] == ("of",) and len(words) <= _MANY
    leads = words[:1] in (("to",), ("from",)) and all(map(is_glue, words))
    return alike and (named or leads) and _is_one(first, second)


def _stands(level: Reviewed, change: Reviewed) -> bool:
    """Whether an amount right before a change is the one that it led to."""
    first, second = level.reading, change.reading
    alike = first.passage is second.passage and _is_like(change, level) and first.slot == "amount" and not first.hedge
    return alike and all(map(is_glue, second.before)) and _is_one(first, second) and first.mention is second.mention


def _is_like(change: Reviewed, level: Reviewed) -> bool:
    """Whether an amount counts what a change does."""
    one, other = change.reading.numeral, level.reading.numeral
    return (one.kind, one.code) == (other.kind, other.code)


def _is_one(first: Reading, second: Reading) -> bool:
    """Whether two numbers stand in one sentence."""
    ends = [end for _, end in split_sentences(first.passage.text)]
    return not any(first.numeral.end <= end <= second.numeral.start for end in ends)


def _shown(numeral: Numeral) -> Interval:
    """What a number may stand for, cut off or rounded, in millionths."""
    return Interval(Fraction(numeral.low), Fraction(numeral.value + numeral.unit))
