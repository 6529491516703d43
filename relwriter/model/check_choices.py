"""Which checks a company has run beside the usual ones, and what stops its final files."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import OneOrMore, Record, meanings


class CheckChoices(Record):
    """What a company wants of the checks."""

    also: Annotated[tuple[Name, ...], OneOrMore] = Field(
        (),
        title="Checks beside the usual ones",
        description="Which checks that are off by themselves are run, by code or name?",
        examples=["D110"],
    )
    counsel: Literal["flags", "stops_final"] = Field(
        "flags",
        title="Flags for counsel",
        description="Do flags for counsel that are not waived stop final files?",
        examples=["stops_final"],
        json_schema_extra=meanings(flags="they are told of", stops_final="render --final writes nothing"),
    )
