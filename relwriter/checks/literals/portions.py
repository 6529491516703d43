"""What part of another figure an amount is, as prose says it: SG&A of $179.5 million, or 21.3% of net sales."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.readings import Reading
from relwriter.model.period import Period

_OF = re.compile(r" of (?:(?:the|our|its|total|consolidated|company|group|overall)(?:'s|’s)? )*", re.IGNORECASE)
_FEWEST = 100
"""A share of fewer units of its last digit is that of two figures by chance."""


def find_portion(candidates: Candidates, reading: Reading, parts: tuple[str, ...]) -> Candidate | None:
    """The first of some amounts that, in percent of the figure which is named behind `of`, is what is printed; None
    where it is none of them, and for other numbers."""
    numeral = reading.numeral
    whole = _find_whole(reading) if numeral.kind == "percent" and numeral.value // numeral.unit >= _FEWEST else ()
    for key in whole:
        wholes = {one.fact.period: one for one in candidates.amounts(key) if one.kind == "money" and one.low > 0}
        for part in (one for one in parts if one != key):
            for amount in candidates.amounts(part):
                if amount.kind == "money" and amount.fact.period in _periods(reading, wholes):
                    other = wholes[amount.fact.period]
                    low, high = (
                        amount.low * 100 * 10**MICRO // other.high,
                        -(-amount.high * 100 * 10**MICRO // other.low),
                    )
                    if numeral.meets(low, max(high, low + 1)):
                        return amount
    return None


def _find_whole(reading: Reading) -> tuple[str, ...]:
    """The figures that are named right behind a number with `of`."""
    match = _OF.match(reading.passage.text, reading.numeral.end)
    found = (one.keys for one in reading.near if match and match.end() - 25 <= one.start <= match.end())
    return next(found, ())


def _periods(reading: Reading, known: dict[Period, Candidate]) -> Iterator[Period]:
    """The periods that a share may be of: those that the words next to it say, else any."""
    said = reading.periods or reading.leading
    return iter([one for one in known if not said or one in said or reading.slot == "comparative" or reading.compares])
