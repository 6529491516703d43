"""What a figure is in one period: an exact number, pending, or a formula; and how it is forced to print, if it is."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)
from pydantic_core import CoreSchema

from relwriter.model.entry import Entry, Name
from relwriter.model.formula import Formula
from relwriter.model.pending import PENDING
from relwriter.model.period import PeriodLabel
from relwriter.model.sources import ValueSource
from relwriter.model.values import Number, Record, TextAs, meanings, read_number, refuse

Scale = Literal["ones", "thousands", "millions", "billions", "trillions"]


def _keep_entry(value: Any, check: ValidatorFunctionWrapHandler) -> str:
    """The scale as the entry that it was typed in, which knows its place."""
    checked = check(value)
    return value if isinstance(value, Entry) and value == checked else checked


TypedScale = Annotated[Scale, WrapValidator(_keep_entry)]
"""A scale that knows where it was typed; a default is plain text."""

SCALE_MEANINGS = meanings(
    ones="12,700,000 is typed 12700000",
    thousands="12,700,000 is typed 12700",
    millions="12,700,000 is typed 12.7",
    billions="12,700,000 is typed 0.0127",
    trillions="12,700,000,000 is typed 0.0127",
)
SCALES: dict[str, int] = {"ones": 0, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}
"""The power of ten of each scale."""

Status = Literal["final", "preliminary"]


def read_amount(value: Any) -> Decimal | None:
    """The exact number of a text, or None for a pending figure."""
    return None if value is None or str(value) == PENDING else read_number(value)


Amount = Annotated[
    Decimal | None,
    PlainValidator(read_amount),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"const": PENDING}]}),
]


class FigureValue(Record):
    """A figure's value for one period: a number, pending, or a formula."""

    value: Amount = Field(None, title="Value", description="The exact number, or pending", examples=["-12686663"])
    formula: Formula | None = Field(
        None,
        title="Formula",
        description="How is it computed, in this period alone?",
        examples=["revenue.'FY 2025' - revenue.'9M 2025'"],
    )
    shown: dict[Scale, Number] = Field(
        {},
        title="Shown as",
        description="How is it printed in a scale, where rounding would not do? (such as in a column that must foot)",
        examples=["12.3"],
    )
    reason: Name | None = Field(
        None, title="Reason", description="Why is it not rounded as usual?", examples=["So that the column foots"]
    )
    status: Status | None = Field(None, title="Status", description="final or preliminary", examples=["preliminary"])
    source: Annotated[ValueSource, TextAs("text")] | None = Field(
        None, title="Source", description="Where does this number stand?", examples=["10-K, page F-4"]
    )

    @model_validator(mode="after")
    def _check_content(self) -> FigureValue:
        given = self.model_fields_set
        if ("value" in given) == ("formula" in given):
            raise refuse("value", "must have a value or a formula", advice="give the one or the other")
        if bool(self.shown) != bool(self.reason):
            raise refuse("value", "has shown without reason, or reason without shown", advice="give both or none")
        return self


class _BareNumber(TextAs):
    """Takes a bare number, or pending, for a mapping with a value."""

    def read(self, value: Any) -> Any:
        return value if isinstance(value, dict | FigureValue) else {"value": value}

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "number"}, {"const": PENDING}, handler(schema)]}


ValueEntry = Annotated[FigureValue, _BareNumber()]
Values = dict[PeriodLabel, ValueEntry]
