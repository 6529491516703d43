"""What a roll-forward did, line by line, each with its place in the last release's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from relwriter.intake.nodes import Node, place_of
from relwriter.source import Place

Kind = Literal["rolled", "dropped", "emptied", "stale", "check", "missing"]
KINDS: dict[Kind, str] = {
    "rolled": "Moved on",
    "dropped": "Left out",
    "emptied": "Emptied",
    "stale": "Kept, to be confirmed",
    "check": "To look at",
    "missing": "Still missing",
}
"""The kinds of lines in the order in which they are told, and their headings."""
_DONE = ("rolled", "dropped")
"""The kinds that nobody has to do anything about."""
_MANY = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was done or is left to do: where, which field, and what. It never holds an amount."""

    kind: Kind
    place: Place | None
    field: str
    words: str

    def __str__(self) -> str:
        """`FILE:LINE: field: words`."""
        place = f"{self.place.file}:{self.place.line}" if self.place else ""
        return ": ".join(filter(None, [place, self.field, self.words]))


@dataclass(slots=True)
class Account:
    """The lines of one roll-forward."""

    lines: list[Line] = field(default_factory=list)

    def add(self, kind: Kind, node: Node | None, path: str, words: str) -> None:
        """Adds a line at the place of a node of the last release."""
        self.lines.append(Line(kind, place_of(node) if node is not None else None, path, words))

    def of(self, kind: Kind) -> list[Line]:
        """The lines of a kind, in file order."""
        return sorted(
            (line for line in self.lines if line.kind == kind),
            key=lambda line: (
                line.place is None,
                str(line.place and line.place.file),
                line.place.line if line.place else 0,
            ),
        )

    def told(self, kind: Kind) -> Iterator[Line]:
        """The lines of a kind, those of many figures of which the same was done as one; each of what is left to do."""
        alike: dict[tuple[str, str], list[Line]] = {}
        for line in self.of(kind):
            is_figure = kind in _DONE and line.field.startswith("figures.")
            alike.setdefault((line.words, "" if is_figure else line.field), []).append(line)
        for lines in alike.values():
            more = f"{lines[0].field} and {len(lines) - 1} more"
            yield from [replace(lines[0], field=more)] if len(lines) >= _MANY else lines
