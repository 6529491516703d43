"""The sections of a release: each kind a record, in any order, each as often as needed.

A new kind is a class here and a field of `Section`, a view in `compose/sections`, and a template.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema, model_validator

from relwriter.model.company import ContactEntry
from relwriter.model.entry import Entry, Name
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Record, meanings, read_key, refuse


def _known(kind: str, plural: str):
    """A reader of ids that the release must define: people or figures, told by the validation's context."""

    def read(value: Any, info: ValidationInfo) -> Entry:
        key = read_key(value, info)
        known = (info.context or {}).get(plural)
        if known is not None and key not in known:
            close = get_close_matches(key, known, 1)
            advice = f"did you mean {close[0]}?" if close else f"define it under {plural}:"
            raise refuse("unknown", f"there is no {kind} of that id", advice=advice)
        return value if isinstance(value, Entry) else Entry(key)

    return read


PersonKey = Annotated[Entry, PlainValidator(_known("person", "people")), WithJsonSchema({"type": "string"})]
FigureKey = Annotated[Entry, PlainValidator(_known("figure", "figures")), WithJsonSchema({"type": "string"})]


def _text_as(field: str):
    """A reader that takes a bare text for a mapping with one field."""

    def read(entry: Any) -> Any:
        return {field: entry} if isinstance(entry, str) else entry

    return BeforeValidator(read)


class Quote(Record):
    """What somebody says, with the attribution before it, after it, or splitting it."""

    by: PersonKey = Field(title="Speaker", description="Who says it?", examples=["tony-liu"])
    says: Paragraphs = Field(
        title="Words",
        description="What do they say? (without quotation marks)",
        examples=["We made progress."],
        min_length=1,
    )
    then: Paragraphs = Field(
        (),
        title="Words after the attribution",
        description="What do they say after “said …”?",
        examples=["We continue."],
    )
    attribution: Literal["after", "before"] = Field(
        "after",
        title="Attribution",
        description="Is the speaker named after the first words or before?",
        examples=["after"],
        json_schema_extra=meanings(
            after="“We made progress,” said Jane Smith", before="Jane Smith said, “We made progress.”"
        ),
    )
    verb: Name = Field(Name("said"), title="Verb", description="said, added, continued, commented?", examples=["said"])
    form: Literal["full", "short", "surname", "first-name"] | None = Field(
        None,
        title="Form of the name",
        description="Name and titles, short form, surname or first name? (full the first time, then short)",
        examples=["short"],
    )


class Highlight(Record):
    """A point of the highlights: text, a run-in label before it, points below it."""

    label: Name | None = Field(None, title="Label", description="A label before the text?", examples=["Facilities"])
    text: Prose = Field(title="Text", description="What is the highlight?", examples=["Opened a second plant in Ohio"])
    items: tuple[Annotated[Highlight, _text_as("text")], ...] = Field(
        (), title="Points below", description="Points below this one?", examples=["Full capacity by June"]
    )


HighlightEntry = Annotated[Highlight, _text_as("text")]


class HighlightGroup(Record):
    """Highlights of one theme or period under a title of their own."""

    title: Prose = Field(title="Title", description="What is the group's title?", examples=["Manufacturing"])
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


class Result(Record):
    """A result: a figure whose sentence is computed, or the author's own text for it."""

    figure: FigureKey = Field(title="Figure", description="Which figure?", examples=["net_income"])
    periods: Annotated[tuple[PeriodLabel, ...], BeforeValidator(lambda v: [v] if isinstance(v, str) else v)] = Field(
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


ResultEntry = Annotated[Result, _text_as("figure")]


class Results(Record):
    """Financial results, a bullet a figure."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Results"])
    items: tuple[ResultEntry, ...] = Field(title="Results", description="Which figures?", min_length=1)


class Narrative(Record):
    """Paragraphs under a title: for what no other section says."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Liquidity"])
    text: Paragraphs = Field(title="Text", description="What does it say?", examples=["…"], min_length=1)


class About(Record):
    """The company's boilerplate."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["About Acme"])
    text: Paragraphs = Field(title="Text", description="What is the company?", examples=["…"], min_length=1)


class Legend(Record):
    """A legal legend, such as the safe harbor statement."""

    title: Prose | None = Field(
        None, title="Title", description="What is the title?", examples=["Forward-Looking Statements"]
    )
    text: Paragraphs = Field(title="Text", description="What does counsel say?", examples=["…"], min_length=1)


class Contacts(Record):
    """Whom readers may ask."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Contacts"])
    items: tuple[ContactEntry, ...] = Field(title="Contacts", description="Whom may readers ask?", min_length=1)


class Section(Record):
    """One section: exactly one of its fields."""

    quote: Quote | None = Field(None, title="Quote", description="What an executive says")
    highlights: Highlights | None = Field(None, title="Highlights", description="The quarter's highlights")
    results: Results | None = Field(None, title="Results", description="Financial results, a bullet a figure")
    text: Narrative | None = Field(None, title="Text", description="Paragraphs for what no other section says")
    about: About | None = Field(None, title="About", description="The company's boilerplate")
    legend: Legend | None = Field(None, title="Legend", description="A legal legend")
    contacts: Contacts | None = Field(None, title="Contacts", description="Whom readers may ask")

    @model_validator(mode="after")
    def _check_single(self) -> Section:
        if len(self.model_fields_set) != 1:
            known = ", ".join(type(self).model_fields)
            raise refuse("section", "must be exactly one kind of section", advice=f"one of {known}")
        return self

    @property
    def kind(self) -> str:
        """Which kind of section it is."""
        return next(iter(self.model_fields_set))

    @property
    def content(self) -> Record:
        """The section's own record."""
        return getattr(self, self.kind)
