"""How many columns of a fixed-pitch line text takes, and text padded to a column's width."""

from __future__ import annotations

import re
import unicodedata

_NO_WIDTH = ("Mn", "Me", "Cf")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def width(text: str) -> int:
    """The columns that text takes: two for a wide character as in Chinese, none for a combining mark."""
    return len(text) if text.isascii() else sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pad(text: str, columns: int, align: str = "") -> str:
    """Text filled with blanks to a number of columns; `align` is "", "left", "center" or "right"."""
    missing = max(columns - width(text), 0)
    left = {"right": missing, "center": missing // 2}.get(align, 0)
    return " " * left + text + " " * (missing - left)


def squeeze(text: str) -> str:
    """The text with one blank for each run of blanks, tabs and line ends, and none at its ends."""
    return _BLANKS.sub(" ", text).strip(" ")


def wrap(text: str, columns: int, hanging: int = 0) -> list[str]:
    """The text's lines, each at most `columns` wide unless a word is wider; one line if `columns` is 0.

    Lines after the first begin with `hanging` blanks. Lines break at blanks, tabs and line ends, so neither
    inside a word nor at a no-break space. No words are no lines.
    """
    lines: list[str] = []
    for word in squeeze(text).split(" "):
        if lines and (not columns or width(lines[-1]) + 1 + width(word) <= columns):
            lines[-1] += " " + word
        else:
            lines.append(" " * hanging * bool(lines) + word)
    return lines if lines != [""] else []
