"""The columns of a statement: a period each, or what is computed from others."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.relative_period import NamedPeriod
from relwriter.model.sections.keys import FigureKey
from relwriter.model.values import Flag, Record, TextAs, meanings, refuse

ColumnChange = Literal["amount", "percent", "points", "constant_currency"]


class Column(Record):
    """A column: the values of a period, a change between two, or a share of a figure."""

    period: NamedPeriod | None = Field(
        None,
        title="Period",
        description="Of which period? (current, prior, linked, year_end, ytd and ytd_prior follow the reported one)",
        examples=["Q4 2019"],
    )
    as_of: Flag | None = Field(
        None,
        title="As of",
        description="Is it headed by the period's last day? (balance sheets are)",
        examples=["true"],
    )
    change: ColumnChange | None = Field(
        None,
        title="Change",
        description="Which change does it show?",
        examples=["percent"],
        json_schema_extra=meanings(
            amount="the difference",
            percent="the difference in percent, NM where that says nothing",
            points="the difference of percentages, in points",
            constant_currency="in percent, from the row's figure at constant currency",
        ),
    )
    of: tuple[NamedPeriod, ...] = Field(
        (),
        title="Periods of the change",
        description="Between which periods, the later first? (without it, the two columns before it)",
        examples=["Q4 2018"],
        max_length=2,
    )
    percent_of: FigureKey | None = Field(
        None, title="Percent of", description="Of which figure does it show the share?", examples=["revenue"]
    )
    title: Prose | None = Field(None, title="Title", description="How is it headed?", examples=["Americas"])
    group: Prose | None = Field(
        None, title="Group", description="What stands over it and its neighbours?", examples=["Revenue Mix"]
    )
    unaudited: Flag = Field(False, title="Unaudited", description="Is it unaudited?", examples=["true"])
    mark: Name | None = Field(None, title="Mark", description="Which mark refers to a note?", examples=["(1)"])

    @model_validator(mode="after")
    def _check_content(self) -> Column:
        if self.change and self.percent_of:
            raise refuse("column", "has both change and percent_of", advice="leave one of them out")
        if self.of and (not self.change or len(self.of) != 2):
            raise refuse("column", "has of, which is for the two periods of a change", advice="of: [Q4 2019, Q4 2018]")
        if self.change and self.period:
            raise refuse("column", "has both change and period", advice="name the periods with of: [Q4 2019, Q4 2018]")
        if not (self.period or self.change or self.percent_of or self.title):
            raise refuse("column", "has neither a period nor a change nor a title", advice="such as period: Q4 2019")
        return self


ColumnEntry = Annotated[Column, TextAs("period")]
