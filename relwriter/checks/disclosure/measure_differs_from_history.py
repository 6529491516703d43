"""A measure is defined otherwise than in an earlier release, called otherwise, or no longer there.

Flag for counsel.

What it flags:
    With `--history`, against the latest of those releases: an item of `measures` of the same name whose `definition`
    has other words and that says nothing of it in `change`; one that is gone, though its name does not stand in
    another's; and a figure beside GAAP, or of a key metric, of the same id under another label.

Why:
    C&DI 100.02: a measure presented otherwise than in earlier periods may mislead, unless the change and its reasons
    are disclosed. SEC Release 33-10751 says so of metrics, and ESMA/2015/1415 of alternative performance measures,
    dropped ones too. Whether other words mean another calculation it does not decide.

Example:
    Free cash flow, which was before lease payments last quarter, is after them now, and `change` is empty.

How to clear it:
    Say in `change` what is new and why. If only the words are, waive D127 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.measures.shown import explained
from relwriter.model.release import Release
from relwriter.model.sections.measures import Measure

CODE = "D127"
NAME = "measure-differs-from-history"
SEVERITY = Severity.COUNSEL

_ADVICE = "say in change what is new and why (C&DI 100.02)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure that changed since the latest of the earlier releases."""
    if not draft.history:
        return
    last = max(draft.history, key=lambda past: (past.release.period.year, past.release.period.ends_after)).release
    before = {_alike(item.name): item for item in _explained(last)}
    now = {_alike(item.name): item for item in explained(draft)}
    for name, item in now.items():
        held = before.get(name)
        if held is not None and item.change is None and _alike(held.definition) != _alike(item.definition):
            yield Sighting(
                item.definition.place(), item.definition.field, "has changed since the last release", _ADVICE
            )
    for name in before if now else ():
        if not any(name in other or other in name for other in now):
            place = draft.release.release.headline.place()
            message = f"no longer explains {before[name].name}, which the last release did"
            yield Sighting(place, "measures", message, "say why the measure was dropped")
    yield from _renamed(draft.release, last)


def _renamed(now: Release, last: Release) -> Iterator[Sighting]:
    for key, figure in now.figures.items():
        held = last.figures.get(key)
        measure = read_measure(str(figure.label))
        beside = measure is not None and not measure.is_gaap
        if beside and held is not None and _alike(held.label) != _alike(figure.label):
            message = "is a measure that the last release called otherwise"
            yield Sighting(figure.label.place(), f"figures.{key}.label", message, "say so, and that it is the same")


def _explained(release: Release) -> Iterator[Measure]:
    for section in (*release.release.before_dateline, *release.closed_sections):
        if section.measures is not None:
            yield from section.measures.items


def _alike(text: object) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", str(text).lower()))
