"""Misspellings that people are known to make, as the codespell project collects them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_SHORT = 4
"""Letters of a word below which an entry is a slip in program code, unless its letters are those of the right word."""


@cache
def correct(word: str) -> str:
    """What is meant by a word in small letters that is a common misspelling, such as `the`, or `form, from` where it is
    open; empty for any other word."""
    wrong, _, right = _line_at(_read_dictionary(), f"{word}->").partition("->")
    is_one = wrong.lower() == word and (len(word) >= _SHORT or sorted(word) == sorted(right))
    return right.rstrip(", ") if is_one else ""


def _line_at(text: str, wanted: str) -> str:
    """The first line from a wanted one on. They are in the order of their letters, case aside, and too many to part."""
    low, high = 0, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        low, high = (end + 1, high) if text[start:end].lower() < wanted else (low, start)
    end = text.find("\n", low)
    return text[low : end if end >= 0 else len(text)]


@cache
def _read_dictionary() -> str:
    """The lines `wrong->right` or `wrong->right, other right,` of codespell's dictionary, not its code."""
    spec = find_spec("codespell_lib")
    if spec is None or spec.origin is None:
        return ""
    return (Path(spec.origin).parent / "data" / "dictionary.txt").read_text(encoding="utf-8")
