"""What people entered, found again from a value of the document: the words of a field and the place of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from typing import NamedTuple

from relwriter.document.tree import Value
from relwriter.model.entry import Entry, Name
from relwriter.model.marks import entered_offsets
from relwriter.model.prose import Prose
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.model.values import Record
from relwriter.source import Place

_ENDS = ".,;:!?)]\"'”’"
"""What the words before an attribution may end with otherwise than they were typed."""


class Stretch(NamedTuple):
    """Words of an entry, from an offset on."""

    entry: Entry
    offset: int

    def place(self, position: int = 0) -> Place | None:
        """The place in the file of the character at a position of the words."""
        return self.entry.place(next(islice(self._offsets(), position, None), len(self.entry)))

    def says(self, text: str) -> bool:
        """Whether a text is these words, perhaps in other letters and with another mark at their end."""
        heart = text.rstrip(_ENDS)
        if self.entry.startswith(heart, self.offset):
            return True
        typed = "".join(self.entry[offset : offset + 1] for offset in islice(self._offsets(), len(heart)))
        return typed.casefold() == heart.casefold()

    def _offsets(self) -> Iterator[int]:
        """Where in the entry each character of the words stands."""
        return entered_offsets(self.entry, self.offset) if isinstance(self.entry, Prose) else count(self.offset)


_WORDS = (Prose, Name)
_HOLDING = (Record, tuple, dict)


class Entered:
    """The entries of a release whose words a document prints, by their field and place."""

    def __init__(self, release: Release):
        self._entries: dict[str, list[Prose | Name]] = {}
        for entry in find_entries(release):
            self._entries.setdefault(entry.field, []).append(entry)

    def find(self, value: Value) -> Stretch | None:
        """The words of a value; None for a figure, a day, and what nobody typed."""
        origin = value.origin
        if origin.figure or origin.form != "text" or origin.place is None:
            return None
        held = reversed(self._entries.get(origin.field, ()))
        entry = next((one for one in held if one.place() == origin.place), None)
        typed = Stretch(entry, origin.offset) if entry is not None else None
        return typed if typed is not None and typed.says(value.text) else None


def find_entries(record: object, kinds: tuple[type[Entry], ...] = _WORDS) -> Iterator[Entry]:
    """Every paragraph of prose and every name that a record holds, or entries of other kinds, at any depth, but for the
    numbers of figures."""
    if isinstance(record, kinds):
        yield record
    elif isinstance(record, FigureValue):
        return
    elif isinstance(record, Record):
        for value in record.__dict__.values():
            if isinstance(value, kinds + _HOLDING):
                yield from find_entries(value, kinds)
    elif isinstance(record, tuple | dict):
        for child in record.values() if isinstance(record, dict) else record:
            yield from find_entries(child, kinds)
