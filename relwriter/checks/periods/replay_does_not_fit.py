"""A replay ends before it starts, or before the call.

What it flags:
    A replay until a day before that of the call, or before the day that `from` names; a `from` before the call; and, as
    a warning, a replay until a day more than a year after the call.

Why:
    The days of last quarter's replay stay in a release that is carried over.

Example:
    A call on November 5, 2026 with a replay until August 20, 2026.

How to clear it:
    Correct `until` or `from` of the replay, or the day of the call.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import find_days
from relwriter.checks.mentions.typed_days import known_day, sight
from relwriter.compose.announcements import sections_of
from relwriter.model.entry import Name
from relwriter.model.sections.calls import Call

CODE = "P103"
NAME = "replay-does-not-fit"
SEVERITY = Severity.ERROR

_YEAR = 370
"""Days; recordings are kept for a year at most."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day of a replay that is out of order."""
    for call in sections_of(draft.release, "call"):
        assert isinstance(call, Call)
        held = known_day(call.date)
        if call.replay is None or held is None:
            continue
        since, until = getattr(call.replay, "from"), known_day(call.replay.until)
        starts = _day_of(since, held)
        if starts and starts < held:
            yield sight(since, "names a day before the call", "correct it, or the day of the call", held)
        if until and until < max(starts or held, held):
            after = "the replay starts" if starts and starts > held else "the call"
            yield sight(until, f"is before {after}", "correct it, or the day of the call", since, held)
        elif until and (until - held).days > _YEAR:
            yield sight(
                until, "is more than a year after the call", "correct its year", held, severity=Severity.WARNING
            )


def _day_of(text: Name | None, held: date) -> date | None:
    """The day that a text names, such as 8:00 p.m. Eastern Time on November 5."""
    found = find_days(str(text or ""))
    return found[0].near(held) if found else None
