"""Results: figures whose sentences are computed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Prose
from relwriter.model.sections.keys import FigureKey
from relwriter.model.values import OneOrMore, Record, TextAs


class Result(Record):
    """A result: a figure whose sentence is computed, or the author's own text for it."""

    figure: FigureKey = Field(title="Figure", description="Which figure?", examples=["net_income"])
    periods: Annotated[tuple[PeriodLabel, ...], OneOrMore] = Field(
        (),
        title="Periods",
        description="For which periods? (by default the quarter and the year to date)",
        examples=["FY 2019"],
    )
    label: Name | None = Field(None, title="Label", description="A label before the sentence?", examples=["Net loss"])
    text: Prose | None = Field(
        None,
        title="Text",
        description="Your own words instead of the computed sentence?",
        examples=["Net loss was {{ net_income | loss }}."],
    )


ResultEntry = Annotated[Result, TextAs("figure")]


class Results(Record):
    """Financial results, a bullet a figure."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Results"])
    items: tuple[ResultEntry, ...] = Field(title="Results", description="Which figures?", min_length=1)
