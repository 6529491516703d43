"""The headline ends with a full stop.

What it flags:
    A headline or the title of a section that ends with a full stop, comma, semicolon or colon; the full stop of an
    abbreviation such as Inc. belongs to its word, and a colon may end a title.

Why:
    Headlines have no full stop in any stylebook; a comma at the end is what is left of a longer one.

Example:
    `Acme Robotics Reports Third Quarter Results.`

How to clear it:
    Take it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_typed, sight

CODE = "W143"
NAME = "headline-ends-with-a-mark"
SEVERITY = Severity.WARNING

_END = re.compile(r"(?P<word>\S+?)(?P<mark>[.,;]|(?<!:):)$")
_ABBREVIATED = re.compile(r"(?:Inc|Corp|Co|Ltd|Bros|No|Jr|Sr|etc|[A-Za-z]|(?:[A-Z]\.)+[A-Z])")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each title that ends with a mark."""
    for passage in (one for one in draft.passages if one.role in ("headline", "heading")):
        for match in find_typed(passage, _END):
            dots = match["word"].endswith(".")
            allowed = match["mark"] == "." and (dots or _ABBREVIATED.fullmatch(match["word"]))
            if not allowed and not (match["mark"] == ":" and passage.role == "heading"):
                yield sight(passage, *match.span("mark"), "ends a title", "take it out")
