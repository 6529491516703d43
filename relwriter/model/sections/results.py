"""Results: figures whose sentences are computed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from relwriter.model.entry import Name
from relwriter.model.period import Period, PeriodLabel, read_period
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.keys import FigureKey
from relwriter.model.style import CHANGE_MEANINGS, Change
from relwriter.model.values import OneOrMore, Record, TextAs, meanings, refuse

Against = Literal["prior", "linked", "year_end"]


def read_driver_period(value: Any) -> Period | None:
    """The period of a label; None for the empty one, under which a driver stands that has no period of its own."""
    return None if value is None or value == "" else read_period(value)


DriverPeriod = Annotated[Period | None, PlainValidator(read_driver_period), WithJsonSchema({"type": "string"})]


class _Everywhere(TextAs):
    """Takes a bare text for a driver of no period of its own."""

    def read(self, value: Any) -> Any:
        return {"": value} if isinstance(value, str) else value


Drivers = Annotated[dict[DriverPeriod, Prose], _Everywhere()]
"""Drivers by the period that they explain: one for all under None, or one for each sentence's period."""


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
    change: Change | None = Field(
        None,
        title="Change",
        description="What does the sentence say of the change? (as the house style does)",
        examples=["percent"],
        json_schema_extra=CHANGE_MEANINGS,
    )
    against: Against | None = Field(
        None,
        title="Against",
        description="What is it compared with? (the year before; a balance with the last year-end)",
        examples=["linked"],
        json_schema_extra=meanings(
            prior="the same period a year before", linked="the period before", year_end="the last year-end"
        ),
    )
    per_share: FigureKey | None = Field(
        None,
        title="Per share",
        description="Which figure is its amount per share, after the amount?",
        examples=["net_loss_per_share"],
    )
    per: Name | None = Field(
        None,
        title="Words per share",
        description="What stands after that amount? (without it, per share)",
        examples=["per basic and diluted share"],
    )
    because: Drivers = Field(
        {},
        title="Driver",
        description="What was it due to, after the sentence? Or by period, after the sentence of each",
        examples=["The increase was primarily due to higher volumes."],
    )
    then: Prose | None = Field(
        None,
        title="Sentence after it",
        description="What else stands after it, that is no driver?",
        examples=["We serve customers in 40 countries."],
    )

    @model_validator(mode="after")
    def _check_content(self) -> Result:
        if self.figure is None and self.text is None:
            raise refuse("result", "has neither a figure nor a text", advice="give one of them")
        if self.per is not None and self.per_share is None:
            raise refuse("result", "has per without per_share", advice="name the figure that is per share")
        self._check_text()
        return self

    def _check_text(self) -> None:
        """Refuses what only a computed sentence can do for the author's own text."""
        if self.text is None:
            return
        names = [name for name in ("change", "against", "per_share") if getattr(self, name) is not None]
        if any(self.because):
            names.append("because by period")
        if names:
            advice = "leave out the one or the other"
            raise refuse("result", f"has {' and '.join(names)}, but text replaces the sentence", advice=advice)


ResultEntry = Annotated[Result, TextAs("figure")]


class Topic(Record):
    """Results on one topic, such as a segment or a measure, under a title of its own."""

    title: Prose = Field(title="Title", description="What is the topic?", examples=["Domestic Revenue"])
    items: tuple[ResultEntry, ...] = Field(title="Results", description="Which results?", min_length=1)


class Results(Record):
    """Financial results by measure or by topic, as bullets or paragraphs."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Results"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before them?", examples=["…"])
    period: Annotated[tuple[PeriodLabel, ...], OneOrMore] = Field(
        (),
        title="Period",
        description="For which periods are its figures stated, where a result does not say its own?",
        examples=["FY 2019"],
    )
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
