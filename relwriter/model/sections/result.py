"""A result: a figure whose sentence is computed, or the author's own text, or several of them in a row."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import CoreSchema

from relwriter.model.entry import Name
from relwriter.model.figure_style import CHANGE_MEANINGS, Change
from relwriter.model.labels import RunInLabel
from relwriter.model.period import Period, PeriodLabel, read_period
from relwriter.model.prose import Prose
from relwriter.model.sections.keys import FigureKey
from relwriter.model.sentence_style import PHRASING_MEANINGS, WHEN_MEANINGS, Phrasing, When
from relwriter.model.values import Flag, OneOrMore, Record, TextAs, meanings, refuse

Against = Literal["prior", "linked", "year_end"]


def read_driver_period(value: Any) -> Period | None:
    """The period of a label; None for the empty one, under which a driver stands that has no period of its own."""
    return None if value is None or value == "" else read_period(value)


DriverPeriod = Annotated[Period | None, PlainValidator(read_driver_period), WithJsonSchema({"type": "string"})]


class _Everywhere(TextAs):
    """Takes a bare text for a driver of no period of its own."""

    def read(self, value: Any) -> Any:
        return {"": value} if isinstance(value, str) else value


Drivers = Annotated[dict[DriverPeriod, Prose], _Everywhere()]
"""Drivers by the period that they explain: one for all under None, or one for each sentence's period."""


Keys = Annotated[tuple[FigureKey, ...], OneOrMore]


class Result(Record):
    """A result: a figure whose sentence is computed, the author's own text, or several of them in a row."""

    figure: FigureKey | None = Field(None, title="Figure", description="Which figure?", examples=["net_income"])
    periods: Annotated[tuple[PeriodLabel, ...], OneOrMore] = Field(
        (),
        title="Periods",
        description="For which periods? (by default the quarter and the year to date)",
        examples=["FY 2019"],
    )
    together: Flag | None = Field(
        None,
        title="Together",
        description="Are its periods stated in one sentence, with “respectively”? (as the section does)",
        examples=["true"],
    )
    label: RunInLabel | None = Field(
        None, title="Label", description="A label before the sentence?", examples=["Net loss"]
    )
    text: Prose | None = Field(
        None,
        title="Text",
        description="Your own words instead of the computed sentence?",
        examples=["Net loss was {{ net_income | loss }}."],
    )
    change: Change | None = Field(
        None,
        title="Change",
        description="What does the sentence say of the change? (as the house style does)",
        examples=["percent"],
        json_schema_extra=CHANGE_MEANINGS,
    )
    form: Phrasing | None = Field(
        None,
        title="Form",
        description="How is it phrased? (as the house style does)",
        examples=["up-from"],
        json_schema_extra=PHRASING_MEANINGS,
    )
    when: When | None = Field(
        None,
        title="When",
        description="How is its period stated? (as the section or the house style does)",
        examples=["omitted"],
        json_schema_extra=WHEN_MEANINGS,
    )
    against: Annotated[tuple[Against, ...], OneOrMore] = Field(
        (),
        title="Against",
        description="What is it compared with, one or several? (the year before; a balance with the last year-end)",
        examples=["linked"],
        json_schema_extra=meanings(
            prior="the same period a year before", linked="the period before", year_end="the last year-end"
        ),
    )
    per_share: Keys = Field(
        (),
        title="Per share",
        description="Which figure is its amount per share, after the amount? Or the basic and the diluted one",
        examples=["net_loss_per_share"],
        max_length=2,
    )
    per: Name | None = Field(
        None,
        title="Words per share",
        description="What stands after that amount? (without it, per share)",
        examples=["per basic and diluted share"],
    )
    share_of: FigureKey | None = Field(
        None,
        title="Share of",
        description="Of which figure is it a part, whose share follows the amount?",
        examples=["revenue"],
    )
    hedge: Literal["over", "more than", "nearly", "almost", "approximately"] | None = Field(
        None, title="Hedge", description="Which word hedges the amount? It must hold", examples=["nearly"]
    )
    excluding: Keys = Field(
        (),
        title="Excluding",
        description="Which effects does a rate of change leave out, as figures in points?",
        examples=["currency_effect"],
    )
    total: FigureKey | None = Field(
        None,
        title="Total",
        description="Of which figure is the rate a part? With the effects left out it sums to that figure's change",
        examples=["revenue"],
    )
    drivers: Keys = Field(
        (),
        title="Drivers",
        description="Which figures, each a part of it, caused the change? Their sentence is computed",
        examples=["personnel_costs"],
    )
    because: Drivers = Field(
        {},
        title="Driver",
        description="What was it due to, after the sentence? Or by period, after the sentence of each",
        examples=["The increase was primarily due to higher volumes."],
    )
    then: Prose | None = Field(
        None,
        title="Sentence after it",
        description="What else stands after it, that is no driver?",
        examples=["We serve customers in 40 countries."],
    )

    sentences: tuple[ResultEntry, ...] = Field(
        (), title="Sentences", description="Or several results in a row?", examples=["net_income"]
    )

    @model_validator(mode="after")
    def _check_content(self) -> Result:
        if self.figure is None and self.text is None and not self.sentences:
            raise refuse("result", "has neither a figure nor a text", advice="give one of them")
        for name, needed in _NEEDS.items():
            if getattr(self, name) and not getattr(self, needed):
                raise refuse("result", f"has {name} without {needed}", advice=_NEED_ADVICE[name])
        for name, other in _EITHER:
            if getattr(self, name) and getattr(self, other):
                raise refuse("result", f"has {name} and {other}", advice="leave out the one or the other")
        self._check_computed()
        return self

    def _check_computed(self) -> None:
        """Refuses what only a computed sentence can do beside the author's own text, or beside several results."""
        if self.text is None and not self.sentences:
            return
        names = [name for name in COMPUTED if getattr(self, name)]
        if any(self.because):
            names.append("because by period")
        if self.sentences:
            names += [name for name in ("figure", "text", "because", "then") if getattr(self, name)]
        if names:
            other = "each of its sentences says that itself" if self.sentences else "text replaces the sentence"
            advice = "leave out the one or the other"
            raise refuse("result", f"has {' and '.join(names)}, but {other}", advice=advice)


COMPUTED = (
    *("change", "form", "when", "against", "per_share", "share_of", "hedge", "excluding", "drivers", "together"),
)  # fmt: skip
_NEEDS = {"per": "per_share", "excluding": "total", "total": "excluding"}
_NEED_ADVICE = {
    "per": "name the figure that is per share",
    "excluding": "name the figure whose change is the total",
    "total": "name the effects that are left out",
}
_EITHER = (("per_share", "share_of"), ("together", "against"), ("together", "drivers"), ("together", "excluding"))


class _BareResult(TextAs):
    """Takes a bare text for a figure, and a list for results in a row; a sentence is told how it is written."""

    def read(self, value: Any) -> Any:
        if isinstance(value, str) and re.search(r"\s", value.strip()):
            advice = "a sentence of your own is written as {text: '…'}"
            raise refuse("id", "must be the id of a figure, such as net_income", advice=advice)
        return {"sentences": value} if isinstance(value, list | tuple) else super().read(value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        own = handler(schema)
        row = {"type": "array", "items": {"anyOf": [{"type": "string", "minLength": 1}, own]}}
        return {"anyOf": [{"type": "string", "minLength": 1}, row, own]}


ResultEntry = Annotated[Result, _BareResult("figure")]
