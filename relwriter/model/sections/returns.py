"""Capital returned to shareholders: dividends and buybacks."""

from __future__ import annotations

from datetime import date

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.pending import OpenDay, OpenNumber
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.recorded import Scale
from relwriter.model.sections.own_words import referred_fields
from relwriter.model.unit import Unit, is_money
from relwriter.model.values import ASIDE, Flag, Record, refuse


class Dividend(Record):
    """A dividend: its amount and its dates, or the author's own words."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Dividend"])
    amount: OpenNumber | None = Field(
        None, title="Amount", description="How much is paid for one share?", examples=["0.92"]
    )
    unit: Unit = Field(
        "USD/share", title="Unit", description="In which currency, for one share?", examples=["USD/share"]
    )
    cents: Flag = Field(False, title="In cents", description="As 92 cents, or 1.4 pence?", examples=["true"])
    name: Name = Field(
        Name("quarterly cash dividend"),
        title="Name",
        description="What is it called? (a proposed one: dividend)",
        examples=["quarterly cash dividend"],
    )
    security: Name = Field(
        Name("common share"), title="Security", description="For which security?", examples=["common share"]
    )
    body: Name = Field(
        Name("The Board of Directors"),
        title="Body",
        description="Who declares it?",
        examples=["The Board of Directors"],
    )
    verb: Name = Field(Name("declared"), title="Verb", description="declared, approved, paid?", examples=["approved"])
    proposed: Flag = Field(
        False, title="Proposed", description="Is it proposed only, to the general meeting?", examples=["true"]
    )
    declared: OpenDay | None = Field(
        None, title="Declared", description="On which day was it declared or proposed?", examples=["2026-10-28"]
    )
    payable: OpenDay | None = Field(
        None, title="Payable", description="On which day is it paid?", examples=["2026-12-10"]
    )
    record: OpenDay | None = Field(
        None, title="Record date", description="Who holds shares on which day?", examples=["2026-11-19"]
    )
    close_of_business: Flag = Field(
        False, title="Close of business", description="At the close of business on that day?", examples=["true"]
    )
    text: Paragraphs = Field((), title="Text", description="Your own words instead of the sentence?", examples=["…"])

    @model_validator(mode="after")
    def _check_content(self) -> Dividend:
        _refuse_beside_text("dividend", self, self.text)
        if not self.text and self.amount is None:
            raise refuse("dividend", "says nothing", advice="give an amount or a text")
        if self.cents and not is_money(self.unit):
            raise refuse("dividend", "has cents, but its unit is no amount of money", advice="leave cents out")
        if self.close_of_business and self.record is None:
            raise refuse("dividend", "has a close of business, but no day", advice="give the record date: record")
        days = [day for day in (self.declared, self.record, self.payable) if isinstance(day, date)]
        if days != sorted(days):
            raise refuse("dividend", "has dates out of order", advice="declared, then record, then payable")
        return self


def _refuse_beside_text(kind: str, section: Record, text: tuple[Prose, ...]) -> None:
    """Raises a custom pydantic error for what the author's own words do not print, since they do not refer to it."""
    printed = referred_fields(text, kind)
    printed |= {"unit", "cents", "currency", "scale"} if printed else set()
    for name in sorted(section.model_fields_set - {"title", "text"} - ASIDE - printed) if text else ():
        advice = f"refer to it in the text as {{{{ {kind}.{name} }}}}, leave it out, or leave the text out"
        raise refuse(kind, f"has '{name}' beside its text, which would not be printed", advice=advice)


class Buyback(Record):
    """Shares bought back: how many, for how much, and what may still be bought."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Share Repurchases"])
    period: PeriodLabel | None = Field(None, title="Period", description="In which period?", examples=["Q3 2026"])
    security: Name = Field(
        Name("common stock"), title="Security", description="Shares of what?", examples=["common stock"]
    )
    shares: OpenNumber | None = Field(
        None, title="Shares", description="How many shares were bought?", examples=["1200000"]
    )
    average_price: OpenNumber | None = Field(
        None, title="Average price", description="At which average price?", examples=["65.83"]
    )
    cost: OpenNumber | None = Field(None, title="Cost", description="For how much in all?", examples=["79.0"])
    remaining: OpenNumber | None = Field(
        None, title="Remaining", description="How much may still be bought?", examples=["420.5"]
    )
    program: OpenNumber | None = Field(
        None, title="New program", description="How large is a new program?", examples=["500"]
    )
    currency: Unit = Field("USD", title="Currency", description="In which currency?", examples=["USD"])
    scale: Scale = Field(
        "millions", title="Scale", description="In which scale are the amounts?", examples=["millions"]
    )
    as_of: OpenDay | None = Field(
        None, title="As of", description="On which day did it remain?", examples=["2026-09-30"]
    )
    text: Paragraphs = Field((), title="Text", description="Your own words instead of the sentences?", examples=["…"])

    @model_validator(mode="after")
    def _check_content(self) -> Buyback:
        _refuse_beside_text("buyback", self, self.text)
        bought = self.shares is not None or self.cost is not None
        if not (self.text or bought or self.program is not None or self.remaining is not None):
            raise refuse("buyback", "says nothing", advice="give shares, cost, remaining, program or text")
        if not bought and (self.average_price is not None or self.period is not None):
            raise refuse("buyback", "says how, but not what was bought", advice="give shares or cost")
        if self.as_of is not None and self.remaining is None:
            raise refuse("buyback", "has a day, but not what remained on it", advice="give remaining")
        return self
