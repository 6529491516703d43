"""The embargo does not end on the release date.

What it flags:
    An embargo whose text names a day other than the release date, or a weekday that the day does not have.

Why:
    An embargo that ends after the release is broken by the release itself; one that ends earlier lets the news out.

Example:
    `embargo: 4:05 p.m. ET, August 6, 2026` in a release of November 5, 2026.

How to clear it:
    Correct the day of `masthead.embargo`, or `release.date`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.typed_days import known_day, sight

CODE = "P108"
NAME = "embargo-does-not-fit"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for an embargo until another day."""
    opening = draft.release.release
    released = known_day(opening.date)
    embargo = opening.masthead.embargo if opening.masthead else None
    if embargo is None or released is None:
        return
    for mention in find_days(str(embargo)):
        day = mention.near(released)
        if day != released:
            way = "after" if day and day > released else "before"
            yield sight(embargo, f"ends {way} the release date", "correct it, or release.date", released)
