"""Sections of dates: events after the period, the financial calendar."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.pending import OpenDay
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Record, TextAs


class Event(Record):
    """Something that happened on a day."""

    date: OpenDay | None = Field(None, title="Date", description="On which day?", examples=["2026-10-14"])
    text: Prose = Field(title="Text", description="What happened?", examples=["Closed the sale of the Ohio plant."])


class Events(Record):
    """What happened after the period ended."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Subsequent Events"])
    items: tuple[Annotated[Event, TextAs("text")], ...] = Field(
        title="Events", description="What happened?", min_length=1
    )


class CalendarDay(Record):
    """A day of the financial calendar."""

    date: OpenDay = Field(title="Date", description="On which day?", examples=["2027-02-11"])
    event: Name = Field(title="Event", description="What happens?", examples=["Annual report"])


class Calendar(Record):
    """The financial calendar: when the next reports come."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Calendar"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before it?", examples=["…"])
    items: tuple[CalendarDay, ...] = Field(title="Days", description="Which days?", min_length=1)
