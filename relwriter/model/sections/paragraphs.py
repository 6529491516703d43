"""Sections that are paragraphs or lines under a title: text, boilerplate, legends, contacts, the board's statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from relwriter.model.company import ContactEntry
from relwriter.model.entry import Name
from relwriter.model.pending import OpenDay
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.keys import Signatory
from relwriter.model.values import Record, TextAs


class Narrative(Record):
    """Paragraphs under a title: for what no other section says."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Liquidity"])
    text: Paragraphs = Field(title="Text", description="What does it say?", examples=["…"], min_length=1)


class HeadingLine(Record):
    """A title over the sections that follow."""

    title: Prose = Field(title="Title", description="What is the title?", examples=["FY24 Financial Guidance"])


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


class BoardStatement(Record):
    """The statement of the board on a half-year or annual report, with who signs it."""

    title: Prose | None = Field(
        None, title="Title", description="What is the title?", examples=["Statement of the Board"]
    )
    text: Paragraphs = Field(title="Text", description="What does the board declare?", examples=["…"], min_length=1)
    place: Name | None = Field(None, title="Place", description="Where is it signed?", examples=["Oslo"])
    date: OpenDay | None = Field(None, title="Date", description="On which day is it signed?", examples=["2026-08-20"])
    signatories: tuple[Signatory, ...] = Field(
        (),
        title="Signatories",
        description="Who signs it? (a name, or the id of a person)",
        examples=["Kari Nordmann, Chair"],
    )


class TableNote(Record):
    """A note on tables, with its mark."""

    mark: Name | None = Field(None, title="Mark", description="Which mark refers to it?", examples=["(1)"])
    text: Prose = Field(title="Text", description="What does it say?", examples=["At constant exchange rates."])


class TableNotes(Record):
    """Notes on tables."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Notes"])
    items: tuple[Annotated[TableNote, TextAs("text")], ...] = Field(
        title="Notes", description="Which notes?", min_length=1
    )
