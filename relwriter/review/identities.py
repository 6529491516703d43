"""The ids of a document's blocks for the blocks of the Word file that was written of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.document.tree import Block as TreeBlock
from relwriter.document.tree import Document, Heading, Paragraph, Picture, Table, plain_text, walk_blocks
from relwriter.word.markup import REPLACEMENT, unwritable
from relwriter.word.pieces import OBJECT
from relwriter.word.story import Block

_TABLE = "\0table"
_BLANK = re.compile("[ \u00a0\u202f]")
"""Word is given blanks at which no line breaks where the tree has others."""


def identify(document: Document, blocks: Sequence[Block]) -> list[str]:
    """The id of each block of a file's body, in order; empty for one that no block of the document was written as."""
    ids = [""] * len(blocks)
    faces = [_TABLE if block.rows is not None else _BLANK.sub(" ", block.text) for block in blocks]
    at = 0
    for identifier, face in _leaves(document):
        found = next((n for n in range(at, len(blocks)) if faces[n] == face), None)
        if found is not None:
            ids[found], at = identifier, found + 1
    return ids


def _leaves(document: Document) -> Iterator[tuple[str, str]]:
    """Id and face of each block that is written as one paragraph or table."""
    for block in walk_blocks(document.blocks):
        face = _face(block)
        if face is not None:
            yield block.id, face


def _face(block: TreeBlock) -> str | None:
    match block:
        case Heading() | Paragraph():
            return _written(plain_text(block.content))
        case Table():
            return _TABLE if any(block.rows) else None
        case Picture():
            return OBJECT
        case _:
            return None


def _written(text: str) -> str:
    """A text as Word shows it."""
    for character in unwritable(text):
        text = text.replace(character, REPLACEMENT)
    return _BLANK.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
