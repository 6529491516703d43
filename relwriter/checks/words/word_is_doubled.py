"""The same word, or the same two or three words, twice in a row.

What it flags:
    `the the`, `in the in the`, `and, and`, also across the end of a reference. Words that may stand twice (had had,
    that that), names such as Walla Walla, and numbers are left alone.

Why:
    It is what remains of a sentence that was edited, and no spelling checker sees it across a reference.

Example:
    `Revenue rose in the the third quarter.`

How to clear it:
    Take one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import CELL, find_everywhere, sight

CODE = "W116"
NAME = "word-is-doubled"
SEVERITY = Severity.ERROR

_DOUBLED = re.compile(
    r"(?<![\w'’./-])(?P<words>[A-Za-z][\w'’]*(?: +[A-Za-z][\w'’]*){0,3}) +(?P=words)(?![\w'’-]|\.\w)", re.IGNORECASE
)
_MAY = frozenset(("had", "that", "very", "bye", "no", "million", "billion", "thousand", "and cash", "cash and"))
_LINKED = re.compile(
    r"(?<![\w'’./-])(?P<words>and|or|of|the|to|for|with|but|which), +(?P=words)(?![\w'’-]|/)", re.IGNORECASE
)
"""Also with a comma in between: `, and, and`."""
_WHAT_IT_IS = re.compile(r"\bwhat\b[^.;]{0,60}$", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each repetition."""
    for passage, match in find_everywhere(draft, _DOUBLED):
        words = match["words"]
        is_name = words[:1].isupper() and match.group().split()[-1][:1].isupper() and " " not in words
        is_title = " " in words and match.group().split(words, 1)[-1].strip() != words
        if _may(passage.text, words.casefold(), match.start()) or is_title or (is_name and passage.role != CELL):
            continue
        yield sight(passage, *match.span(), "stands twice in a row", "take one out")
    for passage, match in find_everywhere(draft, _LINKED):
        yield sight(passage, *match.span(), "stands twice in a row", "take one out")


def _may(text: str, word: str, start: int) -> bool:
    """Whether a word may stand twice: had had, is is behind what it is, and `and cash and cash equivalents`."""
    return word in _MAY or (word == "is" and _WHAT_IT_IS.search(text[:start]) is not None)
