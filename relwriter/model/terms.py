"""Terms that a release defines: what it calls others than the company, and what it abbreviates."""

from __future__ import annotations

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import Record


class DefinedTerm(Record):
    """A term and what it stands for, such as the Bank for a bank's full name."""

    name: Name = Field(
        title="Name", description="What is its full name?", examples=["Farmers and Merchants Bank of Ohio"]
    )
    term: Name = Field(title="Term", description="How is it called from then on?", examples=["the Bank"])
