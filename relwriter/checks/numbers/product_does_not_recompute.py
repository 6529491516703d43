"""A number of shares, their price and the total that a sentence states do not fit together.

What it flags:
    A sentence with one number of shares or units, one price "at an average price of" or "at a price of" for each, and
    one total that is paid, spent or raised before costs, where the first two do not make the third, by more than their
    rounding and what fees and taxes may add.

Why:
    The three come from three places, and one of them is last quarter's.

Example:
    "We repurchased 298,000 shares at an average price of $43.99 per share, for a total of $31.1 million"; it is $13.1
    million.

How to clear it:
    Correct the one that is wrong, or state the buyback in a section of its own, which holds all three.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import MICRO, Numeral, find_numerals
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase

CODE = "N132"
NAME = "product-does-not-recompute"
SEVERITY = Severity.WARNING

_COUNTED = Phrase(r"(?: \w+){0,4}? (?:shares|ADSs?|units|warrants|tokens|bitcoins?)\b")
_PRICED = Phrase(
    r"\b(?:at|for|with)\b(?: an?| the)?(?: \w+){0,3}? (?:price|cost)(?: paid)?"
    r"(?: per (?:\w+ )?(?:share|unit|ADS|bitcoin))? of(?: approximately| about)? $"
)
_TOTAL = Phrase(
    r"\b(?:total|aggregate|totall?ing|amount(?:ing|ed)?|cost|consideration|spent|spending|used|gross proceeds|for)\b"
    r"[^.;$€£]{0,40}$"
)
_NET = Phrase(r"\b(?:net|remain\w*|authori\w+|program of|up to)\b[^.;$€£]{0,30}$")
_LEEWAY = Fraction(1, 50)
"""What commissions and an excise tax may add to a price."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each total that is not the number of shares times their price."""
    for passage in draft.passages:
        if " of " in passage.text and ("price" in passage.text or "average cost" in passage.text):
            numerals = find_numerals(passage.text, draft.facts.style.separators)
            for start, end in split_sentences(passage.text):
                yield from _of(passage, [one for one in numerals if start <= one.start < end])


def _of(passage: Passage, numerals: list[Numeral]) -> Iterator[Sighting]:
    """Of a sentence with one of each, and whose numbers somebody typed at least in part."""
    text = passage.text
    counts = [one for one in numerals if one.kind == "plain" and _COUNTED.match(text, one.end)]
    money = [one for one in numerals if one.kind == "money"]
    prices = [one for one in money if _PRICED.search(text, 0, one.start) and not one.power]
    totals = [one for one in money if one not in prices and _is_total(text, one)]
    if not len(counts) == len(prices) == len(totals) == 1 or counts[0].start > prices[0].start:
        return
    count, price, total = counts[0], prices[0], totals[0]
    pieces = [piece for one in (count, price, total) if (piece := passage.piece_at(one.start)) is not None]
    if not any(piece.literal for piece in pieces) or _meets(count, price, total):
        return
    blamed = next((one for one in (total, price, count) if _is_typed(passage, one)), total)
    figures = f"{count.text} at {price.text} is no {total.text}"
    message = "does not fit the number and the price beside it"
    yield Sighting(
        passage.place(blamed.start), passage.field, message, "correct the one that is wrong", figures, len(blamed.text)
    )


def _is_total(text: str, numeral: Numeral) -> bool:
    """Whether an amount is what all shares cost or brought."""
    start = max(0, numeral.start - 60)
    return bool(_TOTAL.search(text, start, numeral.start)) and not _NET.search(text, start, numeral.start)


def _is_typed(passage: Passage, numeral: Numeral) -> bool:
    piece = passage.piece_at(numeral.start)
    return piece is not None and piece.literal


def _meets(count: Numeral, price: Numeral, total: Numeral) -> bool:
    """Whether the total may be the product, as all three are rounded, with fees or without."""
    over = 10**MICRO
    low, high = Fraction(count.low * price.low, over), Fraction(count.high * price.high, over)
    return low * (1 - _LEEWAY) <= total.high and total.low <= high * (1 + _LEEWAY)
