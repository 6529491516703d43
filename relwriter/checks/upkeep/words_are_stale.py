"""Words of an earlier release stand unconfirmed.

What it flags:
    A record that `relwriter new --from` carried over and marked `stale`.

Why:
    A quotation or a highlight of last quarter reads well, and is wrong. `render --final` refuses it.

Example:
    `stale: Q2 2026` on a quote in the release of the third quarter.

How to clear it:
    Write new words, or confirm the old ones by deleting the line `stale`. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.compose.notes import find_stale

CODE = "U108"
NAME = "words-are-stale"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each mark of words that nobody has confirmed."""
    for mark in find_stale(draft.release):
        advice = "delete the line to confirm the words, or write new ones"
        yield Sighting(mark.place(), mark.field, f"says that its words are from the release for {mark}", advice)
