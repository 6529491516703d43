"""Stretches of a paragraph written as runs with tracked changes, in the links and content controls around them."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from relwriter.word.names import r, w
from relwriter.word.pieces import Piece
from relwriter.word.revisions import Pen
from relwriter.word.stretches import COMING, GOING, Stretch

Spans = dict[etree._Element, tuple[int, int]]
"""The first and last stretch of each link and control."""


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
        open_fields = stretch.tag and piece.things[0].tag == w("fldSimple")
        return [deepcopy(thing) for thing in (piece.things[0] if open_fields else piece.things)]
    run = etree.Element(w("r"))
    if (look := _letters_of(piece)) is not None:
        run.append(deepcopy(look))
    run.extend([deepcopy(thing) for thing in piece.things] or [_text(piece.text[stretch.start : stretch.end])])
    if stretch.before is not None:
        pen.reletter(run, _letters_of(stretch.before))
    return [run]


def _letters_of(piece: Piece) -> etree._Element | None:
    return None if piece.run is None else piece.run.find(w("rPr"))


def _text(words: str) -> etree._Element:
    text = etree.Element(w("t"))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text


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


def _spans(stretches: Sequence[Stretch]) -> Spans:
    """The first and last stretch of each link and control of the new file, the outer ones first."""
    spans: Spans = {}
    outer: dict[etree._Element, tuple[etree._Element, ...]] = {}
    for n, stretch in enumerate(stretches):
        for depth, key in enumerate(stretch.around if stretch.tag not in GOING else ()):
            spans[key] = (spans.get(key, (n, n))[0], n)
            outer[key] = stretch.around[:depth]
    for key in list(spans):
        limits = [(0, len(stretches) - 1), *(spans[one] for one in outer[key])]
        spans[key] = _widened(stretches, spans, key, (max(limits)[0], min(last for _, last in limits)))
    return {key: span for key, span in spans.items() if not _is_new(key, stretches[span[0] : span[1] + 1])}


def _widened(
    stretches: Sequence[Stretch],
    spans: Spans,
    key: etree._Element,
    limits: tuple[int, int],
) -> tuple[int, int]:
    """The span of a link or control with what went beside it out of its like, inside what is around it."""
    first, last = spans[key]

    def takes(place: int) -> bool:
        inside = limits[0] <= place <= limits[1]
        return inside and _is_like(stretches[place], key) and not _inside_other(spans, key, place)

    while takes(first - 1):
        first -= 1
    while takes(last + 1):
        last += 1
    return first, last


def _is_like(stretch: Stretch, key: etree._Element) -> bool:
    return stretch.tag in GOING and any(_name(one) == _name(key) for one in stretch.around)


def _inside_other(spans: Spans, key: etree._Element, place: int) -> bool:
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
