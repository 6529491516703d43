"""Numbers that other numbers of their text make: an average price, and what dividends and repurchases sum to."""

from __future__ import annotations

import re
from itertools import combinations, permutations

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.mentions import name_words, split_words
from relwriter.checks.literals.numerals import MICRO, Numeral, find_numerals
from relwriter.checks.literals.reading import Reading
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

_AVERAGE = Phrase(r"\b(?:average|weighted)\b[^.;]{0,60}$", re.IGNORECASE)
_PRICE = Phrase(r"\baverage (?:\w+ ){0,2}price (?:per share )?of (?:approximately )?$", re.IGNORECASE)
_SHARES = Phrase(r" (?:\w+ ){0,4}shares\b", re.IGNORECASE)
_THINGS = Phrase(
    r" (?:\w+ ){0,2}(?:homes|units|orders|deliveries|lots|homesites|closings|vehicles|aircraft)\b", re.IGNORECASE
)
"""What has a price of ten thousands."""
_TOGETHER = Phrase(
    r"\b(?:together|combined|total|totall?ed|totall?ing|aggregate|return(?:ed|ing)?|in all|altogether|all told)\b",
    re.IGNORECASE,
)
_INCLUDING = re.compile(
    r",? (?:including|plus|and|together with|combined with) (?:the |its |our )?(?P<what>[A-Za-z][\w -]{3,40}?),?"
    r" (?:was|were|of|totall?ed|stood at|amounted to) (?:\w+ )?$"
)
"""Between the name of a figure and the sum of it and of another one."""
_RETURNED = Phrase(r"\breturn(?:ed|ing|s)?\b[^;]{0,80}\b(?:share|stock)holders", re.IGNORECASE, signs="return")
_PAID_OUT = re.compile(
    r"^(?:cash )?dividends\b.*\bpaid|^payments? of (?:cash )?dividends|^(?:re)?purchases? of .*\b(?:stock|shares)\b",
    re.I,
)
_CASH = re.compile(r"(?:total )?cash(?: and cash equivalents)?", re.IGNORECASE)
_CASH_AND = re.compile(r"\bcash,? (?:and )?$", re.IGNORECASE)
"""The words for cash before the names of what is added to it."""
_JOINED = re.compile(r",? (?:and|plus) (?:the |our |its )?|, (?:the |our |its )?")
_MOST = 3
"""How many amounts are added."""


def is_made_of_others(reading: Reading, separators: str) -> bool:
    """Whether an amount of money is the price that amount and number of shares in its sentence make, or the sum of
    amounts that its text says before it, where words say that it is one."""
    numeral, text = reading.numeral, reading.passage.text
    if numeral.kind != "money":
        return numeral.kind == "percent" and _is_rest(reading, separators)
    before = text[: numeral.start]
    is_price = reading.per_share or _PRICE.search(before) or numeral.step > numeral.unit
    if is_price and _AVERAGE.search(before):
        return _is_price(numeral, text, separators)
    if numeral.power and _is_product(numeral, text, separators):
        return True
    start = next((one for one, end in split_sentences(text) if one <= numeral.start < end), 0)
    if not _TOGETHER.search(text, start):
        return False
    amounts = [one for one in find_numerals(before, separators) if one.kind == "money" and one.power == numeral.power]
    groups = (group for size in range(2, _MOST + 1) for group in combinations(amounts[-6:], size))
    return any(_meets(numeral, sum(one.low for one in group), sum(one.high for one in group)) for group in groups)


def _is_rest(reading: Reading, separators: str) -> bool:
    """Whether a percentage is what those before it in its sentence leave of the whole: the remaining 5.5%."""
    numeral, text = reading.numeral, reading.passage.text
    start = next((one for one, end in split_sentences(text) if one <= numeral.start < end), 0)
    told = [one for one in find_numerals(text[start : numeral.start], separators) if one.kind == "percent"]
    rest = 100 * 10**MICRO - sum(one.value for one in told)
    return (
        bool(told)
        and bool({"remaining", "rest", "balance", "remainder"} & set(reading.before))
        and _meets(numeral, rest, rest)
    )


def is_sum(candidates: Candidates, reading: Reading) -> bool:
    """Whether a number is the figure named before it with another that the words between include: long-term debt,
    including current maturities, was $3.07 billion."""
    mention, figures = reading.mention, candidates.known.stated.figures
    between = reading.passage.text[mention.end : reading.numeral.start] if mention is not None else ""
    found = _INCLUDING.match(between)
    words = {word.text for word in split_words(found["what"])} if found else set()
    parts = [key for key, one in figures.items() if words and words <= name_words(one) and key not in reading.keys]
    own = [one for key in reading.keys for one in candidates.amounts(key)]
    return any(
        one.fact.period == other.fact.period
        and (not reading.periods or any(one.fact.period.ends_with(each) for each in reading.periods))
        and _meets(reading.numeral, one.low + other.low, one.high + other.high)
        for one in own
        for key in parts
        for other in candidates.amounts(key)
    )


def is_joint(candidates: Candidates, reading: Reading) -> bool:
    """Whether a number is what the figures named before it make together, or by how much that changed: cash and
    investments increased by $32.0 million to $213.7 million."""
    keys = _find_joined(candidates, reading)
    if len(keys) < 2 or reading.numeral.kind not in ("money", "plain"):
        return False
    amounts = [{one.fact.period: one for one in candidates.amounts(key) if not one.negative} for key in keys]
    shared = [period for period in amounts[0] if all(period in each for each in amounts)]
    sums = {one: (sum(each[one].low for each in amounts), sum(each[one].high for each in amounts)) for one in shared}
    changes = [(now[0] - base[1], now[1] - base[0]) for now, base in permutations(sums.values(), 2)]
    said = [one for one in shared if not reading.periods or any(one.ends_with(each) for each in reading.periods)]
    return any(_meets(reading.numeral, *size) for size in (*(sums[one] for one in said), *changes))


def _find_joined(candidates: Candidates, reading: Reading) -> list[str]:
    """The figures whose names stand in a row before a number: A, B and C."""
    text, keys, start = reading.passage.text, [], None
    for one in reversed([one for one in reading.near if one.end <= reading.numeral.start]):
        if start is not None and not _JOINED.fullmatch(text, one.end, start):
            break
        keys, start = [one.keys[0], *keys], one.start
    if start is not None and _CASH_AND.search(text, 0, start):
        keys = [
            *(key for key, one in candidates.known.stated.figures.items() if _CASH.fullmatch(str(one.label))),
            *keys,
        ]
    return keys


def is_returned(candidates: Candidates, reading: Reading) -> bool:
    """Whether a number is what dividends and repurchases of a period make together, as returned to shareholders."""
    if reading.numeral.kind != "money" or not _RETURNED.search(reading.passage.text):
        return False
    paid = [key for key, figure in candidates.known.stated.figures.items() if _PAID_OUT.search(str(figure.label))]
    totals: dict[Period, list[Candidate]] = {}
    for one in (amount for key in paid for amount in candidates.amounts(key) if amount.kind == "money"):
        totals.setdefault(one.fact.period, []).append(one)
    return any(
        reading.numeral.meets(sum(one.low for one in parts), sum(one.high for one in parts))
        for parts in totals.values()
    )


def _is_price(numeral: Numeral, text: str, separators: str) -> bool:
    """Whether an average price is the amount of its sentence over the number of shares there."""
    start, end = next(one for one in split_sentences(text) if one[0] <= numeral.start < one[1])
    inside = [one for one in find_numerals(text, separators) if start <= one.start < end and one is not numeral]
    counted = _SHARES if numeral.step == numeral.unit else _THINGS
    counts = [one for one in inside if one.kind == "plain" and counted.match(text, one.end)]
    amounts = [one for one in inside if one.kind == "money" and one.value > numeral.value]
    return any(
        _meets(numeral, amount.low * 10**MICRO // count.high, -(-amount.high * 10**MICRO // count.low))
        for amount in amounts
        for count in counts
        if count.low > 0
    )


def _is_product(numeral: Numeral, text: str, separators: str) -> bool:
    """Whether an amount is the number of shares of its sentence at the average price there."""
    start, end = next(one for one in split_sentences(text) if one[0] <= numeral.start < one[1])
    if "average" not in text[start:end]:
        return False
    inside = [one for one in find_numerals(text, separators) if start <= one.start < end]
    counts = [one for one in inside if one.kind == "plain" and _SHARES.match(text, one.end)]
    prices = [one for one in inside if one.kind == "money" and not one.power and _AVERAGE.search(text[: one.start])]
    pairs = ((count, price) for count in counts for price in prices)
    million = 10**MICRO
    return any(_meets(numeral, one.low * by.low // million, -(-one.high * by.high // million)) for one, by in pairs)


def _meets(numeral: Numeral, low: int, high: int) -> bool:
    half = numeral.step // 2
    return numeral.value - half <= high and low <= numeral.value + half
