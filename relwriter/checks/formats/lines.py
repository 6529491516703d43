"""Findings as text: what is wrong, the line of the file with a caret and all else on it masked, the arithmetic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import east_asian_width

from relwriter.checks.checked import Checked
from relwriter.checks.finding import Finding

_MASK = "·"
_TOKEN = re.compile(r"[^\s,\]}]+")
_BROKEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")
"""In a file that is no text."""
_WIDEST = 76
"""Columns of a source line that are shown: with their indentation a line of the narrowest terminal."""


def write_lines(checked: Sequence[Checked], *, show_figures: bool = True) -> str:
    """The findings of all files in order; a waived one is a line with its reason."""
    blocks = [_block(one, finding, show_figures) for one in checked for finding in one.findings]
    return "".join(f"{line}\n" for block in blocks for line in block)


def _block(checked: Checked, finding: Finding, show_figures: bool) -> list[str]:
    head = _head(finding)
    if finding.waived:
        return [f"{head} - waived: {finding.waived}"]
    figures = [f"    {line}" for line in finding.figures.splitlines()] if show_figures else []
    return [head, *_source(checked, finding), *figures]


def _head(finding: Finding) -> str:
    """`FILE:LINE:COL: error T101 name: field: what is wrong (what to do)`."""
    place = finding.place
    numbers = (number for number in (place.line, place.column) if number) if place else ()
    where = ":".join([place.file, *map(str, numbers)]) if place else ""
    kind = f"{finding.severity.word} {finding.code} {finding.name}"
    advice = f" ({finding.advice})" if finding.advice else ""
    return ": ".join(part for part in (where, kind, finding.field, finding.message + advice) if part)


def _source(checked: Checked, finding: Finding) -> list[str]:
    """The masked line and the caret under what is meant; nothing for a finding that has no line."""
    place = finding.place
    lines = checked.lines.get(place.file, ()) if place else ()
    if not place or not 0 < place.line <= len(lines) or place.column < 1 or _BROKEN.search(lines[place.line - 1]):
        return []
    line, start = lines[place.line - 1], place.column - 1
    end = start + finding.extent if finding.extent else _end(line, start)
    first = max(0, min(start, end - _WIDEST))
    shown = "".join(_show(char, start <= number < end) for number, char in enumerate(line))
    carets = max(1, sum(1 + (east_asian_width(char) in "WF") for char in line[start : min(end, first + _WIDEST)]))
    return [f"    {shown[first : first + _WIDEST].rstrip()}", " " * (4 + start - first) + "^" * carets]


def _show(char: str, is_meant: bool) -> str:
    """A character of the value that is meant, and of the others that there is one, each a column wide."""
    return " " if char.isspace() else char if is_meant else _MASK


def _end(line: str, start: int) -> int:
    """Where the value that begins at an index ends."""
    match = _TOKEN.match(line, start)
    end = match.end() if match else min(start + 1, len(line))
    return (
        end - 1 if start and end - start > 1 and line[start - 1] in "'\"" and line[end - 1] == line[start - 1] else end
    )
