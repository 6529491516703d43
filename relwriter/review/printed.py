"""Changed figures of versions that tell only their words: a figure that took another's place, named by what stands
before it or by its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.review.figures import ChangedFigure, Stated, difference
from relwriter.review.version import Passage
from relwriter.review.words import FIGURE, find_edits, split_words
from relwriter.word.plan import Arrive, Keep, KeepRow, Leave, Step
from relwriter.word.story import Block, Row

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
    for i1, i2, j1, j2 in find_edits(old.text, new.text):
        pairs = [_figures(old.text[i1:i2]), _figures(new.text[j1:j2])]
        if len(pairs[0]) == len(pairs[1]):
            for (_, was), (at, now) in zip(*pairs, strict=True):
                if was != now:
                    label = _title(new.block, j1 + at) or _words_before(new.text[: j1 + at])
                    yield _changed(label, was, now, new.id)


def _title(block: Block, at: int) -> str:
    """The title of the content control around a character; ours say which figure it holds."""
    return next((title for start, end, title in block.controls if start <= at < end), "")


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
            for column, (was, now) in enumerate(zip(before.texts, after.texts, strict=True)):
                if was != now and column and FIGURE.fullmatch(was.strip()) and FIGURE.fullmatch(now.strip()):
                    label = _title(after.cells[column].blocks[0], 0) or _place(news, after, column)
                    yield _changed(label, was.strip(), now.strip(), new.id)


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
