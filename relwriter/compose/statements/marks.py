"""Marks of notes: each mark of a statement has its note, and each note its mark somewhere in the statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relwriter.model.entry import Name
from relwriter.model.release import Release
from relwriter.model.sections.paragraphs import TableNote
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import BLANK

Fault = tuple[Name, str, str]
"""A mark, what is wrong with it, and what to do."""


def find_faults(release: Release, statement: Statement, printed: str) -> Iterator[Fault]:
    """What is wrong with the marks of a statement; `printed` holds its title lines and the words of its table."""
    known = [str(mark) for mark in _marks_of(statement.notes)]
    shared = [str(mark) for mark in _shared_marks(release)]
    texts = [str(note.text) for note in (*statement.notes, *_shared_notes(release))]
    for mark in marks_in(statement):
        if not _is_known(str(mark), [*known, *shared]) and not any(text.startswith(mark) for text in texts):
            yield (
                mark,
                f"there is no note with the mark {mark}",
                "add it to the statement's notes, or take the mark out",
            )
    for note in statement.notes:
        others = " ".join(str(other.text) for other in statement.notes if other is not note)
        if note.mark is not None and note.mark not in f"{printed} {others}":
            yield (
                note.mark,
                f"the mark {note.mark} stands nowhere in the statement",
                "give it to a row, or leave it out",
            )


def _is_known(mark: str, known: Sequence[str]) -> bool:
    """Whether a mark, or each of several written together such as (1)(2), has a note."""
    for one in sorted(known, key=len, reverse=True):
        mark = mark.replace(one, "")
    return not mark.strip(" ,;")


def marks_in(statement: Statement) -> Iterator[Name]:
    """The marks of columns, labels and amounts."""
    for holder in (*statement.columns, *statement.rows):
        if holder.mark is not None:
            yield holder.mark
    yield from (mark for row in statement.rows for mark in row.marks if mark != BLANK)


def _marks_of(notes: Iterable[TableNote]) -> Iterator[Name]:
    return (note.mark for note in notes if note.mark is not None)


def _shared_notes(release: Release) -> list[TableNote]:
    """The notes on all tables, in sections of their own."""
    return [note for section in release.closed_sections if section.notes is not None for note in section.notes.items]


def _shared_marks(release: Release) -> Iterator[Name]:
    return _marks_of(_shared_notes(release))
