"""Adding: figures that a file has and a release does not, as new fields of the YAML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from relwriter.intake.nodes import Mapping
from relwriter.intake.splicing import Splice, Tree, fill_braces, insert_entry
from relwriter.ledger.candidates import find_candidates, usual_scale
from relwriter.ledger.completion import complete_figure
from relwriter.ledger.drift import where
from relwriter.ledger.importing import Change, Import
from relwriter.ledger.matching import Match
from relwriter.ledger.namesakes import Namesake, find_namesake, namesakes_of
from relwriter.ledger.naming import make_id, name_in_sentence
from relwriter.ledger.taking import Taken
from relwriter.model.names import NAMES
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release


def add_figures(
    root: Mapping,
    release: Release,
    ledger: Any,
    name: str,
    sheets: tuple[str, ...],
    matches: list[Match],
    found: Import,
) -> list[Splice]:
    """The splices that append a figure for each row or concept that the release does not have yet."""
    new: dict[str, Tree] = {}
    known, more = namesakes_of(release), []
    for label, heading, fields, numbers in find_candidates(ledger, release, name, sheets, matches, found.notes):
        row = _namesake(label, fields, numbers, release)
        same = find_namesake(known, row)
        if same is not None:
            more += complete_figure(root, new, same, row, name, numbers, found)
            continue
        key = make_id(label, heading, {*release.figures, *new, *NAMES})
        if key != make_id(label, "", ()):
            fields = {**fields, "label": name_in_sentence(f"{heading.rstrip(':')} {label}".strip())}
        new[key] = {**fields, "values": {str(period): taken.text for period, taken in numbers.items()}}
        known.append(replace(row, key=key))
        for period, taken in numbers.items():
            found.changes.append(Change(key, str(period), "new", taken.text, where(name, taken.sheet, taken.cell)))
    found.added = len(new)
    return [*more, *_append(root, new)]


def _append(root: Mapping, new: dict[str, Tree]) -> list[Splice]:
    """The splices that append new figures, in place of the braces of figures without any."""
    figures = root.get("figures")
    if not new:
        return []
    if not isinstance(figures, Mapping):
        return [insert_entry(root, "figures", new, after="release")]
    if not figures.entries:
        return [fill_braces(figures, new)]
    return [insert_entry(figures, key, fields) for key, fields in new.items()]


def _namesake(label: str, fields: dict[str, Tree], numbers: dict[Period, Taken], release: Release) -> Namesake:
    """A row as the figure that it would be."""
    reporting = release.company.reporting
    unit = str(fields.get("unit", reporting.currency))
    scale = str(fields.get("scale", usual_scale(unit, release)))
    amounts = {
        period: taken.number.scaleb(SCALES[scale]) for period, taken in numbers.items() if taken.number is not None
    }
    return Namesake("", label, unit, scale, fields.get("nature") == "balance", amounts)
