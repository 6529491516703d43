"""Text as YAML that a person likes to read: names plain where they can be, quoted where they must be, prose folded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

WIDTH = 100
"""Columns of a line of prose; a longer word stands on a line of its own."""

_PLAIN = re.compile(r"[^\W_](?:[^:#\s\u2018\u2019]|[\u2018\u2019]| (?=\S))*")
_FLOW_MARKS = re.compile(r"[,\[\]{}]")
"""What means something inside braces and brackets."""
_NUMBER = re.compile(r"[0-9][0-9_,.eExXoO+-]*|[.]?(?:inf|nan)", re.IGNORECASE)
_EXACT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
"""What YAML reads as something else than text in one version or another."""


def write_name(text: str, *, flow: bool = False) -> str:
    """One line of text as YAML: plain where nothing in it means anything to YAML, else in single quotes.

    `flow` says that it stands in braces or brackets.
    """
    plain = _PLAIN.fullmatch(text) and not _NUMBER.fullmatch(text) and text.casefold() not in _WORDS
    if plain and not (flow and _FLOW_MARKS.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'" if _fits_quotes(text) else _write_escaped(text)


def write_value(text: str, *, flow: bool = False) -> str:
    """A number as it is, any other text as `write_name` does."""
    return text if _EXACT.fullmatch(text) else write_name(text, flow=flow)


def _write_escaped(text: str) -> str:
    """The text in double quotes; what no reader sees, as escapes."""
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff]", lambda match: f"\\u{ord(match.group()):04x}", quoted)


def _fits_quotes(text: str) -> bool:
    """Whether single quotes hold the text on one line: no line end is in it."""
    return not re.search(r"[\n\x85\u2028\u2029]", text)


def write_prose(before: str, text: str, indent: int) -> Iterator[str]:
    """The lines of prose after its key: `>-`, the text wrapped, a blank line for each of its line ends."""
    if not _folds(text):
        yield f"{before} {_write_escaped(text)}"
        return
    yield f"{before} >-"
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        for line in wrap(paragraph, WIDTH - indent) if paragraph else ():
            yield f"{' ' * indent}{line}"


def _folds(text: str) -> bool:
    """Whether folding keeps the text: no line of it starts or ends with white space, none ends it."""
    lines = text.split("\n")
    return bool(lines[0] and lines[-1]) and all(line == line.strip() for line in lines)


def wrap(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph, broken at single spaces only: a wider gap would lose its width in folding. A reference
    stays on one line."""
    line = ""
    for word in re.split(r"(?<=\S) (?=\S)(?![^{}]*\}\})", text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
