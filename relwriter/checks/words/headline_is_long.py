"""The headline is longer than readers of a wire see.

What it flags:
    A headline of more than 170 characters, blanks included, and a subhead of more than 300.

Why:
    Terminals, mail and search results cut it off; what is cut off is the result.

Example:
    A headline that lists three amounts and a program.

How to clear it:
    Move what can go into `subheads`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import sight

CODE = "W144"
NAME = "headline-is-long"
SEVERITY = Severity.NOTE

_MOST = {"headline": 170, "subhead": 300}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each headline or subhead over its length."""
    for passage in draft.passages:
        most = _MOST.get(passage.role)
        if most is not None and len(passage.text) > most:
            yield sight(passage, 0, 1, f"has more than {most} characters", "move a part of it into subheads")
