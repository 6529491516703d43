"""Figures in a unit of the company's own, such as ounces, before whose noun a number stands."""

from __future__ import annotations

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.misprints import find_near
from relwriter.checks.literals.reading import Reading
from relwriter.model.unit import is_quantity

_FEW = 3
"""Digits of a number that is not near those of its own unit by chance."""


def find_counted(candidates: Candidates, reading: Reading) -> list[str]:
    """The figures in the unit that stands right behind a number."""
    noun, figures = reading.after[0] if reading.after else "", candidates.known.stated.figures
    return [key for key, one in figures.items() if one.unit.lower().removesuffix("s") == noun and is_quantity(one.unit)]


def find_near_quantity(candidates: Candidates, reading: Reading) -> Candidate | None:
    """The amount of a figure in the unit right behind a plain number that it misses by a digit."""
    if reading.numeral.kind != "plain":
        return None
    every = (one for key in find_counted(candidates, reading) for one in candidates.amounts(key))
    return find_near(reading.numeral, every, _FEW)
