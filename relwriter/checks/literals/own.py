"""What a reference prints, as a candidate: the figure's amount or its change."""

from __future__ import annotations

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.reading import Reading
from relwriter.model.period import read_period


def find_own(candidates: Candidates, reading: Reading) -> Candidate | None:
    """The amount or change that a reference prints; None for a number that is typed, and for ratios."""
    piece = reading.reference
    if piece is None or piece.origin is None:
        return None
    key, _, label = piece.origin.figure.partition(" ")
    form = {"amount": "amount", "change": "change", "difference": "change", "percent": "percent"}.get(piece.origin.form)
    if form is None or key not in candidates.known.facts.release.figures:
        return None
    period, base = read_period(label), piece.origin.base.partition(" ")[2]
    return next(
        (
            one
            for one in candidates.of(key)
            if one.form == form and one.fact.period == period and str(one.base.period if one.base else "") == base
        ),
        None,
    )
