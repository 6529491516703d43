"""Levels that a text says something went to, as in `decreased slightly to £11.9m`, and the amounts that they are."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.allowed import is_as_fine
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.directions import Direction, read_direction
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import Reviewed, candidates_of
from relwriter.model.period import Period

_LONG = 100
"""Units of its last digit by which an amount is no other one by chance."""


@dataclass(frozen=True, slots=True)
class Level:
    """Which way a text says that something went, the amount that it went to, and those that it may have come from."""

    said: Direction
    now: Candidate
    past: tuple[Candidate, ...]

    @property
    def contradicts(self) -> bool:
        """Whether the amount is on the other side of all that it may have come from."""
        fell = self.said == "fall"
        return bool(self.past) and all(
            one.exact != self.now.exact and (one.exact < self.now.exact) == fell for one in self.past
        )


def find_level(draft: CheckedDraft, one: Reviewed) -> Level | None:
    """The level that a number says, if it is an amount of one figure in a period that the release reports."""
    words = one.reading.before[-3:]
    led = [found for word in words[:-1] if (found := read_direction(word))]
    if words[-1:] != ("to",) or not led or one.reading.slot != "amount":
        return None
    now = amount_of(draft, one) or _only_amount(draft, one)
    if now is None or now.negative or now.fact.period not in (draft.release.period, draft.release.period.ytd):
        return None
    same = (each for each in candidates_of(draft).amounts(now.fact.id) if not each.negative)
    return Level(led[-1], now, tuple(each for each in same if each.fact.period in _bases(now)))


def amount_of(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """The amount that a number prints."""
    own = find_own(candidates_of(draft), one.reading)
    found = own or (one.verdict.found if one.verdict.outcome == "agrees" else None)
    return found if found is not None and found.form == "amount" else None


def _only_amount(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """The amount of the one figure of the release that a typed number of three digits or more is."""
    numeral, own = one.reading.numeral, (draft.release.period, draft.release.period.ytd)
    if not one.reading.literal or numeral.kind != "money" or numeral.value // numeral.unit < _LONG:
        return None
    candidates = candidates_of(draft)
    every = (each for key in draft.release.figures for each in candidates.amounts(key) if each.fact.period in own)
    found = [each for each in every if each.agrees(numeral) and is_as_fine(each, one.reading)]
    return found[0] if len({each.fact.id for each in found}) == 1 else None


def _bases(now: Candidate) -> tuple[Period, ...]:
    """The periods that an amount may be compared with."""
    period = now.fact.period
    return (period.prior, period.linked, *((period.year_end,) if now.fact.figure.nature == "balance" else ()))
