"""Misspellings that people are known to make, as the codespell project collects them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_SHORT = 4
"""Letters of a word below which an entry is a slip in program code, unless its letters are those of the right word."""


def correct(word: str) -> str:
    """What is meant by a word in small letters that is a common misspelling, such as `the`, or `form, from` where it is
    open; empty for any other word."""
    entries = _read_entries()
    at = bisect_left(entries, f"{word}->", key=str.lower)  # they are in the order of their letters, case aside
    wrong, _, right = (entries[at] if at < len(entries) else "").partition("->")
    is_one = wrong.lower() == word and (len(word) >= _SHORT or sorted(word) == sorted(right))
    return right.rstrip(", ") if is_one else ""


@cache
def _read_entries() -> list[str]:
    """The lines `wrong->right` or `wrong->right, other right,` of codespell's dictionary, not its code."""
    spec = find_spec("codespell_lib")
    if spec is None or spec.origin is None:
        return []
    return (Path(spec.origin).parent / "data" / "dictionary.txt").read_text(encoding="utf-8").splitlines()
