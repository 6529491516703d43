"""Figures: a fact stored once, exactly, with its unit, its scale, its source, and its value for each period."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, model_validator

from relwriter.model.entry import Name
from relwriter.model.formula import Formula
from relwriter.model.labels import has_plural_noun, negative_of
from relwriter.model.names import NAMES
from relwriter.model.period import Period
from relwriter.model.printing import Currency, Negative, ScaleWords
from relwriter.model.recorded import SCALE_MEANINGS, SCALES, FigureValue, Scale, Status, TypedScale, ValueEntry, Values
from relwriter.model.sources import FigureSource
from relwriter.model.unit import Unit, is_per_share
from relwriter.model.values import Count, Flag, Record, TextAs, meanings, read_key, refuse

Nature = Literal["flow", "income", "cash_flow", "balance", "change"]


def read_figure_key(value: Any, info: ValidationInfo) -> str:
    """The id of a figure, as `read_key` takes it, that names nothing else."""
    key = read_key(value, info)
    if key in NAMES:
        raise refuse("id", f"cannot be called so: {{{{ {key} }}}} is something else", advice="choose another id")
    return key


FigureId = Annotated[
    str, PlainValidator(read_figure_key), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,59}$"})
]


class Display(Record):
    """How a figure is printed where the text does not say otherwise."""

    scale: Scale | None = Field(
        None, title="Scale", description="In ones, thousands, millions or billions?", examples=["millions"]
    )
    decimals: Count | None = Field(None, title="Decimals", description="How many decimals?", examples=["1"], le=6)
    cents: Flag = Field(False, title="In cents", description="As 55 cents?", examples=["true"])
    currency: Currency | None = Field(None, title="Currency", description="By sign or by code?", examples=["code"])
    negative: Negative | None = Field(None, title="Negative", description="How if negative?", examples=["minus"])
    scale_words: ScaleWords | None = Field(
        None, title="Scale words", description="million, M or m?", examples=["letters"]
    )


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
            change="a change itself, such as comparable sales growth",
        ),
    )
    unit: Unit = Field("USD", title="Unit", description="In which currency or unit?", examples=["USD"])
    scale: TypedScale = Field(
        "ones",
        title="Scale",
        description="In which scale are its values typed?",
        examples=["ones"],
        json_schema_extra=SCALE_MEANINGS,
    )
    accuracy: TypedScale | None = Field(
        None, title="Accuracy", description="To which scale are its values exact?", examples=["thousands"]
    )
    status: Status = Field("final", title="Status", description="final or preliminary", examples=["final"])
    source: Annotated[FigureSource, TextAs("text")] | None = Field(
        None, title="Source", description="Where do these numbers stand?", examples=["10-K, page F-4"]
    )
    display: Display = Field(Display(), title="Display", description="How is it printed?")
    formula: Formula | None = Field(
        None,
        title="Formula",
        description="How is it computed from other figures, in every period without a value of its own?",
        examples=["revenue - cost_of_revenue"],
    )
    value: ValueEntry | None = Field(
        None, title="Value", description="Its value, if it belongs to no period", examples=["62.5"]
    )
    values: Values = Field({}, title="Values", description="Its value in each period")

    @model_validator(mode="after")
    def _check_values(self) -> Figure:
        if not (self.values or self.value or self.formula):
            raise refuse("figure", "has no values", advice="give values by period, a value, or a formula")
        if self.value and (self.values or self.formula):
            raise refuse("figure", "has a value of no period beside others", advice="give its period under values")
        return self

    @model_validator(mode="after")
    def _check_labels(self) -> Figure:
        negative = any(entry.value is not None and entry.value < 0 for entry in self.entries)
        if negative and self.nature in ("income", "cash_flow") and not self.label_for(negative=True):
            advice = "add negative_label, such as net loss; or nature: flow, which prints the sign"
            raise refuse("label", "has no name for its negative values", advice=advice)
        if self.negative_label and self.negative_label.casefold() == self.label.casefold():
            # The amount is printed without its sign where the name says it: the same name would hide a loss.
            raise refuse("label", "has the same name for both signs", advice="use nature: flow, which prints the sign")
        return self

    @property
    def entries(self) -> tuple[FigureValue, ...]:
        """All values that it was given."""
        return (*self.values.values(), *((self.value,) if self.value else ()))

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

    def entry(self, period: Period) -> FigureValue | None:
        """The value that it was given for a period, or for none at all; None where there is neither."""
        if self.value is not None:
            return self.value
        if self.nature != "balance":
            return self.values.get(period)
        stored = self.find(period)
        return self.values[stored] if stored is not None else None

    def exact(self, period: Period) -> Decimal | None:
        """The value given for a period in ones, or None where it is pending. Raises KeyError where there is none."""
        entry = self.entry(period)
        if entry is None:
            raise KeyError(period)
        return self.in_ones(entry)

    def in_ones(self, entry: FigureValue) -> Decimal | None:
        """One of its given values in ones, or None where it is pending."""
        return None if entry.value is None else entry.value.scaleb(SCALES[self.scale])

    @cached_property
    def finest(self) -> int | None:
        """The power of ten to which given values are exact, as stated or as typed; None for exact to the last digit."""
        if self.accuracy:
            return SCALES[self.accuracy]
        if self.scale == "ones":
            return None
        typed = [entry.value.as_tuple().exponent for entry in self.entries if entry.value is not None]
        return SCALES[self.scale] + min(typed, default=0)

    @property
    def typed_decimals(self) -> int:
        """How many decimals its values have in ones, as they are typed."""
        typed = [int(entry.value.as_tuple().exponent) for entry in self.entries if entry.value is not None]
        return max(0, -(SCALES[self.scale] + min(typed, default=0)))

    @property
    def is_timeless(self) -> bool:
        """Whether it belongs to no period: a share of patients, a size of a market."""
        return self.value is not None

    @property
    def is_per_share(self) -> bool:
        """Whether it is an amount of money per share."""
        return is_per_share(self.unit)

    @property
    def is_plural(self) -> bool:
        """Whether a sentence says "were": revenues, net sales, operating expenses."""
        if self.plural is not None or self.nature == "cash_flow":
            return bool(self.plural)
        return has_plural_noun(self.label)
