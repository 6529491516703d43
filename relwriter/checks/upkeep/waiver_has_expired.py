"""A waiver ended before the release.

What it flags:
    A waiver whose `until` is before the release date. It waives nothing any more.

Why:
    A waiver that is carried from quarter to quarter outlives its reason.

Example:
    `until: 2026-03-31` in a release of November 2026.

How to clear it:
    Correct the cause, or decide again and write a new day.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.waiving import has_expired

CODE = "U106"
NAME = "waiver-has-expired"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each waiver that ended before the day of the release."""
    for waiver in draft.release.waivers:
        if has_expired(draft.release, waiver):
            entry = getattr(waiver.until, "entry", None) or waiver.check
            yield Sighting(entry.place(), entry.field, "has expired", "correct the cause, or decide again")
