"""Days that a field holds, and sightings at their places."""

from __future__ import annotations

from datetime import date

from relwriter.checks.finding import Severity, Sighting
from relwriter.model.entry import Entry
from relwriter.model.pending import Pending
from relwriter.source import Place

OpenDay = date | Pending | None


def known_day(day: OpenDay) -> date | None:
    """The day; None for one that is pending or missing."""
    return day if isinstance(day, date) else None


def place_of(day: date | Entry | None) -> Place | None:
    """Where a day or a text stands in its file."""
    entry = day if isinstance(day, Entry) else getattr(day, "entry", None)
    return entry.place() if entry is not None else None


def field_of(day: date | Entry | None) -> str:
    """The field that holds a day or a text."""
    entry = day if isinstance(day, Entry) else getattr(day, "entry", None)
    return entry.field if entry is not None else ""


def sight(
    at: date | Entry, message: str, advice: str, *related: date | Entry | None, severity: Severity | None = None
) -> Sighting:
    """The sighting of a fault of a day or a text, with others that it is held against."""
    places = tuple(place for place in map(place_of, related) if place is not None)
    return Sighting(place_of(at), field_of(at), message, advice, severity=severity, related=places)
