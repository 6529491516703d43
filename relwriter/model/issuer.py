"""What kind of issuer a company is: which rules speak to it, and which tie-outs its tables have."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from relwriter.model.values import Record, meanings


class Issuer(Record):
    """Which accounting framework, which filer with the SEC, which industry with tables of its own."""

    framework: Literal["US GAAP", "IFRS"] = Field(
        "US GAAP",
        title="Framework",
        description="Under which framework does it report?",
        examples=["IFRS"],
        json_schema_extra=meanings(**{"US GAAP": "US generally accepted accounting principles", "IFRS": "IFRS"}),
    )
    filer: Literal["domestic", "foreign", "none"] = Field(
        "domestic",
        title="Filer",
        description="Which filer is it with the SEC?",
        examples=["foreign"],
        json_schema_extra=meanings(
            domestic="files Forms 8-K, 10-Q and 10-K",
            foreign="is a foreign private issuer, which furnishes Form 6-K",
            none="is not registered with the SEC",
        ),
    )
    industry: Literal["bank", "insurer", "REIT", "other"] = Field(
        "other",
        title="Industry",
        description="Is it a bank, an insurer or a REIT?",
        examples=["bank"],
        json_schema_extra=meanings(
            bank="its ratios, returns, margin, allowance and capital tie out",
            insurer="its loss, expense and combined ratios do",
            REIT="its funds from operations do",
            other="none of them",
        ),
    )
