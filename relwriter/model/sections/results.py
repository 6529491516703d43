"""Results: figures whose sentences are computed, as bullets or paragraphs, by measure or by topic."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.result import ResultEntry
from relwriter.model.sentence_style import WHEN_MEANINGS, When
from relwriter.model.values import Flag, OneOrMore, Record, meanings, refuse


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
    layout: Literal["bullets", "paragraphs", "paragraph"] = Field(
        "bullets",
        title="Layout",
        description="As bullets or as paragraphs?",
        examples=["paragraphs"],
        json_schema_extra=meanings(
            bullets="a bullet for each", paragraphs="a paragraph for each", paragraph="all of a topic in one paragraph"
        ),
    )
    together: Flag = Field(
        False,
        title="Together",
        description="Are the periods of a figure stated in one sentence, with “respectively”?",
        examples=["true"],
    )
    when: When | None = Field(
        None,
        title="When",
        description="How are periods stated? (as the house style does)",
        examples=["omitted"],
        json_schema_extra=WHEN_MEANINGS,
    )
    items: tuple[ResultEntry, ...] = Field((), title="Results", description="Which figures?")
    topics: tuple[Topic, ...] = Field((), title="Topics", description="Results by topic?")
    closing: Paragraphs = Field((), title="Closing", description="What comes after them?", examples=["…"])

    @model_validator(mode="after")
    def _check_content(self) -> Results:
        if not self.items and not self.topics:
            raise refuse("empty", "has neither items nor topics", advice="give one of them")
        return self
