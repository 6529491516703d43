"""What part of another amount one is, in percent."""

from __future__ import annotations

from typing import NamedTuple

from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.numerals import MICRO, Numeral

_HUNDRED = 100 * 10**MICRO


class Share(NamedTuple):
    """The part and the whole, and between what the one is of the other in percent, in millionths."""

    part: Candidate
    whole: Candidate
    low: int
    high: int

    def agrees(self, numeral: Numeral) -> bool:
        """Whether a percentage prints it."""
        return numeral.meets(self.low - 1, self.high + 1)


def measure_share(part: Candidate, whole: Candidate, size: tuple[int, int] | None = None) -> Share | None:
    """The share of one amount in another, or in the `size` from least to most that is meant by that; None where the
    whole may be nothing or negative."""
    least, most = size or (whole.low, whole.high)
    return Share(part, whole, part.low * _HUNDRED // most, part.high * _HUNDRED // least) if least > 0 else None
