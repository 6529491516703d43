"""Capital returned to shareholders: dividends and buybacks."""

from __future__ import annotations

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.figure import Scale, Unit
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.values import Day, Number, Record, refuse


class Dividend(Record):
    """A dividend: its amount and its three dates."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Dividend"])
    amount: Number = Field(title="Amount", description="How much is paid for one share?", examples=["0.92"])
    unit: Unit = Field(
        "USD/share", title="Unit", description="In which currency, for one share?", examples=["USD/share"]
    )
    name: Name = Field(
        Name("quarterly cash dividend"),
        title="Name",
        description="What is it called?",
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
    declared: Day | None = Field(
        None, title="Declared", description="On which day was it declared?", examples=["2026-10-28"]
    )
    payable: Day = Field(title="Payable", description="On which day is it paid?", examples=["2026-12-10"])
    record: Day = Field(title="Record date", description="Who holds shares on which day?", examples=["2026-11-19"])
    text: Paragraphs = Field((), title="Text", description="Your own words instead of the sentence?", examples=["…"])

    @model_validator(mode="after")
    def _check_dates(self) -> Dividend:
        if self.record > self.payable or (self.declared and self.declared > self.record):
            raise refuse("dividend", "has dates out of order", advice="declared, then record, then payable")
        return self


class Buyback(Record):
    """Shares bought back: how many, for how much, and what may still be bought."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Share Repurchases"])
    period: PeriodLabel | None = Field(None, title="Period", description="In which period?", examples=["Q3 2026"])
    security: Name = Field(
        Name("common stock"), title="Security", description="Shares of what?", examples=["common stock"]
    )
    shares: Number | None = Field(
        None, title="Shares", description="How many shares were bought?", examples=["1200000"]
    )
    average_price: Number | None = Field(
        None, title="Average price", description="At which average price?", examples=["65.83"]
    )
    cost: Number | None = Field(None, title="Cost", description="For how much in all?", examples=["79.0"])
    remaining: Number | None = Field(
        None, title="Remaining", description="How much may still be bought?", examples=["420.5"]
    )
    program: Number | None = Field(
        None, title="New program", description="How large is a new program?", examples=["500"]
    )
    currency: Unit = Field("USD", title="Currency", description="In which currency?", examples=["USD"])
    scale: Scale = Field(
        "millions", title="Scale", description="In which scale are the amounts?", examples=["millions"]
    )
    as_of: Day | None = Field(None, title="As of", description="On which day did it remain?", examples=["2026-09-30"])
    text: Paragraphs = Field((), title="Text", description="Your own words instead of the sentences?", examples=["…"])

    @model_validator(mode="after")
    def _check_content(self) -> Buyback:
        if not self.text and self.shares is None and self.cost is None and self.program is None:
            raise refuse("buyback", "says nothing", advice="give shares, cost, program or text")
        return self
