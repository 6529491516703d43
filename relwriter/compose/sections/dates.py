"""Events and the financial calendar as their templates see them."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.opening import day_value
from relwriter.compose.phrases import Composed, phrase
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.sections.dates import Calendar, Events


@dataclass(frozen=True, slots=True)
class DatedView:
    """A date, or None, and what it is the date of."""

    date: Composed | None
    text: Prose | Name


@dataclass(frozen=True, slots=True)
class DatesView:
    """A title, or None; paragraphs before; dated lines."""

    title: Prose | None
    intro: tuple[Prose, ...]
    days: tuple[DatedView, ...]


def view_events(facts: Facts, section: Events) -> DatesView:
    """The events as their template sees them."""
    days = (
        DatedView(Composed(phrase(day_value(item.date)), item.text.field) if item.date else None, item.text)
        for item in section.items
    )
    return DatesView(section.title, (), tuple(days))


def view_calendar(facts: Facts, section: Calendar) -> DatesView:
    """The calendar as its template sees it."""
    days = (DatedView(Composed(phrase(day_value(item.date)), item.event.field), item.event) for item in section.items)
    return DatesView(section.title, section.intro, tuple(days))
