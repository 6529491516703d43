"""Edits of printed words as edits of the prose that they are printed from: numbers and names stay references."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from relwriter.amending.passages import Letter, Passage
from relwriter.model.marks import ProseError, Words, escape_prose, parse_prose

Change = tuple[int, int, str]
"""Printed characters of a block from one to another, and the words that take their place."""

Write = Callable[[str], str]
"""What gives the prose of words."""

Figures = Sequence[tuple[int, str, str]]
"""The first character of each figure of a block, as it is printed, and the reference that prints it, or nothing."""


def reword(
    passage: Passage, changes: Sequence[Change], figures: Figures = (), write: Write | None = None
) -> str | None:
    """The prose that prints the words of a passage with changes, which are in characters of its block; None where it
    would hold a figure's number that is no reference. `write` gives the prose of new words, to the letter unless it is
    given."""
    prose, own = str(passage.prose), [(at - passage.first, text, reference) for at, text, reference in figures]
    write = partial(_say_moved, _find_moved(figures, changes), write or write_literal)
    for start, end, new in reversed(_join_inside(passage, changes)):
        try:
            place = start - passage.first, end - passage.first
            first, last, words = _in_source(passage.letters, *place, new, prose, own, write)
        except LookupError:
            return None
        prose = prose[:first] + words + prose[last:]
    return prose


def _join_inside(passage: Passage, changes: Sequence[Change]) -> list[Change]:
    """The changes in order, those that cut one reference together as one."""
    joined: list[Change] = []
    for start, end, new in sorted(changes):
        if joined:
            first, last, before = joined[-1]
            reach = [_widened(passage.letters, one - passage.first, one - passage.first) for one in (last, start)]
            if reach[0][1] > start - passage.first or reach[1][0] < last - passage.first:
                between = "".join(
                    letter.text for letter in passage.letters[last - passage.first : start - passage.first]
                )
                joined[-1] = first, end, before + between + new
                continue
        joined.append((start, end, new))
    return joined


def _find_moved(figures: Figures, changes: Sequence[Change]) -> list[tuple[str, str]]:
    """The figures that a change took out; one that stands among other new words has moved there."""
    gone = [
        (text, reference)
        for at, text, reference in figures
        for start, end, new in changes
        if start <= at and at + len(text) <= end and text not in new
    ]
    return [(text, reference) for text, reference in gone if any(text in new for _, _, new in changes)]


def _say_moved(moved: Sequence[tuple[str, str]], write: Write, words: str) -> str:
    for text, reference in moved:
        found = re.search(rf"(?<![\d.,]){re.escape(text)}(?![\d])", words)
        if found:
            if not reference:
                raise LookupError(text)
            before, after = words[: found.start()], words[found.end() :]
            return _say_moved(moved, write, before) + reference + _say_moved(moved, write, after)
    return write(words) if words else ""


def _in_source(
    letters: Sequence[Letter], start: int, end: int, new: str, prose: str, figures: Figures, write: Write
) -> Change:
    """A change as one of the prose. Raises LookupError for a figure of which there is no reference."""
    if start == end:
        inside = 0 < start < len(letters) and letters[start - 1].is_reference and letters[start - 1] is letters[start]
        at = _insertion(letters, start)
        if not inside and not _is_inside_reference(letters, start):
            return at, at, write(new)
    first, last = _widened(letters, start, end)
    kept = "".join(letter.text for letter in letters[first:start])
    rest = "".join(letter.text for letter in letters[end:last])
    inside = [(text, reference) for at, text, reference in figures if first <= at < last]
    words = restore_references(kept + new + rest, letters[first:last], prose, inside, write)
    return letters[first].start, letters[last - 1].end, words


def _insertion(letters: Sequence[Letter], at: int) -> int:
    """Where words come to stand in the prose: after the letter before them, or before that after them if only this one
    is the prose's own."""
    if at and (not letters[at - 1].is_reference or at == len(letters)):
        return letters[at - 1].end
    return letters[at].start if at < len(letters) else letters[at - 1].end


def _is_inside_reference(letters: Sequence[Letter], at: int) -> bool:
    if not 0 < at < len(letters):
        return False
    before, after = letters[at - 1], letters[at]
    return before.is_reference and after.is_reference and before.start == after.start


def _widened(letters: Sequence[Letter], start: int, end: int) -> tuple[int, int]:
    """The same characters with the whole of each reference that they cut."""
    while _is_inside_reference(letters, start):
        start -= 1
    while _is_inside_reference(letters, end):
        end += 1
    return start, end


def restore_references(
    words: str, replaced: Sequence[Letter], prose: str, figures: Sequence[tuple[str, str]], write: Write
) -> str:
    """Words as prose, in which what a replaced reference printed is that reference again, and so is each figure of a
    reference that printed a whole clause. Raises LookupError for a figure of which there is no reference."""
    out, at = "", 0
    for (start, end), group in groupby((one for one in replaced if one.is_reference), lambda one: (one.start, one.end)):
        printed = "".join(letter.text for letter in group)
        found = words.find(printed, at)
        if found >= 0 and printed.strip():
            out += _say_figures(words[at:found], figures, write) + prose[start:end]
            at = found + len(printed)
    return out + _say_figures(words[at:], figures, write)


def _say_figures(words: str, figures: Sequence[tuple[str, str]], write: Write) -> str:
    out, at = "", 0
    for text, reference in figures:
        found = words.find(text, at)
        if found >= 0:
            if not reference:
                raise LookupError(text)
            out += write(words[at:found]) + reference
            at = found + len(text)
    return out + write(words[at:])


def write_literal(text: str) -> str:
    """The prose that stands for words to the letter, as they are where nothing in them is a mark."""
    try:
        nodes = parse_prose(text) if text else ()
    except ProseError:
        return escape_prose(text)
    plain = all(isinstance(node, Words) for node in nodes) and "".join(node.text for node in nodes) == text
    return text if plain and not text.endswith(("_", "*", "\\", "{")) else escape_prose(text)
