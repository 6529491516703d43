"""Looks that people gave to words and paragraphs: told once a paragraph, never applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from relwriter.review.circulated import Leaf, Parts, text_of
from relwriter.review.edits import Edit, shown
from relwriter.review.returning import Return, field_of
from relwriter.review.words import find_edits
from relwriter.word.marked_looks import Look, look_of_paragraph, looks_of
from relwriter.word.pieces import take_apart
from relwriter.word.returned import Hand
from relwriter.word.story import Block

_REASON = "looks are the template's and the reference document's"
_MANY, _SHARE = 10, 3
"""Looks that nobody tracked, in so many paragraphs and one of so many, are those of a program that saved the file."""


@dataclass(slots=True)
class _Found:
    names: list[str]
    words: str
    hands: list[Hand]


def find_looks(found: Return) -> list[Edit]:
    """The paragraphs whose looks people changed, one edit for each."""
    pairs = list(found.paragraphs())
    told = [edit for leaf, block in pairs if (edit := _compare(leaf, block)) is not None]
    loose = [edit for edit in told if not any(hand.author for hand in edit.hands)]
    if len(loose) > _MANY and _SHARE * len(loose) > len(pairs):
        return [edit for edit in told if edit not in loose]
    return told


def _compare(leaf: Leaf, block: Block) -> Edit | None:
    whole = look_of_paragraph(block.element)
    found = _Found([*whole.names], "", [whole.hand] if whole.hand else [])
    text, last = shown(text_of(leaf.parts)), -1
    for at, look in _kept(leaf.parts, block):
        found.names += [name for name in look.names if name not in found.names]
        found.hands += [look.hand or Hand()] if (look.hand or Hand()) not in found.hands else []
        gap = " … " if found.words and text[last + 1 : at].strip() else ""
        found.words += gap + text[last + 1 if not gap and found.words else at : at + 1]
        last = at
    if not found.names:
        return None
    words = found.words or text
    edit = Edit("looks", leaf.id, words, ", ".join(found.names), tuple(found.hands), *field_of(leaf.parts))
    return replace(edit, parts=leaf.parts, reason=_REASON)


def _kept(parts: Parts, block: Block) -> Iterator[tuple[int, Look]]:
    """Each character that stayed and looks otherwise, by its place in what was circulated."""
    was, now = shown(text_of(parts)), shown(block.text)
    expected = [frozenset(part.look) for part in parts for _ in part.text]
    seen = [look for piece in take_apart(block.element) for look in [looks_of(piece.run)] * len(piece.text)]
    for old, new in _staying(was, now):
        look = seen[new].against(expected[old]) if new < len(seen) and old < len(expected) else None
        if look is not None and look.names and was[old].strip():
            yield old, look


def _staying(was: str, now: str) -> Iterator[tuple[int, int]]:
    at = new_at = 0
    for start, end, new_start, new_end in (*find_edits(was, now), (len(was), len(was), len(now), len(now))):
        yield from zip(range(at, start), range(new_at, new_start), strict=False)
        at, new_at = end, new_end
