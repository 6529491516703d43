"""Something that is to come is told for two times that cannot be one.

What it flags:
    Until when the cash lasts, or when data, a filing, a launch are expected, said in the same words with one time here
    and another there: in a line under the headline, a bullet, a quotation, the legend.

Why:
    Milestones move, and are moved in one place. They are what readers of such a company look for first.

Example:
    "Cash runway into the third quarter of 2027" above, and "fund operations into the first quarter of 2027" below.

How to clear it:
    Correct the one that is stale.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.milestones import Milestone, find_milestones
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.wording.reading import is_typed, sight

CODE = "P154"
NAME = "milestone-is-of-two-times"
SEVERITY = Severity.WARNING

_ELSEWHERE = ("outlook", "calendar", "call", "contacts", "statement")
_ENOUGH = 2
_ALONE = frozenset(("runway", "launch"))
"""What one word alone says."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each milestone whose time fits none of those told above it."""
    released = known_day(draft.release.release.date)
    told: dict[frozenset[str], list[Milestone]] = {}
    for passage in draft.passages if released else ():
        if released is None or passage.section in _ELSEWHERE or "20" not in passage.text:
            continue
        for one in find_milestones(passage, released):
            before = told.setdefault(one.words, [])
            is_telling = len(one.words) >= _ENOUGH or one.words & _ALONE
            if before and is_telling and not any(map(one.may_be, before)) and is_typed(passage, one.start, one.end):
                message = "is another time than the release says above of the same"
                yield sight(passage, one.start, one.end, message, "correct the one that is stale")
            before.append(one)
