"""What becomes of a number."""

from __future__ import annotations

from typing import Literal, NamedTuple

from relwriter.checks.literals.candidates import Candidate

Outcome = Literal["agrees", "differs", "other period", "other figure", "hedge", "unknown", "other share"]


class Verdict(NamedTuple):
    """What became of a number: `found` is what it agrees with, `wanted` what it should be, `slip` what may have
    happened, `sure` where nothing else can be meant, as of a reference that agrees."""

    outcome: Outcome
    found: Candidate | None = None
    wanted: Candidate | None = None
    slip: str = ""
    sure: bool = False
