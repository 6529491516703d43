"""Numbers in words that are no figures of the company: declared, with the reason."""

from __future__ import annotations

from pydantic import Field

from relwriter.model.entry import Name
from relwriter.model.values import Record


class DeclaredNumber(Record):
    """A number that stands in the text and is no figure: as it is printed, and what it is."""

    text: Name = Field(
        title="Text", description="Which number, as it stands in the text?", examples=["$10 billion", "2% less"]
    )
    reason: Name = Field(
        title="Reason", description="What is it, and where is it from?", examples=["Size of the market: study of 2025"]
    )
