"""A quotation is opened and not closed, or the reverse.

What it flags:
    A quotation mark without its partner. A quotation of several paragraphs opens each of them with a mark and closes
    the last one only; where the house style says `quotes.paragraphs: first-only`, the first alone opens.

Why:
    Readers, and programs that look for quotations, cannot tell where the speaker ends and the company goes on.

Example:
    `“We grew in every region, said Ms. Roe. “Orders rose too.”`

How to clear it:
    Add the mark. The marks around the words of a `quote` section are computed: type only those inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.lost_marks import find_closing, find_opening
from relwriter.checks.wording.marks import Mark, Reading, group_runs, read_marks
from relwriter.checks.wording.reading import find_typed, read_prose, sight
from relwriter.checks.wording.single_marks import OPEN_SINGLE

CODE = "W101"
NAME = "quotation-mark-is-missing"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each mark without a partner, and each paragraph that does not open its quotation again."""
    first_only = draft.release.style.quotes.paragraphs == "first-only"
    for passages in group_runs(read_prose(draft)):
        yield from _sightings(read_marks(passages, first_only=first_only))
    for passage in (one for one in draft.passages if one.role in ("headline", "subhead", "heading")):
        yield from _sightings(read_marks([passage]))
    for passage in draft.passages:
        yield from _single(passage)


def _sightings(reading: Reading) -> Iterator[Sighting]:
    for mark in reading.unclosed:
        yield _at(mark, find_closing(mark), "opens a quotation that nothing closes", "close it")
    for mark in reading.unopened:
        yield _at(mark, find_opening(mark), "closes a quotation that nothing opens", "open it")
    for passage in reading.unmarked:
        advice = "each paragraph of a quotation opens with a mark, and the last one closes it"
        yield sight(passage, 0, 1, "goes on with a quotation, but does not open with a mark", advice)


def _at(mark: Mark, lost: int | None, message: str, advice: str) -> Sighting:
    """The sighting of a mark, or, where its partner must have stood on another line of the file, of the place there."""
    found = sight(mark.passage, mark.offset, mark.offset + 1, message, advice)
    place = mark.passage.place(lost) if lost is not None and _is_of(mark.passage, lost, found.field) else None
    if place is None or found.place is None or (place.file, place.line) == (found.place.file, found.place.line):
        return found
    message = f"is where a quotation {'ends that nothing closes' if mark.opens else 'begins that nothing opens'}"
    return replace(found, place=place, message=message, extent=0, related=(found.place,))


def _is_of(passage: Passage, offset: int, field: str) -> bool:
    """Whether somebody typed the character at an offset in the record of a field, and not in a name there."""
    piece = passage.piece_at(offset)
    typed = piece.typed if piece is not None else None
    return typed is not None and typed.entry.field.rpartition(".")[0] == field.rpartition(".")[0]


def _single(passage: Passage) -> Iterator[Sighting]:
    """A single mark that opens, with nothing after it that could close it."""
    for match in find_typed(passage, OPEN_SINGLE):
        yield sight(passage, match.start(), match.end(), "opens a quotation that nothing closes", "close it")
