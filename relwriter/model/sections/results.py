"""Results: figures whose sentences are computed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.keys import FigureKey
from relwriter.model.values import OneOrMore, Record, TextAs, refuse


class Result(Record):
    """A result: a figure whose sentence is computed, or the author's own text."""

    figure: FigureKey | None = Field(None, title="Figure", description="Which figure?", examples=["net_income"])
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
    because: Prose | None = Field(
        None,
        title="Driver",
        description="What was it due to, after the sentence?",
        examples=["The increase was primarily due to higher volumes."],
    )

    @model_validator(mode="after")
    def _check_content(self) -> Result:
        if self.figure is None and self.text is None:
            raise refuse("result", "has neither a figure nor a text", advice="give one of them")
        return self


ResultEntry = Annotated[Result, TextAs("figure")]


class Topic(Record):
    """Results on one topic, such as a segment or a measure, under a title of its own."""

    title: Prose = Field(title="Title", description="What is the topic?", examples=["Domestic Revenue"])
    items: tuple[ResultEntry, ...] = Field(title="Results", description="Which results?", min_length=1)


class Results(Record):
    """Financial results by measure or by topic, as bullets or paragraphs."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Results"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before them?", examples=["…"])
    layout: Literal["bullets", "paragraphs"] = Field(
        "bullets", title="Layout", description="As bullets or as paragraphs?", examples=["paragraphs"]
    )
    items: tuple[ResultEntry, ...] = Field((), title="Results", description="Which figures?")
    topics: tuple[Topic, ...] = Field((), title="Topics", description="Results by topic?")
    closing: Paragraphs = Field((), title="Closing", description="What comes after them?", examples=["…"])

    @model_validator(mode="after")
    def _check_content(self) -> Results:
        if not self.items and not self.topics:
            raise refuse("empty", "has neither items nor topics", advice="give one of them")
        return self
