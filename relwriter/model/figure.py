"""Figures: a fact stored once, exactly, with its unit, its scale, its source, and its value for each period."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, PlainValidator, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import CoreSchema

from relwriter.model.entry import Name
from relwriter.model.labels import has_plural_noun, negative_of
from relwriter.model.period import Period, PeriodLabel
from relwriter.model.values import Count, Flag, Record, TextAs, meanings, read_key, read_number, refuse

Scale = Literal["ones", "thousands", "millions", "billions"]
SCALE_MEANINGS = meanings(
    ones="12,700,000 is typed 12700000",
    thousands="12,700,000 is typed 12700",
    millions="12,700,000 is typed 12.7",
    billions="12,700,000 is typed 0.0127",
)
SCALES: dict[str, int] = {"ones": 0, "thousands": 3, "millions": 6, "billions": 9}
"""The power of ten of each scale."""

Nature = Literal["flow", "income", "cash_flow", "balance"]
Status = Literal["final", "preliminary"]
PENDING = "pending"
"""What stands in the YAML for a figure that is not known yet."""


_TAKEN = ("company", "period", "people", "release")
"""What prose can refer to beside figures, so that no figure can be called so."""


def read_figure_key(value: Any, info: ValidationInfo) -> str:
    """The id of a figure, as `read_key` takes it, that names nothing else."""
    key = read_key(value, info)
    if key in _TAKEN:
        raise refuse("id", f"cannot be called so: {{{{ {key} }}}} is something else", advice="choose another id")
    return key


UNITS = ("shares", "percent", "basis_points", "ratio", "count")
"""The units that are neither a currency nor a noun of the company's own."""

_MONEY = ("dollar", "dollars", "cents", "euro", "euros", "pound", "pounds", "yen", "yuan", "francs", "kroner")


def read_unit(value: Any) -> str:
    """The unit of a text: a currency's ISO code, a currency per share, one of `UNITS`, or a noun such as tonnes."""
    text = str(value)
    code = text.removesuffix("/share")
    if text in UNITS or (len(code) == 3 and code.isascii() and code.isupper()):
        return text
    if text.lower() in _MONEY:
        raise refuse("unit", "must be a currency such as USD", advice="by its code; USD/share for an amount per share")
    known = (*UNITS, "usd", "eur", "usd/share")
    close = get_close_matches(text.lower(), known, 1, cutoff=0.75)  # a likeness, no figure
    if re.fullmatch(r"[a-z][A-Za-z ./-]{1,30}", text) and not close:
        return text
    advice = f"did you mean {close[0]}?" if close else ""
    message = "must be a currency such as USD, USD/share, shares, percent, basis_points, ratio, count or a noun"
    raise refuse("unit", message, advice=advice)


def read_amount(value: Any) -> Decimal | None:
    """The exact number of a text, or None for a pending figure."""
    return None if value is None or str(value) == PENDING else read_number(value)


FigureId = Annotated[
    str, PlainValidator(read_figure_key), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,59}$"})
]
Unit = Annotated[str, PlainValidator(read_unit), WithJsonSchema({"type": "string"})]
Amount = Annotated[
    Decimal | None,
    PlainValidator(read_amount),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"const": PENDING}]}),
]


class Display(Record):
    """How a figure is printed where the text does not say otherwise."""

    scale: Scale | None = Field(
        None, title="Scale", description="In ones, thousands, millions or billions?", examples=["millions"]
    )
    decimals: Count | None = Field(None, title="Decimals", description="How many decimals?", examples=["1"])


class FigureValue(Record):
    """A figure's value for one period."""

    value: Amount = Field(title="Value", description="The exact number, or pending", examples=["-12686663"])
    status: Status | None = Field(None, title="Status", description="final or preliminary", examples=["preliminary"])
    source: Name | None = Field(
        None, title="Source", description="Where does this number stand?", examples=["10-K, page F-4"]
    )


class _BareNumber(TextAs):
    """Takes a bare number, or pending, for a mapping with a value."""

    def read(self, value: Any) -> Any:
        return value if isinstance(value, dict | FigureValue) else {"value": value}

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "number"}, {"const": PENDING}, handler(schema)]}


Values = Annotated[dict[PeriodLabel, Annotated[FigureValue, _BareNumber()]], Field(min_length=1)]


class Figure(Record):
    """A fact of the release: what it is called, how it is measured, and its value in each period."""

    label: Name = Field(
        title="Label", description="What is it called in the middle of a sentence?", examples=["net income"]
    )
    negative_label: Name | None = Field(
        None, title="Label when negative", description="And when it is negative?", examples=["net loss"]
    )
    plural: Flag | None = Field(
        None,
        title="Plural",
        description="Does a sentence say “were”? (found out from the label)",
        examples=["true"],
    )
    nature: Nature = Field(
        "flow",
        title="Nature",
        description="What kind of figure is it?",
        examples=["income"],
        json_schema_extra=meanings(
            flow="revenue, costs, shares",
            income="net or operating income; below zero a loss",
            cash_flow="cash provided; below zero used",
            balance="cash, debt, assets on the last day",
        ),
    )
    unit: Unit = Field("USD", title="Unit", description="In which currency or unit?", examples=["USD"])
    scale: Scale = Field(
        "ones",
        title="Scale",
        description="In which scale are its values typed?",
        examples=["ones"],
        json_schema_extra=SCALE_MEANINGS,
    )
    accuracy: Scale | None = Field(
        None, title="Accuracy", description="To which scale are its values exact?", examples=["thousands"]
    )
    status: Status = Field("final", title="Status", description="final or preliminary", examples=["final"])
    source: Name | None = Field(
        None, title="Source", description="Where do these numbers stand?", examples=["10-K, page F-4"]
    )
    display: Display = Field(Display(), title="Display", description="How is it printed?")
    values: Values = Field(title="Values", description="Its value in each period")

    @model_validator(mode="after")
    def _check_labels(self) -> Figure:
        negative = any(entry.value is not None and entry.value < 0 for entry in self.values.values())
        if negative and self.nature in ("income", "cash_flow") and not self.label_for(negative=True):
            advice = "add negative_label, such as net loss; or nature: flow, which prints the sign"
            raise refuse("label", "has no name for its negative values", advice=advice)
        if self.negative_label and self.negative_label.casefold() == self.label.casefold():
            # The amount is printed without its sign where the name says it: the same name would hide a loss.
            raise refuse("label", "has the same name for both signs", advice="use nature: flow, which prints the sign")
        return self

    def label_for(self, *, negative: bool) -> Name | None:
        """The label that fits the sign; None where the figure has none for it."""
        if not negative:
            return self.label
        return self.negative_label or negative_of(self.label, self.nature)

    def find(self, period: Period) -> Period | None:
        """The period under which the value of `period` is stored; a balance is the same for all that end together."""
        if self.nature != "balance":
            return period if period in self.values else None
        ends = (period.year, period.ends_after)
        return next((known for known in self.values if (known.year, known.ends_after) == ends), None)

    def exact(self, period: Period) -> Decimal | None:
        """The value in ones, or None where it is pending. Raises KeyError for a period without a value."""
        value = self.values[self.find(period) or period].value
        return None if value is None else value.scaleb(SCALES[self.scale])

    @cached_property
    def finest(self) -> int | None:
        """The power of ten to which the values are exact, as stated or as typed; None for exact to the last digit."""
        if self.accuracy:
            return SCALES[self.accuracy]
        if self.scale == "ones":
            return None
        typed = [entry.value.as_tuple().exponent for entry in self.values.values() if entry.value is not None]
        return SCALES[self.scale] + min(typed, default=0)

    @property
    def is_exact(self) -> bool:
        """Whether a value of zero is none at all: typed in ones, or said to be exact."""
        return self.finest is None or self.scale == "ones"

    @property
    def is_per_share(self) -> bool:
        """Whether it is an amount of money per share."""
        return self.unit.endswith("/share")

    @property
    def is_plural(self) -> bool:
        """Whether a sentence says "were": revenues, net sales, operating expenses."""
        if self.plural is not None or self.nature == "cash_flow":
            return bool(self.plural)
        return has_plural_noun(self.label)
