"""A section stands twice.

What it flags:
    Two sections of one kind that hold the same: the same words, the same statement, the same call.

Why:
    A section is moved by copy and paste, and the first copy stays; or it is in the release and in the house file.

Example:
    `- statement: operations` in `sections` and once more in `closing`.

How to clear it:
    Take one of the two out.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.entered import find_entries
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.sections import Section
from relwriter.source import Place

CODE = "S105"
NAME = "section-stands-twice"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each section that stands in the release already."""
    seen: dict[tuple[str, str], Section] = {}
    for holder in ("sections", "boilerplate", "closing"):
        for number, section in enumerate(getattr(draft.release, holder)):
            first = seen.setdefault((section.kind, repr(section.content)), section)
            if first is not section:
                yield _sighting(f"{holder}[{number}].{section.kind}", section, first)


def _sighting(field: str, section: Section, first: Section) -> Sighting:
    place, before = _place(section), _place(first)
    related = (before,) if before is not None else ()
    return Sighting(place, field, "stands in the release already", "take one of the two out", related=related)


def _place(section: Section) -> Place | None:
    """The place of the first words of a section."""
    held = getattr(section.content, "id", None)
    if held is not None and hasattr(held, "place"):
        return held.place()
    return next((place for entry in find_entries(section.content) if (place := entry.place()) is not None), None)
