"""Sources: where a figure's numbers stand, in words, or file and cell, so that they can be read again and traced."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from relwriter.model.entry import Name
from relwriter.model.period import Period, PeriodLabel
from relwriter.model.values import Record, refuse

_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}|[0-9]{10}-[0-9]{2}-[0-9]{6}")
"""A cell of a sheet, or the accession number of a filing."""


def read_cell_name(value: Any) -> str:
    """The name of a cell such as C7, or the accession number of a filing."""
    text = str(value).replace("$", "").upper()
    if not isinstance(value, str) or not _CELL.fullmatch(text):
        raise refuse("cell", "must be a cell such as C7", advice="column letters, then the number of the row")
    return text


def read_hash(value: Any) -> str:
    """A SHA-256 in hexadecimal."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{64}", value):
        raise refuse("hash", "must be a SHA-256", advice="relwriter import writes it; delete it and import again")
    return str(value)


CellName = Annotated[str, PlainValidator(read_cell_name), WithJsonSchema({"type": "string"})]
Hash = Annotated[str, PlainValidator(read_hash), WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]


class Provenance(Record):
    """Where a figure's numbers stand: a text; or a file, and the row, cells or concept in it."""

    text: Name | None = Field(
        None, title="Text", description="Where do these numbers stand, in words?", examples=["10-K, page F-4"]
    )
    file: Name | None = Field(
        None,
        title="File",
        description="In which workbook, CSV or company facts file, relative to this one?",
        examples=["figures.xlsx"],
    )
    sheet: Name | None = Field(
        None,
        title="Sheet",
        description="On which sheet? (where several could be meant)",
        examples=["Income statement"],
    )
    row: Name | None = Field(
        None,
        title="Row",
        description="In which row? (without it, the one called as the figure)",
        examples=["Net sales"],
    )
    under: Name | None = Field(
        None,
        title="Under",
        description="Under which heading? (where several rows are called so)",
        examples=["Products"],
    )
    concept: Name | None = Field(
        None,
        title="Concept",
        description="Which concept of the company facts?",
        examples=["us-gaap:NetIncomeLoss"],
    )
    scale: Literal["ones", "thousands", "millions", "billions", "trillions"] | None = Field(
        None,
        title="Scale",
        description="In which scale are the amounts of the file? (where its heads do not say)",
        examples=["thousands"],
    )

    @model_validator(mode="after")
    def _check_way(self) -> Provenance:
        given = self.model_fields_set - {"note", "text", "file"}
        if (self.text is None) == (self.file is None):
            raise refuse("source", "must say where, in words or by a file", advice="text: or file:, not both")
        if self.text is not None and given:
            raise refuse("source", f"has '{min(given)}', but no file", advice="add file:")
        if self.concept is not None and given & {"sheet", "row", "under", "scale"}:
            other = min(given & {"sheet", "row", "under", "scale"})
            raise refuse("source", f"has a concept and '{other}'", advice="concept: is for company facts alone")
        return self

    def __str__(self) -> str:
        """The source in words: its text, or file, sheet and row."""
        return str(self.text) if self.text is not None else "!".join(filter(None, [self.file, self.sheet, self.row]))

    @property
    def path(self) -> Path | None:
        """The path of the file, from the working folder; None for a source in words."""
        if self.file is None:
            return None
        span = self.file.span
        return (Path(span.source.file).parent if span else Path()) / str(self.file)


class FigureSource(Provenance):
    """Where a figure's numbers stand: a text; or a file, and the row, cells or concept in it."""

    cells: dict[PeriodLabel, CellName] = Field(
        {},
        title="Cells",
        description="In which cell stands each period's number? (relwriter import writes it)",
        examples=["{Q4 2019: C7}"],
    )

    def cell_of(self, period: Period) -> str:
        """The cell of a period's number, or an empty text."""
        return self.cells.get(period, "")


class ValueSource(Provenance):
    """Where one number stands: a text; or a file, and the cell, row or concept in it."""

    cell: CellName | None = Field(None, title="Cell", description="In which cell?", examples=["C7"])

    def cell_of(self, period: Period) -> str:
        """The cell of the number, or an empty text."""
        return self.cell or ""
