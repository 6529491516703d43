"""Percentages that one figure is of another, as words before them say: `labor costs, as a percentage of net sales, rose
80 basis points to 32.8%`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from relwriter.checks.interval import Interval
from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.glue import is_glue
from relwriter.checks.literals.mentions import Mention, name_words, split_words
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.other_periods import of_another_slot
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict
from relwriter.checks.phrase import Phrase

_AS = Phrase(
    r"(?: (?:costs?|expenses?|dollars))?,? (?:(?:expressed|measured|stated) )?as an? (?:percentage|percent|%) of "
    r"(?:(?:the|our|its|total) )*",
    signs="as a",
)
_HUNDRED = 100 * 10**MICRO
_KINDS = ("percent", "points")


def judge_percentage_of(books: Books, reading: Reading) -> Verdict | None:
    """The verdict on a percentage of one named figure in another, or on its change; None for other numbers."""
    named = _find_named(reading) if reading.literal and reading.numeral.kind in _KINDS else None
    if named is None or reading.hedge or reading.respectively:
        return None
    own = list(_ratios(books, *named))
    allowed = books.allowed(own, reading)
    found = books.meeting(allowed, reading)
    if found is not None or not allowed:
        return Verdict("agrees", _find_stated(books, reading)) if found is not None else None
    if books.of_sections.hold(reading) or _is_typed(books, reading, named[0]):
        return None
    other = books.meeting(own, reading)
    if other is not None:
        return of_another_slot(books, reading, other, allowed)
    wanted, slip = find_misprint(reading.numeral, allowed)
    return Verdict("differs", None, wanted, slip)


def _find_stated(books: Books, reading: Reading) -> Candidate | None:
    """What a figure in percent has of the same number, of which it can be said which way it went."""
    found = books.others.find(reading)
    return found if found is not None and found.fact.figure.unit == "percent" else None


def _is_typed(books: Books, reading: Reading, part: Mention) -> bool:
    """Whether a percentage is one that a figure of the part's name has of its own, which may be of something else."""
    words = name_words(books.figures[part.keys[0]])
    keys = (key for key, one in books.figures.items() if one.unit == "percent" and one.formula is None)
    own = (one for key in keys if words & name_words(books.figures[key]) for one in books.candidates.of(key))
    return books.meeting(own, reading) is not None


def _find_named(reading: Reading) -> tuple[Mention, Mention] | None:
    """The part and the whole that the words before a number name; None where they name none, or another since."""
    text, start = reading.passage.text, reading.numeral.start
    if "as a" not in text[:start]:
        return None
    near = [one for one in reading.near if one.end <= start]
    for part, whole in pairwise(near):
        if part.alone and _AS.fullmatch(text[part.end : whole.start]):
            between = [word.text for word in split_words(text[whole.end : start]) if word.text[0].isalpha()]
            named = [one for one in near if one.start > whole.start]
            return (part, whole) if not named and all(is_glue(word) or word == "basis" for word in between) else None
    return None


def _ratios(books: Books, part: Mention, whole: Mention) -> Iterator[Candidate]:
    """What the one figure is of the other, in each period, and how that moved."""
    for one in part.keys:
        for other in whole.keys:
            wholes = {each.fact.period: each for each in books.candidates.amounts(other) if each.low > 0}
            made = [
                _made(each, wholes[each.fact.period])
                for each in books.candidates.amounts(one)
                if each.kind == "money" and each.fact.period in wholes
            ]
            yield from made
            yield from (_moved(now, base) for now in made for base in made if base.fact.period == now.fact.period.prior)


def _made(part: Candidate, whole: Candidate) -> Candidate:
    size = (
        Interval(Fraction(part.low), Fraction(part.high))
        * Interval.around(Fraction(_HUNDRED), None)
        / Interval(Fraction(whole.low), Fraction(whole.high))
    )
    return part._replace(kind="percent", low=int(size.low), high=int(size.high) + 1)


def _moved(now: Candidate, base: Candidate) -> Candidate:
    low, high = sorted((abs(now.low - base.high), abs(now.high - base.low)))
    return now._replace(form="change", kind="points", low=low, high=high, negative=now.low < base.low, base=base.fact)
