"""Highlights: flat, in groups, points below points, run-in labels."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from relwriter.model.labels import RunInLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Record, TextAs, refuse


class Highlight(Record):
    """A point of the highlights: text, a run-in label before it, points below it."""

    label: RunInLabel | None = Field(
        None, title="Label", description="A label before the text?", examples=["Facilities"]
    )
    text: Prose | None = Field(
        None, title="Text", description="What is the highlight?", examples=["Opened a second plant in Ohio"]
    )
    items: tuple[Annotated[Highlight, TextAs("text")], ...] = Field(
        (), title="Points below", description="Points below this one?", examples=["Full capacity by June"]
    )

    @model_validator(mode="after")
    def _check_content(self) -> Highlight:
        if self.text is None and not (self.label and self.items):
            raise refuse("empty", "has no text", advice="give a text, or a label and items below it")
        return self


HighlightEntry = Annotated[Highlight, TextAs("text")]


class HighlightGroup(Record):
    """Highlights of one theme or period under a title of their own."""

    title: Prose = Field(title="Title", description="What is the group's title?", examples=["Manufacturing"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before its points?", examples=["…"])
    items: tuple[HighlightEntry, ...] = Field(title="Points", description="Its points", min_length=1)


class Highlights(Record):
    """The quarter's highlights: points, or groups of points."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Business Highlights"])
    items: tuple[HighlightEntry, ...] = Field((), title="Points", description="The points")
    groups: tuple[HighlightGroup, ...] = Field((), title="Groups", description="Groups of points")

    @model_validator(mode="after")
    def _check_content(self) -> Highlights:
        if not self.items and not self.groups:
            raise refuse("empty", "has neither items nor groups", advice="give one of them")
        return self
