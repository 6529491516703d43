"""What came of a mistake once it was planted."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.seeded_errors.edits import Mistake


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake of a kind, planted in an original."""

    kind: str
    original: str
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class Outcome:
    """`no change`, `refused` by intake, `caught` by a check, or `missed`; whether at the right line."""

    planted: Planted
    way: str
    is_right: bool = False
    is_named: bool = False
    is_error: bool = False
    told: tuple[str, ...] = ()
    place: str = ""
    reason: str = ""

    @property
    def is_mutant(self) -> bool:
        """Whether there was anything to catch."""
        return self.way != "no change"

    @property
    def is_caught(self) -> bool:
        """Whether a check or the intake told of it; what intake refuses counts where it is told at the right line."""
        return self.way == "caught" or (self.way == "refused" and self.is_right)
