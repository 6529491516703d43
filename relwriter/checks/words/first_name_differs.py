"""Somebody has another first name than the release's people say.

What it flags:
    A first name typed before the surname of one of the release's people, beside a verb of saying or a title, that is
    not theirs. One that is a slip of the hand away is told by W109.

Why:
    Names are typed from memory, and the one of the predecessor comes first.

Example:
    `people` say Tony Liu; the text says `said Terry Liu, Chief Executive Officer`.

How to clear it:
    Correct it, or refer to the name: `{{ people.tony-liu }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.names import is_slip
from relwriter.checks.wording.offices import find_title_after, read_office
from relwriter.checks.wording.reading import find_typed, sight
from relwriter.checks.wording.speech import VERBS

CODE = "W148"
NAME = "first-name-differs"
SEVERITY = Severity.ERROR

_BEFORE = Phrase(rf"\b(?:{VERBS}|according to)\s+$")
_AFTER = Phrase(rf"\s+(?:{VERBS})\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each other first name."""
    known: dict[str, set[str]] = {}
    for person in draft.release.people.values():
        names = {*str(person.name).split(), *str(person.short or "").split()}
        known.setdefault(str(person.surname), set()).update(names)
    for surname, names in known.items():
        pattern = re.compile(rf"\b(?P<first>[A-Z][a-z]+)\s+(?:[A-Z]\.\s+)?{re.escape(surname)}(?!\w)")
        for passage in draft.passages:
            for match in find_typed(passage, pattern):
                first = match["first"]
                if first in names or read_office(first) or any(is_slip(first, name) for name in names):
                    continue
                if _is_person(passage.text, *match.span()):
                    yield sight(passage, *match.span(), "is not the first name that people have", "correct it")


def _is_person(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name says that it is somebody's."""
    return bool(_BEFORE.search(text[:start]) or _AFTER.match(text, end) or find_title_after(text, end))
