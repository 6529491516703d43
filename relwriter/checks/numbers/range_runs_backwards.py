"""A range begins with the higher number, or is none.

What it flags:
    Two numbers of one kind with "to" or a dash between them, or "and" after "between", in words that look ahead or
    speak of a range, where the first is higher than the second, or the same. A range of decreases may begin with the
    greater one, and so may one in which both ends are negative.

Why:
    One end of last quarter's guidance is raised, and the other stays; a digit is dropped; brackets are lost.

Example:
    "We expect revenue of $450 million to $415 million"; "comparable sales of 6.0% to (4.5)%".

How to clear it:
    Correct the end that is wrong; or give the guidance as numbers, `{figure: revenue, low: 415, high: 450}`, which
    cannot run backwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.glue import FALLS
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.ranges import is_range
from relwriter.checks.literals.reviewing import Reviewed, review, sight

CODE = "N114"
NAME = "range-runs-backwards"
SEVERITY = Severity.ERROR

_FAR = 300
"""How many times its lower end the upper end of a range in two scales is, if one of the scales is wrong."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each range of two numbers that is turned or empty."""
    for low, high in pairwise(review(draft)):
        if is_range(low, high) and not _rises(low, high):
            first, second = low.reading.numeral, high.reading.numeral
            same = _size(first) == _size(second)
            words = (
                "is the same as the other end of its range" if same else "does not follow the first end of its range"
            )
            figures = f"from {first.text}\nto {second.text}"
            yield sight(high, words, "correct one of the two, or give the range as numbers of the guidance", figures)


def _rises(low: Reviewed, high: Reviewed) -> bool:
    first, second = low.reading.numeral, high.reading.numeral
    if (first.signed and second.signed) or FALLS & set(low.reading.before):
        return _size(first) != _size(second)
    return _size(first) < _size(second) and (first.power == second.power or _size(second) < _FAR * abs(_size(first)))


def _size(numeral: Numeral) -> int:
    return -numeral.value if numeral.signed else numeral.value
