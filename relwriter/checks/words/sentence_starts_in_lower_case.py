"""A sentence begins with a small letter.

What it flags:
    A small letter after the full stop, question mark or exclamation mark of a sentence, at the beginning of a
    quotation's paragraph, and of a paragraph of prose. Abbreviations end no sentence, and names such as iPhone keep
    their letter.

Why:
    Its beginning was cut off, or the full stop before it should be a comma.

Example:
    `Revenue rose 12%. growth came from Europe.`

How to clear it:
    Type the capital, or restore what was cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import is_typed, read_prose, sight
from relwriter.checks.wording.sentences import find_ends

CODE = "W122"
NAME = "sentence-starts-in-lower-case"
SEVERITY = Severity.WARNING

_SMALL = re.compile(r"[“\"‘(\[]?(?P<word>[a-z][a-z]*)(?=[ ,;'’])")
_LEADING = frozenset(("narrative", "about", "legend", "quote", "results", "letter"))
_ADDRESSES = re.compile(r"(?:https?:|www\.|\S+@)")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each sentence with a small first letter."""
    for passage in read_prose(draft):
        starts = [start for _, start in find_ends(passage.text)]
        starts += [0] if passage.role in _LEADING else []
        for start in starts:
            match = _SMALL.match(passage.text, start)
            if match and is_typed(passage, *match.span("word")) and not _ADDRESSES.match(passage.text, start):
                yield sight(passage, *match.span("word"), "begins a sentence with a small letter", "type a capital")
