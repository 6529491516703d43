"""What became of each character of a paragraph: stretches of its pieces that stayed, went, came or moved."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from relwriter.word.names import r, w
from relwriter.word.pieces import Piece, canonical
from relwriter.word.revisions import DELETED, INSERTED, MOVED_FROM, MOVED_TO

GOING, COMING = {DELETED, MOVED_FROM}, {INSERTED, MOVED_TO}

Edit = tuple[int, int, int, int]
"""Characters that were replaced: their start and end in the old words, and those in the new."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a piece, its characters from `start` to `end`, and the mark that it gets: "" for what stayed.

    `before` is the piece that stood there, where the letters stayed but not their look.
    """

    piece: Piece
    start: int
    end: int
    tag: str = ""
    before: Piece | None = None
    around: tuple[etree._Element, ...] = ()


def align(old: Sequence[Piece], new: Sequence[Piece], edits: Sequence[Edit]) -> list[Stretch]:
    """What stayed, what went and what came, in the order of the new words, what went before what came.

    Edits are in order and in characters; a thing that is cut by one went and came whole.
    """
    olds, news = _letters(old), _letters(new)
    partner = _partners(len(olds), len(news), edits)
    _part_things(olds, news, partner)
    return list(_stretches(olds, new, news, partner))


_UNSEEN = {w("lang"), w("noProof"), w("rPrChange")}

Letter = tuple[Piece, int]
"""A character: the piece that holds it, and its place there."""


def _letters(pieces: Sequence[Piece]) -> list[Letter]:
    return [(piece, at) for piece in pieces for at in range(len(piece.text))]


def _partners(olds: int, news: int, edits: Sequence[Edit]) -> dict[int, int]:
    """The old place of each new character that stayed."""
    found, old, new = {}, 0, 0
    for old_start, old_end, new_start, new_end in (*edits, (olds, olds, news, news)):
        if old_start - old != new_start - new:
            raise ValueError("the edits leave words of different lengths between them")
        found.update(zip(range(new, new_start), range(old, old_start), strict=True))
        old, new = old_end, new_end
    return found


def _part_things(olds: list[Letter], news: list[Letter], partner: dict[int, int]) -> None:
    """Unpairs characters of things that are not the same, or not whole on both sides, and of words in other links."""
    for place in [new for new, old in partner.items() if not _is_same(news[new], olds[old])]:
        del partner[place]
    kept = set(partner.values())
    torn = [new for new, old in partner.items() if _is_torn(news[new], new, partner) or _is_torn(olds[old], old, kept)]
    for place in torn:
        del partner[place]


def _is_same(one: Letter, other: Letter) -> bool:
    new, old = one[0], other[0]
    if bool(new.things) != bool(old.things) or _target(new) != _target(old):
        return False
    return not new.things or (one[1] == other[1] and _face(new) == _face(old))


def _is_torn(letter: Letter, place: int, kept: Container[int]) -> bool:
    """Whether a character is one of a thing of which others did not stay."""
    thing, at = letter
    return bool(thing.things) and not all(place - at + n in kept for n in range(len(thing.text)))


def _target(piece: Piece) -> str:
    """Where a piece leads to, by the link around it."""
    links = [element for element in piece.around if element.tag == w("hyperlink")]
    return "|".join(f"{link.get(r('id'), '')}#{link.get(w('anchor'), '')}" for link in links)


def _face(piece: Piece) -> str:
    return piece.text + "".join(map(canonical, piece.things))


def look_of(piece: Piece) -> str:
    """A piece's run properties as text that is equal for equal looks: what a speller notes of words is none."""
    letters = None if piece.run is None else piece.run.find(w("rPr"))
    return "".join(canonical(child) for child in (() if letters is None else letters) if child.tag not in _UNSEEN)


def _stretches(
    olds: list[Letter], new: Sequence[Piece], news: list[Letter], partner: dict[int, int]
) -> Iterator[Stretch]:
    following = _following(len(olds), len(news), partner)
    gone, place = 0, 0
    for piece in new:
        if not piece.text:
            yield Stretch(piece, 0, 0, "", None, piece.around)
        at = 0
        while at < len(piece.text):
            stays = place + at in partner
            end = _end_of_kept(piece, at, place, partner, olds) if stays else _end_of_new(piece, at, place, partner)
            old = following[place + at]
            yield from _went(olds, gone, old)
            gone = old + (end - at if stays else 0)
            before = olds[old][0] if stays and not piece.things and look_of(olds[old][0]) != look_of(piece) else None
            yield Stretch(piece, at, end, "" if stays else INSERTED, before, piece.around)
            at = end
        place += len(piece.text)
    yield from _went(olds, gone, len(olds))


def _following(olds: int, news: int, partner: dict[int, int]) -> list[int]:
    """For each new character the old place of the next one that stayed, itself included."""
    following = [olds] * (news + 1)
    for place in range(news - 1, -1, -1):
        following[place] = partner.get(place, following[place + 1])
    return following


def _end_of_new(piece: Piece, at: int, place: int, partner: dict[int, int]) -> int:
    return next((n for n in range(at, len(piece.text)) if place + n in partner), len(piece.text))


def _end_of_kept(piece: Piece, at: int, place: int, partner: dict[int, int], olds: list[Letter]) -> int:
    """Where the characters of a piece that stayed, one after another, in one look, end."""
    end, look = at + 1, look_of(olds[partner[place + at]][0])
    while end < len(piece.text):
        stays = partner.get(place + end)
        if stays is None or stays != partner[place + at] + end - at:
            break
        if not piece.things and look_of(olds[stays][0]) != look:
            break
        end += 1
    return end


def _went(olds: list[Letter], start: int, end: int) -> Iterator[Stretch]:
    """The old characters from one place to another, piece by piece."""
    while start < end:
        piece, at = olds[start]
        count = min(len(piece.text) - at, end - start)
        yield Stretch(piece, at, at + count, DELETED, None, piece.around)
        start += count


def all_of(pieces: Sequence[Piece], tag: str) -> list[Stretch]:
    """Every piece whole, with the same mark; of what goes, the marks between words do not travel."""
    return [
        Stretch(piece, 0, len(piece.text), tag if piece.text else "", None, piece.around)
        for piece in pieces
        if piece.text or tag not in GOING
    ]


def split_moved(pieces: Sequence[Piece], changed: Sequence[tuple[int, int]], moved: str, mark: str) -> list[Stretch]:
    """The words of a moved paragraph, marked as `moved`; those in the spans `changed` get the other mark.

    A thing that is cut by a span is changed whole.
    """
    out, place = [], 0
    for piece in pieces:
        if not piece.text:
            out += [] if moved in GOING else [Stretch(piece, 0, 0, "", None, piece.around)]
            continue
        cuts = sorted({0, len(piece.text), *(cut - place for span in changed for cut in span)})
        cuts = [0, len(piece.text)] if piece.things else [cut for cut in cuts if 0 <= cut <= len(piece.text)]
        for start, end in pairwise(cuts):
            touched = any(first < place + end and place + start < last for first, last in changed)
            out.append(Stretch(piece, start, end, mark if touched else moved, None, piece.around))
        place += len(piece.text)
    return out
