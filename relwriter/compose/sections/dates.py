"""Events and the financial calendar as their templates see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
    days = (DatedView(_day(facts, item.date, item.text.field), item.text) for item in section.items)
    return DatesView(section.title, (), tuple(days))


def view_calendar(facts: Facts, section: Calendar) -> DatesView:
    """The calendar as its template sees it."""
    days = (DatedView(_day(facts, item.date, item.event.field), item.event) for item in section.items)
    return DatesView(section.title, section.intro, tuple(days))


def _day(facts: Facts, day: date | None, field: str) -> Composed | None:
    """A day in words, beside the text of a field; None for none."""
    return Composed(phrase(day_value(facts.dating, day)), field) if day else None
