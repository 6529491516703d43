"""The sections of a release: each kind a record, in any order, each as often as needed.

A new kind is a module here and a field of `Section`, a view in `compose/sections`, and a template.
"""

from __future__ import annotations

from pydantic import Field, model_validator

from relwriter.model.sections.highlights import Highlights
from relwriter.model.sections.paragraphs import About, Contacts, Legend, Narrative
from relwriter.model.sections.quotes import Quote
from relwriter.model.sections.results import Results
from relwriter.model.values import Record, refuse


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
