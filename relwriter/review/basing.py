"""Which draft a file was made from: what it tells itself, else what its words are like, where the program that saved it
dropped what told it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from relwriter.review.circulated import Circulated, read_snapshot, text_of
from relwriter.review.edits import shown
from relwriter.review.words import is_like
from relwriter.word.returned import Returned

_ALIKE = 50
"""So many of a hundred words a file shares with the draft that it is taken to be made from."""
_LEGEND = re.compile(r"content ([0-9a-f]{12})")
"""How the header of a draft tells the first digits of its content hash."""


def find_digest(returned: Returned) -> str:
    """The content hash of the draft, or its first digits from the header; empty where the file tells none."""
    stories = [name for name in returned.file.parts if name[0] == "header"]
    texts = (block.text for name in stories for block in returned.file.blocks(name))
    found = None if returned.digest else next(filter(None, map(_LEGEND.search, texts)), None)
    return found[1] if found else returned.digest


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
