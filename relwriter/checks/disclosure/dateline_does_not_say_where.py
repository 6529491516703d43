"""A dateline in the style of the Associated Press does not say where its city lies.

Flag for counsel.

What it flags:
    With `style: {dateline: {states: ap}}`: a city that does not stand alone in that style and has neither a state nor
    a country, and a US state that is not typed by its postal code, so that it cannot be printed as the style has it.

Why:
    The Associated Press Stylebook, on datelines and state names, as wires follow it: some thirty cities of the United
    States and some fifty abroad stand alone. It is a style and no rule of law; whether the city is well known it does
    not decide.

Example:
    `{city: Dayton}`, or `{city: Dayton, state: Ohio}`.

How to clear it:
    Add `state: OH`, or `country`. Otherwise waive D138 with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.compose.gazetteer import AP_ALONE, AP_STATES

CODE = "D138"
NAME = "dateline-does-not-say-where"
SEVERITY = Severity.COUNSEL


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each such city."""
    if draft.release.style.dateline.states != "ap":
        return
    for number, city in enumerate(draft.release.release.datelines):
        field = f"release.datelines[{number}]"
        if city.city in AP_ALONE:
            continue
        if city.state is None and city.country is None:
            advice = "add its state or country (AP Stylebook, datelines)"
            yield Sighting(city.city.place(), f"{field}.city", "does not stand alone in a dateline", advice)
        elif city.state is not None and str(city.state) not in AP_STATES:
            advice = "type its two letters, such as OH (AP Stylebook, state names)"
            yield Sighting(city.state.place(), f"{field}.state", "is not the postal code of a state", advice)
