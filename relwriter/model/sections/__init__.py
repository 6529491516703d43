"""The sections of a release: each kind a record, in any order, each as often as needed.

A new kind is a module here and a field of `Section`, a view in `compose/sections`, and a template.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from relwriter.model.sections.calls import Call
from relwriter.model.sections.dates import Calendar, Events
from relwriter.model.sections.highlights import Highlights
from relwriter.model.sections.measures import Measures
from relwriter.model.sections.outlook import Outlook
from relwriter.model.sections.paragraphs import (
    About,
    BoardStatement,
    Contacts,
    HeadingLine,
    Legend,
    Narrative,
    TableNotes,
)
from relwriter.model.sections.quotes import Letter, Quote
from relwriter.model.sections.results import Results
from relwriter.model.sections.returns import Buyback, Dividend
from relwriter.model.statement import PlacedStatement
from relwriter.model.values import ASIDE, Record, TextAs, refuse


class Section(Record):
    """One section: exactly one of its fields."""

    quote: Quote | None = Field(None, title="Quote", description="What an executive says")
    letter: Letter | None = Field(None, title="Letter", description="Words of an executive in the first person")
    highlights: Highlights | None = Field(None, title="Highlights", description="The quarter's highlights")
    results: Results | None = Field(None, title="Results", description="Financial results, a bullet a figure")
    metrics: Results | None = Field(None, title="Key metrics", description="Key metrics, as results are")
    measures: Measures | None = Field(None, title="Measures", description="Non-GAAP measures and metrics, explained")
    outlook: Outlook | None = Field(None, title="Outlook", description="What the company expects")
    dividend: Dividend | None = Field(None, title="Dividend", description="A dividend")
    buyback: Buyback | None = Field(None, title="Buyback", description="Shares bought back")
    call: Call | None = Field(None, title="Call", description="The conference call and its replay")
    events: Events | None = Field(None, title="Events", description="What happened after the period ended")
    calendar: Calendar | None = Field(None, title="Calendar", description="The financial calendar")
    board: BoardStatement | None = Field(None, title="Board", description="The statement of the board")
    statement: Annotated[PlacedStatement, TextAs("id")] | None = Field(
        None, title="Statement", description="A statement or another table of figures", examples=["operations"]
    )
    notes: TableNotes | None = Field(None, title="Notes", description="Notes on tables")
    heading: Annotated[HeadingLine, TextAs("title")] | None = Field(
        None, title="Heading", description="A title over the sections that follow", examples=["Financial Guidance"]
    )
    text: Narrative | None = Field(None, title="Text", description="Paragraphs for what no other section says")
    about: About | None = Field(None, title="About", description="The company's boilerplate")
    legend: Legend | None = Field(None, title="Legend", description="A legal legend")
    contacts: Contacts | None = Field(None, title="Contacts", description="Whom readers may ask")

    @model_validator(mode="after")
    def _check_single(self) -> Section:
        if len(self.model_fields_set - ASIDE) != 1:
            known = ", ".join(name for name in type(self).model_fields if name not in ASIDE)
            raise refuse("section", "must be exactly one kind of section", advice=f"one of {known}")
        return self

    @property
    def kind(self) -> str:
        """Which kind of section it is."""
        return next(iter(self.model_fields_set - ASIDE))

    @property
    def content(self) -> Record:
        """The section's own record."""
        return getattr(self, self.kind)
