"""One quotation names its speaker twice.

What it flags:
    A name with a verb of saying typed inside a `quote` section, whose attribution is computed, and a quotation in
    prose that is attributed both before and after it.

Why:
    The words were pasted together with “said Jane Roe”; the release then says it twice.

Example:
    `quote: {by: jane-roe, says: 'We grew, said Jane Roe. Orders rose too.'}`

How to clear it:
    Leave out the typed attribution; words after the computed one go into `then`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.marks import group_runs, read_marks
from relwriter.checks.wording.reading import find_typed, read_prose, sight
from relwriter.checks.wording.speech import HONORIFIC, VERBS, attribution_of
from relwriter.model.prose import Prose

CODE = "W105"
NAME = "quotation-is-attributed-twice"
SEVERITY = Severity.WARNING

_BEFORE = Phrase(rf"\b(?:{VERBS})(?:[^.“”\"]{{0,60}})?[,:]\s*$")
_AFTER = Phrase(rf"\s*(?:(?:{VERBS})\s+[A-Z]|(?:{HONORIFIC}\s+)?(?:[A-Z][\w.-]+\s+){{1,3}}(?:{VERBS})\b)")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each attribution that is one too many."""
    pattern = attribution_of(draft)
    for passage in (one for one in draft.passages if one.role == "quote"):
        for match in find_typed(passage, pattern) if pattern is not None else ():
            piece = passage.piece_at(match.start())
            if piece is not None and piece.typed is not None and isinstance(piece.typed.entry, Prose):
                message = "names a speaker in the words of a quotation that names one by itself"
                yield sight(passage, *match.span(), message, "leave the name out; words after it go into then")
    for passages in group_runs(read_prose(draft, frozenset(("quote",)))):
        for opening, closing in read_marks(passages).pairs:
            if opening.passage is closing.passage:
                yield from _around(opening.passage, opening.offset, closing.offset)


def _around(passage: Passage, start: int, end: int) -> Iterator[Sighting]:
    """A sighting where a quotation from `start` to `end` is attributed on both sides."""
    before, after = passage.text[max(0, start - 120) : start], _AFTER.match(passage.text, end + 1)
    if after and _BEFORE.search(before) and not re.search('[”"]', before):
        yield sight(passage, end + 1, after.end(), "names the speaker of a quotation again", "name the speaker once")
