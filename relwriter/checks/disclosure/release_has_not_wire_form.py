"""A release lacks what wires expect of one: a few points at its top, and tables.

Flag for counsel.

What it flags:
    A release without a list of points, one whose first list has fewer than three points or more than six, and one with
    a statement of figures but without a printed table. D124 looks for the company in the headline, W139 for its
    symbol.

Why:
    Practice of Business Wire, PR Newswire and GlobeNewswire, and no rule of law: editors and machines read the points
    first. Companies differ, so that this is off unless it is asked for: `--select D139`, or `checks: {also: D139}` in
    the house file.

Example:
    Eleven highlights before the first paragraph of results.

How to clear it:
    Keep the first list to what a reader must know, and put the rest below. Otherwise waive D139.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.document.tree import BulletList, Table, walk_blocks

CODE = "D139"
NAME = "release-has-not-wire-form"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_FEWEST, _MOST = 3, 6


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at the first list, or at the headline of a release without one, or without tables."""
    headline = draft.release.release.headline.place()
    lists = [block for block in walk_blocks(draft.document.blocks) if isinstance(block, BulletList)]
    if not lists:
        yield Sighting(headline, "release", "has no list of points", "add three to six at its top")
    elif not _FEWEST <= len(lists[0].items) <= _MOST:
        first = next((one.beginning for one in draft.passages if one.role == "bullet"), headline)
        yield Sighting(
            first, "sections", "is a first list of fewer than three points, or of more than six", "shorten it"
        )
    if not any(isinstance(block, Table) for block in walk_blocks(draft.document.blocks)):
        yield Sighting(headline, "statements", "prints no table", "add the statements")
