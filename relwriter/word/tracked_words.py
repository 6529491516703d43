"""Two versions of a paragraph as one with tracked changes: the words of both, each letter once where it stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from relwriter.word.names import r, w
from relwriter.word.pieces import Piece, canonical
from relwriter.word.revisions import DELETED, INSERTED, MOVED_FROM, MOVED_TO, Pen

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
    return list(_stretches(old, olds, new, news, partner))


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
    for place, old_place in list(partner.items()):
        one, other = news[place], olds[old_place]
        if not _is_same(one, other) or not _is_whole(place, one, partner):
            del partner[place]
    kept = {old: new for new, old in partner.items()}
    # What lost one character of a thing above loses the others here.
    for place, old_place in list(partner.items()):
        thing, at = olds[old_place]
        if thing.things and any(old_place - at + n not in kept for n in range(len(thing.text))):
            del partner[place]
    for place in list(partner):
        thing, at = news[place]
        if thing.things and any(place - at + n not in partner for n in range(len(thing.text))):
            del partner[place]


def _is_same(one: Letter, other: Letter) -> bool:
    new, old = one[0], other[0]
    if bool(new.things) != bool(old.things) or _target(new) != _target(old):
        return False
    return not new.things or (one[1] == other[1] and _face(new) == _face(old))


def _is_whole(place: int, letter: Letter, partner: dict[int, int]) -> bool:
    thing, at = letter
    return not thing.things or all(place - at + n in partner for n in range(len(thing.text)))


def _target(piece: Piece) -> str:
    """Where a piece leads to, by the link around it."""
    links = [element for element in piece.around if element.tag == w("hyperlink")]
    return "|".join(f"{link.get(r('id'), '')}#{link.get(w('anchor'), '')}" for link in links)


def _face(piece: Piece) -> str:
    return piece.text + "".join(map(canonical, piece.things))


def look_of(piece: Piece) -> str:
    """A piece's run properties as text that is equal for equal ones."""
    return "" if piece.run is None else canonical(piece.run.find(w("rPr")))


def _stretches(
    old: Sequence[Piece], olds: list[Letter], new: Sequence[Piece], news: list[Letter], partner: dict[int, int]
) -> Iterator[Stretch]:
    gone, place = 0, 0
    for piece in new:
        if not piece.text:
            yield Stretch(piece, 0, 0, "", None, piece.around)
            continue
        at = 0
        while at < len(piece.text):
            stays = partner.get(place + at)
            if stays is not None:
                yield from _went(olds, gone, stays)
                end = _run_of(piece, at, place, partner, olds)
                gone = stays + end - at
                before = olds[stays][0] if look_of(olds[stays][0]) != look_of(piece) and not piece.things else None
                yield Stretch(piece, at, end, "", before, piece.around)
            else:
                end = next((n for n in range(at, len(piece.text)) if place + n in partner), len(piece.text))
                following = min((partner[n] for n in range(place + at, len(news)) if n in partner), default=len(olds))
                yield from _went(olds, gone, following)
                gone = max(gone, following)
                yield Stretch(piece, at, end, INSERTED, None, piece.around)
            at = end
        place += len(piece.text)
    yield from _went(olds, gone, len(olds))


def _run_of(piece: Piece, at: int, place: int, partner: dict[int, int], olds: list[Letter]) -> int:
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


def write_runs(stretches: Sequence[Stretch], pen: Pen) -> list[etree._Element]:
    """The stretches as the content of a paragraph, each change marked; what stayed and what came as in the new file."""
    placed = [(one, path) for one, path in zip(stretches, _paths(stretches), strict=True)]
    return _nested(placed, 0, pen)


def _nested(placed: Sequence[tuple[Stretch, tuple[etree._Element, ...]]], depth: int, pen: Pen) -> list[etree._Element]:
    """The content of one level: neighbours in the same link or control share it, neighbours of one mark share that."""
    out: list[etree._Element] = []
    at = 0
    while at < len(placed):
        stretch, path = placed[at]
        key = path[depth] if depth < len(path) else None
        end = at + 1
        while end < len(placed) and _same_group(placed[at], placed[end], depth):
            end += 1
        group = placed[at:end]
        if key is not None:
            out.append(_wrapped(key, group, depth, pen))
        else:
            runs = [element for one, _ in group for element in _write(one, pen)]
            out += [pen.around(stretch.tag, runs)] if stretch.tag else runs
        at = end
    return out


def _same_group(one: tuple[Stretch, tuple], other: tuple[Stretch, tuple], depth: int) -> bool:
    (first, path), (second, second_path) = one, other
    key = path[depth] if depth < len(path) else None
    if (second_path[depth] if depth < len(second_path) else None) is not key:
        return False
    return key is not None or first.tag == second.tag


def _wrapped(key: etree._Element, group, depth: int, pen: Pen) -> etree._Element:
    inner = _nested(group, depth + 1, pen)
    copied = deepcopy(key)
    holder = copied.find(w("sdtContent")) if key.tag == w("sdt") else copied
    holder[:] = inner
    return copied


def _write(stretch: Stretch, pen: Pen) -> list[etree._Element]:
    """A stretch as runs or marks, not marked yet."""
    piece = stretch.piece
    if piece.whole:
        # A simple field cannot be marked; its runs can.
        marked = [run for thing in piece.things for run in (thing if thing.tag == w("fldSimple") else [thing])]
        return [deepcopy(thing) for thing in (marked if stretch.tag else piece.things)]
    run = etree.Element(w("r"))
    look = piece.run.find(w("rPr"))
    if look is not None:
        run.append(deepcopy(look))
    if piece.things:
        run.extend(deepcopy(thing) for thing in piece.things)
    else:
        text = etree.SubElement(run, w("t"))
        text.text = piece.text[stretch.start : stretch.end]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if stretch.before is not None:
        before = stretch.before.run.find(w("rPr"))
        pen.reletter(run, None if before is None else deepcopy(before))
    return [run]


def _paths(stretches: Sequence[Stretch]) -> list[tuple[etree._Element, ...]]:
    """The links and controls that each stretch comes to stand in.

    Those of the new file stay, each in one piece: what went between their words stands in them, and so does what went
    beside them out of their like. A control around nothing but new words is left out, since it would be left behind
    empty where they are rejected; so is a control around old words alone.
    """
    spans = _spans(stretches)
    paths = []
    for n, stretch in enumerate(stretches):
        inside = [key for key, (first, last) in spans.items() if first <= n <= last]
        own = [key for key in stretch.around if key.tag == w("hyperlink")]
        if stretch.tag in GOING and not any(key.tag == w("hyperlink") for key in inside):
            inside += own
        paths.append(tuple(inside))
    return paths


def _spans(stretches: Sequence[Stretch]) -> dict[etree._Element, tuple[int, int]]:
    """The first and last stretch of each link and control of the new file, the outer ones first."""
    spans: dict[etree._Element, tuple[int, int]] = {}
    for n, stretch in enumerate(stretches):
        for key in stretch.around if stretch.tag not in GOING else ():
            spans[key] = (spans.get(key, (n, n))[0], n)
    for key, (first, last) in list(spans.items()):
        while first and _is_like(stretches[first - 1], key) and not _inside_other(spans, key, first - 1):
            first -= 1
        while (
            last + 1 < len(stretches) and _is_like(stretches[last + 1], key) and not _inside_other(spans, key, last + 1)
        ):
            last += 1
        spans[key] = (first, last)
    return {key: span for key, span in spans.items() if not _is_new(key, stretches[span[0] : span[1] + 1])}


def _is_like(stretch: Stretch, key: etree._Element) -> bool:
    return stretch.tag in GOING and any(_name(one) == _name(key) for one in stretch.around)


def _inside_other(spans: dict[etree._Element, tuple[int, int]], key: etree._Element, place: int) -> bool:
    """Whether a stretch stands in another link or control that is not around this one."""
    first, last = spans[key]
    return any(
        start <= place <= end and not (start <= first and last <= end)
        for one, (start, end) in spans.items()
        if one is not key
    )


def _name(element: etree._Element) -> str:
    if element.tag == w("hyperlink"):
        return f"{element.get(r('id'), '')}#{element.get(w('anchor'), '')}"
    tag = element.find(f"{w('sdtPr')}/{w('tag')}")
    return "" if tag is None else tag.get(w("val"), "")


def _is_new(key: etree._Element, stretches: Sequence[Stretch]) -> bool:
    return key.tag == w("sdt") and all(one.tag in COMING or not one.piece.text for one in stretches)


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
