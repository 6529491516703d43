"""Measures beside those of the financial statements: non-GAAP measures, key metrics, and what readers must be told."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Record


class Measure(Record):
    """A measure: how it is defined, why it is useful, how management uses it, where its limits are."""

    name: Name = Field(title="Name", description="What is the measure called?", examples=["Adjusted EBITDA"])
    comparable: Name | None = Field(
        None,
        title="Comparable measure",
        description="Which measure of the financial statements is most comparable?",
        examples=["net income"],
    )
    definition: Prose = Field(
        title="Definition", description="How is it defined?", examples=["Net income before interest and taxes."]
    )
    why_useful: Prose | None = Field(
        None, title="Why useful", description="Why is it useful to investors?", examples=["It shows the core business."]
    )
    how_used: Prose | None = Field(
        None, title="How used", description="How does management use it?", examples=["We budget with it."]
    )
    limits: Prose | None = Field(
        None, title="Limits", description="Where are its limits?", examples=["It leaves out cash costs."]
    )
    text: Prose | None = Field(
        None,
        title="Text",
        description="Your own words instead of the sentence on the comparable measure?",
        examples=["Net income is the measure that comes closest."],
    )
    change: Prose | None = Field(
        None, title="Change", description="Has its calculation changed?", examples=["From 2026 it excludes leases."]
    )


class Measures(Record):
    """The measures that a release uses, explained."""

    title: Prose | None = Field(
        None, title="Title", description="What is the title?", examples=["Non-GAAP Financial Measures"]
    )
    layout: Literal["paragraphs", "bullets"] = Field(
        "paragraphs", title="Layout", description="As paragraphs or as bullets?", examples=["bullets"]
    )
    intro: Paragraphs = Field((), title="Introduction", description="What comes before it?", examples=["…"])
    items: tuple[Measure, ...] = Field((), title="Measures", description="Which measures?")
    closing: Paragraphs = Field((), title="Closing", description="What comes after it?", examples=["…"])
