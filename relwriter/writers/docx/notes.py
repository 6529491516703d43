"""The notes to a draft as comments on the paragraphs that their blocks begin with."""

from __future__ import annotations

from relwriter.document.tree import Document
from relwriter.word.comments import Comment, Comments
from relwriter.writers.docx.remarks import comment_day

_OPENING = "[Note to Draft] "


class Notes:
    """The notes of a document on the way to the paragraphs that they are anchored to."""

    def __init__(self, document: Document, comments: Comments):
        self._comments = comments
        self._waiting: list[Comment] = []
        self._by_block = _by_block(document)

    def reach(self, identifier: str) -> None:
        """Begins a block: the notes on it wait for its first paragraph."""
        self._waiting += self._by_block.pop(identifier, ())

    @property
    def wait(self) -> bool:
        """Whether notes wait for a paragraph."""
        return bool(self._waiting)

    def anchored(self, runs: str) -> str:
        """A paragraph's runs, with the notes that waited for it."""
        waiting, self._waiting = self._waiting, []
        return self._comments.anchored(runs, waiting)

    def finish(self) -> None:
        """Ends the document. Raises ValueError for a note on a block that was never reached."""
        for identifier in self._by_block:
            raise ValueError(f"a note to the draft is on {identifier!r}, which is no block of the document")


def _by_block(document: Document) -> dict[str, list[Comment]]:
    day = comment_day(document.imprint)
    notes: dict[str, list[Comment]] = {}
    for note in document.notes:
        notes.setdefault(note.block, []).append(Comment(_OPENING + note.text, day))
    return notes
