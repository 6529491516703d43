"""The plan of a comparison: what became of each block of a story, of each row of a table and of each cell."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.word.stretches import Edit


@dataclass(frozen=True, slots=True)
class Keep:
    """A block that stays, by its numbers in both versions: the edits of a paragraph's words, or the rows of a table."""

    old: int
    new: int
    edits: tuple[Edit, ...] = ()
    rows: tuple[KeepRow | Delete | Insert, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepRow:
    """A row that stays, with the steps of each of its cells."""

    old: int
    new: int
    cells: tuple[tuple[Step, ...], ...]


@dataclass(frozen=True, slots=True)
class Delete:
    """A block or row of the old version that went."""

    old: int


@dataclass(frozen=True, slots=True)
class Insert:
    """A block or row of the new version that came."""

    new: int


@dataclass(frozen=True, slots=True)
class Leave:
    """The place that a paragraph left; `edits` are between its words here and those where it stands now."""

    old: int
    name: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrive:
    """The place where a paragraph came to stand, under the name by which it left."""

    new: int
    name: str
    edits: tuple[Edit, ...] = ()


Step = Keep | Delete | Insert | Leave | Arrive
