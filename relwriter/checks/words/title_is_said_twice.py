"""Somebody's office is named twice in one breath.

What it flags:
    The same office twice in one list of titles, whatever stands between, abbreviations (CEO, SVP) taken as their words;
    and a title both before and after the name of one of the release's people.

Why:
    A title is pasted behind the one that is there already, or stands in the person's record and in the sentence too.

Example:
    `Jane Roe, President, Chief Executive Officer and President, said …`

How to clear it:
    Take one out, here or in `people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.offices import OFFICE, find_title_after, find_title_before, read_office
from relwriter.checks.wording.reading import is_typed, plain, sight

CODE = "W145"
NAME = "title-is-said-twice"
SEVERITY = Severity.WARNING

_HINTS = (
    "officer",
    "president",
    "chair",
    "director",
    "founder",
    "treasurer",
    "controller",
    "counsel",
    "secretary",
    "head",
)
_SHORT = re.compile(r"C[A-Z]O\b|VP\b")
_JOINED = re.compile(r"(?:,\s+and|,|\s+and|\s+&|\s*/)\s+(?:the\s+|our\s+)?(?:[A-Z][\w&.’'-]*\s+){0,4}")
_OF = re.compile(r"(?:\s+(?:of|for)\s+(?:the\s+|our\s+)?[\w&'’-]+(?:\s+[A-Z][\w&'’-]*)*|-[A-Za-z])")
_ADVICE = "name the office once"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each office that is named again."""
    people = "|".join(re.escape(str(person.name)) for person in draft.release.people.values() if person.titles)
    name = re.compile(rf"\b(?:{people})(?!\w)") if people else None
    for passage in draft.passages:
        text = plain(passage)
        small = text.casefold()
        if any(hint in small for hint in _HINTS) or _SHORT.search(text):
            yield from _in_list(passage, text)
            for match in name.finditer(text) if name else ():
                yield from _around(passage, text, match)


def _in_list(passage: Passage, text: str) -> Iterator[Sighting]:
    """Titles that stand side by side, each once more than it should."""
    seen: set[str] = set()
    last = -1
    for match in OFFICE.finditer(text):
        of = _OF.match(text, match.end())
        end = of.end() if of else match.end()
        office = _plainly(text[match.start() : end])
        if last < 0 or not _JOINED.fullmatch(text, last, match.start()):
            seen = set()
        if office in seen and is_typed(passage, match.start(), end):
            yield sight(passage, match.start(), end, "is a title that stands here already", _ADVICE)
        seen.add(office)
        last = end


def _plainly(title: str) -> str:
    """A title's words, abbreviations as what they stand for; what it is the title of behind it."""
    words = re.split(r"\s+(?:of|for)\s+", title.casefold(), maxsplit=1)
    return " ".join((" ".join(read_office(words[0])), *words[1:]))


def _around(passage: Passage, text: str, match: re.Match[str]) -> Iterator[Sighting]:
    """An office before a name and behind it."""
    before, after = find_title_before(text, match.start()), find_title_after(text, match.end())
    if before is None or after is None or not is_typed(passage, *after):
        return
    if set(read_office(text[slice(*after)])) <= set(read_office(text[slice(*before)])):
        yield sight(passage, *after, "is a title that stands before the name already", _ADVICE)
