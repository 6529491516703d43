"""Guidance on one measure: a range, a point, a band or words, and what was expected before."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, model_validator

from relwriter.model.entry import Entry, Name
from relwriter.model.labels import RunInLabel
from relwriter.model.pending import is_pending, read_pending
from relwriter.model.period import PeriodLabel
from relwriter.model.prose import Prose
from relwriter.model.ranges import Action, Band, Range, judge_action
from relwriter.model.recorded import Scale
from relwriter.model.sections.keys import FigureKey, read_figure
from relwriter.model.sections.own_words import referred_fields
from relwriter.model.unit import Unit, is_counted
from relwriter.model.values import ASIDE, NUMBER, Count, Key, Record, meanings, read_number, refuse


def read_end(value: Any, info: ValidationInfo) -> Decimal | Entry:
    """The number of a text, or the id of the figure that holds it, or what says that it is pending."""
    if is_pending(value):
        return read_pending(value)
    named = isinstance(value, str) and re.match(r"[a-z]", value) and not re.search(r"[\s,]", value)
    return read_figure(value, info) if named else read_number(value)


End = Annotated[
    Decimal | Entry,
    PlainValidator(read_end),
    WithJsonSchema({"type": ["number", "string"], "pattern": f"^(?:{NUMBER.pattern}|[a-z][a-z0-9_-]*)$"}),
]
"""An end of a range: a number, the id of a figure, or pending."""
Hedge = Literal["", "approximately", "about", "around", "at least", "more than", "up to", "less than"]
_LOSS = re.compile(r"(?<!\()\bloss(?:es)?\b(?! ratio| reserves?)", re.IGNORECASE)


class Guidance(Record):
    """What is expected of one measure: a range, a point, a band, or words; and what was expected before."""

    id: Key | None = Field(None, title="Id", description="By which id does prose refer to it?", examples=["revenue"])
    measure: RunInLabel | None = Field(None, title="Measure", description="What is expected?", examples=["Revenue"])
    period: PeriodLabel | None = Field(None, title="Period", description="For which period?", examples=["FY 2027"])
    low: End | None = Field(
        None, title="Low end", description="From which amount? Or the id of a figure", examples=["809.0"]
    )
    high: End | None = Field(
        None, title="High end", description="To which amount? Or the id of a figure", examples=["821.0"]
    )
    point: End | None = Field(None, title="Point", description="Or one amount? Or the id of a figure", examples=["850"])
    band: Band | None = Field(None, title="Band", description="Or in which band?", examples=["low-single digits"])
    prior_low: End | None = Field(
        None, title="Prior low end", description="From which amount before?", examples=["800.0"]
    )
    prior_high: End | None = Field(
        None, title="Prior high end", description="To which amount before?", examples=["825.0"]
    )
    prior_point: End | None = Field(
        None, title="Prior point", description="Or which one amount before?", examples=["850"]
    )
    prior_band: Band | None = Field(
        None, title="Prior band", description="Or in which band before?", examples=["mid-single digits"]
    )
    unit: Unit = Field("USD", title="Unit", description="In which currency or unit?", examples=["percent"])
    scale: Scale = Field(
        "millions", title="Scale", description="In which scale are the amounts?", examples=["millions"]
    )
    decimals: Count | None = Field(None, title="Decimals", description="With how many decimals?", examples=["1"])
    basis: Name | None = Field(
        None, title="Basis", description="On which basis, after the amounts?", examples=["per diluted share"]
    )
    approximate: Hedge = Field(
        "", title="Approximate", description="approximately, at least, up to?", examples=["approximately"]
    )
    prior_approximate: Hedge = Field(
        "", title="Approximate before", description="approximately, at least, up to, before?", examples=["at least"]
    )
    base: FigureKey | None = Field(
        None,
        title="Base",
        description="Over which figure, a year before, is the growth computed that follows the amounts?",
        examples=["revenue"],
    )
    action: Action | None = Field(
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
        elif self.measure is None:
            raise refuse("guidance", "has neither a measure nor a text", advice="say what is expected")
        for prefix in ("", "prior_") if self.text is None else ():
            _check_ends(self, prefix)
        if "scale" in self.model_fields_set and self.scale != "ones" and is_counted(self.unit):
            advice = f"type the amounts in ones, or the scale in the unit, such as million {self.unit}"
            raise refuse("guidance", "has a scale, which only amounts of money are typed in", advice=advice)
        if fault := judge_action(self.action, typed_range(self), typed_range(self, "prior_")):
            advice = "compare the amounts with those before, or choose another action"
            raise refuse("guidance", fault, advice=advice)
        if self.text is None and self.action != "withdraws" and not any(ends_of(self)) and self.band is None:
            raise refuse("guidance", "has no amount", advice="give low and high, point, band, or text")
        return self

    @property
    def names_measure(self) -> bool:
        """Whether the author's own words say the measure, which then does not stand before them."""
        texts = (self.text,) if self.text is not None and self.id else ()
        return "measure" in referred_fields(texts, "guidance", str(self.id))


def ends_of(guidance: Guidance, prefix: str = "") -> tuple[tuple[str, Decimal | Entry], ...]:
    """The ends that are given, by their field; of the guidance before with the prefix `prior_`."""
    names = (f"{prefix}low", f"{prefix}high", f"{prefix}point")
    return tuple((name, end) for name in names if (end := getattr(guidance, name)) is not None)


def typed_range(guidance: Guidance, prefix: str = "") -> Range | None:
    """The range of the numbers that are typed, in their own scale; None where figures hold them, or there are none."""
    band = getattr(guidance, f"{prefix}band")
    ends = [end for _, end in ends_of(guidance, prefix)]
    if band is not None:
        return Range.of_band(band)
    if not ends or any(not isinstance(end, Decimal) for end in ends):
        return None
    word = getattr(guidance, f"{prefix}approximate")
    return Range(*ends) if len(ends) == 2 else Range.around(ends[0], word)  # type: ignore[arg-type]


def _check_ends(guidance: Guidance, prefix: str) -> None:
    """Raises a custom pydantic error for a range that is none."""
    low, high, point, band = (getattr(guidance, prefix + name) for name in ("low", "high", "point", "band"))
    several = sum(given is not None for given in (low if low is not None else high, point, band)) > 1
    if (low is None) != (high is None) or several:
        raise refuse("guidance", "must have low and high, or point", advice="give both ends, or one amount")
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low > high:
        raise refuse("guidance", "has a low end above its high end", advice="swap them")
    if low is not None and getattr(guidance, f"{prefix}approximate") in ("at least", "more than", "up to", "less than"):
        raise refuse("guidance", "has a bound before a range", advice="give a point, or leave approximate out")
    for end in (low, high, point):
        if isinstance(end, Decimal):
            refuse_doubled_loss(guidance, end)


def refuse_doubled_loss(guidance: Guidance, amount: Decimal) -> None:
    """Raises a custom pydantic error for a loss that is negative too, which would print as a loss of $(5.0) million."""
    if amount < 0 and guidance.measure is not None and _LOSS.search(guidance.measure):
        advice = "give the size of the loss, or call the measure net income (loss)"
        raise refuse("guidance", "names a loss whose amount is negative", advice=advice)


_AMOUNTS = {
    *("low", "high", "point", "band", "prior_low", "prior_high", "prior_point", "prior_band"),
    *("unit", "scale", "decimals", "period", "approximate", "basis", "base"),
}


def _refuse_beside_text(guidance: Guidance) -> None:
    """Raises a custom pydantic error for what the author's own words would leave unprinted."""
    printed = {"measure", "text", "because", "id", *ASIDE}
    if guidance.id and referred_fields(filter(None, (guidance.text,)), "guidance", guidance.id):
        printed |= {*_AMOUNTS, "action"}
    for name in sorted(guidance.model_fields_set - printed):
        advice = "leave it out, or leave the text out"
        raise refuse("guidance", f"has a {name} beside its text, which would not be printed", advice=advice)
