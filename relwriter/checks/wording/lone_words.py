"""The words of a release that stand by themselves, in no address and in no name with marks in it, read once for all
checks of spelling."""

from __future__ import annotations

import re
from bisect import bisect_right

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import join_words, read_words

_WORD = re.compile(r"(?<![\w@./'’-])[A-Za-z][a-z]{2,}(?![\w@]|[./]\w|['’](?!s\b)\w|-[A-Z])")


def find_words(draft: CheckedDraft) -> dict[str, list[tuple[Passage, int]]]:
    """Each word of three letters and more as it is spelled, with its passages and where in them it starts."""
    found = draft.__dict__.get("_lone_words")
    if found is None:
        found = draft.__dict__["_lone_words"] = _find_words(draft)
    return found


def _find_words(draft: CheckedDraft) -> dict[str, list[tuple[Passage, int]]]:
    passages = read_words(draft)
    text, starts = join_words(draft)
    found: dict[str, list[tuple[Passage, int]]] = {}
    for match in _WORD.finditer(text):
        number = bisect_right(starts, match.start()) - 1
        found.setdefault(match.group(), []).append((passages[number], match.start() - starts[number]))
    return found
