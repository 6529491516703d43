"""The bookmarks by which the blocks of a draft are known again in a file that came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.word.names import w
from relwriter.word.pieces import Piece, take_apart
from relwriter.word.story import Block


def find_bookmark(block: Block) -> str:
    """The bookmark of a block, of several the one around most of its words: a paragraph that was joined to the next one
    leaves its own there."""
    if block.rows is not None:
        return next((name for name in block.bookmarks if name.startswith("_rw_")), "")
    lengths = dict(_bookmarked(take_apart(block.element)))
    return max(lengths, key=lambda name: lengths[name], default="")


def _bookmarked(pieces: Sequence[Piece]) -> Iterator[tuple[str, int]]:
    """Each bookmark of ours with how many characters it holds; one that never ends holds all that follow."""
    open_names: dict[str, tuple[str, int]] = {}
    at = 0
    for piece in pieces:
        mark = piece.things[0] if piece.things and not piece.text else None
        if mark is not None and mark.tag == w("bookmarkStart") and mark.get(w("name"), "").startswith("_rw_"):
            open_names[mark.get(w("id"), "")] = (mark.get(w("name"), ""), at)
        elif mark is not None and mark.tag == w("bookmarkEnd") and mark.get(w("id")) in open_names:
            name, start = open_names.pop(mark.get(w("id"), ""))
            yield name, at - start
        at += len(piece.text)
    yield from ((name, at - start) for name, start in open_names.values())
