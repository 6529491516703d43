"""What changed between two versions, in words: one record for each paragraph and each row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relwriter.review.version import Passage
from relwriter.review.words import write_changes
from relwriter.word.pieces import OBJECT
from relwriter.word.plan import Arrive, Delete, Insert, Keep, KeepRow, Leave, Step
from relwriter.word.story import Block, Row
from relwriter.word.tracked_blocks import is_restyled

Words = tuple[tuple[str, str], ...]
"""Words in order: "=" before those that stayed, "-" before those that went, "+" before those that came."""

_PICTURE = "[picture]"
_HASH = re.compile(r"[0-9a-f]{12}")
"""The content hash, as the head of a draft's pages shows it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, `changed`, `new`, `gone`, `moved` or `restyled`; the story that it is in; the id of its
    block, the heading that it stands under, the row of a table by its label and the words."""

    kind: str
    story: str
    block: str
    heading: str
    row: str
    words: Words


def list_changes(story: str, old: Sequence[Passage], new: Sequence[Passage], steps: Sequence[Step]) -> Iterator[Change]:
    """The changes of a story, in the order of the new version."""
    for change in _changes(story, old, new, steps):
        if _is_of_hash(change):
            continue
        words = tuple((sign, text.replace(OBJECT, _PICTURE)) for sign, text in change.words)
        yield replace(change, words=words)


def _is_of_hash(change: Change) -> bool:
    """Whether nothing changed but the content hash of a draft, which says no more than that something else did."""
    touched = [text.strip() for sign, text in change.words if sign != "="]
    return change.kind == "changed" and bool(touched) and all(_HASH.fullmatch(text) for text in touched)


def _changes(story: str, old: Sequence[Passage], new: Sequence[Passage], steps: Sequence[Step]) -> Iterator[Change]:
    left = {step.name: old[step.old] for step in steps if isinstance(step, Leave)}
    heading = ""
    for step in steps:
        match step:
            case Keep():
                heading = _heading(new[step.new], heading)
                yield from _kept(story, old[step.old], new[step.new], step, heading)
            case Insert():
                heading = _heading(new[step.new], heading)
                yield from _whole("new", story, new[step.new], "+", heading)
            case Arrive():
                words = tuple(write_changes(left[step.name].text, new[step.new].text))
                yield Change("moved", story, new[step.new].id, heading, "", words)
            case Delete():
                yield from _whole("gone", story, old[step.old], "-", heading)


def _heading(passage: Passage, above: str) -> str:
    """The heading that what follows a passage stands under."""
    return passage.text if passage.block.style.startswith(("heading", "table title", "statement title")) else above


def _whole(kind: str, story: str, passage: Passage, sign: str, heading: str) -> Iterator[Change]:
    """A passage that came or went; of a table each row."""
    rows = passage.block.rows
    if rows is None:
        if passage.text.strip():
            yield Change(kind, story, passage.id, heading, "", ((sign, passage.text),))
        return
    for row in rows:
        if any(row.texts):
            yield Change(kind, story, passage.id, heading, _label(row), ((sign, _line(row)),))


def _kept(story: str, old: Passage, new: Passage, step: Keep, heading: str) -> Iterator[Change]:
    if new.block.rows is not None and old.block.rows is not None:
        yield from _rows(story, new.id, old.block, new.block, step, heading)
    elif step.edits:
        yield Change("changed", story, new.id, heading, "", tuple(write_changes(old.text, new.text)))
    elif is_restyled(old.block, new.block):
        yield Change("restyled", story, new.id, heading, "", (("=", new.text),))


def _rows(story: str, block: str, old: Block, new: Block, step: Keep, heading: str) -> Iterator[Change]:
    olds, news = old.rows or (), new.rows or ()
    for row_step in step.rows:
        match row_step:
            case KeepRow():
                row, words = news[row_step.new], _row_words(olds[row_step.old], news[row_step.new])
                if words:
                    yield Change("changed", story, block, heading, _label(row), words)
                elif _is_row_restyled(olds[row_step.old], row):
                    yield Change("restyled", story, block, heading, _label(row), (("=", _line(row)),))
            case Insert():
                row = news[row_step.new]
                yield Change("new", story, block, heading, _label(row), (("+", _line(row)),))
            case Delete():
                row = olds[row_step.old]
                yield Change("gone", story, block, heading, _label(row), (("-", _line(row)),))


def _row_words(old: Row, new: Row) -> Words:
    """The words of a row's cells with what changed in them; none where nothing did."""
    if old.texts == new.texts:
        return ()
    cells = [write_changes(one, other) for one, other in zip(old.texts, new.texts, strict=True)]
    words = [pair for cell in cells if cell for pair in (("=", " | "), *cell)]
    return tuple(words[1:])


def _is_row_restyled(old: Row, new: Row) -> bool:
    cells = zip(old.cells, new.cells, strict=True)
    blocks = ((a, b) for one, other in cells for a, b in zip(one.blocks, other.blocks, strict=False))
    return any(is_restyled(a, b) for a, b in blocks if a.rows is None and b.rows is None and a.text == b.text)


def _label(row: Row) -> str:
    return next((text for text in row.texts if text.strip()), "").replace("\n", " ")


def _line(row: Row) -> str:
    return " | ".join(text for text in row.texts if text).replace("\n", " ")
