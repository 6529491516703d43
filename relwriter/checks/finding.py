"""A finding: what a check saw, where, and the numbers that show it, kept apart from the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from relwriter.source import Place


class Severity(IntEnum):
    """How much a finding weighs; a `counsel` one is for counsel to judge."""

    NOTE = 0
    COUNSEL = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Its name as it is printed."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check yields: the place, the field and the words.

    `message` and `advice` hold no unpublished figure, since they go wherever findings go; `figures` has the numbers as
    printed and the arithmetic. `extent` is how many characters at the place are meant, 0 for the value that stands
    there. `severity` is the check's own unless it is given. `related` are places that take part in it.
    """

    place: Place | None
    field: str
    message: str
    advice: str = ""
    figures: str = ""
    extent: int = 0
    severity: Severity | None = None
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A sighting with the check's code and name, and the reason for which it was waived, or none."""

    code: str
    name: str
    severity: Severity
    place: Place | None
    field: str
    message: str
    advice: str = ""
    figures: str = ""
    extent: int = 0
    related: tuple[Place, ...] = ()
    waived: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What findings are sorted by: their place, then their code."""
        place = self.place or Place("", 0, 0)
        return (place.file, place.line, place.column, self.code, self.message)
