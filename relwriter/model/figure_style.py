"""House style of figures: scale, decimals, signs, separators, rounding, and what is said of a change."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from relwriter.model.printing import Currency, Negative, Percent, ScaleWords, Separators
from relwriter.model.recorded import Scale
from relwriter.model.values import Count, Record, meanings

Change = Literal["none", "amount", "percent", "both"]
CHANGE_MEANINGS = meanings(
    none="the comparative alone",
    amount="an increase of $8.9 million",
    percent="an increase of 12.0%",
    both="an increase of $8.9 million, or 12.0%",
)


class FigureStyle(Record):
    """How figures are printed in sentences."""

    scale: Scale = Field("millions", title="Scale", description="In which scale?", examples=["millions"])
    decimals: Count = Field(1, title="Decimals", description="With how many decimals?", examples=["1"], le=6)
    percent_decimals: Count = Field(
        1, title="Decimals of percentages", description="With how many decimals?", examples=["1"], le=4
    )
    percent: Percent = Field(
        "%", title="Percent", description="12.5%, 12.5 %, 12.5 percent or 12.5 per cent?", examples=["%"]
    )
    currency: Currency = Field(
        "sign",
        title="Currency",
        description="By its sign or by its code?",
        examples=["sign"],
        json_schema_extra=meanings(
            sign="$1.2 million",
            code="USD 1.2 million",
            **{
                "own-dollar": "$1.2 million of Canadian or Australian dollars, and US$1.2 million",
                "code-after": "1.2 million USD",
            },
        ),
    )
    negative: Negative = Field(
        "parentheses",
        title="Negative numbers",
        description="How do negative numbers look?",
        examples=["minus"],
        json_schema_extra=meanings(
            parentheses="$(1.2) million",
            minus="-$1.2 million, with a hyphen",
            **{"minus-sign": "−$1.2 million", "dash": "–$1.2 million"},
        ),
    )
    scale_words: ScaleWords = Field(
        "long",
        title="Scale words",
        description="How is the scale said?",
        examples=["long"],
        json_schema_extra=meanings(long="$1.2 million", letters="$1.2M, $1.2B", short="$1.2m, $1.2bn"),
    )
    separators: Separators = Field(
        "1,234.5", title="Separators", description="Which separators have numbers?", examples=["1.234,5"]
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
    change: Change | None = Field(
        None,
        title="Change",
        description="What does a sentence say of the change? (after “compared to” both, else the percentage; per share "
        "never a percentage)",
        examples=["percent"],
        json_schema_extra=CHANGE_MEANINGS,
    )
    points: Literal["percentage-points", "basis-points", "points", "pts"] = Field(
        "percentage-points",
        title="Points",
        description="How is the change of a percentage stated?",
        examples=["basis-points"],
        json_schema_extra=meanings(
            **{
                "percentage-points": "0.59 percentage point",
                "basis-points": "59 basis points",
                "points": "1.4 points",
                "pts": "1.4 pts",
            },
        ),
    )

    @property
    def points_word(self) -> str:
        """The unit of the difference between two percentages, in the singular."""
        return self.points.removesuffix("s").replace("-", " ")
