"""The remarks on the printed values of a document as comments on the words that they are about."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.document.tree import Imprint, Value
from relwriter.word.comments import Comment
from relwriter.writers import Remarked

OPENING = "[Tie-out] "
"""What tells these comments from notes to the draft."""


class Remarks:
    """The remarks of a document, whose values are asked for one after another in reading order."""

    def __init__(self, remarked: Remarked, imprint: Imprint):
        self._remarked = remarked
        self._day = comment_day(imprint)
        self._number = -1

    def divide(self, value: Value) -> Iterator[tuple[str, list[Comment]]]:
        """The words of the next value in pieces, each with the comments on it."""
        self._number += 1
        end = 0
        for start, stop, words in self._remarked.get(self._number, ()):
            if end < start:
                yield value.text[end:start], []
            yield value.text[start:stop], [Comment(OPENING + words, self._day)]
            end = stop
        if end < len(value.text) or not end:
            yield value.text[end:], []


def comment_day(imprint: Imprint) -> str:
    """The day of a document's comments: that of its draft, or of its release."""
    return imprint.draft.date if imprint.draft else imprint.date
