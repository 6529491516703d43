"""House style: how the company's releases look in words. Each choice is the company's, once, and can be overridden."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from relwriter.model.entry import Name
from relwriter.model.figure import Scale
from relwriter.model.values import Count, Flag, Record, refuse


class DatelineStyle(Record):
    """How the dateline is printed: one copy for the company, another for a wire."""

    states: Literal["postal", "ap", "none"] = Field(
        "postal",
        title="States",
        description="New York, NY; New York (AP style); or no state?",
        examples=["postal"],
    )
    date: Literal["long", "ap"] = Field(
        "long", title="Date", description="February 28, 2020 or Feb. 28, 2020?", examples=["long"]
    )
    wire: Name | None = Field(
        None, title="Wire mark", description="The wire's mark after the date", examples=["/PRNewswire/"]
    )
    separator: Literal["-", "--", "–", "—"] = Field(
        "-", title="Separator", description="What stands between dateline and text?", examples=["--"]
    )


class QuoteStyle(Record):
    """How quotations are marked."""

    marks: Literal["straight", "curly"] = Field(
        "straight", title="Marks", description='"straight" or “curly” quotation marks?', examples=["curly"]
    )
    paragraphs: Literal["opened", "first-only"] = Field(
        "opened",
        title="Further paragraphs",
        description="Does each further paragraph of a quotation open with a mark, or the first one only?",
        examples=["opened"],
    )
    lead: Literal[",", ":"] = Field(
        ",", title="Lead-in", description="What stands before a quotation: a comma or a colon?", examples=[","]
    )


class FigureStyle(Record):
    """How figures are printed in sentences."""

    scale: Scale = Field("millions", title="Scale", description="In which scale?", examples=["millions"])
    decimals: Count = Field(1, title="Decimals", description="With how many decimals?", examples=["1"], le=6)
    percent_decimals: Count = Field(
        1, title="Decimals of percentages", description="With how many decimals?", examples=["1"], le=4
    )
    percent: Literal["%", " percent"] = Field(
        "%", title="Percent", description="12.5% or 12.5 percent?", examples=["%"]
    )
    currency: Literal["sign", "code"] = Field(
        "sign", title="Currency", description="$1.2 million or USD 1.2 million?", examples=["sign"]
    )
    negative: Literal["parentheses", "minus"] = Field(
        "parentheses", title="Negative numbers", description="$(1.2) million or -$1.2 million?", examples=["minus"]
    )
    rounding: Literal["half-up", "half-even", "truncate"] = Field(
        "half-up", title="Rounding", description="How are figures rounded?", examples=["half-up"]
    )
    largest_percent: Count = Field(
        1000,
        title="Largest percentage",
        description="Above which change in percent does a percentage say nothing any more?",
        examples=["1000"],
    )


class TextStyle(Record):
    """How the plain text is laid out."""

    width: Count = Field(
        0,
        title="Width",
        description="At which column do lines wrap? 0 for one line a paragraph",
        examples=["80"],
        le=400,
    )
    ascii: Flag = Field(
        False, title="ASCII only", description="Only ASCII characters, as some wires ask?", examples=["true"]
    )


def read_language(value: Any) -> str:
    """A language tag such as en-US (BCP 47: language, then script or region)."""
    if not isinstance(value, str) or not re.fullmatch(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?", value):
        raise refuse("language", "must be a language tag such as en-US")
    return str(value)


Language = Annotated[str, PlainValidator(read_language), WithJsonSchema({"type": "string"})]


class Style(Record):
    """The house style."""

    dateline: DatelineStyle = Field(DatelineStyle(), title="Dateline", description="How the dateline is printed")
    quotes: QuoteStyle = Field(QuoteStyle(), title="Quotations", description="How quotations are marked")
    figures: FigureStyle = Field(FigureStyle(), title="Figures", description="How figures are printed")
    language: Language = Field(
        "en-US", title="Language", description="In which language is the release?", examples=["en-GB"]
    )
    text: TextStyle = Field(TextStyle(), title="Plain text", description="How the plain text is laid out")
