"""How tables print their cells: the house's way, which a statement and a row can override field by field."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import Flag, Record, meanings


class TableStyle(Record):
    """How tables are printed."""

    zero: Literal["—", "–", "-", "0"] = Field("—", title="Zero", description="What stands for a zero?", examples=["—"])
    missing: Literal["refused", "blank", "dash", "N/A"] = Field(
        "refused",
        title="Missing",
        description="What stands where a figure has no value for a column?",
        examples=["blank"],
        json_schema_extra=meanings(
            refused="an error, with its place",
            blank="an empty cell",
            dash="the dash of a zero, or an en dash where a zero prints as 0",
            **{"N/A": "N/A"},
        ),
    )
    not_meaningful: Name = Field(
        Name("NM", field="style.tables.not_meaningful"),
        title="Not meaningful",
        description="What stands for a change in percent that says nothing?",
        examples=["n.m."],
    )
    currency: Literal["first-and-totals", "first-of-blocks", "all", "none"] = Field(
        "first-and-totals",
        title="Currency sign",
        description="Which amounts have the currency's sign?",
        examples=["none"],
        json_schema_extra=meanings(
            **{
                "first-and-totals": "the first row, totals, and the first row after a total or of another unit",
                "first-of-blocks": "these, and the first row after a heading",
                "all": "every amount of money",
                "none": "none",
            }
        ),
    )
    negative: Literal["parentheses", "minus"] = Field(
        "parentheses", title="Negative numbers", description="(1.2) or -1.2?", examples=["minus"]
    )
    percent: Literal["all", "first", "none"] = Field(
        "all",
        title="Percent sign",
        description="Which cells of a row of percentages have the sign?",
        examples=["first"],
    )
    less_than: Flag = Field(
        False,
        title="Less than",
        description="Does an amount that rounds to zero print as <0.1? (without it as 0.0)",
        examples=["true"],
    )
    unaudited: Name = Field(
        Name("(Unaudited)", field="style.tables.unaudited"),
        title="Unaudited",
        description="How is a statement marked that is not audited?",
        examples=["(Unaudited and subject to reclassification)"],
    )
    caption: Literal["words", "sign", "code"] = Field(
        "words",
        title="Unit caption",
        description="How is it said in what amounts are?",
        examples=["sign"],
        json_schema_extra=meanings(
            words="(In thousands, except per share amounts)",
            sign="($ in thousands, except per share amounts)",
            code="USD thousand",
        ),
    )
    caption_place: Literal["above", "over-labels"] = Field(
        "above",
        title="Place of the caption",
        description="Under the title, or in the heading over the labels?",
        examples=["over-labels"],
    )
    marks: Literal["spaced", "close"] = Field(
        "spaced",
        title="Marks of notes",
        description="Cash flow (1) or cash flow(1)?",
        examples=["close"],
        json_schema_extra=meanings(spaced="a space before each mark", close="none"),
    )
    periods: Literal["months", "weeks", "short"] = Field(
        "months",
        title="Periods",
        description="How are columns headed?",
        examples=["short"],
        json_schema_extra=meanings(
            months="Three Months Ended December 31, over the years", weeks="13 Weeks Ended", short="Q4 2019"
        ),
    )

    def after_words(self, mark: str) -> str:
        """A note's mark as it stands after words."""
        return f" {mark}" if self.marks == "spaced" else str(mark)

    def overridden(self, other: TableStyle) -> TableStyle:
        """This style with the fields that another one gives."""
        given = other.model_fields_set - {"note"}
        return self.model_copy(update={name: getattr(other, name) for name in given}) if given else self
