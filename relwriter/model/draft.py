"""A draft: its number, date and legend."""

from __future__ import annotations

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import Count, Day, Record

LEGEND = "CONFIDENTIAL – CONTAINS MATERIAL NON-PUBLIC INFORMATION"


class DraftState(Record):
    """Which draft this is; each circulation has a number of its own."""

    number: Count = Field(1, title="Draft number", description="Which draft is it?", examples=["3"], ge=1)
    date: Day | None = Field(
        None, title="Draft date", description="Of which day is the draft?", examples=["2026-10-30"]
    )
    legend: Name = Field(
        Name(LEGEND, field="draft.legend"),
        title="Legend",
        description="Which legend stands on every page of a draft, before its number?",
        examples=[LEGEND],
    )
