"""Sections that are paragraphs under a title, and contacts, which are lines."""

from __future__ import annotations

from pydantic import Field

from relwriter.model.company import ContactEntry
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Record


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
