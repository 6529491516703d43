"""Two amounts that are compared: the amounts of figures that they may be, and whether one figure has both."""

from __future__ import annotations

from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.allowed import is_as_fine
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.comparisons import Comparison, is_viewed
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import Reviewed, books_of, candidates_of
from relwriter.checks.phrase import Phrase

_DAY = Phrase(
    r",? (?:at )?(?:the )?(?:beginning|start|end|close) of (?:the )?(?:period|year|quarter)$|^(?:opening|closing) "
)
"""What lines that roll a balance on have beside its name."""


class Compared(NamedTuple):
    """The amounts that a number and the one that it is compared with may be, and the `pairs` that are one figure's in
    two periods; `through` are those of the numbers between the two."""

    now: list[Candidate]
    base: list[Candidate]
    pairs: list[tuple[Candidate, Candidate]]
    through: list[Candidate]

    @property
    def fits(self) -> bool:
        """Whether the first may be the later amount of one figure and the second the earlier one, or nothing is known
        of one of them."""
        if not self.now or not self.base or any(_is_later(*pair) for pair in self.pairs):
            return True
        ids = {one.fact.id for one in self.base}
        return _roll_on(self.now, self.base) or any(one.fact.id in ids for one in self.through)


def find_compared(draft: CheckedDraft, one: Comparison) -> Compared:
    """What the two amounts of a comparison may be."""
    now, base = find_amounts(draft, one.now), find_amounts(draft, one.base)
    pairs = [
        (first, second)
        for first in now
        for second in base
        if first.fact.id == second.fact.id and _is_comparable(first, second)
    ]
    return Compared(now, base, pairs, [found for each in one.between for found in find_amounts(draft, each)])


def find_led(draft: CheckedDraft, change: Reviewed, level: Reviewed) -> list[Candidate]:
    """Of `decreased 5% to $49.3 million`: the changes in percent of the figures that have the amount and of which the
    text has a word, where none is the one that is said; else empty."""
    one, other = change.reading, level.reading
    leads = one.passage is other.passage and one.slot == "change" and other.before == ("to",) and other.slot == "amount"
    if not leads or one.numeral.kind != "percent" or not one.literal or one.hedge or other.hedge or is_viewed(change):
        return []
    current, books = (draft.release.period, draft.release.period.ytd), books_of(draft)
    named = [each for each in find_amounts(draft, level) if each.fact.period in current]
    named = [each for each in named if each.kind != "percent" and books.others.is_named(each, other)]
    percents = [
        each
        for amount in named
        for each in candidates_of(draft).of(amount.fact.id)
        if each.form == "percent" and each.fact.period == amount.fact.period
    ]
    return [] if any(each.agrees(one.numeral, truncated=books.truncated) for each in percents) else percents


def find_amounts(draft: CheckedDraft, one: Reviewed) -> list[Candidate]:
    """The amounts of any figure that a number prints; of a reference that to which it refers."""
    candidates = candidates_of(draft)
    own = find_own(candidates, one.reading)
    if own is not None or not one.reading.literal:
        return [own] if own is not None and own.form == "amount" else []
    every = (each for key in draft.release.figures for each in candidates.amounts(key))
    return [each for each in every if each.agrees(one.reading.numeral) and is_as_fine(each, one.reading)]


def _is_comparable(now: Candidate, base: Candidate) -> bool:
    """Whether two amounts of a figure are of two periods of one length, or of two days."""
    first, second = now.fact.period, base.fact.period
    alike = first.kind == second.kind or now.fact.figure.nature == "balance" or now.kind == "percent"
    return alike and (first.year, first.ends_after) != (second.year, second.ends_after)


def _is_later(now: Candidate, base: Candidate) -> bool:
    first, second = now.fact.period, base.fact.period
    return (first.year, first.ends_after) > (second.year, second.ends_after)


def _roll_on(now: list[Candidate], base: list[Candidate]) -> bool:
    """Whether the two are what one thing is at the end and at the beginning of a period, as two lines of a table."""
    opening, closing = ({_name_balance(one) for one in each} - {""} for each in (base, now))
    return bool(opening & closing)


def _name_balance(one: Candidate) -> str:
    """The name of a balance without the end of the period that its line is of; empty for a figure of another kind."""
    label = str(one.fact.figure.label).lower()
    return _DAY.compiled.sub("", label) if _DAY.search(label) else ""
