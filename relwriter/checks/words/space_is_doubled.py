"""Two spaces in a row.

What it flags:
    More than one space between words in prose, a heading or a cell, also where one stands at the end of a typed text
    and another before what follows.

Why:
    Two spaces after a full stop are of the typewriter; elsewhere a word was taken out. Wires print them as they are.

Example:
    `Revenue rose.  Orders fell.`

How to clear it:
    Take one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W117"
NAME = "space-is-doubled"
SEVERITY = Severity.WARNING

_DOUBLED = Phrase(r"(?<=\S) {2,}(?=\S)", signs="  ")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each run of spaces."""
    for passage, match in find_everywhere(draft, _DOUBLED):
        yield sight(passage, *match.span(), "has more than one space", "leave one")
