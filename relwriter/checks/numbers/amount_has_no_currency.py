"""An amount of money is typed without its currency.

What it flags:
    A number with a scale, with decimals or of five digits and more, typed without a currency, with no word after it
    that says what is counted, which is the amount of a figure in money to the digit and of none that is counted; and
    a dividend, a price or a result per share.

Why:
    "Net income of 6.7 million" may be dollars or euros; a feed that looks for amounts finds none.

Example:
    "Cash was 41.2 million as of September 30, 2026" of a figure in dollars.

How to clear it:
    Write the currency as everywhere else, or refer to the figure, which brings it along: `{{ cash }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate, kind_of
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewing import candidates_of, describe, review, sight
from relwriter.checks.phrase import Phrase

CODE = "N113"
NAME = "amount-has-no-currency"
SEVERITY = Severity.WARNING

_NOTHING_COUNTED = Phrase(
    r"[.,;)]|$| (?:for|in|as|at|compared|from|versus|vs\.|against|during|on|to|net|after|before|up|down|or|over|was"
    r"|were|and|\(|per (?:\w+ ){0,3}(?:share|ADS|unit)\b)"
)
"""What follows a number that counts nothing by itself."""
_PAID = Phrase(r"\b(?:dividend|distribution|price|earnings|EPS|(?:net )?(?:income|loss|profit))s?\b", re.IGNORECASE)
_LONG = 10_000
_SHORT = 10
_TELLING = 4
"""Digits before its noughts of a number that is a change by more than chance."""
_OPEN = 20
"""Units of the last digit by which an exact amount may be open."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount of money without a currency."""
    for one in review(draft):
        reading = one.reading
        if reading.literal and _may_be_money(reading):
            found = _find(draft, reading)
            if found is not None:
                yield sight(one, "has no currency", "write it before the amount", describe(found, reading.numeral))
            elif _is_paid_for_one(reading):
                yield sight(one, "has no currency", "write it before the amount", f"typed {reading.numeral.text}")


def _may_be_money(reading: Reading) -> bool:
    """Whether a plain number is typed as an amount is, and counts nothing that is named after it."""
    numeral = reading.numeral
    if numeral.kind != "plain" or not _NOTHING_COUNTED.match(reading.passage.text, numeral.end):
        return False
    units = numeral.value // numeral.unit
    if numeral.decimals and not numeral.power:
        return reading.per_share and numeral.decimals > 1
    return units >= (_SHORT if numeral.power else _LONG)


def _is_paid_for_one(reading: Reading) -> bool:
    """Whether a number with cents is a dividend, a price or a result for one share, whatever the figures."""
    numeral, text = reading.numeral, reading.passage.text
    sentence = next((text[first:last] for first, last in split_sentences(text) if first <= numeral.start < last), text)
    return reading.per_share and not numeral.power and bool(_PAID.search(sentence))


def _find(draft: CheckedDraft, reading: Reading) -> Candidate | None:
    """The amount of money that a number prints, of a figure that is named or of any; None where it may be a count."""
    candidates = candidates_of(draft)
    as_money = reading.numeral._replace(kind="money")
    found = None
    if reading.slot == "change" and reading.direct and _is_of_money(draft, reading):
        return next((one for key in reading.keys for one in candidates.of(key) if one.agrees(as_money)), None)
    units = reading.numeral.value // reading.numeral.unit
    is_fine = units >= _LONG and len(str(units).rstrip("0")) >= _TELLING
    for key in draft.release.figures if is_fine or reading.numeral.power else reading.keys:
        for each in candidates.of(key) if is_fine else candidates.amounts(key):
            if each.kind == "number" and each.agrees(reading.numeral):
                return None
            kind = "per share" if reading.per_share else "money"
            if found is None and each.kind == kind and _prints(each, as_money) and each.agrees(as_money):
                found = each
    return found


def _is_of_money(draft: CheckedDraft, reading: Reading) -> bool:
    """Whether a number with a scale stands beside the name of an amount of money."""
    figures = draft.release.figures
    return bool(reading.numeral.power) and all(
        kind_of(figures[key]) == "money" for key in reading.keys if key in figures
    )


def _prints(candidate: Candidate, numeral: Numeral) -> bool:
    """Whether an amount is known as finely as it is printed, or typed out to the last zero."""
    return candidate.exact == numeral.value or candidate.high - candidate.low <= _OPEN * numeral.unit
