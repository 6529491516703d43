"""What is said to have been guided before is not what the last release guided.

What it flags:
    With `--history` or `--against`: a `prior_low`, `prior_high` or `prior_point` that is not the end which the last
    release gave for the same measure and period.

Why:
    Both ranges stand in one sentence. Where the prior one was typed by hand, or is still that of two quarters ago, the
    company raises what it never guided.

Example:
    Raised from 800 to 815 million, where the last release said 805 to 815 million.

How to clear it:
    Take the range of the last release; waive it where guidance was changed between the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.sections.guidance import Guidance

CODE = "T127"
NAME = "guidance-differs-from-history"
SEVERITY = Severity.ERROR

_ENDS = ("low", "high", "point")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each end that is not that of the last release."""
    last = find_last(draft)
    told = {key: item for key, _, item in _guided(last.release)} if last is not None else {}
    for key, field, item in _guided(draft.release) if told else ():
        if (before := told.get(key)) is not None:
            yield from _of_item(field, item, before)


def _guided(release: Release) -> Iterator[tuple[tuple[str, str, str], str, Guidance]]:
    """Each item of guidance by its measure, period and unit, with its field."""
    for number, section in enumerate(release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            period = item.period or (section.outlook.period if section.outlook else None)
            if item.measure is not None and period is not None:
                key = (" ".join(str(item.measure).casefold().split()), str(period), item.unit)
                yield key, f"sections[{number}].outlook.items[{place}]", item


def _of_item(field: str, item: Guidance, before: Guidance) -> Iterator[Sighting]:
    for name in _ENDS:
        now, then = getattr(item, f"prior_{name}"), getattr(before, name)
        if not isinstance(now, Decimal) or not isinstance(then, Decimal):
            continue
        if now.scaleb(SCALES[item.scale]) != then.scaleb(SCALES[before.scale]):
            entry = getattr(now, "entry", None)
            place = entry.place() if entry is not None else item.measure.place() if item.measure is not None else None
            message = "is not what the last release guided"
            yield Sighting(place, f"{field}.prior_{name}", message, "take the range of the last release")
