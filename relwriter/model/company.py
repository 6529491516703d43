"""The company, as it stays from quarter to quarter: names, listings, defined terms, people, contacts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.fiscal import FiscalQuarterEnd, FiscalYear, FiscalYearEnd, MonthYear
from relwriter.model.issuer import Issuer
from relwriter.model.prose import Prose
from relwriter.model.recorded import SCALE_MEANINGS, TypedScale
from relwriter.model.unit import Currency
from relwriter.model.values import OneOrMore, Record, TextAs, meanings

_SUFFIX = re.compile(r"(?<=\S)(?:\s*,.*|\s+(?:Jr\.?|Sr\.?|II|III|IV))$")
"""What follows a surname: all after a comma, or the suffixes that are written without one."""


class Listing(Record):
    """A security of the company: exchange and symbol."""

    exchange: Name = Field(title="Exchange", description="On which exchange is it listed?", examples=["NASDAQ"])
    symbol: Name = Field(title="Symbol", description="Under which symbol?", examples=["CBMG"])


class Reporting(Record):
    """In what the company reports, where a figure does not say otherwise."""

    currency: Currency = Field(
        "USD", title="Reporting currency", description="In which currency does it report?", examples=["EUR"]
    )
    scale: TypedScale = Field(
        "ones",
        title="Scale of amounts",
        description="In which scale are amounts of money typed?",
        examples=["thousands"],
        json_schema_extra=SCALE_MEANINGS,
    )


class Company(Record):
    """Who reports: its names, where it is listed, what it calls itself, what it does, when its years end."""

    name: Name = Field(
        title="Legal name", description="What is the company's full legal name?", examples=["Acme Robotics, Inc."]
    )
    short: Name | None = Field(
        None, title="Short name", description="How do headlines call it?", examples=["Acme Robotics"]
    )
    listings: tuple[Listing, ...] = Field(
        (), title="Listings", description="Where are its securities listed?", examples=["NASDAQ: ACME"]
    )
    terms: Annotated[tuple[Name, ...], OneOrMore] = Field(
        (),
        title="Defined terms",
        description="How does the release call the company from then on?",
        examples=['"Acme" or the "Company"'],
    )
    descriptor: Prose | None = Field(
        None,
        title="Descriptor",
        description="What is the company, in a clause after its name?",
        examples=["a maker of industrial robots"],
    )
    fiscal_year_end: FiscalYearEnd = Field(
        MonthYear(),
        title="Fiscal year end",
        description="On which day does the fiscal year end?",
        examples=["December 31", "Saturday nearest January 31"],
    )
    fiscal_year_named: Literal["end", "start"] = Field(
        "end",
        title="Name of fiscal years",
        description="Is a fiscal year named after the year in which it ends or starts?",
        examples=["end"],
        json_schema_extra=meanings(end="fiscal 2024 ends in 2024", start="fiscal 2024 starts in 2024"),
    )

    reporting: Reporting = Field(Reporting(), title="Reporting", description="In what does the company report?")
    issuer: Issuer = Field(Issuer(), title="Issuer", description="What kind of issuer is it? (which rules it follows)")
    fiscal_quarter_end: FiscalQuarterEnd | None = Field(
        None,
        title="Fiscal quarter end",
        description="On which weekday near the end of a month do quarters end, if they do?",
        examples=["Friday nearest month end"],
    )
    fiscal_long_quarter: Literal["first", "second", "third", "fourth"] = Field(
        "fourth",
        title="Long fiscal quarter",
        description="To which quarter does the 53rd week of a year of weeks belong?",
        examples=["first"],
    )

    @property
    def fiscal_year(self) -> FiscalYear:
        """When fiscal years and their quarters end, and how they are named."""
        return replace(
            self.fiscal_year_end,
            named_after_start=self.fiscal_year_named == "start",
            quarters=self.fiscal_quarter_end,
            long_quarter=1 + ("first", "second", "third", "fourth").index(self.fiscal_long_quarter),
        )

    @property
    def headline_name(self) -> Name:
        """The name that headlines use."""
        return self.short or self.name


class Person(Record):
    """Somebody who is quoted, with what quotes need to name them."""

    name: Name = Field(title="Name", description="What is their full name?", examples=["Tony Liu"])
    titles: Annotated[tuple[Name, ...], OneOrMore] = Field(
        (), title="Titles", description="Which titles do they hold?", examples=["Chief Executive Officer"]
    )
    honorific: Name | None = Field(None, title="Honorific", description="Mr., Ms., Dr.?", examples=["Mr."])
    short: Name | None = Field(
        None, title="Short form", description="How are they named the second time?", examples=["Mr. Liu"]
    )

    @property
    def surname(self) -> Name:
        """The last word of the name, before a suffix such as Jr., III or Ph.D."""
        suffix = _SUFFIX.search(self.name)
        end = suffix.start() if suffix else len(self.name)
        return self.name.part(end - len(self.name[:end].split()[-1]), end)

    @property
    def first_name(self) -> Name:
        """The first word of the name."""
        return self.name.part(0, len(self.name.split()[0].rstrip(",")))


class Contact(Record):
    """Whom readers may ask: a heading such as Investor Relations, and lines as they are printed."""

    title: Name | None = Field(
        None, title="For whom", description="Who is this contact for?", examples=["Investor Relations"]
    )
    lines: Annotated[tuple[Name, ...], OneOrMore] = Field(
        title="Lines",
        description="Name, telephone, e-mail",
        examples=["Derrick Li, +1 917 717 0994"],
        min_length=1,
    )


class _Lines(TextAs):
    """Takes a bare text or a list of lines for a contact."""

    def read(self, value: Any) -> Any:
        return value if isinstance(value, dict | Contact) else {"lines": value}


ContactEntry = Annotated[Contact, _Lines()]
