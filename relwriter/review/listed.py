"""An edit with what became of it, and whole paragraphs and rows against what the release says now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from relwriter.review.circulated import Circulated, Leaf, Parts, text_of
from relwriter.review.edits import Edit, shown
from relwriter.review.replaced import REPLACED


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody says that a place should read."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An edit with the files that hold it and what became of it: `open`, `applied`, `there` (the release file says so
    already), `alarm`, `conflict` or `refused`; `texts` are those of a conflict."""

    edit: Edit
    files: tuple[str, ...]
    state: str = "open"
    reason: str = ""
    texts: tuple[Text, ...] = ()


def judge_whole(listed: Listed, circulated: Circulated, now: Circulated, file: str) -> Listed:
    """A paragraph that came, went or moved against the release file as it is now."""
    edit, parts = listed.edit, find_parts(now, listed.edit)
    if edit.reason == REPLACED:
        return replace(listed, state="refused", reason=edit.reason)
    if edit.cell is not None and not edit.lost:
        return listed
    if _is_there(edit, circulated, now):
        return replace(listed, state="there", reason=f"{file} says so already")
    if edit.kind == "new" or (parts is not None and [one.key for one in parts] == [one.key for one in edit.parts]):
        return listed
    texts = (
        Text("circulated", shown(text_of(edit.parts))),
        Text(listed.files[0], edit.new),
        Text(file, shown(text_of(parts or ()))),
    )
    reason = f"{file} has changed there since" if parts is not None else f"{file} has no such place any more"
    return replace(listed, state="conflict", reason=reason, texts=texts)


def _is_there(edit: Edit, circulated: Circulated, now: Circulated) -> bool:
    """Whether the release is as somebody made it: it says a new paragraph once more than it did, or has one that moved
    between the same neighbours."""
    if edit.kind == "gone" or edit.spot is None:
        return edit.lost
    if edit.kind == "new":
        was, is_now = ([shown(text_of(leaf.parts)).strip() for leaf in said.leaves] for said in (circulated, now))
        return is_now.count(edit.new.strip()) > was.count(edit.new.strip())
    order = [leaf.id for leaf in now.leaves]
    if edit.lost or edit.block not in order:
        return False
    start = order.index(edit.spot.after) if edit.spot.after in order else -1
    end = order.index(edit.spot.until) if edit.spot.until in order else len(order)
    return start < order.index(edit.block) < end


def find_parts(now: Circulated, edit: Edit) -> Parts | None:
    """The words that stand now at the place of an edit; None where there is none."""
    leaf: Leaf | None = next((one for one in now.leaves if one.id == edit.block and not edit.lost), None)
    if leaf is None or edit.cell is None:
        return leaf.parts if leaf is not None and leaf.rows is None else None
    row, column = edit.cell
    rows = leaf.rows or ()
    return rows[row][column][1] if row < len(rows) and column < len(rows[row]) else None
