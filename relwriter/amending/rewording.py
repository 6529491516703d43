"""Edits of printed words as edits of the prose that they are printed from: numbers and names stay references."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from relwriter.amending.passages import Letter, Passage
from relwriter.model.marks import ProseError, Words, escape_prose, parse_prose

Change = tuple[int, int, str]
"""Printed characters of a block from one to another, and the words that take their place."""


def reword(passage: Passage, changes: Sequence[Change]) -> str:
    """The prose that prints the words of a passage with changes, which are in characters of its block."""
    prose = str(passage.prose)
    for start, end, new in sorted(changes, reverse=True):
        first, last, words = _in_source(passage.letters, start - passage.first, end - passage.first, new, prose)
        prose = prose[:first] + words + prose[last:]
    return prose


def _in_source(letters: Sequence[Letter], start: int, end: int, new: str, prose: str) -> Change:
    """A change as one of the prose."""
    if start == end:
        inside = 0 < start < len(letters) and letters[start - 1].is_reference and letters[start - 1] is letters[start]
        at = _insertion(letters, start)
        if not inside and not _is_inside_reference(letters, start):
            return at, at, write_literal(new)
    first, last = _widened(letters, start, end)
    kept = "".join(letter.text for letter in letters[first:start])
    rest = "".join(letter.text for letter in letters[end:last])
    words = restore_references(kept + new + rest, letters[first:last], prose)
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


def restore_references(words: str, replaced: Sequence[Letter], prose: str) -> str:
    """Words as prose, in which what a replaced reference printed is that reference again."""
    out, at = "", 0
    for (start, end), group in groupby((one for one in replaced if one.is_reference), lambda one: (one.start, one.end)):
        printed = "".join(letter.text for letter in group)
        found = words.find(printed, at)
        if found >= 0 and printed.strip():
            out += write_literal(words[at:found]) + prose[start:end]
            at = found + len(printed)
    return out + write_literal(words[at:])


def write_literal(text: str) -> str:
    """The prose that stands for words to the letter, as they are where nothing in them is a mark."""
    try:
        nodes = parse_prose(text) if text else ()
    except ProseError:
        return escape_prose(text)
    plain = all(isinstance(node, Words) for node in nodes) and "".join(node.text for node in nodes) == text
    return text if plain and not text.endswith(("_", "*", "\\", "{")) else escape_prose(text)
