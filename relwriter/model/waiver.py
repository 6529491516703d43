"""Waivers: which findings of the checks stand, and why."""

from __future__ import annotations

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import Day, Record


class Waiver(Record):
    """A finding that stands: the check, the field, the reason, who decided it, and until when."""

    check: Name = Field(
        title="Check", description="Which check, by its code or name? (relwriter check FILE)", examples=["T101"]
    )
    field: Name | None = Field(
        None,
        title="Field",
        description="In which field? (without it, wherever it is found)",
        examples=["figures.revenue"],
    )
    reason: Name | None = Field(
        None, title="Reason", description="Why does it stand?", examples=["As filed; the quarters were restated"]
    )
    by: Name | None = Field(None, title="By", description="Who decided it?", examples=["J. Roe, Controller"])
    until: Day | None = Field(
        None,
        title="Until",
        description="Until which day? (one that ends before the release date has expired)",
        examples=["2026-12-31"],
    )
