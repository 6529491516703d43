"""A number of a text with what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict
from relwriter.source import Place


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A number, what it is about, and whether it agrees."""

    reading: Reading
    verdict: Verdict

    @property
    def place(self) -> Place | None:
        return self.reading.passage.place(self.reading.numeral.start)

    @property
    def field(self) -> str:
        """The field that holds the number's words."""
        return _field_of(self.reading)


def _field_of(reading: Reading) -> str:
    piece = reading.pieces[0] if reading.pieces else None
    if piece is not None and piece.literal and piece.origin is not None:
        return piece.origin.field
    return reading.passage.field
