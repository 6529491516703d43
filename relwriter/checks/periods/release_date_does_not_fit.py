"""The release date is before the period ends, or long after.

What it flags:
    A release date on or before the last day of the period, and as a warning one more than 120 days after it. For a
    preliminary release the day itself may do.

Why:
    The date or the period is last quarter's. A date typed with last year's number puts the release before its quarter.

Example:
    `period: Q4 2026` with `date: 2026-02-24`: the release comes ten months before the year ends.

How to clear it:
    Correct `release.date`, or `period`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.typed_days import known_day, sight

CODE = "P101"
NAME = "release-date-does-not-fit"
SEVERITY = Severity.ERROR

_LATEST = 120
"""Days after the end of a period; the longest that a filer of annual reports has is 90, and holidays."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for a release date that cannot be that of the period."""
    opening, period = draft.release.release, draft.release.period
    day = known_day(opening.date)
    if day is None:
        return
    late = (day - draft.facts.fiscal.end(period)).days
    advice = "correct release.date, or period"
    if late < 0 or (late == 0 and opening.kind != "preliminary"):
        yield sight(day, f"is not after the end of {period}", advice)
    elif late > _LATEST and opening.kind != "corrected":
        yield sight(day, f"is {late} days after the end of {period}", advice, severity=Severity.WARNING)
