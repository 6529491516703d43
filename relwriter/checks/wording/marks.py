"""Quotation marks in prose: which opens, which closes, and how they pair, paragraph after paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from relwriter.checks.passages import Passage

MARKS = '"“”'
_MARK = re.compile(r'["“”]')
_BEFORE_OPENING = " \t\u00a0([{—–-/‘'"
"""What stands before an opening mark, when it is not the first of its paragraph."""


class Mark(NamedTuple):
    """A double quotation mark: where it stands, and whether it opens."""

    passage: Passage
    offset: int
    opens: bool

    @property
    def char(self) -> str:
        """The mark itself."""
        return self.passage.text[self.offset]


@dataclass
class Reading:
    """The marks of a run of paragraphs: pairs, those that nothing closes, those that close nothing, and paragraphs in
    the middle of a quotation that do not open with a mark. `nested` are pairs inside a pair."""

    pairs: list[tuple[Mark, Mark]] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    unopened: list[Mark] = field(default_factory=list)
    unmarked: list[Passage] = field(default_factory=list)
    nested: list[tuple[Mark, Mark]] = field(default_factory=list)


def find_marks(passage: Passage) -> Iterator[Mark]:
    """The double marks of a passage; a straight one opens after a space, a bracket or a dash."""
    text, depth = passage.text, 0
    for match in _MARK.finditer(text):
        offset = match.start()
        if match.group() == '"' and _is_inches(text, offset, depth):
            continue
        opens = match.group() == "“" or (match.group() == '"' and _opens(text, offset, depth))
        depth = depth + 1 if opens else max(0, depth - 1)
        yield Mark(passage, offset, opens)


def _is_inches(text: str, offset: int, depth: int) -> bool:
    return not depth and offset > 0 and text[offset - 1].isdigit()


def _opens(text: str, offset: int, depth: int) -> bool:
    """Whether a straight mark opens: by what stands before and after it, and where that says nothing, by its turn."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    may_open = (not before or before in _BEFORE_OPENING or before in MARKS) and bool(after) and not after.isspace()
    may_close = bool(before) and not before.isspace()
    if may_open and may_close:
        return before in "([{/—–-" or (before in MARKS and depth < 1) or not depth
    return may_open if may_open != may_close else not depth


def read_marks(passages: list[Passage], *, first_only: bool = False) -> Reading:
    """How the marks of consecutive paragraphs pair: a quotation that runs on opens each paragraph and closes the last.

    `first_only` is the house style in which further paragraphs do not open with a mark.
    """
    reading, running = Reading(), None
    for passage in passages:
        marks = list(find_marks(passage))
        if running is not None and not (marks and marks[0].opens and marks[0].offset == 0):
            runs_on = bool(marks) and not marks[0].opens
            if runs_on and not first_only:
                reading.unmarked.append(passage)
            if not runs_on:
                reading.unclosed.append(running)
                running = None
        running = _pair(reading, marks, None if marks and marks[0].opens and not marks[0].offset else running)
    if running is not None:
        reading.unclosed.append(running)
    return reading


def _pair(reading: Reading, marks: list[Mark], running: Mark | None) -> Mark | None:
    """Pairs the marks of one paragraph; the mark that the next paragraph must go on with, or None."""
    opened = [running] if running is not None else []
    for mark in marks:
        if mark.opens:
            opened.append(mark)
        elif not opened:
            reading.unopened.append(mark)
        else:
            pair = (opened.pop(), mark)
            reading.pairs.append(pair)
            if opened:
                reading.nested.append(pair)
    # Of several that stay open only the first may run on into the next paragraph.
    reading.unclosed.extend(opened[1:])
    return opened[0] if opened else None


def group_runs(passages: Iterator[Passage]) -> Iterator[list[Passage]]:
    """Paragraphs in which a quotation may run on from one to the next: neighbours of one role and one section that are
    no bullets."""
    run: list[Passage] = []
    for passage in passages:
        if run and (_setting(passage) != _setting(run[-1]) or passage.role == "bullet"):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def _setting(passage: Passage) -> tuple[str, str]:
    """A passage's role, and the section that holds it."""
    return passage.role, passage.field.partition("].")[0]
