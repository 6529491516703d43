"""A bracket is opened and not closed, or the reverse.

What it flags:
    A round or square bracket without its partner in a heading, a paragraph, a point or a cell, and a pair that is
    crossed. The bracket after a letter or number that counts, `a)`, is none.

Why:
    An amount that lost its bracket has lost its sign: `$(1.2 million`.

Example:
    `Net loss was $(12.7 million, compared to $(8.5) million.`

How to clear it:
    Add the bracket, or take the other one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import is_typed, read_words, sight

CODE = "W115"
NAME = "bracket-is-missing"
SEVERITY = Severity.ERROR

_BRACKET = re.compile(r"[()\[\]]")
_COUNTING = re.compile(r"(?:^|(?<=[\s;]))(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})$")
_COUNTER = re.compile(r"(?:^|(?<=[\s;]))(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)")
_PARTNER = {")": "(", "]": "["}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each bracket without a partner."""
    for passage in read_words(draft):
        for offset in _find(passage.text):
            if any(is_typed(passage, *span) for span in ((offset, offset + 1), (0, len(passage.text)))):
                opens = passage.text[offset] in "(["
                message = "opens a bracket that nothing closes" if opens else "closes a bracket that nothing opens"
                yield sight(passage, offset, offset + 1, message, "add the other bracket")


def _find(text: str) -> Iterator[int]:
    """The offsets of brackets without a partner."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        offset, char = match.start(), match.group()
        if char in "([":
            opened.append(offset)
        elif opened and text[opened[-1]] == _PARTNER[char]:
            opened.pop()
        elif not _counts(text, offset):
            yield offset
    yield from opened


def _counts(text: str, offset: int) -> bool:
    """Whether a closing bracket stands after a letter or number that counts: the first of a text, or one of several."""
    found = _COUNTING.search(text[:offset]) if text[offset] == ")" else None
    return found is not None and (not found.start() or len(_COUNTER.findall(text)) > 1)
