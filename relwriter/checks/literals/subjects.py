"""The figure that a point of the results is about, where its own words do not name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relwriter.checks.literals.candidates import Candidates, kinds_meet
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.literals.verdict import Verdict
from relwriter.model.release import Release

_ITEM = re.compile(r"(.*items\[\d+\])\.text\b")


def find_subjects(release: Release) -> dict[str, str]:
    """The figure of each point of the results, by its field."""
    return dict(_find(release))


def _find(release: Release) -> Iterator[tuple[str, str]]:
    for number, section in enumerate(release.sections):
        content = section.content
        field = f"sections[{number}].{section.kind}"
        holders = [(field, content)]
        holders += [(f"{field}.topics[{at}]", topic) for at, topic in enumerate(getattr(content, "topics", ()))]
        for name, holder in holders:
            for at, item in enumerate(getattr(holder, "items", ())):
                figure = getattr(item, "figure", None)
                if figure is not None and str(figure) in release.figures:
                    yield f"{name}.items[{at}]", str(figure)


def hold_subject(one: Reviewed, subjects: dict[str, str], candidates: Candidates) -> Reviewed:
    """The first number of a point, with another verdict where it is a slip away from the figure that the point is
    about, and else no amount that its words name."""
    reading, verdict = one.reading, one.verdict
    field = _ITEM.match(one.field)
    key = subjects.get(field[1], "") if field else ""
    by_chance = verdict.outcome == "unknown" or (verdict.outcome == "agrees" and _is_change(one))
    if not key or reading.mention is not None or not reading.literal or not by_chance or reading.slot != "amount":
        return one
    current = candidates.current
    meant = [
        each
        for each in candidates.amounts(key)
        if kinds_meet(each.kind, reading.numeral.kind) and each.fact.period in (current, current.ytd)
    ]
    agrees = next((each for each in meant if each.agrees(reading.numeral)), None)
    if agrees is not None:
        return replace(one, verdict=Verdict("agrees", agrees))
    wanted, slip = find_misprint(reading.numeral, meant)
    return replace(one, verdict=Verdict("differs", None, wanted, slip)) if slip else one


def _is_change(one: Reviewed) -> bool:
    found = one.verdict.found
    return found is None or found.form != "amount"
