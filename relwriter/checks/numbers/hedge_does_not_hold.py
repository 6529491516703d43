"""A word such as over or nearly does not hold for the exact figure.

What it flags:
    "Over", "more than", "at least", "nearly", "almost", "less than" and their like right before a number, typed or
    referred to, where the exact amount lies on the other side; and before a round number that the figure named beside
    it does not come near in that direction.

Why:
    "Over $10 million" of 9,980 thousand is a misstatement, and the kind that rounding makes without anybody noticing.

Example:
    "Revenue of more than $84 million" where it was 83,412 thousand. "Nearly {{ revenue }}" of 83,412 thousand, which
    prints as $83.4 million and is more than that.

How to clear it:
    Take the other word, or none. `hedge: nearly` on a result is held against the exact amount before it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.hedges import contradicts
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, describe, review, sight

CODE = "N104"
NAME = "hedge-does-not-hold"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number whose hedge does not hold."""
    for one in review(draft):
        if not one.reading.hedge:
            continue
        meant = _meant(draft, one)
        if meant is None:
            continue
        words = f"{meant.fact.figure.label} is not '{one.reading.hedge}' this number"
        figures = f"printed {one.reading.numeral.text}\n{describe(meant, one.reading.numeral)}, rounded as printed"
        yield sight(one, words, "take the word that holds, or leave it out", figures)


def _meant(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """The figure for which the hedge does not hold; None where it does, or no figure is meant."""
    reading, verdict = one.reading, one.verdict
    if verdict.outcome == "hedge":
        return verdict.wanted
    own = find_own(candidates_of(draft), reading)
    found = own or (verdict.found if verdict.outcome == "agrees" and reading.direct else None)
    if found is None or not contradicts(reading.hedge, found.low, found.high, reading.numeral.value):
        return None
    return found
