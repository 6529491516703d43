"""Highlights as their template sees them: flat or in groups, points below points, run-in labels."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.model.prose import Prose
from relwriter.model.sections.highlights import Highlight, HighlightGroup, Highlights


@dataclass(frozen=True, slots=True)
class HighlightsView:
    """A title, or None; points; groups, each with a title and points."""

    title: Prose | None
    points: tuple[Highlight, ...]
    groups: tuple[HighlightGroup, ...]


def view(facts: Facts, section: Highlights) -> HighlightsView:
    """The section as its template sees it. A point has `label`, `text`, one of which may be None, and `items`, the
    points below it; a group has `title`, `intro` and `items`."""
    return HighlightsView(section.title, section.items, section.groups)
