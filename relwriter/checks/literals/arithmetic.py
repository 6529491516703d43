"""Numbers that other numbers of their text make: an average price, and what dividends and repurchases sum to."""

from __future__ import annotations

import re
from itertools import combinations

from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import MICRO, Numeral, find_numerals
from relwriter.checks.literals.readings import Reading
from relwriter.checks.phrase import Phrase

_AVERAGE = Phrase(r"\b(?:average|weighted)\b[^.;]{0,60}$", re.IGNORECASE)
_SHARES = Phrase(r" (?:\w+ ){0,4}shares\b", re.IGNORECASE)
_TOGETHER = Phrase(r"\b(?:together|combined|total|totall?ed|totall?ing|aggregate|return(?:ed|ing)?)\b", re.IGNORECASE)
_MOST = 3
"""How many amounts are added."""


def is_made_of_others(reading: Reading, separators: str) -> bool:
    """Whether an amount of money is the price that amount and number of shares in its sentence make, or the sum of
    amounts that its text says before it, where words say that it is one."""
    numeral, text = reading.numeral, reading.passage.text
    if numeral.kind != "money":
        return False
    before = text[: numeral.start]
    if _AVERAGE.search(before) and reading.per_share:
        return _is_price(numeral, text, separators)
    start = next((one for one, end in split_sentences(text) if one <= numeral.start < end), 0)
    if not _TOGETHER.search(text, start):
        return False
    amounts = [one for one in find_numerals(before, separators) if one.kind == "money" and one.power == numeral.power]
    groups = (group for size in range(2, _MOST + 1) for group in combinations(amounts[-6:], size))
    return any(_meets(numeral, sum(one.low for one in group), sum(one.high for one in group)) for group in groups)


def _is_price(numeral: Numeral, text: str, separators: str) -> bool:
    """Whether an average price is the amount of its sentence over the number of shares there."""
    start, end = next(one for one in split_sentences(text) if one[0] <= numeral.start < one[1])
    inside = [one for one in find_numerals(text, separators) if start <= one.start < end and one is not numeral]
    counts = [one for one in inside if one.kind == "plain" and _SHARES.match(text, one.end)]
    amounts = [one for one in inside if one.kind == "money" and one.value > numeral.value]
    return any(
        _meets(numeral, amount.low * 10**MICRO // count.high, -(-amount.high * 10**MICRO // count.low))
        for amount in amounts
        for count in counts
        if count.low > 0
    )


def _meets(numeral: Numeral, low: int, high: int) -> bool:
    return numeral.low <= high and low <= numeral.high
