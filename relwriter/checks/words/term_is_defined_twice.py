"""A term is defined more than once.

What it flags:
    A term that stands in brackets and quotation marks, or as initials after their words, a second time.

Why:
    Two definitions are one too many for counsel: where they differ, the release contradicts itself. They come from
    sections that moved and from boilerplate of another document.

Example:
    `generally accepted accounting principles (“GAAP”)` in the outlook and again in the notes on non-GAAP measures.

How to clear it:
    Define it where it stands first, and use it from then on: `{{ terms.gaap }}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.definitions import find_definitions
from relwriter.checks.wording.reading import sight

CODE = "W110"
NAME = "term-is-defined-twice"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each definition of a term after its first."""
    seen: set[str] = set()
    for found in find_definitions(draft):
        key = found.term.casefold()
        if key in seen:
            advice = "define it once, where it stands first"
            yield sight(found.passage, found.start, found.end, "is defined here again", advice)
        seen.add(key)
