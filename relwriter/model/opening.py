"""The opening of a release: its date, headline, dateline and lede, what stands above it, and the mark at the end."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, create_model, model_validator

from relwriter.model.company import ContactEntry
from relwriter.model.entry import Name
from relwriter.model.logo import Logo
from relwriter.model.pending import OpenDay
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections import Section
from relwriter.model.sections.calls import ZonedTime
from relwriter.model.values import Flag, Record, TextAs, meanings, refuse


class City(Record):
    """A city of the dateline."""

    city: Name = Field(title="City", description="From which city is the release dated?", examples=["New York"])
    state: Name | None = Field(None, title="State", description="In which US state? (its postal code)", examples=["NY"])
    country: Name | None = Field(
        None, title="Country", description="In which country, if readers must be told?", examples=["China"]
    )


class _OpeningSentence(Record):
    """The opening sentence after the dateline, without what Python has no name for."""

    verb: Name = Field(
        Name("today announced", field="release.lede.verb"),
        title="Verb",
        description="today announced, today reported, is pleased to announce?",
        examples=["today reported"],
    )
    object: Prose = Field(
        Prose("financial results", field="release.lede.object"),
        title="Object",
        description="What is reported?",
        examples=["financial results"],
    )
    article: Literal["the", "its"] = Field(
        "the", title="Article", description="For the, or for its third quarter?", examples=["its"]
    )
    unaudited: Flag = Field(
        False, title="Unaudited", description="Are the results called unaudited?", examples=["true"]
    )
    then: Prose | None = Field(
        None, title="Second sentence", description="A sentence after it?", examples=["Results are unaudited."]
    )
    text: Prose | None = Field(
        None, title="Text", description="Your own words instead of the whole opening sentence?", examples=["…"]
    )
    omit: Flag = Field(
        False, title="Omit", description="Does the dateline stand alone, without a sentence?", examples=["true"]
    )

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if self.omit and (self.text or self.then):
            raise refuse("lede", "is omitted, but has a text", advice="put the text into a section, or drop omit")
        if (self.omit or self.text) and getattr(self, "and"):
            raise refuse("lede", "has an addition to a sentence that is not printed", advice="put it into text")
        return self


Lede = create_model(
    "Lede",
    __base__=_OpeningSentence,
    __module__=__name__,
    __doc__="The opening sentence after the dateline: who reports what for which period.",
    # In a class body, `and` would be a word of Python.
    **{
        "and": (
            Prose | None,
            Field(
                None,
                title="Addition",
                description="What does the company do besides, before the full stop?",
                examples=["provided a corporate update"],
            ),
        )
    },
)


class Masthead(Record):
    """What stands above the headline."""

    exhibit: Name | None = Field(None, title="Exhibit", description="Which exhibit is it?", examples=["Exhibit 99.1"])
    immediate: Flag = Field(
        False, title="For immediate release", description="FOR IMMEDIATE RELEASE?", examples=["true"]
    )
    logo: Annotated[Logo, TextAs("file")] | None = Field(
        None, title="Logo", description="The company's logo? (usually in the house file)", examples=["logo.png"]
    )
    embargo: Name | None = Field(
        None, title="Embargo", description="Until when is it embargoed?", examples=["4:05 p.m. ET, November 5, 2026"]
    )
    date: Flag = Field(False, title="Date", description="The release date above the headline?", examples=["true"])
    lines: tuple[Name, ...] = Field((), title="Lines", description="Further lines?", examples=["NEWS RELEASE"])
    contacts: tuple[ContactEntry, ...] = Field((), title="Contacts", description="Contacts at the top?")


class Opening(Record):
    """What stands before the sections: date, headline, dateline and lede; and the mark at the end."""

    date: OpenDay = Field(title="Release date", description="On which day is it released?", examples=["2020-02-28"])
    time: ZonedTime | None = Field(
        None, title="Time", description="At what time is it released? (for the run sheet and the exchanges' rules)"
    )
    kind: Literal["results", "preliminary", "corrected"] = Field(
        "results",
        title="Kind",
        description="Which kind of release is it?",
        examples=["results"],
        json_schema_extra=meanings(
            results="results of a period", preliminary="results not final yet", corrected="replaces an earlier release"
        ),
    )
    masthead: Masthead | None = Field(None, title="Masthead", description="What stands above the headline?")
    correction: Paragraphs = Field(
        (),
        title="Correction",
        description="What does it correct?",
        examples=["Replaces the release of November 4, 2026: revenue in the second bullet should read $83.4 million."],
    )
    before_dateline: tuple[Section, ...] = Field(
        (), title="Before the dateline", description="Which sections stand between the headline and the dateline?"
    )
    headline: Prose = Field(
        title="Headline",
        description="What is the headline?",
        examples=["{{ company }} Reports {{ period.title }} Financial Results"],
    )
    subheads: tuple[Prose, ...] = Field(
        (), title="Subheads", description="Lines under the headline?", examples=["Revenue up 12%"], max_length=6
    )
    datelines: tuple[City, ...] = Field(
        title="Dateline",
        description="From which city or cities?",
        examples=["New York, NY"],
        min_length=1,
        max_length=4,
    )
    lede: Lede = Field(Lede(), title="Lede", description="The opening sentence")
    end_mark: Name | None = Field(
        Name("###", field="release.end_mark"),
        title="End mark",
        description="What marks the end? (none for no mark)",
        examples=["###", "-END-"],
    )
    source_line: Name | None = Field(
        None, title="Source line", description="The wire's SOURCE line?", examples=["SOURCE Acme Robotics, Inc."]
    )

    @property
    def closing_mark(self) -> Name | None:
        """The mark at the end; None where the release has none."""
        return None if self.end_mark is None or self.end_mark.casefold() == "none" else self.end_mark
