"""A space before a comma or full stop, or inside a bracket.

What it flags:
    A space before a comma, full stop, semicolon, colon, question mark or closing bracket, and after an opening one.
    Dots that stand for words left out, and French spacing where the language is French, are none.

Why:
    A word or a figure was taken out, and what stood around it remained.

Example:
    `Revenue was $12.7 million , compared to $8.5 million.`

How to clear it:
    Take the space out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W118"
NAME = "space-is-misplaced"
SEVERITY = Severity.WARNING

_MISPLACED = re.compile(
    r"(?<=[\w)\]%”\"’]) +(?=[,;:?!](?:\s|$)|\.(?! ?\. ?\.)(?:[\s”\"]|$)|[)\]](?![(]))|(?<=[(\[]) +(?=\S)"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each space that is too much."""
    if draft.release.style.language.startswith("fr"):
        return
    for passage, match in find_everywhere(draft, _MISPLACED):
        yield sight(passage, *match.span(), "has a space that does not belong there", "take it out")
