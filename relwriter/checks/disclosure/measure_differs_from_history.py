"""A measure is defined otherwise than in an earlier release, called otherwise, or no longer there.

Flag for counsel.

What it flags:
    With `--history`, against the latest of those releases: an item of `measures` of the same name whose `definition`
    has other words and that says nothing of it in `change`; one that is gone, though its name does not stand in
    another's; a figure beside GAAP, or of a key metric, of the same id under another label; and a figure beside GAAP
    that the last release had for its own period, and this one has neither for its own nor by another id. The
    definitions of the last release are read as they were written beside its file, where that output is; a house file
    says today what it need not have said then.

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

from collections.abc import Iterator

from relwriter.checks.constancy import steady
from relwriter.checks.draft import CheckedDraft, Past
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import Measure as Kind
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.measures.shown import explained
from relwriter.model.figure import Figure
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
    last = max(draft.history, key=lambda past: (past.release.period.year, past.release.period.ends_after))
    before = {steady(str(item.name)): item for item in _explained(last.release)}
    now = {steady(str(item.name)): item for item in explained(draft)}
    for name, item in now.items():
        if item.change is None and _has_changed(item, before.get(name), last):
            place, field = item.definition.place(), item.definition.field
            yield Sighting(place, field, "has changed since the last release", _ADVICE)
    for name in before if now else ():
        if not any(name in other or other in name for other in now):
            place = draft.release.release.headline.place()
            message = f"no longer explains {before[name].name}, which the last release did"
            yield Sighting(place, "measures", message, "say why the measure was dropped")
    yield from _renamed(draft.release, last.release)
    yield from _dropped(draft, last)


def _has_changed(item: Measure, held: Measure | None, last: Past) -> bool:
    """Whether the words of a definition are not those of the last release, which named the measure too."""
    words = steady(str(item.definition))
    if last.published and "{{" not in item.definition:
        said = steady(last.published)
        return steady(str(item.name)) in said and words not in said
    return held is not None and steady(str(held.definition)) != words


def _renamed(now: Release, last: Release) -> Iterator[Sighting]:
    for key, figure in now.figures.items():
        held = last.figures.get(key)
        if _kind(figure) is not None and held is not None and steady(str(held.label)) != steady(str(figure.label)):
            message = "is a measure that the last release called otherwise"
            yield Sighting(figure.label.place(), f"figures.{key}.label", message, "say so, and that it is the same")


def _dropped(draft: CheckedDraft, last: Past) -> Iterator[Sighting]:
    """A sighting for each kind of measure that the last release stated for its period, and this one does not."""
    stated = {kind for key, figure in draft.release.figures.items() if (kind := _kind(figure)) and _has(draft, key)}
    for key, figure in last.release.figures.items():
        kind = _kind(figure)
        if kind is None or kind in stated or _has(draft, key) or not last.facts.has(key, last.release.period):
            continue
        stated.add(kind)
        place = draft.release.release.headline.place()
        message = f"no longer states {figure.label}, which the last release did"
        yield Sighting(place, "figures", message, "say why the measure was dropped")


def _has(draft: CheckedDraft, key: str) -> bool:
    now = draft.release.period
    return key in draft.release.figures and (draft.facts.has(key, now) or draft.facts.has(key, now.ytd))


def _kind(figure: Figure) -> Kind | None:
    """The kind of a figure beside GAAP; None for any other."""
    measure = read_measure(str(figure.label), per_share=figure.is_per_share)
    return measure if measure is not None and not measure.is_gaap else None


def _explained(release: Release) -> Iterator[Measure]:
    for section in (*release.release.before_dateline, *release.closed_sections):
        if section.measures is not None:
            yield from section.measures.items
