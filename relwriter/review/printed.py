"""Changed figures of versions that tell only their words: a figure that took another's place, named by what stands
before it or by its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.review.figures import ChangedFigure, Stated, difference
from relwriter.review.version import Passage
from relwriter.review.words import FIGURE, find_edits, split_words
from relwriter.word.plan import Arrive, Keep, KeepRow, Leave, Step
from relwriter.word.story import Block, Cell, Row

_WORDS_BEFORE = 6
_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?")


def find_printed(old: Sequence[Passage], new: Sequence[Passage], steps: Sequence[Step]) -> Iterator[ChangedFigure]:
    """The figures that took the place of others in passages that stayed, in order."""
    left = {step.name: old[step.old] for step in steps if isinstance(step, Leave)}
    for step in steps:
        match step:
            case Keep() if step.rows:
                yield from _in_table(old[step.old], new[step.new], step)
            case Keep():
                yield from _in_words(old[step.old], new[step.new])
            case Arrive():
                yield from _in_words(left[step.name], new[step.new])


def _in_words(old: Passage, new: Passage) -> Iterator[ChangedFigure]:
    """The figures that took the place of others in words, each once."""
    found: dict[tuple[_Print, _Print], None] = {}
    for i1, i2, j1, j2 in find_edits(old.text, new.text):
        olds, news = _prints(old.block, i1, i2), _prints(new.block, j1, j2)
        if len(olds) == len(news):
            found.update(dict.fromkeys(zip(olds, news, strict=True)))
    for was, now in found:
        if (label := _label(was, now)) and was.text != now.text:
            yield _changed(label, was.text, now.text, new.id)


@dataclass(frozen=True, slots=True)
class _Print:
    """A figure as it is printed, the title of the content control that holds it, and the words before it."""

    text: str
    title: str
    before: str


def _prints(block: Block, start: int, end: int) -> list[_Print]:
    """The figures of a block's words from one character to another; a control's as a whole."""
    return [_print(block, start + at, word) for at, word in _figures(block.text[start:end])]


def _print(block: Block, at: int, word: str) -> _Print:
    for start, end, title in block.controls:
        if start <= at < end:
            return _Print(block.text[start:end], title, "")
    return _Print(word, "", _words_before(block.text[:at]))


def _label(was: _Print, now: _Print) -> str:
    """What a figure is; nothing where another one took its place. Ours begin with the figure, a period follows."""
    if not was.title and not now.title:
        return now.before
    if was.title.split(" ")[0] != now.title.split(" ")[0]:
        return ""
    return now.title if was.title == now.title else f"{was.title} → {now.title}"


def _figures(text: str) -> list[tuple[int, str]]:
    """Place and print of each figure of a text; dates and years are none."""
    found, at = [], 0
    for word in split_words(text):
        if FIGURE.fullmatch(word) and not _YEAR.fullmatch(word):
            found.append((at, word))
        at += len(word)
    return found


def _words_before(text: str) -> str:
    words = text.split()[-_WORDS_BEFORE:]
    return f"… {' '.join(words)}" if len(text.split()) > _WORDS_BEFORE else " ".join(words)


def _in_table(old: Passage, new: Passage, step: Keep) -> Iterator[ChangedFigure]:
    olds, news = old.block.rows or (), new.block.rows or ()
    for row_step in step.rows:
        if isinstance(row_step, KeepRow):
            before, after = olds[row_step.old], news[row_step.new]
            for column in range(1, len(after.cells)):
                was, now = _in_cell(before.cells[column]), _in_cell(after.cells[column])
                if was and now and was.text != now.text:
                    label = _place(news, after, column) if not now.title else _label(was, now)
                    yield from [_changed(label, was.text, now.text, new.id)] if label else []


def _in_cell(cell: Cell) -> _Print | None:
    """The figure that a cell holds and nothing else."""
    text = cell.text.strip()
    if not FIGURE.fullmatch(text) or not cell.blocks:
        return None
    return _Print(text, next((title for _, _, title in cell.blocks[0].controls), ""), "")


def _place(rows: Sequence[Row], row: Row, column: int) -> str:
    """The label of a row, and the heading of a column where it has one."""
    start = sum(row.layout[:column])
    heads = [text for one in rows for text in _over(one, start) if one is not row]
    head = next((text for text in heads if text and not FIGURE.fullmatch(text)), "")
    return ", ".join(part for part in (row.texts[0].strip(), head) if part)


def _over(row: Row, start: int) -> Iterator[str]:
    """The words of a row's cell of one column at a place."""
    at = 0
    for cell in row.cells:
        if at == start and cell.span == 1:
            yield cell.text.strip()
        at += cell.span


def _changed(label: str, was: str, now: str, block: str) -> ChangedFigure:
    old, new = (Stated("", label, "", printed, "", "", block) for printed in (was, now))
    return ChangedFigure(label, "", "", was, now, "", "", "", difference(old, new), (block,) if block else ())
