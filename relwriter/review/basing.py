"""Which draft a file was made from that tells none, because the program that saved it dropped what told it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relwriter.review.circulated import Circulated, read_snapshot, text_of
from relwriter.review.edits import shown
from relwriter.review.words import is_like
from relwriter.word.returned import Returned

_ALIKE = 50
"""So many of a hundred words a file shares with the draft that it is taken to be made from."""


def read_snapshots(contents: Iterable[bytes]) -> list[Circulated]:
    """What is kept of drafts, without what cannot be read."""
    return list(_read(contents))


def _read(contents: Iterable[bytes]) -> Iterator[Circulated]:
    for content in contents:
        try:
            yield read_snapshot(content)
        except ValueError:
            continue


def words_of(circulated: Circulated) -> str:
    """What a draft said, its tables after its paragraphs."""
    cells = (parts for leaf in circulated.leaves for row in leaf.rows or () for _, parts in row)
    return shown("\n".join(text_of(parts) for parts in (*(leaf.parts for leaf in circulated.leaves), *cells)))


def is_made_from(returned: Returned, words: str) -> bool:
    """Whether a file reads as one that people edited a draft of some words to."""
    return is_like(words, shown("\n".join(block.text for block in returned.blocks)), _ALIKE)
