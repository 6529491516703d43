"""Paragraphs that came in place of others, or were split or joined, and hold another number than these printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.review.circulated import Leaf
from relwriter.review.edits import Edit, covered, shown
from relwriter.review.words import FIGURE

REPLACED = "an amount in it is none of the figures that stood in its place: change the fact, or write it by hand"

_PERCENT = re.compile(r"\s?(?:%|percent|per cent|basis points|bps)")


def tell_replaced(edits: Sequence[Edit], leaves: Sequence[Leaf]) -> list[Edit]:
    """The edits, those kept back that put another amount where a figure went: it may be the figure's, changed."""
    parts = [part for leaf in leaves for row in leaf.rows or (((0, leaf.parts),),) for _, cell in row for part in cell]
    printed = {shown(part.text) for part in parts if part.is_figure}
    kept = {number for group in _groups(edits, leaves) if _is_retold(group, edits, printed) for number in group}
    return [replace(edit, reason=REPLACED) if n in kept else edit for n, edit in enumerate(edits)]


def _groups(edits: Sequence[Edit], leaves: Sequence[Leaf]) -> Iterator[list[int]]:
    """The edits of each bond, and each new paragraph with those that went between its neighbours."""
    for bond in dict.fromkeys(edit.bond for edit in edits if edit.bond):
        yield [n for n, edit in enumerate(edits) if edit.bond == bond]
    order = {leaf.id: n for n, leaf in enumerate(leaves)}
    gone = [(n, order[edit.block]) for n, edit in enumerate(edits) if edit.kind == "gone" and edit.cell is None]
    for number, edit in enumerate(edits):
        if edit.kind == "new" and edit.spot:
            start, end = order.get(edit.spot.after, -1), order.get(edit.spot.until, len(order))
            yield [number, *(n for n, at in gone if start < at < end)]


def _is_retold(group: Sequence[int], edits: Sequence[Edit], printed: set[str]) -> bool:
    """Whether a number came that no figure prints while a figure of its kind went."""
    own = [edits[n] for n in group]
    came = " ".join(edit.new for edit in own)
    went = {_kind(text) for edit in own for text in _figures(edit) if text not in came}
    return bool(went & {_kind(text) for text in _numbers(came) if not any(text in one for one in printed)} - {""})


def _figures(edit: Edit) -> Iterator[str]:
    """The figures that an edit takes out, as they were printed."""
    end = len("".join(part.text for part in edit.parts)) if edit.kind == "gone" else edit.end
    start = 0 if edit.kind == "gone" else edit.start
    return (shown(part.text) for _, _, part in covered(edit.parts, start, end) if part.is_figure and start < end)


def _numbers(text: str) -> Iterator[str]:
    for found in FIGURE.finditer(text):
        unit = _PERCENT.match(text, found.end())
        yield found.group() + (unit.group() if unit else "")


def _kind(number: str) -> str:
    """Whether a number is a percentage, an amount of money, or neither."""
    return "%" if _PERCENT.search(number) else "$" if re.search(r"[$€£¥]|[A-Z]{3}", number) else ""
