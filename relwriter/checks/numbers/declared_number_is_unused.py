"""A number is declared to be no figure, and stands nowhere.

What it flags:
    An entry of `literals` whose text stands in no paragraph, heading or bullet of the release.

Why:
    The text has changed, and the declaration would let stand the next number that looks like it.

Example:
    `literals: [{text: $10 billion, reason: Size of the market}]` where the text now says $12 billion.

How to clear it:
    Delete it, or correct its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "N110"
NAME = "declared-number-is-unused"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each declared number that no passage holds."""
    for declared in draft.release.literals:
        if not any(str(declared.text) in passage.text for passage in draft.passages):
            yield Sighting(declared.text.place(), declared.text.field, "stands nowhere in the text", "delete it")
