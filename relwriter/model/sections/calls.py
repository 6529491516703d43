"""The conference call, its webcast and its replay."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, create_model

from relwriter.model.entry import Entry, Name
from relwriter.model.pending import OpenDay
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.keys import PersonKey
from relwriter.model.values import OneOrMore, Record, read_day, refuse


def read_time(value: Any) -> Entry:
    """A time of day such as 08:30 or 16:30."""
    if not isinstance(value, str) or not re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", value):
        raise refuse("time", "must be a time of the day such as 16:30", advice="two digits, a colon, two digits")
    return value if isinstance(value, Entry) else Entry(value)


Time = Annotated[
    Entry, PlainValidator(read_time), WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"})
]


class ZonedTime(Record):
    """A time of the call in one zone."""

    time: Time = Field(title="Time", description="At what time?", examples=["16:30"])
    zone: Name = Field(title="Zone", description="In which time zone?", examples=["Eastern Time"])


class DialIn(Record):
    """A number to dial."""

    label: Name | None = Field(
        None, title="For whom", description="For whom is the number?", examples=["United States"]
    )
    number: Name = Field(title="Number", description="Which number?", examples=["(800) 770-2030"])


class DayOrWords(Name):
    """A day such as 2026-11-05, printed as other days are, or words such as 8:00 p.m. on November 5."""

    def check(self, context: dict[str, Any]) -> None:
        super().check(context)
        if self.is_day:
            read_day(self)

    @property
    def is_day(self) -> bool:
        """Whether it is typed as a day, and not in words."""
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", self))


class _ReplayAccess(Record):
    """The replay, without what Python has no name for."""

    until: OpenDay | None = Field(None, title="Until", description="Until which day?", examples=["2026-11-12"])
    lasts: Name | None = Field(None, title="Lasts", description="Or how long?", examples=["for twelve months"])
    url: Name | None = Field(None, title="Address", description="At which address?", examples=["ir.acme.com"])
    dial_in: tuple[DialIn, ...] = Field((), title="Numbers", description="By which numbers?")
    passcode: Name | None = Field(None, title="Passcode", description="With which passcode?", examples=["64421"])


Replay = create_model(
    "Replay",
    __base__=_ReplayAccess,
    __module__=__name__,
    __doc__="The replay: from when until when, where, by which number.",
    # In a class body, `from` would be a word of Python.
    **{
        "from": (
            DayOrWords | None,
            Field(None, title="From", description="From when on?", examples=["8:00 p.m. Eastern Time on November 5"]),
        )
    },
)


class Call(Record):
    """The conference call on the results."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Conference Call"])
    date: OpenDay = Field(title="Date", description="On which day is the call?", examples=["2026-11-05"])
    times: tuple[ZonedTime, ...] = Field(title="Times", description="At what time, in which zones?", min_length=1)
    purpose: Prose = Field(
        Prose("to discuss these results"),
        title="Purpose",
        description="What for?",
        examples=["to discuss these results"],
    )
    hosts: Annotated[tuple[PersonKey, ...], OneOrMore] = Field(
        (), title="Hosts", description="Who hosts the call?", examples=["tony-liu"]
    )
    registration: Name | None = Field(
        None, title="Registration", description="At which address do participants register?", examples=["ir.acme.com"]
    )
    webcast: Name | None = Field(None, title="Webcast", description="At which address?", examples=["ir.acme.com"])
    dial_in: tuple[DialIn, ...] = Field((), title="Numbers", description="By which numbers?")
    passcode: Name | None = Field(None, title="Passcode", description="With which passcode?", examples=["64421"])
    replay: Replay | None = Field(None, title="Replay", description="Is there a replay?")
    more: Paragraphs = Field((), title="More", description="What else about the call?", examples=["…"])
    text: Paragraphs = Field((), title="Text", description="Your own words instead of the sentences?", examples=["…"])
