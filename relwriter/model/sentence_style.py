"""House style of sentences: which words a computed sentence takes. What a figure did is no choice: facts say it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from relwriter.model.values import Number, Record, meanings

Phrasing = Literal[
    "compared", "up-from", "increased-to", "increase-from", "year-over-year", "of-up", "parentheses",
]  # fmt: skip
PHRASING_MEANINGS = meanings(
    **{
        "compared": "was $83.4 million for …, compared to $74.5 million for …, an increase of $8.9 million, or 12.0%",
        "up-from": "was $83.4 million for …, up 12.0% from $74.5 million for …",
        "increased-to": "increased 12.0% to $83.4 million for …, compared to $74.5 million for …",
        "increase-from": "was $83.4 million for …, a 12.0% increase from $74.5 million for …",
        "year-over-year": "was $83.4 million for …, up 12.0% year over year",
        "of-up": "Revenue of $83.4 million for …, up 12.0% from $74.5 million for …",
        "parentheses": "was $83.4 million ($74.5 million) for …, with signs and without the change",
    },
)
Ranges = Literal["full", "once", "dash", "en-dash", "between", "plus-minus"]
When = Literal["for", "in", "omitted"]
WHEN_MEANINGS = meanings(
    **{
        "for": "was $83.4 million for the third quarter of 2026",
        "in": "was $83.4 million in the third quarter of 2026",
        "omitted": "was $83.4 million, under a heading that names the period; of several periods the first alone",
    }
)


class SentenceStyle(Record):
    """How computed sentences are phrased."""

    phrasing: Phrasing = Field(
        "compared",
        title="Phrasing",
        description="How does a sentence state a figure and its change?",
        examples=["up-from"],
        json_schema_extra=PHRASING_MEANINGS,
    )
    comparator: Literal["compared to", "compared with", "versus"] = Field(
        "compared to", title="Comparator", description="What stands before a comparative?", examples=["compared with"]
    )
    rises: Literal["increased", "rose", "grew", "were up"] = Field(
        "increased", title="Verb of a rise", description="Which verb says that a figure is higher?", examples=["grew"]
    )
    falls: Literal["decreased", "declined", "fell", "were down"] = Field(
        "decreased", title="Verb of a fall", description="Which verb says that it is lower?", examples=["declined"]
    )
    losses: Literal["increased", "widened"] = Field(
        "increased",
        title="Verb of a loss",
        description="What does a loss do?",
        examples=["widened"],
        json_schema_extra=meanings(
            increased="a loss takes the verbs of any figure", widened="a larger loss widened, a smaller one narrowed"
        ),
    )
    swings: Literal["none", "amount"] = Field(
        "none",
        title="Swings",
        description="What is said of a change across zero?",
        examples=["amount"],
        json_schema_extra=meanings(none="both amounts alone", amount="an improvement of $4.3 million"),
    )
    flat: Literal["compared", "steady", "flat"] = Field(
        "compared",
        title="Flat",
        description="How is a figure stated that hardly changed?",
        examples=["steady"],
        json_schema_extra=meanings(
            compared="both amounts, without a direction",
            steady="remained steady at $83.4 million",
            flat="was approximately flat at $83.4 million",
        ),
    )
    flat_below: Number | None = Field(
        None,
        title="Flat below",
        description="Below which change in percent is a figure flat? (always where both amounts print alike)",
        examples=["0.5"],
        ge=0,
    )
    nil: Literal["none", "$-0-", "$0"] = Field(
        "none",
        title="Nil",
        description="How is a zero said?",
        examples=["$-0-"],
        json_schema_extra=meanings(
            **{"none": "There was no revenue", "$-0-": "Revenue was $-0-", "$0": "Revenue was $0"}
        ),
    )
    balances: Literal["as of", "at"] = Field(
        "as of", title="Balances", description="What stands before the day of a balance?", examples=["at"]
    )
    periods: Literal["named", "ended", "months-ended"] = Field(
        "named",
        title="Periods",
        description="How are periods called?",
        examples=["ended"],
        json_schema_extra=meanings(
            **{
                "named": "for the third quarter of 2026, for the full year 2026",
                "ended": "for the quarter ended September 30, 2026, for the year ended December 31, 2026",
                "months-ended": "for the three months ended September 30, 2026",
            }
        ),
    )
    when: When = Field(
        "for",
        title="When",
        description="How is the period stated?",
        examples=["in"],
        json_schema_extra=WHEN_MEANINGS,
    )
    prior_year: Literal["named", "same-period", "prior-year", "omitted"] = Field(
        "named",
        title="Prior year",
        description="What is the period a year before called?",
        examples=["same-period"],
        json_schema_extra=meanings(
            **{
                "named": "for the third quarter of 2025",
                "same-period": "for the same period of 2025",
                "prior-year": "for the prior-year quarter",
                "omitted": "compared to $74.5 million, without it",
            }
        ),
    )
    ranges: Ranges = Field(
        "full",
        title="Ranges",
        description="How is a range of guidance printed?",
        examples=["once"],
        json_schema_extra=meanings(
            **{
                "full": "$809.0 million to $821.0 million",
                "once": "$809.0 to $821.0 million",
                "dash": "$809.0 - $821.0 million",
                "en-dash": "$809.0–821.0 million, 10–20%",
                "between": "between $809.0 million and $821.0 million",
                "plus-minus": "$815.0 million, plus or minus $6.0 million",
            }
        ),
    )
