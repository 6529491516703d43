"""Outlook: what the company expects, measure by measure, and what that rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.guidance import Guidance
from relwriter.model.values import Record, TextAs


class Outlook(Record):
    """The company's outlook."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Outlook"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before it?", examples=["We expect:"])
    period: PeriodLabel | None = Field(
        None, title="Period", description="For which period, where an item names none?", examples=["FY 2027"]
    )
    layout: Literal["bullets", "paragraphs"] = Field(
        "bullets", title="Layout", description="As bullets or as paragraphs?", examples=["paragraphs"]
    )
    items: tuple[Annotated[Guidance, TextAs("text")], ...] = Field(
        title="Guidance", description="What is expected?", min_length=1
    )
    notes: Paragraphs = Field(
        (), title="Notes", description="Notes on the guidance?", examples=["(1) At constant exchange rates."]
    )
    assumptions: Paragraphs = Field(
        (), title="Assumptions", description="What does it rest on?", examples=["Exchange rates stay as they are."]
    )
    no_reconciliation: Paragraphs = Field(
        (),
        title="Why no reconciliation",
        description="Why is there no reconciliation of forward-looking measures?",
        examples=["A reconciliation is not available without unreasonable efforts."],
    )
    closing: Paragraphs = Field((), title="Closing", description="What comes after it?", examples=["…"])
