"""What is said to be done to guidance does not fit what was guided before, or the rest of the outlook.

What it flags:
    Guidance that is initiated though the last release, of `--history` or `--against`, gave it for the same measure and
    period; guidance that is raised, lowered, narrowed or reiterated though the last release did not give it. Without
    one: a single item that is so called without a range before it, where two or more others are initiated for the same
    period.

Why:
    The action is one word, left as it was in the last quarter. The sentence is computed from it.

Example:
    Sales and margin of fiscal 2027 are initiated, and earnings per share of fiscal 2027 are raised.

How to clear it:
    Correct the action; or give the range before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.model.release import Release
from relwriter.model.sections.guidance import Guidance, ends_of
from relwriter.source import Place

CODE = "T136"
NAME = "guidance-action-does-not-fit"
SEVERITY = Severity.WARNING

_BEFORE = ("raises", "lowers", "narrows", "reiterates")
_FEWEST = 2

Guided = tuple[str, str, Guidance]
"""Period, field and item."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each item whose action does not fit."""
    items, last = list(_find_items(draft.release)), find_last(draft)
    told = {(_name(item), period) for period, _, item in _find_items(last.release)} if last is not None else None
    initiated = Counter(period for period, _, item in items if item.action == "initiates")
    for period, field, item in items:
        if message := _judge(item, period, told, initiated[period]):
            yield Sighting(_place_of_action(item), f"{field}.action", message, "correct the action")


def _place_of_action(item: Guidance) -> Place | None:
    """The place of an item's action, which stands behind its measure and before the next item."""
    span = item.measure.span if item.measure is not None else None
    if span is None:
        return None
    text = span.source.text
    end = re.compile(r"\n *- |\n\S").search(text, span.start)
    found = re.compile(r"\baction: *").search(text, span.start, end.start() if end else len(text))
    return span.source.place(found.end() if found else span.start)


def _find_items(release: Release) -> Iterator[Guided]:
    """The items of guidance that name a measure and a period."""
    for number, section in enumerate(release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            period = item.period or (section.outlook.period if section.outlook else None)
            if item.measure is not None and period is not None:
                yield str(period), f"sections[{number}].outlook.items[{place}]", item


def _name(item: Guidance) -> str:
    return " ".join(str(item.measure).casefold().split())


def _judge(item: Guidance, period: str, told: set[tuple[str, str]] | None, initiated: int) -> str:
    """What is to say on an item's action; empty where it fits."""
    has_before = any(ends_of(item, "prior_")) or item.prior_band is not None
    if told:
        if item.action == "initiates" and (_name(item), period) in told:
            return "is initiated, but the last release gave it"
        is_new = all(one != period for _, one in told)
        return f"{item.action} what the last release did not give" if item.action in _BEFORE and is_new else ""
    odd = item.action in _BEFORE and not has_before and initiated >= _FEWEST
    return f"{item.action} what the rest of the outlook initiates" if odd else ""
