"""The fields of a record that is there: those that say something, those that could, and whether it can go."""

from __future__ import annotations

from relwriter.interview.definitions import Path, is_required, record_of, shape_of
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.sections import is_section
from relwriter.interview.usual import NEVER, USUAL

GROWING = ("figures", "people", "values")
"""Mappings that can be added to here; others are written in the YAML."""
TIMELESS = ("value",)
"""What is said of a figure without periods, and makes no sense beside values."""


def fields(papers: Papers, path: Path) -> list[Path]:
    """The paths of a record's fields that have something: usual ones first; a figure's values one by one."""
    there = papers.tree(*path)
    known = record_of(path).model_fields
    if not isinstance(there, dict):
        names = [name for name in known if papers.find((*path, name)) is not None]
    else:
        usual = [name for name in USUAL.get(record_of(path).__name__, ()) if name in there]
        names = list(dict.fromkeys([*usual, *(name for name in known if name in there and name != "logo")]))
    found: list[Path] = []
    for name in names:
        values = papers.tree(*path, name) if name == "values" else {}
        found += [(*path, name, period) for period in values] if values else [(*path, name)]
    return found


def absent_fields(papers: Papers, path: Path) -> list[Path]:
    """The fields of a record for which there is nothing yet, and which can be asked for."""
    record = record_of(path)
    names = [name for name in record.model_fields if not NEVER & {name, f"{record.__name__}.{name}"}]
    absent = [(*path, name) for name in names if papers.find((*path, name)) is None]
    return [field for field in absent if shape_of(field) != "mapping" and field[-1] not in TIMELESS]


def is_removable(path: Path) -> bool:
    """Whether a record as a whole can go: an item, an entry, a section, or a field that need not be."""
    if is_section(path) or isinstance(path[-1], int):
        return True
    is_entry = len(path) > 1 and shape_of(path[:-1]) == "mapping"
    return is_entry or not is_required(path)
