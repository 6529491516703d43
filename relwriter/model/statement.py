"""Statements: tables of figures in rows and columns, under title lines, over notes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema, model_validator

from relwriter.model.entry import Entry
from relwriter.model.prose import Prose
from relwriter.model.recorded import TypedScale
from relwriter.model.relative_period import NamedPeriod
from relwriter.model.sections.paragraphs import TableNote
from relwriter.model.statement_columns import ColumnEntry
from relwriter.model.statement_rows import RowEntry
from relwriter.model.statement_style import TableStyle
from relwriter.model.values import Count, Flag, Record, TextAs, meanings, refuse

StatementKind = Literal[
    "operations", "balance_sheet", "cash_flows", "comprehensive_income", "equity", "segments", "metrics",
    "reconciliation", "guidance", "other",
]  # fmt: skip

_LINE = {"anyOf": [{"type": "boolean"}, {"type": "string", "minLength": 1, "format": "prose"}]}
CompanyLine = Annotated[Prose, WithJsonSchema(_LINE)]
"""`true` for the company's name, `false`, or words such as `{{ company.name }} and Subsidiaries`."""


class Statement(Record):
    """A statement or another table of figures."""

    kind: StatementKind = Field(
        "other",
        title="Kind",
        description="What kind of table is it? (a balance sheet's columns are headed by days)",
        examples=["operations"],
    )
    title: Prose | None = Field(
        None, title="Title", description="What is it called?", examples=["Condensed Consolidated Balance Sheets"]
    )
    company_line: CompanyLine | None = Field(
        None,
        title="Company line",
        description="Does the company's name stand above the title? (true, or the words that do)",
        examples=["true"],
    )
    unaudited: Flag = Field(False, title="Unaudited", description="Is it unaudited?", examples=["true"])
    basis: Prose | None = Field(
        None,
        title="Basis",
        description="What else is said under the title?",
        examples=["Comparatives are restated, see note 2"],
    )
    scale: TypedScale = Field(
        "thousands", title="Scale", description="In which scale are amounts of money?", examples=["millions"]
    )
    decimals: Count = Field(
        0, title="Decimals", description="With how many decimals are amounts of money?", examples=["1"], le=6
    )
    caption: Prose | None = Field(
        None,
        title="Unit caption",
        description="In what are the amounts? (found from scale and rows; none for no caption)",
        examples=["(In thousands, except percentages)"],
    )
    period: NamedPeriod | None = Field(
        None,
        title="Period",
        description="Of which period are columns that name none? (the release's)",
        examples=["FY 2019"],
    )
    columns: tuple[ColumnEntry, ...] = Field((), title="Columns", description="Which columns?")
    rows: tuple[RowEntry, ...] = Field((), title="Rows", description="Which rows?")
    notes: tuple[Annotated[TableNote, TextAs("text")], ...] = Field(
        (), title="Notes", description="Which notes stand below?"
    )
    orientation: Literal["portrait", "landscape"] | None = Field(
        None,
        title="Orientation",
        description="On an upright page or one turned on its side? (for want of room the latter)",
        examples=["landscape"],
        json_schema_extra=meanings(portrait="an upright page", landscape="a page turned on its side"),
    )
    style: TableStyle = Field(TableStyle(), title="Style", description="How does it differ from the house style?")

    @model_validator(mode="after")
    def _check_content(self) -> Statement:
        lacking = [name for name in ("columns", "rows") if not getattr(self, name)]
        if lacking:
            raise refuse("statement", f"has no {' and no '.join(lacking)}", advice="give both as lists")
        return self

    @model_validator(mode="after")
    def _check_changes(self) -> Statement:
        for number, column in enumerate(self.columns):
            before = [one for one in self.columns[:number] if not one.change]
            if column.change and not column.of and len(before) < 2:
                advice = "name its periods, such as of: [Q4 2019, Q4 2018]"
                raise refuse("statement", "has a change without two columns before it", advice=advice)
        return self


class PlacedStatement(Statement):
    """A statement where it is printed: the id of one, or one that stands here alone."""

    id: Entry | None = Field(None, title="Id", description="Which of the statements?", examples=["operations"])

    @model_validator(mode="after")
    def _check_content(self) -> PlacedStatement:
        given = self.model_fields_set - {"note"}
        if self.id is not None and given != {"id"}:
            raise refuse("statement", "has an id and fields of its own", advice="put the fields under statements:")
        if self.id is None and not (self.columns and self.rows):
            raise refuse("statement", "has no columns or no rows", advice="or name one of the statements")
        return self
