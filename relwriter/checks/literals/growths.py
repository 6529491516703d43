"""Percentages behind an amount that say how it changed: `19,272 ounces of gold, down 15.6%`."""

from __future__ import annotations

import re

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.directions import Direction, actual_direction, is_measured, read_direction
from relwriter.checks.literals.levels import amount_of
from relwriter.checks.literals.reviewing import Reviewed, candidates_of

_BEHIND = re.compile(
    r"(?: [A-Za-z]+){0,4}, (up|down|an increase|a decrease|a decline|a rise)(?: of| by)?(?: about| approximately)? "
)


def find_turned_growth(draft: CheckedDraft, before: Reviewed, one: Reviewed) -> tuple[Candidate, Direction] | None:
    """The change that a percentage prints of the amount before it, whatever names that, and the way that is said of it,
    where it went the other way; else None."""
    if one.reading.numeral.kind != "percent" or before.reading.passage is not one.reading.passage:
        return None
    between = one.reading.passage.text[before.reading.numeral.end : one.reading.numeral.start]
    stated, said = amount_of(draft, before), _BEHIND.fullmatch(between)
    way = read_direction(said[1].split()[-1]) if said is not None else None
    if stated is None or way is None or before.reading.slot != "amount":
        return None
    of_it = (each for each in candidates_of(draft).of(stated.fact.id) if each.fact.period == stated.fact.period)
    met = [each for each in of_it if each.form == "percent" and each.agrees(one.reading.numeral)]
    if len(met) != 1 or not is_measured(met[0].fact.figure):
        return None
    return (met[0], way) if actual_direction(met[0], before.reading.mention) not in (None, way) else None
