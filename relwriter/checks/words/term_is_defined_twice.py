"""A term is defined more than once.

What it flags:
    A term that stands in brackets and quotation marks, or as initials after their words, a second time; a term in
    brackets right behind itself, also in a title.

Why:
    Two definitions are one too many for counsel: where they differ, the release contradicts itself. They come from
    sections that moved and from boilerplate of another document.

Example:
    `generally accepted accounting principles (“GAAP”)` in the outlook and again in the notes on non-GAAP measures.

How to clear it:
    Define it where it stands first, and use it from then on: `{{ terms.gaap }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.definitions import find_definitions
from relwriter.checks.wording.reading import find_everywhere, plain, sight

CODE = "W110"
NAME = "term-is-defined-twice"
SEVERITY = Severity.WARNING

_BRACKETED = re.compile(r"\((?:the )?(?P<quote>[“\"])?(?P<term>[A-Z][\w&/.+-]{1,30}(?: [A-Z][\w&-]*){0,3})[”\"]?\)")
_ADVICE = "define it once, where it stands first"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each definition of a term after its first."""
    seen: set[str] = set()
    told: set[tuple[int, int]] = set()
    for found in find_definitions(draft):
        key = found.term.casefold()
        if key in seen and ".measures.items[" not in found.passage.field:
            # The items of `measures` are where a reader looks names up: they repeat name and abbreviation.
            told.add((id(found.passage), found.end))
            yield sight(found.passage, found.start, found.end, "is defined here again", _ADVICE)
        seen.add(key)
    for passage, match in find_everywhere(draft, _BRACKETED):
        before = plain(passage)[: match.start()].removesuffix(" ")
        behind = re.search(rf"(?P<name>[A-Z][\w.&-]*,? )?(?<![\w&/]){re.escape(match['term'])}$", before)
        is_shortened = behind is not None and behind["name"] and match["quote"]  # Acme Company (the "Company")
        if behind and not is_shortened and (id(passage), match.end("term")) not in told:
            yield sight(passage, *match.span("term"), "is defined by itself", _ADVICE)
