"""The release: everything that its file and its house file say."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from relwriter.model.company import Company, ContactEntry, Person
from relwriter.model.draft import DraftState
from relwriter.model.entry import Name
from relwriter.model.figure import Figure, FigureId
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections import Section
from relwriter.model.style import Style
from relwriter.model.values import Day, Flag, Key, Record, meanings, refuse


class City(Record):
    """A city of the dateline."""

    city: Name = Field(title="City", description="From which city is the release dated?", examples=["New York"])
    state: Name | None = Field(None, title="State", description="In which US state? (its postal code)", examples=["NY"])
    country: Name | None = Field(
        None, title="Country", description="In which country, if readers must be told?", examples=["China"]
    )


class Lede(Record):
    """The opening sentence after the dateline: who reports what for which period."""

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
    unaudited: Flag = Field(
        False, title="Unaudited", description="Are the results called unaudited?", examples=["true"]
    )
    then: Prose | None = Field(
        None, title="Second sentence", description="A sentence after it?", examples=["Results are unaudited."]
    )
    text: Prose | None = Field(
        None, title="Text", description="Your own words instead of the whole opening sentence?", examples=["…"]
    )


class Masthead(Record):
    """What stands above the headline."""

    exhibit: Name | None = Field(None, title="Exhibit", description="Which exhibit is it?", examples=["Exhibit 99.1"])
    immediate: Flag = Field(
        False, title="For immediate release", description="FOR IMMEDIATE RELEASE?", examples=["true"]
    )
    embargo: Name | None = Field(
        None, title="Embargo", description="Until when is it embargoed?", examples=["4:05 p.m. ET, November 5, 2026"]
    )
    lines: tuple[Name, ...] = Field((), title="Lines", description="Further lines?", examples=["NEWS RELEASE"])
    contacts: tuple[ContactEntry, ...] = Field((), title="Contacts", description="Contacts at the top?")


class Opening(Record):
    """What stands before the sections: date, headline, dateline and lede; and the mark at the end."""

    date: Day = Field(title="Release date", description="On which day is it released?", examples=["2020-02-28"])
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
        description="What marks the end?",
        examples=["###", "-END-"],
    )
    source_line: Name | None = Field(
        None, title="Source line", description="The wire's SOURCE line?", examples=["SOURCE Acme Robotics, Inc."]
    )


class Release(Record):
    """A release with its house file's fields filled in."""

    house: Name | None = Field(
        None, title="House file", description="Which file holds what stays the same?", examples=["company.yaml"]
    )
    draft: DraftState = Field(DraftState(), title="Draft", description="Which draft is it?")
    pack: Name | None = Field(None, title="Template pack", description="Which template pack?", examples=["standard"])
    company: Company = Field(title="Company", description="Who reports?")
    people: dict[Key, Person] = Field({}, title="People", description="Who is quoted?")
    style: Style = Field(Style(), title="House style", description="How are the company's releases worded?")
    period: PeriodLabel = Field(title="Period", description="Which period is reported?", examples=["Q4 2019"])
    with_year: Flag | None = Field(
        None,
        title="With the year",
        description="Does a fourth quarter's release report the year too?",
        examples=["true"],
    )
    release: Opening = Field(title="Release", description="What stands before the sections")
    figures: dict[FigureId, Figure] = Field({}, title="Figures", description="Which figures are reported?")
    sections: tuple[Section, ...] = Field((), title="Sections", description="What follows the opening?")

    @model_validator(mode="after")
    def _check_correction(self) -> Release:
        if (self.release.kind == "corrected") != bool(self.release.correction):
            advice = "kind: corrected and correction: go together"
            raise refuse("correction", "says that it is corrected, or what is, but not both", advice=advice)
        return self

    @property
    def reports_year(self) -> bool:
        """Whether the release reports a fourth quarter together with its year."""
        asked = self.with_year if self.with_year is not None else True
        return asked and self.period.kind == "Q" and self.period.number == 4
