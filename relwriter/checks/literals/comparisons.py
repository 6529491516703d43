"""Comparisons in a sentence: an amount, the one that it is compared with, and the changes that are said of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from relwriter.checks.literals.glue import COMPARES, is_glue, split_sentences
from relwriter.checks.literals.readings import Slot
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.checks.phrase import Phrase

_VIEWS = frozenset(
    (
        "constant", "currency", "currencies", "organic", "organically", "underlying", "adjusted", "adjusting",
        "excluding", "comparable", "like-for-like", "local", "approximately", "annualized", "annual", "compound",
        "average", "respectively", "margin", "proforma", "pro", "growth", "including", "attributable", "due",
    )
)  # fmt: skip
"""Words beside a change that make it one of something else than the two amounts."""

_RESULTS = frozenset(("net", "income", "loss", "profit", "operating", "earnings", "prior-year", "year-ago"))
"""Words of a result, which may be an income or a loss."""


class Comparison(NamedTuple):
    """An amount, the one that it is compared with, and the changes said of them, in amount, points, percent."""

    now: Reviewed
    base: Reviewed
    changes: tuple[Reviewed, ...] = ()
    between: tuple[Reviewed, ...] = ()


def find_comparisons(reviewed: list[Reviewed]) -> Iterator[Comparison]:
    """The comparisons of passages whose numbers are given in order; none of sentences that list amounts."""
    for _, some in groupby(reviewed, lambda one: id(one.reading.passage)):
        numbers = list(some)
        if any(one.reading.slot == "comparative" for one in numbers):
            for sentence in _split(numbers):
                yield from _compare(sentence)


def _split(numbers: list[Reviewed]) -> Iterator[list[Reviewed]]:
    for start, end in split_sentences(numbers[0].reading.passage.text):
        inside = [one for one in numbers if start <= one.reading.numeral.start < end]
        if len(inside) > 1 and not any(one.reading.respectively for one in inside):
            yield inside


def _compare(numbers: list[Reviewed]) -> Iterator[Comparison]:
    slots = _slots(numbers)
    for at, base in enumerate(numbers):
        now = _counterpart(numbers, slots, at) if slots[at] == "comparative" else None
        if now is not None and not base.reading.hedge and not numbers[now].reading.hedge:
            changes = tuple(one for one in _changes(numbers, slots, now, at) if not is_viewed(one))
            yield Comparison(numbers[now], base, changes, tuple(numbers[now + 1 : at]))


def _slots(numbers: list[Reviewed]) -> list[Slot]:
    """What each number is; `or` makes it what the one before it is."""
    slots: list[Slot] = []
    for one in numbers:
        said = one.reading.slot
        follows = bool(slots) and one.reading.before == ("or",) and said == "amount"
        slots.append(slots[-1] if follows else said)
    return slots


def _counterpart(numbers: list[Reviewed], slots: list[Slot], at: int) -> int | None:
    """The amount that a comparative belongs to: the one after it in `from B to A`, else the last before it."""
    base = numbers[at].reading
    if "from" in base.before and at + 1 < len(numbers) and _after_unit(numbers[at + 1].reading.before)[:1] == ("to",):
        known = any(slots[n] == "amount" and is_alike(numbers[n], numbers[at]) for n in range(at))
        return at + 1 if not known and is_alike(numbers[at + 1], numbers[at]) else None
    alike = (n for n in range(at) if slots[n] == "amount" and is_alike(numbers[n], numbers[at]))
    before = [n for n in alike if not _is_within(numbers, n)]
    if not before or _is_listed(numbers, before[-1]) or _is_listed(numbers, at) or _is_listed(numbers, at + 1):
        return None
    counted = [n for n in before if base.numeral.kind == "plain" and numbers[n].reading.after[:1] == base.after[:1]]
    last = (counted or before)[-1]
    return last if _names_same(numbers[last], numbers[at]) else None


def _after_unit(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words behind an amount without those that say what it is per."""
    return words[2:] if words[:2] == ("per", "share") else words


_INCLUDES = Phrase(r"\b(?:inclu\w+|exclu\w+|net of|of which|after|before)\b[^.;$€£]*$", re.IGNORECASE)


def _is_within(numbers: list[Reviewed], at: int) -> bool:
    """Whether an amount is a part of the one before it, as in `$17 million, which includes a charge of $1 million`."""
    if not at:
        return False
    start, end = numbers[at - 1].reading.numeral.end, numbers[at].reading.numeral.start
    return _INCLUDES.search(numbers[at].reading.passage.text, start, end) is not None


def is_alike(one: Reviewed, other: Reviewed) -> bool:
    """Whether two numbers count the same: money, money per share, percent."""
    first, second = one.reading, other.reading
    same = first.numeral.kind == second.numeral.kind and first.numeral.code == second.numeral.code
    return same and (first.per_share, first.per_unit) == (second.per_share, second.per_unit)


def _is_listed(numbers: list[Reviewed], at: int) -> bool:
    """Whether a number is one of a list or a range: `A and B`, `A to B`, `A - B`."""
    if not 0 < at < len(numbers) or not is_alike(numbers[at - 1], numbers[at]):
        return False
    return set(numbers[at].reading.before) <= {"and", "to", "through"} and numbers[at - 1].reading.slot != "change"


def _names_same(now: Reviewed, base: Reviewed) -> bool:
    """Whether the two stand beside one name, or beside names of one figure, and no other words name the second."""
    one, other = now.reading.mention, base.reading.mention
    if now.reading.numeral.kind == "multiple":
        return True
    if other is not None and other is not one and (one is None or not set(one.keys) & set(other.keys)):
        return False
    before = base.reading.before
    last = max((n for n, word in enumerate(before) if word in COMPARES), default=len(before))
    return all(is_glue(word) or word in _RESULTS for word in before[last:])


def _changes(numbers: list[Reviewed], slots: list[Slot], now: int, at: int) -> list[Reviewed]:
    """The changes that belong to two amounts: those between them, else those after them, else those before them."""
    first, last = sorted((now, at))
    between = list(_run(slots, range(last - 1, first, -1)))
    if between:
        return [numbers[n] for n in between]
    if _is_per_share(numbers, at):
        return []
    while last + 1 < len(numbers) and _is_per_share(numbers, last + 1):
        last += 1
    after = list(_run(slots, range(last + 1, len(numbers))))
    if after and not _goes_on(numbers, slots, after[-1] + 1):
        return [
            numbers[n]
            for n in after
            if all(is_glue(word) for word in numbers[n].reading.before) and _is_of_name(numbers[n], numbers[last])
        ]
    is_next = all(slot != "comparative" for slot in slots[first + 1 : last])
    if is_next and now < at and numbers[now].reading.before[-1:] == ("to",):
        return [numbers[n] for n in _run(slots, range(now - 1, -1, -1))]
    return []


def _is_of_name(one: Reviewed, base: Reviewed) -> bool:
    """Whether no name of another figure stands between a number and the one before which it is told of."""
    mention = one.reading.mention
    return mention is None or not base.reading.numeral.end <= mention.start < one.reading.numeral.start


def _is_per_share(numbers: list[Reviewed], at: int) -> bool:
    """Whether a number is the amount before it, said again per share."""
    one, before = numbers[at].reading, numbers[at - 1].reading
    return one.per_share and not before.per_share and one.before[-1:] == ("or",)


def _goes_on(numbers: list[Reviewed], slots: list[Slot], at: int) -> bool:
    """Whether a number is what the change before it leads to or starts from, and so that of other amounts."""
    return at < len(numbers) and (slots[at] == "comparative" or numbers[at].reading.before[-1:] == ("to",))


def _run(slots: list[Slot], places: range) -> Iterator[int]:
    for n in places:
        if slots[n] != "change":
            return
        yield n


def is_viewed(one: Reviewed) -> bool:
    """Whether words beside a change make it another's, or a hedge makes it less than exact."""
    words = {*one.reading.before, *one.reading.after[:6]}
    return bool(one.reading.hedge or _VIEWS & words)
