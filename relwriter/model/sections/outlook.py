"""Outlook: what the company expects, as ranges, points or words, with the guidance it gave before."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.recorded import Scale
from relwriter.model.sections.own_words import referred_fields
from relwriter.model.unit import Unit
from relwriter.model.values import Count, Key, Number, Record, TextAs, meanings, refuse


class Guidance(Record):
    """What is expected of one measure: a range, a point, or words; and what was expected before."""

    id: Key | None = Field(None, title="Id", description="By which id does prose refer to it?", examples=["revenue"])
    measure: Name | None = Field(None, title="Measure", description="What is expected?", examples=["Revenue"])
    period: PeriodLabel | None = Field(None, title="Period", description="For which period?", examples=["FY 2027"])
    low: Number | None = Field(None, title="Low end", description="From which amount?", examples=["809.0"])
    high: Number | None = Field(None, title="High end", description="To which amount?", examples=["821.0"])
    point: Number | None = Field(None, title="Point", description="Or one amount?", examples=["850"])
    prior_low: Number | None = Field(
        None, title="Prior low end", description="From which amount before?", examples=["800.0"]
    )
    prior_high: Number | None = Field(
        None, title="Prior high end", description="To which amount before?", examples=["825.0"]
    )
    prior_point: Number | None = Field(
        None, title="Prior point", description="Or which one amount before?", examples=["850"]
    )
    unit: Unit = Field("USD", title="Unit", description="In which currency or unit?", examples=["percent"])
    scale: Scale = Field(
        "millions", title="Scale", description="In which scale are the amounts?", examples=["millions"]
    )
    decimals: Count | None = Field(None, title="Decimals", description="With how many decimals?", examples=["1"])
    basis: Name | None = Field(
        None, title="Basis", description="On which basis, after the amounts?", examples=["per diluted share"]
    )
    approximate: Literal["", "approximately", "about", "around"] = Field(
        "", title="Approximate", description="approximately, about?", examples=["approximately"]
    )
    action: Literal["initiates", "raises", "lowers", "narrows", "reiterates", "updates", "withdraws"] | None = Field(
        None,
        title="Action",
        description="What is done to the guidance given before?",
        examples=["raises"],
        json_schema_extra=meanings(
            initiates="given for the first time", raises="higher than before", lowers="lower than before",
            narrows="a narrower range", reiterates="the same as before", updates="changed otherwise",
            withdraws="no longer given",
        ),
    )  # fmt: skip
    text: Prose | None = Field(
        None, title="Text", description="Your own words instead of the sentence?", examples=["Low-single-digit growth"]
    )
    because: Prose | None = Field(
        None, title="Driver", description="What is it due to?", examples=["It reflects the orders of the first half."]
    )

    @model_validator(mode="after")
    def _check_amounts(self) -> Guidance:
        if self.text is not None:
            _refuse_beside_text(self)
            return self
        if self.measure is None:
            raise refuse("guidance", "has neither a measure nor a text", advice="say what is expected")
        ranges = ((self.low, self.high, self.point), (self.prior_low, self.prior_high, self.prior_point))
        for low, high, point in ranges:
            if (low is None) != (high is None) or (low is not None and point is not None):
                raise refuse("guidance", "must have low and high, or point", advice="give both ends, or one amount")
            if low is not None and high is not None and low > high:
                raise refuse("guidance", "has a low end above its high end", advice="swap them")
        _check_action(self)
        if self.action != "withdraws" and all(amount is None for amount in ranges[0]):
            raise refuse("guidance", "has no amount", advice="give low and high, point, or text")
        return self


_AMOUNTS = {
    "low", "high", "point", "prior_low", "prior_high", "prior_point", "unit", "scale", "decimals",
}  # fmt: skip


def _refuse_beside_text(guidance: Guidance) -> None:
    """Raises a custom pydantic error for what the author's own words would leave unprinted."""
    printed = {"measure", "text", "because", "note", "id"}
    if guidance.id and referred_fields(filter(None, (guidance.text,)), "guidance", guidance.id):
        printed |= _AMOUNTS
    for name in sorted(guidance.model_fields_set - printed):
        advice = "leave it out, or leave the text out"
        raise refuse("guidance", f"has a {name} beside its text, which would not be printed", advice=advice)


def _check_action(guidance: Guidance) -> None:
    """Raises a custom pydantic error where the amounts contradict the action."""
    now = _ends(guidance.low, guidance.high, guidance.point)
    before = _ends(guidance.prior_low, guidance.prior_high, guidance.prior_point)
    if before is not None and guidance.action == "initiates":
        raise refuse("guidance", "says initiates, but has amounts given before", advice="choose another action")
    if now is None or before is None:
        return
    fits = {
        "raises": now != before and now[0] >= before[0] and now[1] >= before[1],
        "lowers": now != before and now[0] <= before[0] and now[1] <= before[1],
        "narrows": now != before and before[0] <= now[0] and now[1] <= before[1],
        "reiterates": now == before,
    }
    if not fits.get(guidance.action or "", True):
        advice = "compare the amounts with those before, or choose another action"
        raise refuse("guidance", f"says {guidance.action}, but the amounts do not", advice=advice)


def _ends(low: Decimal | None, high: Decimal | None, point: Decimal | None) -> tuple[Decimal, Decimal] | None:
    if point is not None:
        return point, point
    return (low, high) if low is not None and high is not None else None


class Outlook(Record):
    """The company's outlook."""

    title: Prose | None = Field(None, title="Title", description="What is the title?", examples=["Financial Outlook"])
    intro: Paragraphs = Field((), title="Introduction", description="What comes before it?", examples=["We expect:"])
    period: PeriodLabel | None = Field(
        None, title="Period", description="For which period, where an item names none?", examples=["FY 2027"]
    )
    layout: Literal["bullets", "paragraphs"] = Field(
        "bullets", title="Layout", description="As bullets or as paragraphs?", examples=["paragraphs"]
    )
    items: tuple[Annotated[Guidance, TextAs("text")], ...] = Field(
        title="Guidance", description="What is expected?", min_length=1
    )
    notes: Paragraphs = Field(
        (), title="Notes", description="Notes on the guidance?", examples=["(1) At constant exchange rates."]
    )
    assumptions: Paragraphs = Field(
        (), title="Assumptions", description="What does it rest on?", examples=["Exchange rates stay as they are."]
    )
    no_reconciliation: Paragraphs = Field(
        (),
        title="Why no reconciliation",
        description="Why is there no reconciliation of forward-looking measures?",
        examples=["A reconciliation is not available without unreasonable efforts."],
    )
    closing: Paragraphs = Field((), title="Closing", description="What comes after it?", examples=["…"])
