"""A call is at an hour at which nobody holds one.

What it flags:
    A conference call or webcast before six in the morning or after nine in the evening, in every zone that is named.

Why:
    5:00 a.m. was meant to be p.m. In the section `call` times are of 24 hours, and half of a day is lost in between.

Example:
    `time: '05:00'` for a call in the afternoon.

How to clear it:
    Correct the time; waive it for a call on the other side of the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.clocks import find_times
from relwriter.checks.mentions.typed_days import sight
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import is_typed
from relwriter.checks.wording.reading import sight as sight_words
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.calls import Call

CODE = "P138"
NAME = "hour-of-call-does-not-fit"
SEVERITY = Severity.WARNING

_CALL = Phrase(
    r"\b(?:conference call|earnings call|webcast|investor call|teleconference)\b",
    re.IGNORECASE,
    signs="conference call|earnings call|webcast|investor call|teleconference",
)
_FIRST, _LAST = 6, 21
_MESSAGE, _ADVICE = "is an hour at which nobody holds a call", "correct it: a.m. or p.m."


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each call in the night."""
    for call in sections_of(draft.release, "call"):
        assert isinstance(call, Call)
        hours = [int(str(time.time).partition(":")[0]) for time in call.times]
        if hours and not any(map(_is_day, hours)):
            yield sight(call.times[0].time, _MESSAGE, _ADVICE)
    for passage in draft.passages:
        if passage.section == "call" or not _CALL.search(passage.text):
            continue
        times = list(find_times(passage.text))
        if times and not any(_is_day(time.hour) for time in times) and is_typed(passage, times[0].start, times[0].end):
            yield sight_words(passage, times[0].start, times[0].end, _MESSAGE, _ADVICE)


def _is_day(hour: int) -> bool:
    return _FIRST <= hour < _LAST
