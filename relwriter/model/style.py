"""House style: how the company's releases look in words. Each choice is the company's, once, and can be overridden."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from relwriter.model.entry import Name
from relwriter.model.figure_style import FigureStyle
from relwriter.model.printing import ShortPeriods
from relwriter.model.sentence_style import SentenceStyle
from relwriter.model.statement_style import TableStyle
from relwriter.model.values import Count, Flag, Record, meanings, refuse


class DatelineStyle(Record):
    """How the dateline is printed: one copy for the company, another for a wire."""

    states: Literal["postal", "ap", "none"] = Field(
        "postal",
        title="States",
        description="New York, NY; New York (AP style); or no state?",
        examples=["postal"],
    )
    date: Literal["long", "ap", "none"] = Field(
        "long",
        title="Date",
        description="February 28, 2020; Feb. 28, 2020 (AP style); or no date?",
        examples=["long"],
    )
    wire: Name | None = Field(
        None, title="Wire mark", description="The wire's mark after the date", examples=["/PRNewswire/"]
    )
    separator: Literal["-", "--", "–", "—"] = Field(
        "-", title="Separator", description="What stands between dateline and text?", examples=["--"]
    )


class ListingStyle(Record):
    """How several listings are printed."""

    separator: Literal[";", ","] = Field(
        ";", title="Separator", description="What stands between two listings?", examples=[","]
    )


class CallStyle(Record):
    """How a call is announced."""

    times: Literal["parentheses", "slash"] = Field(
        "parentheses",
        title="Times",
        description="How do several times stand beside each other?",
        examples=["slash"],
        json_schema_extra=meanings(
            parentheses="4:30 p.m. Eastern Time (1:30 p.m. Pacific Time)",
            slash="4:30 p.m. Eastern Time / 1:30 p.m. Pacific Time",
        ),
    )


class QuoteStyle(Record):
    """How quotations are marked."""

    marks: Literal["straight", "curly"] = Field(
        "straight", title="Marks", description='"straight" or “curly” quotation marks?', examples=["curly"]
    )
    article: Literal["outside", "inside"] = Field(
        "outside",
        title="Article of a defined term",
        description="Does the article of a defined term stand outside or inside its marks?",
        examples=["inside"],
        json_schema_extra=meanings(outside='the "Company"', inside='"the Company"'),
    )
    paragraphs: Literal["opened", "first-only"] = Field(
        "opened",
        title="Further paragraphs",
        description="Does each further paragraph of a quotation open with a mark, or the first one only?",
        examples=["opened"],
    )
    lead: Literal[",", ":", "none"] = Field(
        ",", title="Lead-in", description="What stands before a quotation: a comma or a colon?", examples=[","]
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


class WordStyle(Record):
    """How the Word file of a draft is laid out; a final one has neither."""

    line_numbers: Flag = Field(
        True, title="Line numbers", description="Numbers beside the lines of drafts?", examples=["false"]
    )
    watermark: Flag = Field(
        True, title="Watermark", description="The word DRAFT behind the text of drafts?", examples=["false"]
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
    listings: ListingStyle = Field(ListingStyle(), title="Listings", description="How listings are printed")
    calls: CallStyle = Field(CallStyle(), title="Calls", description="How calls are announced")
    quotes: QuoteStyle = Field(QuoteStyle(), title="Quotations", description="How quotations are marked")
    figures: FigureStyle = Field(FigureStyle(), title="Figures", description="How figures are printed")
    sentences: SentenceStyle = Field(
        SentenceStyle(), title="Sentences", description="How computed sentences are phrased"
    )
    tables: TableStyle = Field(TableStyle(), title="Tables", description="How tables are printed")
    language: Language = Field(
        "en-US", title="Language", description="In which language is the release?", examples=["en-GB"]
    )
    short_periods: ShortPeriods = Field(
        "Q4 2019", title="Short periods", description="How are periods abbreviated?", examples=["Q4/19"]
    )
    dates: Literal["month-first", "day-first"] = Field(
        "month-first",
        title="Dates",
        description="How are dates printed?",
        examples=["day-first"],
        json_schema_extra=meanings(**{"month-first": "February 28, 2020", "day-first": "28 February 2020"}),
    )
    times: Literal["12-hour", "12-hour-point", "24-hour", "24-hour-point"] = Field(
        "12-hour",
        title="Times",
        description="How are times of the day printed?",
        examples=["24-hour"],
        json_schema_extra=meanings(
            **{"12-hour": "4:30 p.m.", "12-hour-point": "4.30 p.m.", "24-hour": "16:30", "24-hour-point": "16.30"},
        ),
    )
    half_day: Literal["a.m.", "A.M.", "am", "AM"] = Field(
        "a.m.", title="Half of the day", description="4:30 p.m., P.M., pm or PM?", examples=["AM"]
    )
    text: TextStyle = Field(TextStyle(), title="Plain text", description="How the plain text is laid out")
    word: WordStyle = Field(WordStyle(), title="Word", description="How the Word file of a draft is laid out")
